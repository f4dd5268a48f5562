package baize.verifier;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Checkpoints that a ledger showed earlier: the log of today must begin with what they were signed over. */
final class KeptCheckpoints {
    private static final String ADVICE =
            "Keep the whole directory: two signed checkpoints that do not agree prove that the log was rewritten.";

    private record Kept(String file, Checkpoint checkpoint) {}

    private final Checkpoint newest;
    private final Map<Long, Kept> bySize = new HashMap<>();

    KeptCheckpoints(Checkpoint newest) {
        this.newest = newest;
    }

    /** Adds the checkpoint of a file; refuses one of another ledger or of a longer log. */
    void add(String file, Checkpoint earlier) throws NotValid {
        NotValid.unless(
                earlier.ledger().equals(newest.ledger()),
                "The file " + file + " is a checkpoint of another ledger.",
                "Take a directory of its own for each ledger.");
        NotValid.unless(
                earlier.size() <= newest.size(),
                "The checkpoint speaks of " + newest.size() + " entries, the earlier one in " + file + " of "
                        + earlier.size() + ": the log has become shorter.",
                ADVICE);
        bySize.put(earlier.size(), new Kept(file, earlier));
    }

    /** Refuses a log whose first {@code size} entries are not what an earlier checkpoint was signed over. */
    void require(long size, MerkleTree tree) throws NotValid {
        Kept kept = bySize.get(size);
        NotValid.unless(
                kept == null || Arrays.equals(kept.checkpoint().root(), tree.root()),
                "The first " + size + " entries are not the ones that the checkpoint in "
                        + (kept == null ? "" : kept.file()) + " was signed over: the log was rewritten.",
                ADVICE);
    }
}
