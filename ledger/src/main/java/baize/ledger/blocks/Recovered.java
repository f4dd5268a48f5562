package baize.ledger.blocks;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a log holds after it was opened.
 *
 * @param blocks the blocks behind the anchor's one, or all of them; in order
 * @param last the last block
 * @param quarantined where a torn or garbage tail was moved, if there was one
 */
public record Recovered(List<BlockSummary> blocks, BlockSummary last, Optional<Path> quarantined) {
    public Recovered {
        blocks = List.copyOf(blocks);
    }
}
