package baize.contracts.custody;

import baize.contracts.Key;
import baize.contracts.WorldState;
import baize.contracts.Write;
import baize.contracts.stock.LotId;
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
            writes.add(
                    change.quantity() == 0
                            ? Write.remove(change.key())
                            : Write.put(
                                    change.key(),
                                    new Delivered(change.share().demand(), change.lot(), change.quantity())));
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
                Key<Delivered> key = Delivered.TABLE.key(share.demand(), line.lot());
                long before = state.find(key).map(Delivered::quantity).orElse(0L);
                if (more != 0) {
                    changes.add(new Change(key, share, line.lot(), before + more));
                }
            }
        }
        return changes;
    }

    private record Change(Key<Delivered> key, ShipmentLine.Share share, LotId lot, long quantity) {}
}
