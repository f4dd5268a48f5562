package baize.ledger;

import baize.ledger.codec.CommandPayload;
import baize.ledger.codec.Fault;
import baize.trust.CompactJws;
import java.util.List;

/** What can be said of a command before its turn: everything that does not depend on the commands before it. */
sealed interface Prepared {
    /** It gets no leaf, whatever comes before it. */
    record Unusable(UnloggedReason reason, List<Fault> faults) implements Prepared {
        Unusable(UnloggedReason reason) {
            this(reason, List.of());
        }
    }

    /** Its key was not known when it was looked at: a command just before may change that. */
    record KeyUnknown(CompactJws jws) implements Prepared {}

    /** Well-formed, for this ledger, and signed by the key that it names. */
    record Verified(CompactJws jws, CommandPayload payload) implements Prepared {}
}
