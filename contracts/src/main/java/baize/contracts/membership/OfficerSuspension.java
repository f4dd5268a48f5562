package baize.contracts.membership;

import baize.contracts.OfficerId;
import baize.contracts.Stamp;
import baize.contracts.Table;

/** A suspension that stands. Whoever made it lifts it: an organisation cannot lift a registrar's. */
public record OfficerSuspension(OfficerId officer, Stamp suspended) {
    /** Key: officer. */
    public static final Table<OfficerSuspension> TABLE = new Table<>("officer-suspension", OfficerSuspension.class);
}
