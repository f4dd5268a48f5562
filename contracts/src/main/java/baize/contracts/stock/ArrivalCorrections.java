package baize.contracts.stock;

import baize.contracts.Event;
import baize.contracts.MemberId;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import baize.contracts.Write;
import baize.contracts.allocation.Shortfall;
import baize.contracts.donation.DonationEvent;
import baize.contracts.donation.Gift;
import baize.contracts.donation.Target;
import baize.contracts.stock.CorrectionRules.Outcome;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was counted at an arrival was another quantity, or of another gift: by the organisation that counted, and by two officers of it
 * where that lowers what others rely on, a quantity or the donor's gift.
 */
final class ArrivalCorrections {
    private ArrivalCorrections() {}

    static Outcome outcome(WorldState state, StockCommand.CorrectArrival command, TransactionContext context) {
        Optional<Lot> found = state.find(Lot.TABLE.key(command.lot()));
        if (found.isEmpty()) {
            return Outcome.refused(StockRefusal.LOT_UNKNOWN);
        }
        Lot lot = found.get();
        long more = command.counted().amount() - counted(state, lot);
        Optional<StockRefusal> no = refusal(state, lot, command, more, context);
        boolean takesTwo = more < 0 || !command.gift().equals(lot.gift());
        return no.map(Outcome::refused)
                .orElseGet(() -> Outcome.of(takesTwo, events(state, lot, command, more, context)));
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
                .or(() -> Checks.when(-more > Stock.balance(state, here, lot.lot()), StockRefusal.MORE_THAN_STOCK))
                .or(() -> Checks.when(
                        (moves || more > 0)
                                && gift.filter(row -> row.status().closed()).isPresent(),
                        StockRefusal.GIFT_CLOSED))
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
        long after = command.counted().amount();
        List<Event> events = new ArrayList<>();
        if (gift.isEmpty()) {
            events.add(new DonationEvent.GiftFound(
                    command.gift(), lot.arrived().member(), lot.declared(), command.counted(), lot.originRisk()));
        } else if (after > 0 && gift.get().arrived().isEmpty()) {
            events.add(new DonationEvent.GiftArrived(command.gift()));
        }
        if (nothingLeft(state, lot, command, after)) {
            events.add(new DonationEvent.GiftNotArrived(lot.gift()));
        }
        events.add(new StockEvent.ArrivalCorrected(
                lot.lot(), lot.gift(), command.gift(), after - more, after, command.corrects(), command.reason()));
        if (more != 0) {
            events.add(moved(lot, more, context));
        }
        if (more < 0) {
            events.addAll(Shortfall.released(state, lot.arrivedAt(), lot.lot(), -more));
        }
        Set<LotDoubt> doubts = doubts(state, lot, gift, more, after);
        events.addAll(Serves.recounted(state, lot, gift, more, doubts.isEmpty()));
        doubts.forEach(doubt -> events.add(new StockEvent.LotDoubted(lot.lot(), doubt)));
        return events;
    }

    /** Whether of the gift that was announced, and that the lot was entered under, nothing has arrived after all. */
    private static boolean nothingLeft(WorldState state, Lot lot, StockCommand.CorrectArrival command, long after) {
        Gift from = state.find(Gift.TABLE.key(lot.gift())).orElseThrow();
        boolean leaves = after == 0 || !command.gift().equals(lot.gift());
        return leaves
                && from.origin() != Gift.Origin.UNANNOUNCED
                && from.arrived().isPresent()
                && Stock.arrived(state, lot.gift()) == counted(state, lot);
    }

    /** What stands after it: what the arrival makes one doubt, asked anew, and what no correction of an arrival answers. */
    private static Set<LotDoubt> doubts(WorldState state, Lot lot, Optional<Gift> to, long more, long after) {
        boolean moves = !to.map(Gift::code).equals(Optional.of(lot.gift()));
        Set<LotDoubt> before = state.find(DoubtedLot.TABLE.key(lot.lot()))
                .map(DoubtedLot::doubts)
                .orElse(Set.of());
        Set<LotDoubt> doubts = EnumSet.noneOf(LotDoubt.class);
        to.ifPresent(gift -> doubts.addAll(DoubtRules.ofArrival(
                state,
                gift,
                lot.arrivedAt(),
                lot.declared(),
                moves ? after : more,
                lot.arrived().member())));
        // Nothing was announced under that code, so nothing there can answer a doubt.
        boolean unannounced = moves
                && to.filter(gift -> gift.origin() != Gift.Origin.UNANNOUNCED).isEmpty();
        boolean stillTooMuch = before.contains(LotDoubt.MORE_THAN_ANNOUNCED)
                && to.filter(gift -> DoubtRules.exceeds(state, gift, more)).isPresent();
        before.stream()
                .filter(doubt ->
                        unannounced || !doubt.ofArrival() || (doubt == LotDoubt.MORE_THAN_ANNOUNCED && stillTooMuch))
                .forEach(doubts::add);
        if (moves && boundToItsGift(state, lot)) {
            doubts.add(LotDoubt.LEFT_ITS_GIFT);
        }
        return doubts;
    }

    /** Whether the lot's gift was for somebody, or is an offer that nobody has accepted. */
    private static boolean boundToItsGift(WorldState state, Lot lot) {
        Gift from = state.find(Gift.TABLE.key(lot.gift())).orElseThrow();
        return !(from.target() instanceof Target.Free)
                || from.status() == Gift.Status.OFFERED
                || from.status().closed();
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

    /** The doubts that stand afterwards follow in events of their own. */
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
        state.find(DoubtedLot.TABLE.key(lot.lot()))
                .ifPresent(row -> writes.add(Write.remove(DoubtedLot.TABLE.key(lot.lot()))));
        return writes;
    }
}
