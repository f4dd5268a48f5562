package baize.services.stock;

import baize.contracts.MemberId;
import baize.contracts.donation.DonationCode;
import baize.contracts.stock.LotId;
import baize.contracts.stock.StockEvent;
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

/** Every movement of goods, as the sums are made of them. Public data only. */
public final class MovementQueries {
    private static final Listing NEWEST = new Listing(
            "movements",
            false,
            List.of(
                    new Listing.KeyColumn("m.position", "position", true),
                    new Listing.KeyColumn("m.number", "number", true)));
    private static final String GIFT = "select m.*, (select l.gift from lot l where l.lot = m.lot) as gift from ";
    private static final String ANY = GIFT + "movement m where 1 = 1";
    /** Two lists that each have an index, merged: either side may be the organisation. */
    private static final String OF_ORGANISATION = GIFT + """
            (select * from movement where from_owner = ? union all select * from movement where to_owner = ? and from_owner <> to_owner) m
            where 1 = 1""";

    private final Database database;

    /** Queries of this database. */
    public MovementQueries(Database database) {
        this.database = database;
    }

    /** Which movements; empty means any. {@code organisation}: on either side. */
    public record Filter(Optional<MemberId> organisation, Optional<ItemCode> item, Optional<LotId> lot) {}

    /** One side of a movement: {@code holder} is a place, a shipment or the organisation itself, as the kind says. */
    public record Side(Kind kind, String holder, MemberId organisation) {}

    /** What a side is. */
    public enum Kind {
        /** The world outside the ledger. */
        OUTSIDE,
        /** Beyond the papers. */
        FOUND,
        /** A place. */
        PLACE,
        /** A shipment. */
        TRANSIT,
        /** Used. */
        USED,
        /** Gone. */
        LOST,
        /** Unfit. */
        DAMAGED
    }

    /** Goods of one lot from one account to another. {@code corrects}: the position of the record that it counter-books. */
    public record MovementRow(
            long position,
            int number,
            Instant time,
            Instant happenedAt,
            LotId lot,
            DonationCode gift,
            ItemCode item,
            long quantity,
            Side from,
            Side to,
            StockEvent.Cause cause,
            Optional<Long> corrects) {}

    /** Movements, newest first. */
    public Page<MovementRow> movements(Filter filter, PageRequest page) {
        return filter.organisation()
                .map(member -> Selection.of(OF_ORGANISATION, member, member))
                .orElseGet(() -> Selection.of(ANY))
                .where("m.item = ?", filter.item())
                .where("m.lot = ?", filter.lot())
                .page(database.client(), NEWEST, page, MovementQueries::read);
    }

    private static MovementRow read(Row row) {
        return new MovementRow(
                row.number("position"),
                Math.toIntExact(row.number("number")),
                row.time("at"),
                row.time("happened_at"),
                row.as("lot", LotId::new),
                row.as("gift", DonationCode::new),
                row.as("item", ItemCode::new),
                row.number("quantity"),
                side(row, "from"),
                side(row, "to"),
                row.as("cause", StockEvent.Cause::valueOf),
                row.optionalNumber("corrects"));
    }

    private static Side side(Row row, String side) {
        return new Side(
                row.as(side + "_kind", Kind::valueOf),
                row.text(side + "_holder"),
                row.as(side + "_owner", MemberId::new));
    }
}
