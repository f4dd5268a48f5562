package baize.contracts.membership;

import baize.contracts.Refusal;
import baize.contracts.Signer;

/** Whether a key may sign at a position, by the state there. */
public sealed interface Authority {
    /** The ledger does not know the key: no leaf. */
    record Unknown() implements Authority {}

    /** Known, and not allowed: a leaf with the reason, under this signer's name. */
    record Denied(Signer signer, Refusal reason) implements Authority {}

    /** Allowed, in these roles. */
    record Granted(Signer signer) implements Authority {}
}
