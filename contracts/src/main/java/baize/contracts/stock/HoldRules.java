package baize.contracts.stock;

import baize.contracts.Decision;
import baize.contracts.Role;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Quarantine, treatment, and lots that are stopped until a doubt is settled. */
final class HoldRules {
    /** Most treatments of one lot that are kept. */
    static final int MAX_TREATMENTS = 20;

    private HoldRules() {}

    static Decision treat(WorldState state, StockCommand.TreatLot treatment, TransactionContext context) {
        Optional<Lot> lot = state.find(Lot.TABLE.key(treatment.lot()));
        Optional<StockRefusal> no = Checks.known(lot)
                .or(() -> Checks.when(
                        !Checks.holds(state, context.signer().member(), treatment.lot()), StockRefusal.LOT_NOT_HELD))
                .or(() -> Checks.window(treatment.happenedAt(), context))
                .or(() -> Checks.when(
                        lot.map(Lot::treatments).orElseThrow().size() >= MAX_TREATMENTS,
                        StockRefusal.TOO_MANY_TREATMENTS));
        return decided(no, new StockEvent.LotTreated(treatment.lot(), treatment.treatment(), treatment.happenedAt()));
    }

    static Decision hold(WorldState state, StockCommand.HoldLot hold, TransactionContext context) {
        Optional<Lot> lot = state.find(Lot.TABLE.key(hold.lot()));
        Instant until = context.time().plus(Duration.ofDays(hold.days()));
        Optional<StockRefusal> no = Checks.known(lot)
                .or(() -> Checks.when(
                        !context.signer().has(Role.REVIEWER)
                                && !Checks.holds(state, context.signer().member(), hold.lot()),
                        StockRefusal.LOT_NOT_HELD))
                .or(() -> Checks.when(
                        lot.flatMap(Lot::holdUntil)
                                .filter(held -> !until.isAfter(held))
                                .isPresent(),
                        StockRefusal.HELD_LONGER));
        return decided(no, new StockEvent.LotHeld(hold.lot(), until));
    }

    static Decision block(WorldState state, StockCommand.BlockLot block, TransactionContext context) {
        Optional<Lot> lot = state.find(Lot.TABLE.key(block.lot()));
        Optional<StockRefusal> no = Checks.known(lot)
                .or(() -> Checks.when(lot.orElseThrow().status() == Lot.Status.RECALLED, StockRefusal.LOT_RECALLED))
                .or(() -> block.blocked()
                        ? refusalToBlock(state, lot.orElseThrow(), context)
                        : refusalToRelease(state, block.lot(), context));
        return decided(no, new StockEvent.LotBlocked(block.lot(), block.blocked(), block.reason()));
    }

    private static Optional<StockRefusal> refusalToBlock(WorldState state, Lot lot, TransactionContext context) {
        return Checks.when(lot.status() == Lot.Status.BLOCKED, StockRefusal.LOT_BLOCKED)
                .or(() -> Checks.when(
                        !reviews(context)
                                && !Checks.keeps(state, context.signer().member(), lot.arrivedAt())
                                && !Checks.holds(state, context.signer().member(), lot.lot()),
                        StockRefusal.LOT_NOT_HELD));
    }

    private static Optional<StockRefusal> refusalToRelease(WorldState state, LotId lot, TransactionContext context) {
        Optional<LotBlock> block = state.find(LotBlock.TABLE.key(lot));
        return Checks.when(block.isEmpty(), StockRefusal.NOT_BLOCKED)
                .or(() -> Checks.when(
                        !reviews(context)
                                && !block.orElseThrow()
                                        .blocked()
                                        .member()
                                        .equals(context.signer().member()),
                        StockRefusal.BLOCKED_BY_ANOTHER))
                .or(() -> Checks.when(
                        block.orElseThrow()
                                .blocked()
                                .officer()
                                .equals(context.signer().officer()),
                        StockRefusal.SAME_OFFICER));
    }

    private static boolean reviews(TransactionContext context) {
        return context.signer().has(Role.REVIEWER) || context.signer().has(Role.SUPPLY_REVIEWER);
    }

    private static Decision decided(Optional<StockRefusal> no, StockEvent event) {
        return no.map(Decision::refuse).orElseGet(() -> Decision.accept(event));
    }
}
