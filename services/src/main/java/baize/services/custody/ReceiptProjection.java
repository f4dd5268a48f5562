package baize.services.custody;

import baize.contracts.custody.CustodyCommand;
import baize.contracts.custody.CustodyEvent;
import baize.contracts.custody.ShipmentId;
import baize.services.views.Happened;
import baize.services.views.NewStep;
import baize.services.views.StepKind;
import baize.services.views.Subject;
import baize.services.views.Writes;
import java.util.ArrayList;
import java.util.List;

/** What a receiver counted, corrected and what differs. */
final class ReceiptProjection {
    private static final String RECEIVE = """
            update shipment set received_position = ?, received_at = ?, received_happened_at = ?, medium = ?, holder = ?,
            dispatched_at = coalesce(dispatched_at, ?) where shipment = ?""";
    /** A lot that is not counted was not there. */
    private static final String NOTHING_COUNTED = """
            update shipment_line set old_usable = usable, old_damaged = damaged, old_counted_item = counted_item, usable = 0,
            damaged = 0, counted_item = null where shipment = ?""";
    /** A lot that is not on the papers gets a line with nothing sent. */
    private static final String COUNT = """
            insert into shipment_line (shipment, lot, sent, beyond_books, lost, damaged_on_way, never_left, because_damaged,
            because_surplus, because_grade, because_dispatch, old_usable, old_damaged, usable, damaged, counted_item)
            values (?, ?, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ?, ?, nullif(?, (select l.item from lot l where l.lot = ?)))
            on conflict (shipment, lot) do update set usable = excluded.usable, damaged = excluded.damaged,
            counted_item = excluded.counted_item""";

    /** Of a lot that was neither sent nor counted nobody knows anything. */
    private static final String COUNT_NONE = """
            update shipment_line set counted_item = nullif(?, (select l.item from lot l where l.lot = ?)) where shipment = ? and lot = ?
            and sent > 0""";

    private static final String ANOTHER_DISPUTE = """
            update shipment_line set because_grade = 0 where shipment = ? and coalesce(old_counted_item, '') <> coalesce(counted_item, '')""";

    private static final String CORRECT = """
            insert into correction (position, number, line, kind, subject, lot, old_item, new_item, old_quantity, new_quantity,
            old_damaged, new_damaged, reason, corrects) select ?, ?, row_number() over (order by t.lot), 'RECEIPT', t.shipment, t.lot,
            coalesce(t.old_counted_item, l.item), coalesce(t.counted_item, l.item), t.old_usable, t.usable, t.old_damaged, t.damaged, ?,
            ? from shipment_line t join lot l on l.lot = t.lot where t.shipment = ? and (t.old_usable <> t.usable or t.old_damaged <>
            t.damaged or coalesce(t.old_counted_item, '') <> coalesce(t.counted_item, ''))""";
    private static final String EXPLAIN = """
            update shipment_line set lost = lost + ?, damaged_on_way = damaged_on_way + ?, never_left = never_left + ?, because_damaged =
            because_damaged + ?, because_surplus = because_surplus + ?, because_grade = because_grade + ?, because_dispatch =
            because_dispatch + ? where shipment = ? and lot = ?""";
    /** Whether something of a line has no explanation; before the receipt, of what left. */
    private static final String UNEXPLAINED = """
            (t.beyond_books > t.because_dispatch or (t.usable is not null and (t.sent > t.usable + t.damaged + t.lost + t.damaged_on_way +
            t.never_left or t.damaged > t.because_damaged or t.usable + t.damaged + t.lost + t.damaged_on_way + t.never_left - t.sent >
            t.because_surplus or (t.counted_item is not null and case when t.usable + t.damaged > 0 then t.usable + t.damaged else t.sent
            end > t.because_grade))))""";
    /** Whether anything is not as it was sent, and whether all of it is explained. */
    private static final String SETTLE_STATUS = """
            update shipment set status = case when not exists (select 1 from shipment_line t where t.shipment = shipment.shipment and
            (t.usable <> t.sent or t.damaged > 0 or t.counted_item is not null or t.lost + t.damaged_on_way + t.never_left > 0 or
            t.beyond_books > 0)) then 'RECEIVED' when not exists (select 1 from shipment_line t where t.shipment = shipment.shipment and
            %s) then 'SETTLED' else 'RECEIVED_WITH_DISCREPANCY' end where shipment = ? and received_position is not
            null""".formatted(UNEXPLAINED);

