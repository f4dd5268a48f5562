package baize.services.donation;

import baize.contracts.MemberId;
import baize.contracts.UnitCode;
import baize.contracts.donation.DonationCode;
import baize.contracts.donation.StatementId;
import baize.contracts.supply.ItemCode;
import baize.services.views.Database;
import baize.services.views.Listing;
import baize.services.views.Page;
import baize.services.views.PageRequest;
import baize.services.views.Selection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Donors' own statements. From entries of the members class: for members' sessions only, never for a public page; {@link UnreceivedQueries}
 * has the sums that the public sees.
 */
public final class MemberStatementQueries {
    private static final Listing NEWEST = Listing.newestFirst("statements", "position", "position");

    private final Database database;

    /** Queries of this database. */
    public MemberStatementQueries(Database database) {
        this.database = database;
    }

    /** What a donor says was given; {@code received} says whether the receiver's records know of it. */
    public record StatementRow(
            StatementId statement,
            MemberId donor,
            MemberId receiver,
            ItemCode item,
            UnitCode unit,
            long quantity,
            LocalDate givenOn,
            Optional<DonationCode> code,
            boolean received,
            long position,
            Instant time) {}

    /** Statements, newest first. */
    public Page<StatementRow> statements(Optional<MemberId> donor, Optional<MemberId> receiver, PageRequest page) {
        return Selection.of("select * from donor_statement where 1 = 1")
                .where("donor = ?", donor)
                .where("receiver = ?", receiver)
                .page(
                        database.client(),
                        NEWEST,
                        page,
                        row -> new StatementRow(
                                row.as("statement", StatementId::new),
                                row.as("donor", MemberId::new),
                                row.as("receiver", MemberId::new),
                                row.as("item", ItemCode::new),
                                row.as("unit", UnitCode::valueOf),
                                row.number("quantity"),
                                row.as("given_on", LocalDate::parse),
                                row.optional("code", DonationCode::new),
                                row.flag("has_receipt"),
                                row.number("position"),
                                row.time("at")));
    }
}
