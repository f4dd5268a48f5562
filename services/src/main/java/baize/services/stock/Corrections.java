package baize.services.stock;

import baize.contracts.stock.Correction;
import baize.contracts.stock.MakerLot;
import baize.contracts.stock.StockCommand;
import baize.contracts.stock.StockEvent;
import baize.services.donation.StatementReceipts;
import baize.services.views.Happened;
import baize.services.views.NewStep;
import baize.services.views.StepKind;
import baize.services.views.Subject;
import baize.services.views.Writes;
import java.util.Optional;

/** Rows of corrections of arrivals, inspections, losses and uses: the records that they correct stay. */
final class Corrections {
    private static final String QUANTITY = """
            insert into correction (position, number, line, kind, subject, lot, old_quantity, new_quantity, old_label, new_label, reason,
            corrects) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String LABEL = """
            insert into correction (position, number, line, kind, subject, lot, old_label, new_label, reason, corrects) select ?, ?, ?, ?,
            l.lot, l.lot, coalesce(l.maker_lot, '') || ' ' || coalesce(l.expiry, ''), ?, ?, ? from lot l where l.lot = ?""";

    private Corrections() {}

    /** One officer's word alone changes no figure: it stands among the lot's steps until another one confirms it. */
    static void proposed(Correction correction, Happened happened, Writes writes) {
        NewStep step = NewStep.of(Subject.of(correction.lot()), StepKind.CORRECTION_PROPOSED);
        switch (correction) {
            case StockCommand.CorrectArrival(var _, var _, var counted, var _, var reason) ->
                step.quantity(counted.amount()).reason(reason);
            case StockCommand.CorrectInspection inspection -> step.reason(inspection.reason());
            case StockCommand.CorrectEnding(var _, var _, var quantity, var reason) ->
                step.quantity(quantity).reason(reason);
        }
        step.write(happened, writes);
    }

    static void ending(StockEvent.EndingCorrected event, Happened happened, Writes writes) {
        writes.write(
                QUANTITY,
                happened.position(),
                happened.number(),
                0,
                CorrectionKind.ENDING,
                event.lot(),
                event.lot(),
                event.before(),
                event.after(),
                Optional.empty(),
                Optional.empty(),
                event.reason(),
                event.corrects());
        NewStep.of(Subject.of(event.lot()), StepKind.ENDING_CORRECTED)
                .quantity(event.after())
                .reason(event.reason())
                .write(happened, writes);
    }

    /** The doubts that stand afterwards follow in events of their own. */
    static void arrival(StockEvent.ArrivalCorrected event, Happened happened, Writes writes) {
        writes.write(
                QUANTITY,
                happened.position(),
                happened.number(),
                0,
                CorrectionKind.ARRIVAL,
                event.lot(),
                event.lot(),
                event.before(),
                event.after(),
                event.from(),
                event.to(),
                event.reason(),
                event.corrects());
        writes.write(
                "update lot set gift = ?, counted = ?, doubts = null where lot = ?",
                event.to(),
                event.after(),
                event.lot());
        StatementReceipts.corrected(event.lot(), event.to(), happened.organisation(), writes);
        NewStep.of(Subject.of(event.lot()), StepKind.ARRIVAL_CORRECTED)
                .quantity(event.after())
                .reason(event.reason())
                .write(happened, writes);
    }

    static void inspection(StockEvent.InspectionCorrected event, Happened happened, Writes writes) {
        StockCommand.CorrectInspection correction = event.correction();
        String label = correction.makerLot().map(MakerLot::value).orElse("") + " "
                + correction.expiry().map(Object::toString).orElse("");
        writes.write(
                LABEL,
                happened.position(),
                happened.number(),
                0,
                CorrectionKind.INSPECTION,
                label,
                correction.reason(),
                correction.corrects(),
                correction.lot());
        writes.write(
                "update lot set maker_lot = ?, expiry = ? where lot = ?",
                correction.makerLot(),
                correction.expiry(),
                correction.lot());
        NewStep.of(Subject.of(correction.lot()), StepKind.INSPECTION_CORRECTED)
                .reason(correction.reason())
                .write(happened, writes);
    }
}