    private static final String FORGET_DIFFERENCES = "delete from discrepancy where shipment = ?";
    private static final String DIFFERENCES = """
            insert into discrepancy (shipment, lot, position, missing) select t.shipment, t.lot, coalesce(s.received_position,
            s.packed_position), %s from shipment_line t join shipment s on s.shipment = t.shipment where t.shipment = ? and (t.usable <>
            t.sent or t.damaged > 0 or t.counted_item is not null or t.beyond_books > 0 or t.lost + t.damaged_on_way + t.never_left >
            0)""".formatted(UNEXPLAINED);

    private ReceiptProjection() {}

    static void received(CustodyEvent.ShipmentReceived event, Happened happened, Writes writes) {
        CustodyCommand.SignReceipt receipt = event.receipt();
        writes.write(
                RECEIVE,
                happened.position(),
                happened.time(),
                receipt.happenedAt(),
                receipt.medium(),
                event.by(),
                happened.time(),
                receipt.shipment());
        count(receipt.shipment(), receipt.counted(), writes);
        Passings.follow(receipt.shipment(), writes);
        NewStep.of(Subject.of(receipt.shipment()), StepKind.SHIPMENT_RECEIVED)
                .reason(receipt.medium())
                .photo(receipt.photo())
                .happenedAt(receipt.happenedAt())
                .write(happened, writes);
    }

    static void corrected(CustodyEvent.ReceiptCorrected event, Happened happened, Writes writes) {
        CustodyCommand.CorrectReceipt correction = event.correction();
        ShipmentId shipment = correction.shipment();
        count(shipment, correction.counted(), writes);
        writes.write(
                CORRECT, happened.position(), happened.number(), correction.reason(), correction.corrects(), shipment);
        NewStep.of(Subject.of(shipment), StepKind.RECEIPT_CORRECTED)
                .reason(correction.reason())
                .write(happened, writes);
    }

    static void exceeded(CustodyEvent.MoreLeftThanBooked event, Happened happened, Writes writes) {
        writes.write(
                "update shipment_line set beyond_books = ? where shipment = ? and lot = ?",
                event.quantity(),
                event.shipment(),
                event.lot());
        settle(event.shipment(), writes);
        NewStep.of(Subject.of(event.shipment()), StepKind.LEFT_BEYOND_BOOKS)
                .lot(event.lot())
                .quantity(event.quantity())
                .write(happened, writes);
    }

    static void disputed(CustodyEvent.GradeDisputed event, Happened happened, Writes writes) {
        NewStep.of(Subject.of(event.shipment()), StepKind.GRADE_DISPUTED)
                .lot(event.lot())
                .item(event.counted())
                .write(happened, writes);
    }

    static void opened(CustodyEvent.DiscrepancyOpened event, Happened happened, Writes writes) {
        NewStep.of(Subject.of(event.shipment()), StepKind.DISCREPANCY_OPENED)
                .lot(event.lot())
                .quantity(event.difference())
                .write(happened, writes);
    }

    static void settled(CustodyEvent.DiscrepancySettled event, Happened happened, Writes writes) {
        long quantity = event.quantity();
        List<Object> parameters = new ArrayList<>();
        for (CustodyCommand.Outcome outcome : CustodyCommand.Outcome.values()) {
            parameters.add(event.outcome() == outcome ? quantity : 0);
        }
        parameters.add(event.shipment());
        parameters.add(event.lot());
        writes.write(EXPLAIN, parameters.toArray());
        settle(event.shipment(), writes);
        NewStep.of(Subject.of(event.shipment()), StepKind.DISCREPANCY_SETTLED)
                .lot(event.lot())
                .quantity(quantity)
                .reason(event.outcome())
                .because(event.reason())
                .write(happened, writes);
    }

    private static void count(ShipmentId shipment, List<CustodyCommand.Counted> counted, Writes writes) {
        writes.write(NOTHING_COUNTED, shipment);
        for (CustodyCommand.Counted line : counted) {
            if (line.usable() + line.damaged() > 0) {
                writes.write(COUNT, shipment, line.lot(), line.usable(), line.damaged(), line.item(), line.lot());
            } else {
                writes.write(COUNT_NONE, line.item(), line.lot(), shipment, line.lot());
            }
        }
        writes.write(ANOTHER_DISPUTE, shipment);
        settle(shipment, writes);
    }

    private static void settle(ShipmentId shipment, Writes writes) {
        writes.write(SETTLE_STATUS, shipment);
        writes.write(FORGET_DIFFERENCES, shipment);
        writes.write(DIFFERENCES, shipment);
    }
}
