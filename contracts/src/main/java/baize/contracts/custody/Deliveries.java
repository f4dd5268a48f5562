package baize.contracts.custody;

import baize.contracts.WorldState;
import baize.contracts.Write;
import baize.contracts.stock.LotId;
import baize.contracts.supply.DemandId;
import java.util.ArrayList;
import java.util.List;

/** What a count changes in what each demand got of each lot. */
final class Deliveries {
    private Deliveries() {}

    /** Whether no demand would have got less than nothing: what went back for it is not counted away again. */
    static boolean possible(WorldState state, Recount recount) {
        return changes(state, recount).stream().allMatch(change -> change.quantity() >= 0);
    }

    static List<Write> writes(WorldState state, Recount recount) {
        List<Write> writes = new ArrayList<>();
        for (Change change : changes(state, recount)) {
            writes.addAll(Delivered.changed(state, change.demand(), change.lot(), change.more()));
        }
        return writes;
    }

    private static List<Change> changes(WorldState state, Recount recount) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < recount.after().size(); i++) {
            ShipmentLine line = recount.after().get(i);
            for (int k = 0; k < line.shares().size(); k++) {
                ShipmentLine.Share share = line.shares().get(k);
                long more =
                        share.served() - recount.before().get(i).shares().get(k).served();
                if (more != 0) {
                    changes.add(new Change(
                            share.demand(), line.lot(), more, Delivered.of(state, share.demand(), line.lot()) + more));
                }
            }
        }
        return changes;
    }

    private record Change(DemandId demand, LotId lot, long more, long quantity) {}
}
