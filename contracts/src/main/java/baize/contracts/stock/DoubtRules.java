package baize.contracts.stock;

import baize.contracts.Decision;
import baize.contracts.Event;
import baize.contracts.MemberId;
import baize.contracts.Stamp;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import baize.contracts.Write;
import baize.contracts.donation.Gift;
import baize.contracts.donation.Target;
import baize.contracts.supply.Demand;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.Place;
import baize.contracts.supply.PlaceId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What comes under a gift's code is counted as it is. Where it is not what the gift was announced as, the lot is stopped until a
 * reviewer of supplies, of an organisation that neither gave nor ever held it, has looked.
 */
final class DoubtRules {
    private DoubtRules() {}

    /** What an arrival makes one doubt, against the gift as it stands before it; {@code more}: pieces on top of what it has. */
    static Set<LotDoubt> ofArrival(
            WorldState state, Gift gift, PlaceId place, ItemCode declared, long more, MemberId receiver) {
        Set<LotDoubt> doubts = EnumSet.noneOf(LotDoubt.class);
        if (!declared.equals(gift.item())) {
            doubts.add(LotDoubt.ANOTHER_ITEM);
        } else if (tooMuch(state, gift, more, receiver)) {
            doubts.add(LotDoubt.MORE_THAN_ANNOUNCED);
        }
        if (elsewhere(state, gift, place)) {
            doubts.add(LotDoubt.ANOTHER_DESTINATION);
        }
        return doubts;
    }

    /** Of what nobody announced, whoever met it at the door says how much there is. */
    private static boolean tooMuch(WorldState state, Gift gift, long more, MemberId receiver) {
        if (gift.origin() == Gift.Origin.UNANNOUNCED) {
            return !gift.collector().equals(Optional.of(receiver));
        }
        return more > 0 && exceeds(state, gift, more);
    }

    /** Whether of the gift, with so many pieces more (or fewer), there is more than was announced. */
    static boolean exceeds(WorldState state, Gift gift, long more) {
        return Math.addExact(Stock.arrived(state, gift.code()), more)
                > gift.declared().amount();
    }

    /** Whether the place is a hospital's, and not of the one that the donor named. Warehouses and depots lie on every way. */
    private static boolean elsewhere(WorldState state, Gift gift, PlaceId id) {
        Place place = state.find(Place.TABLE.key(id)).orElseThrow();
        if (place.kind() != Place.Kind.HOSPITAL) {
            return false;
        }
        return switch (gift.target()) {
            case Target.Free() -> false;
            case Target.Hospital(MemberId hospital) -> !hospital.equals(place.member());
            case Target.OneDemand(var demand) ->
                !state.find(Demand.TABLE.key(demand)).map(Demand::hospital).equals(Optional.of(place.member()));
        };
    }

    static Decision settle(WorldState state, StockCommand.SettleDoubt command, TransactionContext context) {
        Optional<Lot> lot = state.find(Lot.TABLE.key(command.lot()));
        Optional<StockRefusal> no = Checks.known(lot)
                .or(() -> Checks.when(
                        state.find(DoubtedLot.TABLE.key(command.lot())).isEmpty(), StockRefusal.NOT_DOUBTED))
                .or(() -> Checks.when(
                        UpgradeRules.concerned(
                                state, lot.orElseThrow(), context.signer().member()),
                        StockRefusal.DECIDED_BY_THOSE_CONCERNED))
                .or(() -> Checks.when(liesElsewhere(state, lot.orElseThrow()), StockRefusal.STILL_ELSEWHERE));
        if (no.isPresent()) {
            return Decision.refuse(no.get());
        }
        List<Event> events = new ArrayList<>();
        events.add(new StockEvent.DoubtSettled(command.lot()));
        state.find(Gift.TABLE.key(lot.orElseThrow().gift()))
                .ifPresent(gift -> events.addAll(Serves.settled(state, gift, lot.orElseThrow())));
        return Decision.accept(events);
    }

    /** The donor's wish is no reviewer's to settle: the donor redirects, or two officers divert. */
    private static boolean liesElsewhere(WorldState state, Lot lot) {
        Optional<Gift> gift = state.find(Gift.TABLE.key(lot.gift()));
        return gift.isPresent()
                && Stock.holders(state, lot.lot()).stream()
                        .anyMatch(balance -> balance.quantity() > 0
                                && balance.account() instanceof Account.AtPlace(PlaceId place)
                                && elsewhere(state, gift.get(), place));
    }

    static List<Write> doubted(WorldState state, StockEvent.LotDoubted event, Stamp stamp) {
        Optional<DoubtedLot> before = state.find(DoubtedLot.TABLE.key(event.lot()));
        Set<LotDoubt> all = EnumSet.of(event.doubt());
        before.ifPresent(row -> all.addAll(row.doubts()));
        Stamp since = before.map(DoubtedLot::since).orElse(stamp);
        return List.of(Write.put(DoubtedLot.TABLE.key(event.lot()), new DoubtedLot(event.lot(), all, since)));
    }

    static List<Write> settled(StockEvent.DoubtSettled event) {
        return List.of(Write.remove(DoubtedLot.TABLE.key(event.lot())));
    }
}
