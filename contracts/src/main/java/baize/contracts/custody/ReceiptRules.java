package baize.contracts.custody;

import baize.contracts.Decision;
import baize.contracts.Event;
import baize.contracts.MemberId;
import baize.contracts.Refusal;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import baize.contracts.custody.CustodyCommand.CorrectReceipt;
import baize.contracts.custody.CustodyCommand.SignReceipt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The receiver's count, and its corrections: each a record of its own that counter-books the one before exactly. */
final class ReceiptRules {
    private ReceiptRules() {}

    static Decision sign(WorldState state, SignReceipt command, TransactionContext context) {
        Optional<Shipment> found = state.find(Shipment.TABLE.key(command.shipment()));
        if (found.isEmpty()) {
            return Decision.refuse(CustodyRefusal.SHIPMENT_UNKNOWN);
        }
        Shipment shipment = found.get();
        if (shipment.status() == Shipment.Status.CANCELLED) {
            return Decision.refuse(CustodyRefusal.SHIPMENT_CANCELLED);
        }
        Optional<Refusal> refusal = ReceiptChecks.signer(state, shipment, context.signer())
                .or(() -> ReceiptChecks.names(state, command.counted()));
        if (refusal.isPresent()) {
            return Decision.refuse(refusal.get());
        }
        if (!shipment.status().onItsWay()) {
            return Decision.refuse(CustodyRefusal.RECEIVED_ALREADY);
        }
        Optional<Refusal> time = HappenedAt.refusal(command.happenedAt(), shipment.happenedAt(), context);
        if (time.isPresent()) {
            return Decision.refuse(time.get());
        }
        boolean unsigned = shipment.status() == Shipment.Status.PACKED;
        Shipment left = unsigned ? Bookings.left(state, shipment) : shipment;
        Recount recount = Recount.of(state, left, command.counted());
        MemberId receiver = context.signer().member();
        List<Event> events = new ArrayList<>();
        if (unsigned) {
            events.addAll(Bookings.dispatch(state, shipment, command.happenedAt()));
        }
        events.add(new CustodyEvent.ShipmentReceived(command, receiver, recount.discrepancy()));
        events.addAll(new CountBookings(state, recount, receiver, command.happenedAt(), Optional.empty()).movements());
        events.addAll(beside(state, recount, true));
        return Decision.accept(events);
    }

    static Decision correct(WorldState state, CorrectReceipt command, TransactionContext context) {
        Optional<Shipment> found = state.find(Shipment.TABLE.key(command.shipment()));
        if (found.isEmpty()) {
            return Decision.refuse(CustodyRefusal.SHIPMENT_UNKNOWN);
        }
        Shipment shipment = found.get();
        if (shipment.status() == Shipment.Status.CANCELLED) {
            return Decision.refuse(CustodyRefusal.SHIPMENT_CANCELLED);
        }
        Optional<Refusal> refusal = ReceiptChecks.signer(state, shipment, context.signer())
                .or(() -> ReceiptChecks.names(state, command.counted()))
                .or(() -> notCorrectable(shipment, command));
        if (refusal.isPresent()) {
            return Decision.refuse(refusal.get());
        }
        Recount recount = Recount.of(state, shipment, command.counted());
        MemberId receiver = context.signer().member();
        CountBookings bookings =
                new CountBookings(state, recount, receiver, context.time(), Optional.of(command.corrects()));
        if (recount.after().size() > Shipment.MAX_LINES) {
            return Decision.refuse(CustodyRefusal.TOO_MANY_LINES);
        }
        if (recount.before().equals(recount.after())) {
            return Decision.refuse(CustodyRefusal.CORRECTS_NOTHING);
        }
        if (!bookings.possible() || !Deliveries.possible(state, recount)) {
            return Decision.refuse(CustodyRefusal.COUNTED_GOODS_MOVED_ON);
        }
        List<Event> events = new ArrayList<>();
        events.add(new CustodyEvent.ReceiptCorrected(command, recount.discrepancy()));
        events.addAll(bookings.movements());
        events.addAll(beside(state, recount, false));
        return Decision.accept(events);
    }

    private static Optional<Refusal> notCorrectable(Shipment shipment, CorrectReceipt command) {
        if (shipment.received().isEmpty()) {
            return Optional.of(CustodyRefusal.NOT_RECEIVED);
        }
        return shipment.received().get().position() == command.corrects()
                ? Optional.empty()
                : Optional.of(CustodyRefusal.CORRECTS_ANOTHER_RECORD);
    }

    private static List<Event> beside(WorldState state, Recount recount, boolean first) {
        List<Event> events = new ArrayList<>(CountEvents.disputes(state, recount));
        events.addAll(CountEvents.discrepancies(recount, first));
        events.addAll(CountEvents.served(state, recount, first));
        return events;
    }
}
