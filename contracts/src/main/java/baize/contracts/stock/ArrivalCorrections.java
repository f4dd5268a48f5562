package baize.contracts.stock;

import baize.contracts.Decision;
import baize.contracts.Event;
import baize.contracts.MemberId;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import baize.contracts.Write;
import baize.contracts.allocation.Shortfall;
import baize.contracts.donation.DonationEvent;
import baize.contracts.donation.Gift;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was counted at an arrival was another quantity, or of another gift: by the organisation that counted, and by another officer of it
 * where that lowers what others rely on, a quantity or the donor's gift.
 */
final class ArrivalCorrections {
    private ArrivalCorrections() {}

    static Decision correct(WorldState state, StockCommand.CorrectArrival command, TransactionContext context) {
        Optional<Lot> found = state.find(Lot.TABLE.key(command.lot()));
        if (found.isEmpty()) {
            return Decision.refuse(StockRefusal.LOT_UNKNOWN);
        }
        Lot lot = found.get();
        long more = command.counted().amount() - counted(state, lot);
        Optional<StockRefusal> no = refusal(state, lot, command, more, context);
        return no.map(Decision::refuse).orElseGet(() -> Decision.accept(events(state, lot, command, more, context)));
    }

    private static Optional<StockRefusal> refusal(
            WorldState state, Lot lot, StockCommand.CorrectArrival command, long more, TransactionContext context) {
        Optional<Gift> gift = state.find(Gift.TABLE.key(command.gift()));
        boolean moves = !command.gift().equals(lot.gift());
        Account here = new Account.AtPlace(lot.arrivedAt());
        return Checks.ownPlace(state, lot.arrivedAt(), context)
                .or(() -> Checks.when(
                        command.corrects() != lot.arrived().position(), StockRefusal.CORRECTS_ANOTHER_RECORD))
                .or(() -> Checks.approvedItem(state, lot.item(), command.counted()))
                .or(() -> Checks.when(more == 0 && !moves, StockRefusal.SAME_AS_ENTERED))
                .or(() -> Checks.when(
                        (more < 0 || moves)
                                && lot.arrived()
                                        .officer()
                                        .equals(context.signer().officer()),
                        StockRefusal.SAME_OFFICER))
                .or(() -> Checks.when(-more > Stock.balance(state, here, lot.lot()), StockRefusal.MORE_THAN_STOCK))
                .or(() -> Checks.when(gift.filter(row -> row.status().closed()).isPresent(), StockRefusal.GIFT_CLOSED))
                .or(() -> Checks.when(gift.isEmpty() && command.counted().amount() == 0, StockRefusal.NOTHING_COUNTED))
                .or(() -> Checks.when(
                        moves
                                && ArrivalRules.full(
                                        state, command.gift(), context.signer().member()),
                        StockRefusal.GIFT_HAS_TOO_MANY_LOTS));
    }

    private static List<Event> events(
            WorldState state, Lot lot, StockCommand.CorrectArrival command, long more, TransactionContext context) {
        Optional<Gift> gift = state.find(Gift.TABLE.key(command.gift()));
        boolean moves = !command.gift().equals(lot.gift());
        long after = command.counted().amount();
        List<Event> events = new ArrayList<>();
        if (gift.isEmpty()) {
            events.add(new DonationEvent.GiftFound(
                    command.gift(), lot.arrived().member(), lot.declared(), command.counted(), lot.originRisk()));
        } else if (gift.get().arrived().isEmpty()) {
            events.add(new DonationEvent.GiftArrived(command.gift()));
        }
        events.add(new StockEvent.ArrivalCorrected(
                lot.lot(), lot.gift(), command.gift(), after - more, after, command.corrects(), command.reason()));
        if (more != 0) {
            events.add(moved(lot, more, context));
        }
        if (more < 0) {
            events.addAll(Shortfall.released(state, lot.arrivedAt(), lot.lot(), -more));
        }
        Set<LotDoubt> doubts =
                gift.map(row -> doubts(state, lot, row, moves ? after : more)).orElse(EnumSet.noneOf(LotDoubt.class));
        events.addAll(Serves.less(state, lot, lot.item(), lot.arrivedAt(), after - more));
        if (doubts.isEmpty() && after > 0) {
            gift.ifPresent(
                    row -> events.addAll(Serves.arrived(state, row, lot.lot(), lot.item(), lot.arrivedAt(), after)));
        }
        doubts.forEach(doubt -> events.add(new StockEvent.LotDoubted(lot.lot(), doubt)));
        return events;
    }

    private static Set<LotDoubt> doubts(WorldState state, Lot lot, Gift gift, long more) {
        return DoubtRules.ofArrival(
                state,
                gift,
                lot.arrivedAt(),
                lot.declared(),
                more,
                lot.arrived().member());
    }

    private static StockEvent.GoodsMoved moved(Lot lot, long more, TransactionContext context) {
        Account outside = new Account.Outside(lot.arrived().member());
        Account here = new Account.AtPlace(lot.arrivedAt());
        return new StockEvent.GoodsMoved(
                lot.lot(),
                lot.item(),
                Math.absExact(more),
                more > 0 ? outside : here,
                more > 0 ? here : outside,
                StockEvent.Cause.CORRECTION,
                context.time(),
                Optional.of(lot.arrived().position()));
    }

    private static long counted(WorldState state, Lot lot) {
        MemberId receiver = lot.arrived().member();
        return -Stock.balance(state, new Account.Outside(receiver), lot.lot());
    }

    /** Doubts of the arrival are asked anew; what an inspection found stays. */
    static List<Write> corrected(WorldState state, StockEvent.ArrivalCorrected event) {
        Lot lot = state.find(Lot.TABLE.key(event.lot())).orElseThrow();
        MemberId receiver = lot.arrived().member();
        List<Write> writes = new ArrayList<>();
        if (!event.from().equals(event.to())) {
            writes.add(Write.put(Lot.TABLE.key(lot.lot()), lot.of(event.to())));
            writes.add(Write.remove(LotReference.BY_GIFT.key(event.from(), receiver, lot.lot())));
            writes.add(
                    Write.put(LotReference.BY_GIFT.key(event.to(), receiver, lot.lot()), new LotReference(lot.lot())));
        }
        state.find(DoubtedLot.TABLE.key(lot.lot())).ifPresent(row -> {
            Set<LotDoubt> kept = EnumSet.copyOf(row.doubts());
            kept.retainAll(Set.of(LotDoubt.BETTER_THAN_DECLARED));
            writes.add(
                    kept.isEmpty()
                            ? Write.remove(DoubtedLot.TABLE.key(lot.lot()))
                            : Write.put(DoubtedLot.TABLE.key(lot.lot()), new DoubtedLot(lot.lot(), kept, row.since())));
        });
        return writes;
    }
}
