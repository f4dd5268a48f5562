package baize.contracts.custody;

import baize.contracts.Event;
import baize.contracts.WorldState;
import baize.contracts.stock.Lot;
import baize.contracts.stock.StockCommand.BlockReason;
import baize.contracts.stock.StockEvent;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.SupplyEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a count means beside the movements: doubts about a grade, open differences, demands that were served. */
final class CountEvents {
    private CountEvents() {}

    /** The receiver says that it is another item: all of the lot is stopped until another officer or a reviewer releases it. */
    static List<Event> disputes(WorldState state, Recount recount) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < recount.after().size(); i++) {
            ShipmentLine line = recount.after().get(i);
            if (line.countedAs().isEmpty()
                    || line.countedAs().equals(recount.before().get(i).countedAs())) {
                continue;
            }
            events.add(new CustodyEvent.GradeDisputed(
                    recount.shipment().shipment(), line.lot(), line.countedAs().get()));
            if (state.find(Lot.TABLE.key(line.lot())).orElseThrow().status() != Lot.Status.BLOCKED) {
                events.add(new StockEvent.LotBlocked(line.lot(), true, BlockReason.GRADE_IN_DOUBT, Optional.empty()));
            }
        }
        return events;
    }

    /** Differences that a first count opened, or that a correction made others. */
    static List<Event> discrepancies(Recount recount, boolean first) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < recount.after().size(); i++) {
            ShipmentLine line = recount.after().get(i);
            long difference = line.difference();
            if (difference != 0
                    && (first || difference != recount.before().get(i).difference())) {
                events.add(new CustodyEvent.DiscrepancyOpened(recount.shipment().shipment(), line.lot(), difference));
            }
        }
        return events;
    }

    /** What the demands got more or less than before; a first count closes their promises. */
    static List<Event> served(WorldState state, Recount recount, boolean first) {
        Map<DemandId, Long> received = new LinkedHashMap<>();
        Map<DemandId, Long> closed = new LinkedHashMap<>();
        for (int i = 0; i < recount.after().size(); i++) {
            List<ShipmentLine.Share> before = recount.before().get(i).shares();
            List<ShipmentLine.Share> after = recount.after().get(i).shares();
            ItemCode item = Bookings.item(state, recount.after().get(i).lot());
            for (int k = 0; k < after.size(); k++) {
                ShipmentLine.Share share = after.get(k);
                long more = share.served() - before.get(k).served();
                received.merge(share.demand(), Delivered.counted(state, share.demand(), item, more), Math::addExact);
                closed.merge(share.demand(), first ? share.promised() : 0, Math::addExact);
            }
        }
        List<Event> events = new ArrayList<>();
        received.forEach((demand, quantity) -> {
            long promise = closed.getOrDefault(demand, 0L);
            if (quantity != 0 || promise != 0) {
                events.add(new SupplyEvent.DemandServed(demand, -promise, quantity));
            }
        });
        return events;
    }
}
