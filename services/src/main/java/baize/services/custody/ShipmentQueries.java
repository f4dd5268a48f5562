package baize.services.custody;

import baize.contracts.MemberId;
import baize.contracts.custody.BoxId;
import baize.contracts.custody.Custody;
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
    private static final Listing NEWEST = Listing.newestFirst("shipments", "packed_position", "packed_position");
    private static final Listing NEWEST_DIFFERENCE = new Listing(
            "discrepancies",
            false,
            List.of(
                    new Listing.KeyColumn("d.position", "position", true),
                    new Listing.KeyColumn("d.lot", "lot", false)));
    private static final Listing OLDEST_LEG = Listing.oldestFirst("hand-overs", "h.leg_position", "leg_position");
    private static final String HAND_OVERS = """
            select h.*, s.received_position is not null as was_received from hand_over h join shipment s on s.shipment = h.shipment
            where 1 = 1""";
    private static final String DISCREPANCIES = """
            select d.position, t.*, l.item, s.from_organisation, s.to_organisation, s.carrier, s.received_at from discrepancy d join
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
                .map(row -> new ShipmentRow.Detail(row, lines(shipment), handOvers(shipment), discrepancies(shipment)));
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
                        box, row, boxLines(row.shipment(), Optional.of(box), PageRequest.MAX)));
    }

    /** The boxes of a shipment and what is in them; at most {@link Shipment#MAX_BOXES} times 20 lines. */
    public List<ShipmentRow.BoxLine> boxes(ShipmentId shipment) {
        return boxLines(shipment, Optional.empty(), 2_000);
    }

    /** Lots that were not received as sent, newest receipt first; {@code onlyMissing}: those with something unexplained. */
    public Page<ShipmentRow.DiscrepancyRow> discrepancies(boolean onlyMissing, PageRequest page) {
        return Selection.of(DISCREPANCIES)
                .when(onlyMissing, "d.missing")
                .page(database.client(), NEWEST_DIFFERENCE, page, ShipmentRow::discrepancy);
    }

    /** Hand-overs with a missing signature, oldest first. */
    public Page<HandOverRow> oneSided(PageRequest page) {
        return Selection.of(HAND_OVERS)
                .when(true, "h.one_sided")
                .page(database.client(), OLDEST_LEG, page, HandOverRow::read);
    }

    /** Hand-overs whose missing signature is overdue: "last hop unknown". {@code onlyOnTheWay}: of goods that nobody has received since. */
    public Page<HandOverRow> lastHopUnknown(Instant now, boolean onlyOnTheWay, PageRequest page) {
        return Selection.of(HAND_OVERS)
                .add("and h.one_sided and h.first_signed_at < ?", now.minus(Custody.SIGNATURE_DUE))
                .when(onlyOnTheWay, "s.received_position is null")
                .page(database.client(), OLDEST_LEG, page, HandOverRow::read);
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

    private List<ShipmentRow.BoxLine> boxLines(ShipmentId shipment, Optional<BoxId> box, int limit) {
        return Selection.of("""
                        select b.*, l.gift, l.item from box_line b join lot l on l.lot = b.lot where b.in_use and b.shipment = ?""", shipment)
                .where("b.box = ?", box)
                .add("order by b.box, b.lot limit " + limit)
                .all(database.client(), ShipmentRow::boxLine);
    }
}
