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
 * Donors' own statements and who claimed which gift. From entries of the members class: for members' sessions only, never for a
 * public page. Of these, {@link #withoutReceipt} holds sums alone and names no donor.
 */
public final class MemberStatementQueries {
    private static final Listing NEWEST = Listing.newestFirst("statements", "position", "position");
    private static final Listing BY_RECEIVER = Listing.byText("statements-without-receipt", "receiver", "item", "unit");
    /** A receipt is a lot that came in at the receiver: of the gift named, or else of a gift of the same donor and item. */
    private static final String STATEMENTS = """
            select * from (select s.*, exists (select 1 from lot l join gift g on g.code = l.gift left join gift_claim c on c.code =
            g.code where l.organisation = s.receiver and (g.code = s.code or (s.code is null and (g.donor = s.donor or c.donor =
            s.donor) and (l.declared = s.item or l.item = s.item)))) as has_receipt from donor_statement s) x where 1 = 1""";

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

    /** How much donors say they gave to an organisation that its records do not know. */
    public record WithoutReceipt(MemberId receiver, ItemCode item, UnitCode unit, long statements, long quantity) {}

    /** Statements, newest first. */
    public Page<StatementRow> statements(Optional<MemberId> donor, Optional<MemberId> receiver, PageRequest page) {
        return Selection.of(STATEMENTS)
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

    /** Counts and sums of statements without a receipt, by receiving organisation and item. */
    public Page<WithoutReceipt> withoutReceipt(PageRequest page) {
        return Selection.of(
                        "select * from (select receiver, item, unit, count(*) as statements, sum(quantity) as quantity from (")
                .add(STATEMENTS)
                .add("and not has_receipt) y group by receiver, item, unit) z where 1 = 1")
                .page(
                        database.client(),
                        BY_RECEIVER,
                        page,
                        row -> new WithoutReceipt(
                                row.as("receiver", MemberId::new),
                                row.as("item", ItemCode::new),
                                row.as("unit", UnitCode::valueOf),
                                row.number("statements"),
                                row.number("quantity")));
    }

    /** Who claimed a gift by its claim link. */
    public Optional<MemberId> claimedBy(DonationCode code) {
        return Selection.of("select donor from gift_claim where code = ?", code)
                .one(database.client(), row -> row.as("donor", MemberId::new));
    }
}
