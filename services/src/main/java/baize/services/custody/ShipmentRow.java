package baize.services.custody;

import baize.contracts.MemberId;
import baize.contracts.allocation.AllocationId;
import baize.contracts.custody.BoxId;
import baize.contracts.custody.CustodyCommand;
import baize.contracts.custody.Purpose;
import baize.contracts.custody.Shipment;
import baize.contracts.custody.ShipmentId;
import baize.contracts.donation.DonationCode;
import baize.contracts.stock.LotId;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.PlaceId;
import baize.services.views.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Boxes that travel together.
 *
 * @param carrier warehouse and carrier may be one firm: then {@code carrier} equals {@code sender}, and it shows
 * @param holder who has it in hand, as far as signatures tell
 * @param cancelled why and when it was unpacked before anybody took it; its number stays used
 * @param dispatchedAt when the first hand-over was signed
 */
public record ShipmentRow(
        ShipmentId shipment,
        ShipmentPurpose purpose,
        Optional<AllocationId> allocation,
        Optional<Purpose.ReturnReason> returnReason,
        Optional<DemandId> demand,
        PlaceId from,
        MemberId sender,
        PlaceId to,
        MemberId receiver,
        MemberId carrier,
        MemberId holder,
        Shipment.Status status,
        long boxes,
        long packedPosition,
        Instant packedAt,
        Instant packedHappenedAt,
        Optional<Cancellation> cancelled,
        Optional<Instant> dispatchedAt,
        Optional<Long> receivedPosition,
        Optional<Instant> receivedAt,
        Optional<Instant> receivedHappenedAt,
        Optional<CustodyCommand.Medium> medium) {
    /** Why boxes did not leave, and the record that says so. */
    public record Cancellation(
            CustodyCommand.CancellationReason reason, long position, Instant at, Instant happenedAt) {}

    /**
     * One lot of a shipment, in the item's unit: 1,000 sent = 998 usable + 2 damaged.
     *
     * @param usable counted as good; empty before the receipt
     * @param countedItem where the receiver counted another item than the papers say
     */
    public record Line(
            LotId lot,
            DonationCode gift,
            ItemCode item,
            long sent,
            Optional<Long> usable,
            Optional<Long> damaged,
            Optional<ItemCode> countedItem) {}

    /** Goods of one lot in a box. */
    public record BoxLine(BoxId box, LotId lot, DonationCode gift, ItemCode item, long quantity) {}

    /** A shipment, its lines, hand-overs, passings that lack a signature, and open or settled differences. */
    public record Detail(
            ShipmentRow shipment,
            List<Line> lines,
            List<HandOverRow> handOvers,
            List<PassingRow> unsigned,
            List<DiscrepancyRow> discrepancies) {
        public Detail {
            lines = List.copyOf(lines);
            handOvers = List.copyOf(handOvers);
            unsigned = List.copyOf(unsigned);
            discrepancies = List.copyOf(discrepancies);
        }
    }

    /** What travels under a box's code, and with which shipment. */
    public record BoxDetail(BoxId box, ShipmentRow shipment, List<BoxLine> lines) {
        public BoxDetail {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A lot that was not received as sent, or left beyond the books.
     *
     * @param received whether the receiver has counted it; until then usable and damaged are 0
     * @param beyondBooks how much left that the books of the place of dispatch did not hold
     * @param lost explained as lost on the way; {@code damagedOnWay} as unfit, {@code neverLeft} as still at the place of dispatch
     * @param open whether something of it has no explanation: missing, damaged, too much, another item, or beyond the books
     */
    public record DiscrepancyRow(
            ShipmentId shipment,
            MemberId sender,
            MemberId carrier,
            MemberId receiver,
            LotId lot,
            ItemCode item,
            Optional<ItemCode> countedItem,
            boolean received,
            long sent,
            long beyondBooks,
            long usable,
            long damaged,
            long lost,
            long damagedOnWay,
            long neverLeft,
            boolean open,
            long position,
            Instant time) {
        /** At receipt: above zero missing, below zero more than sent. */
        public long difference() {
            return received ? sent - usable - damaged : 0;
        }

        /** What is missing and not yet explained. */
        public long unexplained() {
            return Math.max(0, difference() - lost - damagedOnWay - neverLeft);
        }
    }

    static ShipmentRow read(Row row) {
        return new ShipmentRow(
                row.as("shipment", ShipmentId::new),
                row.as("purpose", ShipmentPurpose::valueOf),
                row.optional("allocation", AllocationId::new),
                row.optional("return_reason", Purpose.ReturnReason::valueOf),
                row.optional("demand", DemandId::new),
                row.as("from_place", PlaceId::new),
                row.as("from_organisation", MemberId::new),
                row.as("to_place", PlaceId::new),
                row.as("to_organisation", MemberId::new),
                row.as("carrier", MemberId::new),
                row.as("holder", MemberId::new),
                row.as("status", Shipment.Status::valueOf),
                row.number("boxes"),
                row.number("packed_position"),
                row.time("packed_at"),
                row.time("packed_happened_at"),
                cancellation(row),
                row.optionalTime("dispatched_at"),
                row.optionalNumber("received_position"),
                row.optionalTime("received_at"),
                row.optionalTime("received_happened_at"),
                row.optional("medium", CustodyCommand.Medium::valueOf));
    }

    private static Optional<Cancellation> cancellation(Row row) {
        return row.optional("cancellation_reason", CustodyCommand.CancellationReason::valueOf)
                .map(reason -> new Cancellation(
                        reason,
                        row.number("cancelled_position"),
                        row.time("cancelled_at"),
                        row.time("cancelled_happened_at")));
    }

    static Line line(Row row) {
        return new Line(
                row.as("lot", LotId::new),
                row.as("gift", DonationCode::new),
                row.as("item", ItemCode::new),
                row.number("sent"),
                row.optionalNumber("usable"),
                row.optionalNumber("damaged"),
                row.optional("counted_item", ItemCode::new));
    }

    static BoxLine boxLine(Row row) {
        return new BoxLine(
                row.as("box", BoxId::new),
                row.as("lot", LotId::new),
                row.as("gift", DonationCode::new),
                row.as("item", ItemCode::new),
                row.number("quantity"));
    }

    static DiscrepancyRow discrepancy(Row row) {
        return new DiscrepancyRow(
                row.as("shipment", ShipmentId::new),
                row.as("from_organisation", MemberId::new),
                row.as("carrier", MemberId::new),
                row.as("to_organisation", MemberId::new),
                row.as("lot", LotId::new),
                row.as("item", ItemCode::new),
                row.optional("counted_item", ItemCode::new),
                row.flag("was_received"),
                row.number("sent"),
                row.number("beyond_books"),
                row.optionalNumber("usable").orElse(0L),
                row.optionalNumber("damaged").orElse(0L),
                row.number("lost"),
                row.number("damaged_on_way"),
                row.number("never_left"),
                row.flag("missing"),
                row.number("position"),
                row.time("opened_at"));
    }
}
