package baize.contracts.allocation;

import baize.contracts.Event;
import baize.contracts.stock.Account;
import baize.contracts.stock.StockEvent;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.SupplyEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an approved allocation promises: stock that is kept back for it, and goods that a demand may count on. */
final class Promises {
    private Promises() {}

    /** The promises that an approval makes. */
    static List<Event> made(Allocation allocation) {
        return events(allocation, 1);
    }

    /** The promises that end when an allocation does: what is not packed. */
    static List<Event> released(Allocation allocation) {
        return events(allocation, -1);
    }

    private static List<Event> events(Allocation allocation, int sign) {
        List<Event> events = new ArrayList<>();
        Map<DemandId, Long> demands = new LinkedHashMap<>();
        for (Allocation.Line line : allocation.lines()) {
            if (line.unpacked() > 0) {
                events.add(new StockEvent.StockReserved(
                        line.lot(), new Account.AtPlace(line.place()), sign * line.unpacked()));
                demands.merge(line.demand(), line.unpacked(), Math::addExact);
            }
        }
        demands.forEach((demand, quantity) -> events.add(new SupplyEvent.DemandServed(demand, sign * quantity, 0)));
        return events;
    }
}
