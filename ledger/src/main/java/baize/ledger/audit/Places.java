package baize.ledger.audit;

import baize.ledger.blocks.BlockLog;
import java.nio.file.Path;

/** Names files as findings do: relative to the node's directory, with slashes on every system. */
final class Places {
    private Places() {}

    static String segment(long segment) {
        return "blocks/" + BlockLog.segmentFile(Path.of(""), segment).getFileName();
    }

    static String notes(Path file) {
        return "checkpoints/" + file.getFileName();
    }
}
