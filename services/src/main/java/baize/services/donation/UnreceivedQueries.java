package baize.services.donation;

import baize.contracts.MemberId;
import baize.contracts.UnitCode;
import baize.contracts.supply.ItemCode;
import baize.services.views.Database;
import baize.services.views.Listing;
import baize.services.views.Page;
import baize.services.views.PageRequest;
import baize.services.views.Selection;

/** How much donors say they gave that no receiver's record knows. Sums alone, which name no donor: for the public. */
public final class UnreceivedQueries {
    private static final Listing BY_RECEIVER = Listing.byText("statements-without-receipt", "receiver", "item", "unit");

    private final Database database;

    /** Queries of this database. */
    public UnreceivedQueries(Database database) {
        this.database = database;
    }

    /** How much donors say they gave to an organisation that its records do not know. */
    public record WithoutReceipt(MemberId receiver, ItemCode item, UnitCode unit, long statements, long quantity) {}

    /** Counts and sums of statements without a receipt, by receiving organisation and item. */
    public Page<WithoutReceipt> byReceiver(PageRequest page) {
        return Selection.of("""
                        select * from (select receiver, item, unit, count(*) as statements, sum(quantity) as quantity from donor_statement
                        where has_receipt = false group by receiver, item, unit) z where 1 = 1""")
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
}
