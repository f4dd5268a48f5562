package baize.services.custody;

import baize.contracts.MemberId;
import baize.contracts.custody.BoxId;
import baize.contracts.custody.Shipment;
import baize.contracts.custody.ShipmentId;
import baize.services.views.Database;
import baize.services.views.Listing;
import baize.services.views.Page;
import baize.services.views.PageRequest;
import baize.services.views.Selection;
import baize.services.views.Step;
import baize.services.views.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Shipments, boxes, hand-overs and differences. Public data only. */
public final class ShipmentQueries {
    private static final Listing BY_BOX = Listing.byText("boxes", "b.box", "b.lot");
    private static final Listing NEWEST = Listing.newestFirst("shipments", "packed_position", "packed_position");
    private static final Listing NEWEST_DIFFERENCE = new Listing(
            "discrepancies",
            false,
            List.of(
                    new Listing.KeyColumn("d.position", "position", true),
                    new Listing.KeyColumn("d.lot", "lot", false)));
    private static final Listing OLDEST_PASSING = new Listing(
            "passings",
            true,
            List.of(
                    new Listing.KeyColumn("p.position", "position", true),
                    new Listing.KeyColumn("p.giver", "giver", false)));
    private static final String PASSINGS = """
            select p.*, case when p.hand_over is null and s.packed_position = p.position then p.position else h.given_position end as
            given_position, case when p.hand_over is null and s.received_position = p.position then p.position else h.taken_position end
            as taken_position, s.received_position is not null as was_received from passing p join shipment s on s.shipment = p.shipment
            left join hand_over h on h.hand_over = p.hand_over where 1 = 1""";
    private static final String HAND_OVERS = """
            select h.*, s.received_position is not null as was_received from hand_over h join shipment s on s.shipment = h.shipment
            where 1 = 1""";
    private static final String DISCREPANCIES = """
            select d.position, d.missing, t.*, l.item, s.from_organisation, s.to_organisation, s.carrier, s.received_position is not null as
            was_received, coalesce(s.received_at, s.dispatched_at, s.packed_at) as opened_at from discrepancy d join
            shipment_line t on t.shipment = d.shipment and t.lot = d.lot join shipment s on s.shipment = d.shipment join lot l on l.lot =
            d.lot where 1 = 1""";

    private final Database database;

    /** Queries of this database. */
    public ShipmentQueries(Database database) {
        this.database = database;
    }

    /** Which shipments; empty means any. */
    public record Filter(
            Optional<Shipment.Status> status,
            Optional<MemberId> sender,
            Optional<MemberId> receiver,
            Optional<MemberId> carrier) {
        /** Every shipment. */
        public static Filter any() {
            return new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** Shipments, newest first. */
    public Page<ShipmentRow> shipments(Filter filter, PageRequest page) {
        return Selection.of("select * from shipment where 1 = 1")
                .where("status = ?", filter.status())
                .where("from_organisation = ?", filter.sender())
                .where("to_organisation = ?", filter.receiver())
                .where("carrier = ?", filter.carrier())
                .page(database.client(), NEWEST, page, ShipmentRow::read);
    }

    /** One shipment with all that is known of it. */
    public Optional<ShipmentRow.Detail> shipment(ShipmentId shipment) {
        return Selection.of("select * from shipment where shipment = ?", shipment)
                .one(database.client(), ShipmentRow::read)
                .map(row -> new ShipmentRow.Detail(
                        row, lines(shipment), handOvers(shipment), unsigned(shipment), discrepancies(shipment)));
    }

    /** What happened to a shipment, oldest first. */
    public Page<Step> steps(ShipmentId shipment, PageRequest page) {
        return Step.of(database.client(), Subject.of(shipment), page);
    }

    /** What travels under a box's code: its newest shipment. Empty where the goods were packed into other boxes. */
    public Optional<ShipmentRow.BoxDetail> box(BoxId box) {
        return Selection.of("""
                        select s.* from shipment s where s.shipment in (select b.shipment from box_line b where b.box = ? and b.in_use)
                        order by s.packed_position desc limit 1""", box)
                .one(database.client(), ShipmentRow::read)
                .map(row -> new ShipmentRow.BoxDetail(
                        box,
                        row,
                        boxLines(row.shipment(), Optional.of(box), PageRequest.first(PageRequest.MAX))
                                .items()));
    }

    /** The boxes of a shipment and what is in them, by box and lot. */
    public Page<ShipmentRow.BoxLine> boxes(ShipmentId shipment, PageRequest page) {
        return boxLines(shipment, Optional.empty(), page);
    }

    /** Lots that were not received as sent or left beyond the books, newest first; {@code onlyMissing}: those with something unexplained. */
    public Page<ShipmentRow.DiscrepancyRow> discrepancies(boolean onlyMissing, PageRequest page) {
        return Selection.of(DISCREPANCIES)
                .when(onlyMissing, "d.missing")
                .page(database.client(), NEWEST_DIFFERENCE, page, ShipmentRow::discrepancy);
    }

    /** Passings with a missing signature, oldest first; boxes that wait for their pick-up are among them once it is late. */
    public Page<PassingRow> oneSided(Instant now, PageRequest page) {
        return Selection.of(PASSINGS)
                .add("and (not p.pick_up or p.due < ?)", now)
                .page(database.client(), OLDEST_PASSING, page, PassingRow::read);
    }

    /** Passings whose missing signature is overdue: "last hop unknown". {@code onlyOnTheWay}: of goods that nobody has received since. */
    public Page<PassingRow> lastHopUnknown(Instant now, boolean onlyOnTheWay, PageRequest page) {
        return Selection.of(PASSINGS)
                .add("and p.due < ?", now)
                .when(onlyOnTheWay, "s.received_position is null")
                .page(database.client(), OLDEST_PASSING, page, PassingRow::read);
    }

    private List<PassingRow> unsigned(ShipmentId shipment) {
        return Selection.of(PASSINGS)
                .add("and p.shipment = ? order by p.due, p.position, p.giver", shipment)
                .all(database.client(), PassingRow::read);
    }

    private List<ShipmentRow.Line> lines(ShipmentId shipment) {
        return Selection.of("""
                        select t.*, l.gift, l.item from shipment_line t join lot l on l.lot = t.lot where t.shipment = ? order by t.lot""", shipment).all(database.client(), ShipmentRow::line);
    }

    private List<HandOverRow> handOvers(ShipmentId shipment) {
        return Selection.of(HAND_OVERS)
                .add("and h.shipment = ? order by h.leg_position", shipment)
                .all(database.client(), HandOverRow::read);
    }

    private List<ShipmentRow.DiscrepancyRow> discrepancies(ShipmentId shipment) {
        return Selection.of(DISCREPANCIES)
                .add("and d.shipment = ? order by d.position, d.lot", shipment)
                .all(database.client(), ShipmentRow::discrepancy);
    }

    private Page<ShipmentRow.BoxLine> boxLines(ShipmentId shipment, Optional<BoxId> box, PageRequest page) {
        return Selection.of("""
                        select b.*, l.gift, l.item from box_line b join lot l on l.lot = b.lot where b.in_use and b.shipment = ?""", shipment)
                .where("b.box = ?", box)
                .page(database.client(), BY_BOX, page, ShipmentRow::boxLine);
    }
}
