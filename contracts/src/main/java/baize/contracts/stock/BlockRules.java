package baize.contracts.stock;

import baize.contracts.Decision;
import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.Role;
import baize.contracts.Stamp;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import java.util.Optional;

/** Lots that are stopped until a doubt is settled, and let go by another officer. */
final class BlockRules {
    private BlockRules() {}

    static Decision block(WorldState state, StockCommand.BlockLot block, TransactionContext context) {
        Optional<Lot> lot = state.find(Lot.TABLE.key(block.lot()));
        if (lot.isEmpty()) {
            return Decision.refuse(StockRefusal.LOT_UNKNOWN);
        }
        if (lot.get().status() == Lot.Status.RECALLED) {
            return Decision.refuse(StockRefusal.LOT_RECALLED);
        }
        return block.blocked() ? stop(state, lot.get(), block, context) : release(state, lot.get(), block, context);
    }

    private static Decision stop(WorldState state, Lot lot, StockCommand.BlockLot block, TransactionContext context) {
        MemberId member = context.signer().member();
        Optional<MemberId> stockOf = LotStops.reach(state, lot, reviews(context), context);
        boolean stopped = lot.status() == Lot.Status.BLOCKED
                || stockOf.flatMap(own -> state.find(LocalBlock.TABLE.key(lot.lot(), own)))
                        .isPresent();
        Optional<StockRefusal> no = Checks.when(stopped, StockRefusal.LOT_BLOCKED)
                .or(() -> Checks.when(
                        stockOf.isPresent() && !Checks.holds(state, member, lot.lot()), StockRefusal.LOT_NOT_HELD));
        return decided(no, lot, block, stockOf);
    }

    /** The block of the signer's own stock goes first, else that of all of the lot. */
    private static Decision release(
            WorldState state, Lot lot, StockCommand.BlockLot block, TransactionContext context) {
        MemberId member = context.signer().member();
        OfficerId officer = context.signer().officer();
        Optional<Stamp> own =
                state.find(LocalBlock.TABLE.key(lot.lot(), member)).map(LocalBlock::blocked);
        Optional<Stamp> first =
                own.or(() -> state.find(LotBlock.TABLE.key(lot.lot())).map(LotBlock::blocked));
        if (first.isEmpty()) {
            return Decision.refuse(StockRefusal.NOT_BLOCKED);
        }
        Optional<StockRefusal> no = Checks.when(
                        !reviews(context) && !first.get().member().equals(member), StockRefusal.BLOCKED_BY_ANOTHER)
                .or(() -> Checks.when(first.get().officer().equals(officer), StockRefusal.SAME_OFFICER));
        return decided(no, lot, block, own.map(Stamp::member));
    }

    private static boolean reviews(TransactionContext context) {
        return context.signer().has(Role.REVIEWER) || context.signer().has(Role.SUPPLY_REVIEWER);
    }

    private static Decision decided(
            Optional<StockRefusal> no, Lot lot, StockCommand.BlockLot block, Optional<MemberId> stockOf) {
        return no.map(Decision::refuse)
                .orElseGet(() -> Decision.accept(
                        new StockEvent.LotBlocked(lot.lot(), block.blocked(), block.reason(), stockOf)));
    }
}
