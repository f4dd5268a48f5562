package baize.contracts.donation;

import baize.contracts.Stamp;
import baize.contracts.Table;
import java.util.Optional;

/** A targeted gift sent elsewhere without its donor's consent: two officers, a reason, shown on every page. */
public record Diversion(
        DiversionId diversion,
        DonationCode code,
        Target from,
        Target to,
        Reason reason,
        Stamp proposed,
        Optional<Stamp> approved) {
    /** Key: diversion. */
    public static final Table<Diversion> TABLE = new Table<>("diversion", Diversion.class);

    /** Why. */
    public enum Reason {
        /** The target no longer needs it. */
        NEED_MET,
        /** The target cannot take it (grade, storage, closed). */
        CANNOT_BE_USED,
        /** Somebody else would be without within a day. */
        GREATER_URGENCY,
        /** It would expire before the target could use it. */
        EXPIRES_SOON
    }
}
