package baize.contracts.stock;

import baize.contracts.Key;
import baize.contracts.MemberId;
import baize.contracts.Stamp;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import baize.contracts.Write;
import baize.contracts.supply.Place;
import baize.contracts.supply.PlaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who stops how much of a lot, and what the stops change: all of it, or the stock at one organisation's places alone. */
final class LotStops {
    private LotStops() {}

    /** Whose stock alone the signer stops: its own organisation's, unless it reviews or received the lot first. */
    static Optional<MemberId> reach(WorldState state, Lot lot, boolean reviews, TransactionContext context) {
        MemberId member = context.signer().member();
        boolean all = reviews || Checks.keeps(state, member, lot.arrivedAt());
        return all ? Optional.empty() : Optional.of(member);
    }

    /** Why the stock at this place may not go on, though the lot may; empty where nobody stopped it there. */
    static Optional<StockRefusal> at(WorldState state, PlaceId place, LotId lot, Instant now) {
        return state.find(Place.TABLE.key(place)).map(Place::member).flatMap(member -> of(state, member, lot, now));
    }

    private static Optional<StockRefusal> of(WorldState state, MemberId member, LotId lot, Instant now) {
        if (state.find(LocalBlock.TABLE.key(lot, member)).isPresent()) {
            return Optional.of(StockRefusal.LOT_BLOCKED);
        }
        boolean held = state.find(LotHold.key(lot, member, false))
                .filter(hold -> now.isBefore(hold.until()))
                .isPresent();
        return held ? Optional.of(StockRefusal.LOT_HELD) : Optional.empty();
    }

    static List<Write> held(WorldState state, StockEvent.LotHeld event, Stamp stamp) {
        boolean all = event.stockOf().isEmpty();
        LotHold hold = new LotHold(event.lot(), stamp.member(), all, event.until(), stamp);
        List<Write> writes = new ArrayList<>();
        writes.add(Write.put(LotHold.key(hold.lot(), hold.by(), all), hold));
        if (all) {
            Lot lot = LotChanges.the(state, event.lot());
            writes.add(LotChanges.put(lot.heldUntil(Optional.of(event.until()))));
        }
        return writes;
    }

    static List<Write> ended(WorldState state, StockEvent.HoldEnded event, Stamp stamp) {
        boolean all = event.stockOf().isEmpty();
        List<Write> writes = new ArrayList<>();
        writes.add(Write.remove(LotHold.key(event.lot(), stamp.member(), all)));
        if (all) {
            writes.add(LotChanges.put(LotChanges.the(state, event.lot()).heldUntil(event.until())));
        }
        return writes;
    }

    static List<Write> blocked(WorldState state, StockEvent.LotBlocked event, Stamp stamp) {
        return event.stockOf()
                .map(member -> blockedAt(member, event, stamp))
                .orElseGet(() -> blockedEverywhere(state, event, stamp));
    }

    private static List<Write> blockedAt(MemberId member, StockEvent.LotBlocked event, Stamp stamp) {
        Key<LocalBlock> key = LocalBlock.TABLE.key(event.lot(), member);
        return List.of(
                event.blocked()
                        ? Write.put(key, new LocalBlock(event.lot(), member, event.reason(), stamp))
                        : Write.remove(key));
    }

    /** A recall outlasts blocks and releases; of several who block, the first one counts. */
    private static List<Write> blockedEverywhere(WorldState state, StockEvent.LotBlocked event, Stamp stamp) {
        Lot lot = LotChanges.the(state, event.lot());
        boolean recalled = lot.status() == Lot.Status.RECALLED;
        Key<LotBlock> key = LotBlock.TABLE.key(lot.lot());
        if (!event.blocked()) {
            return List.of(LotChanges.put(recalled ? lot : lot.withStatus(lot.unblockedStatus())), Write.remove(key));
        }
        List<Write> writes = new ArrayList<>();
        writes.add(LotChanges.put(recalled ? lot : lot.withStatus(Lot.Status.BLOCKED)));
        if (state.find(key).isEmpty()) {
            writes.add(Write.put(key, new LotBlock(lot.lot(), event.reason(), stamp)));
        }
        return writes;
    }
}
