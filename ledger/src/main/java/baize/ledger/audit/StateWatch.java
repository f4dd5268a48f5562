package baize.ledger.audit;

import baize.ledger.audit.AuditReport.StateCheck;
import baize.ledger.blocks.Block;
import baize.ledger.state.StateSnapshot;
import baize.ledger.state.StateStore;
import baize.ledger.state.StateStoreException;
import baize.ledger.state.Tip;
import java.io.Closeable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares a node's state store with the replayed one, at the block that the store had come to when the audit began. */
final class StateWatch implements Closeable {
    private final @Nullable StateSnapshot snapshot;
    private final Optional<Tip> tip;
    private StateCheck check;

    private StateWatch(@Nullable StateSnapshot snapshot, Optional<Tip> tip, StateCheck check) {
        this.snapshot = snapshot;
        this.tip = tip;
        this.check = check;
    }

    /** Opens a store as it is now. */
    static StateWatch open(Path directory, boolean replay) {
        if (!replay) {
            return without(new StateCheck.NotCompared("the rules were not run again"));
        }
        if (Files.notExists(directory.resolve("CURRENT"))) {
            return without(new StateCheck.NotCompared("there is no state store"));
        }
        StateSnapshot snapshot = null;
        try {
            snapshot = StateSnapshot.open(directory);
            Optional<Tip> tip = snapshot.tip();
            String why = tip.map(at -> "the log was not found good up to block "
                            + at.block().height() + ", where the store stands")
                    .orElse("a running node has not written its state down yet");
            return new StateWatch(snapshot, tip, new StateCheck.NotCompared(why));
        } catch (StateStoreException broken) {
            if (snapshot != null) {
                snapshot.close();
            }
            return without(new StateCheck.Different(broken.getMessage() + "."));
        }
    }

    private static StateWatch without(StateCheck check) {
        return new StateWatch(null, Optional.empty(), check);
    }

    /** The replayed state is that after this block. */
    void reach(Block block, StateStore replayed) {
        if (snapshot != null && tip.isPresent() && tip.get().block().height() == block.height()) {
            try {
                check = snapshot.differenceFrom(replayed)
                        .<StateCheck>map(what -> new StateCheck.Different(
                                "After block " + block.height() + ", the state store is wrong: " + what + "."))
                        .orElseGet(() -> new StateCheck.Equal(block.height()));
            } catch (StateStoreException broken) {
                check = new StateCheck.Different(broken.getMessage() + ".");
            }
        }
    }

    /** The log ended with this block, and nothing is wrong with it. */
    void end(long height) {
        if (tip.isPresent() && tip.get().block().height() > height) {
            check = new StateCheck.Different("The state store has seen block "
                    + tip.get().block().height() + ", and the log ends with block " + height
                    + ": blocks are missing, or the store is another log's.");
        }
    }

    /** What can be said. */
    StateCheck check() {
        return check;
    }

    @Override
    public void close() {
        if (snapshot != null) {
            snapshot.close();
        }
    }
}
