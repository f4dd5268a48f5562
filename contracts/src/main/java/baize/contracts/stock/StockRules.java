package baize.contracts.stock;

import baize.contracts.Decision;
import baize.contracts.LedgerRefusal;
import baize.contracts.Stamp;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import baize.contracts.Write;
import java.util.List;

/** The rules of this area: which command is accepted, and what its events change. */
public final class StockRules {
    private StockRules() {}

    /** Decides a command of this area. */
    public static Decision decide(WorldState state, StockCommand command, TransactionContext context) {
        return Decision.refuse(LedgerRefusal.ROLE_MISSING);
    }

    /** The changes of state that an event of this area means. */
    public static List<Write> evolve(WorldState state, StockEvent event, Stamp stamp) {
        return List.of();
    }
}
