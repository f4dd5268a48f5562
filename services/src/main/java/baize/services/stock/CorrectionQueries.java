package baize.services.stock;

import baize.contracts.KeyId;
import baize.contracts.MemberId;
import baize.contracts.donation.DonationCode;
import baize.contracts.stock.LotId;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.ItemCode;
import baize.services.views.Database;
import baize.services.views.Listing;
import baize.services.views.Page;
import baize.services.views.PageRequest;
import baize.services.views.Row;
import baize.services.views.Selection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All corrections of records: old, new, who, why, when. Both records stay. Public data only. */
public final class CorrectionQueries {
    private static final List<Listing.KeyColumn> KEY = List.of(
            new Listing.KeyColumn("c.position", "position", true),
            new Listing.KeyColumn("c.number", "number", true),
            new Listing.KeyColumn("c.line", "line", true));
    private static final Listing NEWEST = new Listing("corrections", false, KEY);
    private static final Listing OLDEST = new Listing("corrections-of", true, KEY);

    private final Database database;

    /** Queries of this database. */
    public CorrectionQueries(Database database) {
        this.database = database;
    }

    /**
     * One corrected line: what stood and what stands. Values that the correction did not touch are equal or empty.
     *
     * @param corrects the position of the record that it corrects
     * @param subject the lot, shipment or allocation corrected
     * @param oldQuantity of a receipt the usable pieces
     * @param oldLabel a gift's code, or a maker's lot and an expiry
     * @param reason the code of its kind's list of reasons
     */
    public record CorrectionRow(
            long position,
            Instant time,
            long corrects,
            CorrectionKind kind,
            String subject,
            MemberId organisation,
            KeyId key,
            String reason,
            LotId lot,
            DonationCode gift,
            Optional<DemandId> demand,
            Optional<ItemCode> oldItem,
            Optional<ItemCode> newItem,
            Optional<Long> oldQuantity,
            Optional<Long> newQuantity,
            Optional<Long> oldDamaged,
            Optional<Long> newDamaged,
            Optional<String> oldLabel,
            Optional<String> newLabel) {}

    /** Corrections, newest first. */
    public Page<CorrectionRow> corrections(
            Optional<DonationCode> gift, Optional<MemberId> organisation, PageRequest page) {
        return Selection.of("""
                        select c.*, e.at, e.organisation, e.key_id, l.gift from correction c join entry e on e.position = c.position join
                        lot l on l.lot = c.lot where 1 = 1""")
                .where("l.gift = ?", gift)
                .where("e.organisation = ?", organisation)
                .page(database.client(), NEWEST, page, CorrectionQueries::read);
    }

    /** What corrected the record at a position, oldest first; nothing where it stands uncorrected. */
    public Page<CorrectionRow> correctionsOf(long position, PageRequest page) {
        return Selection.of("""
                        select c.*, e.at, e.organisation, e.key_id, l.gift from correction c join entry e on e.position = c.position join
                        lot l on l.lot = c.lot where c.corrects = ?""", position).page(database.client(), OLDEST, page, CorrectionQueries::read);
    }

    private static CorrectionRow read(Row row) {
        return new CorrectionRow(
                row.number("position"),
                row.time("at"),
                row.number("corrects"),
                row.as("kind", CorrectionKind::valueOf),
                row.text("subject"),
                row.as("organisation", MemberId::new),
                row.as("key_id", KeyId::new),
                row.text("reason"),
                row.as("lot", LotId::new),
                row.as("gift", DonationCode::new),
                row.optional("demand", DemandId::new),
                row.optional("old_item", ItemCode::new),
                row.optional("new_item", ItemCode::new),
                row.optionalNumber("old_quantity"),
                row.optionalNumber("new_quantity"),
                row.optionalNumber("old_damaged"),
                row.optionalNumber("new_damaged"),
                row.optionalText("old_label"),
                row.optionalText("new_label"));
    }
}
