package baize.ledger;

import java.util.List;
import java.util.OptionalLong;

/**
 * What an audit found.
 *
 * @param ledgerId the ledger's id, 64 hex digits; empty where not even that could be read
 * @param replayed whether the rules were run again
 * @param blocks blocks that hold
 * @param entries entries that hold
 * @param signatures signatures of commands that were verified
 * @param checkpoints signed checkpoints that hold
 * @param root the tree's root over the entries that hold, 64 hex digits
 * @param findings what does not hold; the blocks behind the first bad one were not looked at
 */
public record AuditReport(
        String ledgerId,
        boolean replayed,
        long blocks,
        long entries,
        long signatures,
        long checkpoints,
        String root,
        List<Finding> findings) {
    public AuditReport {
        findings = List.copyOf(findings);
    }

    /** Whether everything holds. */
    public boolean clean() {
        return findings.isEmpty();
    }

    /**
     * Something that does not hold.
     *
     * @param block the height of the block at fault, where it is one
     * @param position the entry at fault, or the first one of the block
     * @param what a sentence
     */
    public record Finding(OptionalLong block, OptionalLong position, String what) {
        static Finding of(String what) {
            return new Finding(OptionalLong.empty(), OptionalLong.empty(), what);
        }

        static Finding at(long block, long position, String what) {
            return new Finding(OptionalLong.of(block), OptionalLong.of(position), what);
        }

        @Override
        public String toString() {
            String place = block.isPresent() && position.isPresent()
                    ? "Position " + position.getAsLong() + " (block " + block.getAsLong() + "): "
                    : "";
            return place + what;
        }
    }
}
