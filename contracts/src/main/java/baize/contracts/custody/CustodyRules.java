package baize.contracts.custody;

import baize.contracts.Decision;
import baize.contracts.Stamp;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import baize.contracts.Write;
import java.util.List;

/** The rules of this area: which command is accepted, and what its events change. */
public final class CustodyRules {
    private CustodyRules() {}

    /** Decides a command of this area. */
    public static Decision decide(WorldState state, CustodyCommand command, TransactionContext context) {
        return switch (command) {
            case CustodyCommand.PackShipment c -> PackingRules.pack(state, c, context);
            case CustodyCommand.RepackShipment c -> PackingRules.repack(state, c, context);
            case CustodyCommand.CancelShipment c -> CancellationRules.cancel(state, c, context);
            case CustodyCommand.SignHandOver c -> HandOverRules.sign(state, c, context);
            case CustodyCommand.SignReceipt c -> ReceiptRules.sign(state, c, context);
            case CustodyCommand.CorrectReceipt c -> ReceiptRules.correct(state, c, context);
            case CustodyCommand.SettleDiscrepancy c -> DiscrepancyRules.settle(state, c, context);
        };
    }

    /** The changes of state that an event of this area means. */
    public static List<Write> evolve(WorldState state, CustodyEvent event, Stamp stamp) {
        return switch (event) {
            case CustodyEvent.ShipmentPacked e -> ShipmentChanges.packed(state, e, stamp);
            case CustodyEvent.ShipmentRepacked e -> ShipmentChanges.repacked(state, e, stamp);
            case CustodyEvent.ShipmentCancelled e -> ShipmentChanges.cancelled(state, e, stamp);
            case CustodyEvent.HandOverSigned e -> ShipmentChanges.handedOver(state, e, stamp);
            case CustodyEvent.MoreLeftThanBooked e -> ShipmentChanges.exceeded(state, e);
            case CustodyEvent.ShipmentReceived e -> ReceiptChanges.received(state, e, stamp);
            case CustodyEvent.ReceiptCorrected e -> ReceiptChanges.corrected(state, e);
            case CustodyEvent.DiscrepancySettled e -> ReceiptChanges.settled(state, e, stamp);
            // Both stand in the lines already, which the receipt or its correction changed.
            case CustodyEvent.GradeDisputed _, CustodyEvent.DiscrepancyOpened _ -> List.of();
        };
    }
}
