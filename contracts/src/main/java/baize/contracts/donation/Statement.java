package baize.contracts.donation;

import baize.contracts.MemberId;
import baize.contracts.Stamp;
import baize.contracts.Table;

/** A donor's own statement. */
public record Statement(MemberId donor, DonationCommand.StateGift statement, Stamp stated) {
    /** Key: statement. */
    public static final Table<Statement> TABLE = new Table<>("statement", Statement.class);
}
