package baize.contracts.donation;

import baize.contracts.Decision;
import baize.contracts.Stamp;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import baize.contracts.Write;
import java.util.List;

/** The rules of this area: which command is accepted, and what its events change. */
public final class DonationRules {
    private DonationRules() {}

    /** Decides a command of this area. */
    public static Decision decide(WorldState state, DonationCommand command, TransactionContext context) {
        throw new IllegalStateException("No rule yet for " + command.getClass().getSimpleName());
    }

    /** The changes of state that an event of this area means. */
    public static List<Write> evolve(WorldState state, DonationEvent event, Stamp stamp) {
        throw new IllegalStateException("No rule yet for " + event.getClass().getSimpleName());
    }
}
