package baize.contracts.stock;

import baize.contracts.Decision;
import baize.contracts.MemberId;
import baize.contracts.Role;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Quarantine and treatment. */
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
        if (lot.isEmpty()) {
            return Decision.refuse(StockRefusal.LOT_UNKNOWN);
        }
        boolean reviews = context.signer().has(Role.REVIEWER);
        MemberId member = context.signer().member();
        Optional<MemberId> stockOf = LotStops.reach(state, lot.get(), reviews, context);
        Instant until = context.time().plus(Duration.ofDays(hold.days()));
        Optional<StockRefusal> no = Checks.when(
                        !reviews && !Checks.holds(state, member, hold.lot()), StockRefusal.LOT_NOT_HELD)
                .or(() -> Checks.when(heldAsLong(state, lot.get(), stockOf, until), StockRefusal.HELD_LONGER));
        return decided(no, new StockEvent.LotHeld(hold.lot(), stockOf, until));
    }

    private static boolean heldAsLong(WorldState state, Lot lot, Optional<MemberId> stockOf, Instant until) {
        Optional<Instant> own = stockOf.flatMap(member -> state.find(LotHold.key(lot.lot(), member, false)))
                .map(LotHold::until);
        return Stream.concat(lot.holdUntil().stream(), own.stream()).anyMatch(held -> !until.isAfter(held));
    }

    /** The signer's organisation ends its hold: that of its own stock first, else that of all of the lot. */
    static Decision end(WorldState state, StockCommand.EndHold end, TransactionContext context) {
        Optional<Lot> found = state.find(Lot.TABLE.key(end.lot()));
        if (found.isEmpty()) {
            return Decision.refuse(StockRefusal.LOT_UNKNOWN);
        }
        Lot lot = found.get();
        MemberId member = context.signer().member();
        Optional<LotHold> hold = Stream.of(false, true)
                .flatMap(all -> state.find(LotHold.key(lot.lot(), member, all)).stream())
                .filter(row -> context.time().isBefore(row.until()))
                .findFirst();
        if (hold.isEmpty()) {
            return Decision.refuse(StockRefusal.NO_HOLD_TO_END);
        }
        if (hold.get().set().officer().equals(context.signer().officer())) {
            return Decision.refuse(StockRefusal.SAME_OFFICER);
        }
        boolean all = hold.get().all();
        Optional<MemberId> stockOf = all ? Optional.empty() : Optional.of(member);
        Optional<Instant> until = all ? withoutHoldOf(state, lot, member) : lot.holdUntil();
        return Decision.accept(
                new StockEvent.HoldEnded(lot.lot(), stockOf, end.reason(), until.filter(context.time()::isBefore)));
    }

    /** Until when all of the lot is held without this organisation's hold. */
    private static Optional<Instant> withoutHoldOf(WorldState state, Lot lot, MemberId member) {
        List<Instant> others = LotHold.of(state, lot.lot()).stream()
                .filter(hold -> hold.all() && !hold.by().equals(member))
                .map(LotHold::until)
                .toList();
        return Stream.concat(lot.originHold().stream(), others.stream()).max(Comparator.naturalOrder());
    }

    private static Decision decided(Optional<StockRefusal> no, StockEvent event) {
        return no.map(Decision::refuse).orElseGet(() -> Decision.accept(event));
    }
}
