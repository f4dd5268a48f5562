package baize.contracts.stock;

import baize.contracts.Decision;
import baize.contracts.Event;
import baize.contracts.MemberId;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import baize.contracts.donation.DonationCode;
import baize.contracts.donation.DonationEvent;
import baize.contracts.donation.Gift;
import baize.contracts.donation.OriginRisk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Goods come in: announced or not, at any place of whoever counted them. */
final class ArrivalRules {
    /** Most lots of one gift that one organisation records: what is asked of a whole gift must be answered by looking at each. */
    static final int MAX_LOTS_OF_A_GIFT = 200;

    private ArrivalRules() {}

    static Decision record(WorldState state, StockCommand.RecordArrival arrival, TransactionContext context) {
        Optional<Gift> gift = state.find(Gift.TABLE.key(arrival.gift()));
        Optional<StockRefusal> no = Checks.ownPlace(state, arrival.place(), context)
                .or(() -> Checks.approvedItem(state, arrival.declared(), arrival.counted()))
                .or(() -> Checks.when(arrival.counted().amount() == 0, StockRefusal.NOTHING_COUNTED))
                .or(() -> Checks.window(arrival.happenedAt(), context))
                .or(() -> Checks.when(state.find(Lot.TABLE.key(arrival.lot())).isPresent(), StockRefusal.LOT_EXISTS))
                .or(() -> Checks.when(
                        PlaceLoad.of(state, arrival.place()) >= PlaceLoad.MAX_LOTS, StockRefusal.PLACE_FULL))
                .or(() -> Checks.when(gift.filter(ArrivalRules::closed).isPresent(), StockRefusal.GIFT_CLOSED))
                .or(() -> Checks.when(
                        full(state, arrival.gift(), context.signer().member()), StockRefusal.GIFT_HAS_TOO_MANY_LOTS));
        if (no.isPresent()) {
            return Decision.refuse(no.get());
        }
        MemberId receiver = context.signer().member();
        List<Event> events = new ArrayList<>();
        if (gift.isEmpty()) {
            events.add(new DonationEvent.GiftFound(
                    arrival.gift(), receiver, arrival.declared(), arrival.counted(), arrival.originRisk()));
        } else if (gift.get().arrived().isEmpty()) {
            events.add(new DonationEvent.GiftArrived(arrival.gift()));
        }
        events.add(new StockEvent.LotArrived(arrival, hold(arrival, gift, context.time())));
        events.add(new StockEvent.GoodsMoved(
                arrival.lot(),
                arrival.declared(),
                arrival.counted().amount(),
                new Account.Outside(receiver),
                new Account.AtPlace(arrival.place()),
                StockEvent.Cause.ARRIVAL,
                arrival.happenedAt(),
                Optional.empty()));
        Set<LotDoubt> doubts = gift.map(known -> DoubtRules.ofArrival(
                        state,
                        known,
                        arrival.place(),
                        arrival.declared(),
                        arrival.counted().amount(),
                        receiver))
                .orElse(Set.of());
        if (doubts.isEmpty()) {
            gift.ifPresent(known -> events.addAll(Serves.arrived(
                    state,
                    known,
                    arrival.lot(),
                    arrival.declared(),
                    arrival.place(),
                    arrival.counted().amount())));
        }
        doubts.forEach(doubt -> events.add(new StockEvent.LotDoubted(arrival.lot(), doubt)));
        return Decision.accept(events);
    }

    /** The greater of the two risks counts, the donor's word and the receiver's, from the ledger's time on. */
    private static Optional<Instant> hold(StockCommand.RecordArrival arrival, Optional<Gift> gift, Instant now) {
        int days = Math.max(
                arrival.originRisk().holdDays(),
                gift.map(Gift::originRisk).orElse(OriginRisk.NONE).holdDays());
        return days == 0 ? Optional.empty() : Optional.of(now.plus(Duration.ofDays(days)));
    }

    private static boolean closed(Gift gift) {
        return gift.status().closed();
    }

    static boolean full(WorldState state, DonationCode gift, MemberId receiver) {
        String ofGift = gift.value() + "/" + receiver.value() + "/";
        return state.range(LotReference.BY_GIFT, ofGift, MAX_LOTS_OF_A_GIFT).size() == MAX_LOTS_OF_A_GIFT;
    }
}
