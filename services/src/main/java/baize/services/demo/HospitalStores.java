package baize.services.demo;

import baize.contracts.stock.LotId;
import baize.contracts.stock.StockCommand.RecordUse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What daily deliveries left in the hospitals' stores, and how it is used up. */
final class HospitalStores {
    private final Map<Site, List<Waybill.Load>> stores = new LinkedHashMap<>();

    void received(Site hospital, LotId lot, Goods usable) {
        if (usable.amount() > 0) {
            stores.computeIfAbsent(hospital, _ -> new ArrayList<>()).add(new Waybill.Load(lot, usable));
        }
    }

    /** In the evening some hospitals enter what was used that day: first in, first out. */
    void use(Plot plot) throws IOException, InterruptedException {
        for (Map.Entry<Site, List<Waybill.Load>> store : stores.entrySet()) {
            List<Waybill.Load> loads = store.getValue();
            if (loads.isEmpty() || !plot.dice().chance(45)) {
                continue;
            }
            Waybill.Load first = loads.removeFirst();
            long there = first.goods().amount();
            long used = Math.ceilDiv(there * plot.dice().between(20, 70), 100L);
            Catalogue item = first.goods().item();
            plot.signNow(
                    store.getKey().hand(1),
                    new RecordUse(store.getKey().place(), first.lot(), item.of(used), plot.justNow()));
            if (used < there) {
                loads.addFirst(new Waybill.Load(first.lot(), new Goods(item, there - used)));
            }
        }
    }
}
