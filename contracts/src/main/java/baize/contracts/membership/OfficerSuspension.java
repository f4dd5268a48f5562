package baize.contracts.membership;

import baize.contracts.OfficerId;
import baize.contracts.Stamp;
import baize.contracts.Table;

/** A suspension that stands. An organisation lifts what it made itself; a registrar lifts any. */
public record OfficerSuspension(OfficerId officer, Stamp suspended) {
    /** Key: officer. */
    public static final Table<OfficerSuspension> TABLE = new Table<>("officer-suspension", OfficerSuspension.class);
}
