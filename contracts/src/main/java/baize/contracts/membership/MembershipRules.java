package baize.contracts.membership;

import baize.contracts.Decision;
import baize.contracts.KeyId;
import baize.contracts.LedgerRefusal;
import baize.contracts.Stamp;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import baize.contracts.Write;
import java.time.Instant;
import java.util.List;

/** The rules of this area: which command is accepted, and what its events change. */
public final class MembershipRules {
    private MembershipRules() {}

    /** The state that a ledger starts with. Throws {@link IllegalArgumentException} where the founding contradicts itself. */
    public static List<Write> found(Founding founding, Certificates certificates) {
        return List.of();
    }

    /** Whether a key may sign at this position and batch time. */
    public static Authority authority(WorldState state, KeyId key, Instant time) {
        return new Authority.Unknown();
    }

    /** Decides a command of this area. */
    public static Decision decide(
            WorldState state, MembershipCommand command, TransactionContext context, Certificates certificates) {
        return Decision.refuse(LedgerRefusal.ROLE_MISSING);
    }

    /** The changes of state that an event of this area means. */
    public static List<Write> evolve(WorldState state, MembershipEvent event, Stamp stamp) {
        return List.of();
    }
}
