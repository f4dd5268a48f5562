package baize.services.stock;

import baize.contracts.stock.StockCommand;
import baize.contracts.stock.StockEvent;
import baize.services.donation.StatementReceipts;
import baize.services.views.Happened;
import baize.services.views.NewStep;
import baize.services.views.StepKind;
import baize.services.views.Subject;
import baize.services.views.Writes;

/** Rows of lots: arrival and inspection. */
final class Lots {
    private static final String ADD = """
            insert into lot (lot, gift, place, organisation, straight_to_hospital, declared, item, unit, counted, unfit, origin_risk,
            hold_until, inspected, blocked, recalled, happened_at, arrived_position, arrived_at, ready_at,
            graded_position)
            values (?, ?, ?, ?, (select kind = 'HOSPITAL' from place where place = ?), ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String INSPECT =
            "update lot set inspected = ?, unfit = ?, maker_lot = ?, expiry = ?, inspected_at = ?, graded_position = ? where lot = ?";

    private Lots() {}

    static void arrived(StockEvent.LotArrived event, Happened happened, Writes writes) {
        StockCommand.RecordArrival arrival = event.arrival();
        writes.write(
                ADD,
                arrival.lot(),
                arrival.gift(),
                arrival.place(),
                happened.organisation(),
                arrival.place(),
                arrival.declared(),
                arrival.declared(),
                arrival.counted().unit(),
                arrival.counted().amount(),
                arrival.originRisk(),
                event.holdUntil(),
                false,
                false,
                false,
                arrival.happenedAt(),
                happened.position(),
                happened.time(),
                event.holdUntil().orElse(happened.time()),
                happened.position());
        StatementReceipts.arrived(arrival, happened.organisation(), writes);
        NewStep.of(Subject.of(arrival.lot()), StepKind.LOT_ARRIVED)
                .item(arrival.declared())
                .quantity(arrival.counted().amount())
                .place(arrival.place())
                .photo(arrival.photo())
                .happenedAt(arrival.happenedAt())
                .write(happened, writes);
    }

    static void inspected(StockEvent.LotInspected event, Happened happened, Writes writes) {
        StockCommand.InspectLot inspection = event.inspection();
        writes.write(
                INSPECT,
                true,
                inspection.unfit().amount(),
                inspection.makerLot(),
                inspection.expiry(),
                happened.time(),
                happened.position(),
                inspection.lot());
        NewStep.of(Subject.of(inspection.lot()), StepKind.LOT_INSPECTED)
                .item(inspection.item())
                .photo(inspection.photo())
                .happenedAt(inspection.happenedAt())
                .write(happened, writes);
    }
}
