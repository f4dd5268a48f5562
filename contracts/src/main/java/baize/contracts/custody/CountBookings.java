package baize.contracts.custody;

import baize.contracts.MemberId;
import baize.contracts.WorldState;
import baize.contracts.stock.Account;
import baize.contracts.stock.Stock;
import baize.contracts.stock.StockEvent.Cause;
import baize.contracts.stock.StockEvent.GoodsMoved;
import baize.contracts.supply.ItemCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The movements that take the books from one count to another: from the way into stock or damaged, and beyond the papers from found.
 * First what was too much is booked back, then what was too little is booked.
 *
 * @param receiver whose count it is
 * @param happenedAt by the signer's word
 * @param corrects the receipt's position, where the count corrects one
 */
record CountBookings(
        WorldState state, Recount recount, MemberId receiver, Instant happenedAt, Optional<Long> corrects) {
    /** The movements, lot by lot. */
    List<GoodsMoved> movements() {
        List<GoodsMoved> movements = new ArrayList<>();
        for (int i = 0; i < recount.after().size(); i++) {
            List<Flow> flows = flows(recount.before().get(i), recount.after().get(i));
            ItemCode item = Bookings.item(state, recount.after().get(i).lot());
            flows.stream().filter(flow -> flow.change() < 0).forEach(flow -> movements.add(movement(flow, item)));
            flows.stream().filter(flow -> flow.change() > 0).forEach(flow -> movements.add(movement(flow, item)));
        }
        return movements;
    }

    /** Whether everything that is to be booked back is still there. */
    boolean possible() {
        for (int i = 0; i < recount.after().size(); i++) {
            List<Flow> flows = flows(recount.before().get(i), recount.after().get(i));
            if (!covered(flows, place()) || !covered(flows, damaged())) {
                return false;
            }
        }
        return true;
    }

    private boolean covered(List<Flow> flows, Account account) {
        long back = flows.stream()
                .filter(flow -> flow.to().equals(account) && flow.change() < 0)
                .mapToLong(flow -> -flow.change())
                .sum();
        return back <= Stock.balance(state, account, flows.getFirst().line().lot());
    }

    private List<Flow> flows(ShipmentLine before, ShipmentLine after) {
        Split old = Split.of(before);
        Split now = Split.of(after);
        Account way = new Account.InTransit(recount.shipment().shipment());
        Account found = new Account.Found(receiver);
        return List.of(
                new Flow(after, way, place(), now.usable() - old.usable(), Cause.RECEIPT),
                new Flow(after, way, damaged(), now.damaged() - old.damaged(), Cause.DAMAGE),
                new Flow(after, found, place(), now.foundUsable() - old.foundUsable(), Cause.FOUND),
                new Flow(after, found, damaged(), now.foundDamaged() - old.foundDamaged(), Cause.FOUND));
    }

    private GoodsMoved movement(Flow flow, ItemCode item) {
        boolean back = flow.change() < 0;
        return new GoodsMoved(
                flow.line().lot(),
                item,
                Math.abs(flow.change()),
                back ? flow.to() : flow.from(),
                back ? flow.from() : flow.to(),
                corrects.isPresent() ? Cause.CORRECTION : flow.cause(),
                happenedAt,
                corrects);
    }

    private Account place() {
        return new Account.AtPlace(recount.shipment().to());
    }

    private Account damaged() {
        return new Account.Damaged(receiver);
    }

    /** A change of what went from one account to another; below zero it goes back. */
    private record Flow(ShipmentLine line, Account from, Account to, long change, Cause cause) {}

    /** A count divided into what came out of the shipment and what was found beyond it. */
    private record Split(long usable, long damaged, long foundUsable, long foundDamaged) {
        static Split of(ShipmentLine line) {
            long onTheWay = line.sent() - line.settled();
            long usable = Math.min(line.usable(), onTheWay);
            long damaged = Math.min(line.damaged(), onTheWay - usable);
            return new Split(usable, damaged, line.usable() - usable, line.damaged() - damaged);
        }
    }
}
