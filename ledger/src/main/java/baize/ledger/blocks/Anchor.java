package baize.ledger.blocks;

import java.util.List;
import java.util.Optional;

/**
 * What is known of the log from elsewhere: nothing at or below it may be missing or broken.
 *
 * @param block the last block that the state store has seen, if there is a state store
 * @param segments first heights of the segments that the state store has seen
 * @param size leaves that a signed checkpoint covers; 0 where there is none
 */
public record Anchor(Optional<BlockSummary> block, List<Long> segments, long size) {
    /** Nothing is known. */
    public static final Anchor NONE = new Anchor(Optional.empty(), List.of(), 0);

    public Anchor {
        segments = List.copyOf(segments);
    }
}
