package baize.contracts.stock;

import baize.contracts.Decision;
import baize.contracts.WorldState;
import java.util.List;

/** A maker's lot is called back: every lot of it, wherever it is. Who has it stands in {@link Stock#holders}. */
final class RecallRules {
    /** Most lots that one command recalls; given again, it recalls the next ones. */
    static final int MAX_LOTS = 500;

    private RecallRules() {}

    static Decision recall(WorldState state, StockCommand.RecallMakerLot recall) {
        String ofMakerLot = recall.item().value() + "/" + recall.makerLot().path() + "/";
        List<StockEvent.LotRecalled> recalled =
                state.range(LotReference.BY_MAKER_LOT, ofMakerLot, WorldState.RANGE_LIMIT).stream()
                        .map(row -> row.value().lot())
                        .filter(lot -> !recalled(state, lot))
                        .limit(MAX_LOTS)
                        .map(lot -> new StockEvent.LotRecalled(lot, recall.reason()))
                        .toList();
        return recalled.isEmpty() ? Decision.refuse(StockRefusal.NOTHING_TO_RECALL) : Decision.accept(recalled);
    }

    private static boolean recalled(WorldState state, LotId lot) {
        return state.find(Lot.TABLE.key(lot))
                .filter(row -> row.status() == Lot.Status.RECALLED)
                .isPresent();
    }
}
