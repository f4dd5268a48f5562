package baize.contracts.stock;

import baize.contracts.MemberId;
import baize.contracts.custody.ShipmentId;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.PlaceId;
import baize.contracts.supply.SupplyEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Adds up one event after the other for {@link Totals}. */
final class TotalsFold {
    private final Map<PlaceId, MemberId> keepers = new LinkedHashMap<>();
    private final Map<ShipmentId, MemberId> senders = new LinkedHashMap<>();
    private final TreeMap<Key, Tally> tallies = new TreeMap<>();
    private long position = -1;

    private record Key(ItemCode item, LotId lot, Optional<MemberId> organisation) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.<Key, String>comparing(key -> key.item.value())
                .thenComparing(key -> key.lot.value())
                .thenComparing(key -> key.organisation.map(MemberId::value).orElse(""));

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    TotalsFold all(List<Totals.Recorded> log) {
        for (Totals.Recorded entry : log) {
            if (entry.position() < position) {
                throw new IllegalArgumentException(
                        "Position " + entry.position() + " stands after position " + position);
            }
            position = entry.position();
            if (entry.event() instanceof SupplyEvent.PlaceRegistered(var member, var place)) {
                keepers.put(place.place(), member);
            } else if (entry.event() instanceof StockEvent.GoodsMoved moved) {
                add(moved);
            }
        }
        return this;
    }

    /** Starts a period. */
    void open() {
        tallies.values().forEach(Tally::open);
    }

    List<Totals.Line> lines() {
        List<Totals.Line> lines = new ArrayList<>();
        tallies.forEach((key, tally) -> lines.add(new Totals.Line(key.item, key.lot, key.organisation, tally.sums())));
        return lines;
    }

    private void add(StockEvent.GoodsMoved moved) {
        if (moved.from() instanceof Account.AtPlace(var place)
                && moved.to() instanceof Account.InTransit(var shipment)) {
            senders.putIfAbsent(shipment, keeper(place));
        }
        long quantity = moved.quantity();
        Tally overall = tally(moved, Optional.empty());
        overall.post(moved.from(), -quantity);
        overall.post(moved.to(), quantity);

        MemberId from = owner(moved.from());
        MemberId to = owner(moved.to());
        Tally giver = tally(moved, Optional.of(from));
        Tally taker = tally(moved, Optional.of(to));
        giver.post(moved.from(), -quantity);
        taker.post(moved.to(), quantity);
        if (from.equals(to)) {
            return;
        }
        if (undoes(moved.from(), moved.to())) {
            taker.went(-quantity);
            giver.came(-quantity);
        } else {
            giver.went(quantity);
            taker.came(quantity);
        }
    }

    private Tally tally(StockEvent.GoodsMoved moved, Optional<MemberId> organisation) {
        return tallies.computeIfAbsent(new Key(moved.item(), moved.lot(), organisation), ignored -> new Tally());
    }

    /** Whether goods that pass between organisations go against their natural direction, which undoes what went the other way. */
    private static boolean undoes(Account from, Account to) {
        boolean toWhereTheyCameFrom = switch (to) {
            case Account.Outside ignored -> true;
            case Account.Found ignored -> true;
            case Account.InTransit ignored -> true;
            case Account.AtPlace ignored -> false;
            case Account.Used ignored -> false;
            case Account.Lost ignored -> false;
            case Account.Damaged ignored -> false;
        };
        boolean fromWhereTheyEnded = switch (from) {
            case Account.Used ignored -> true;
            case Account.Lost ignored -> true;
            case Account.Damaged ignored -> true;
            case Account.Outside ignored -> false;
            case Account.Found ignored -> false;
            case Account.AtPlace ignored -> false;
            case Account.InTransit ignored -> false;
        };
        return toWhereTheyCameFrom || fromWhereTheyEnded;
    }

    private MemberId owner(Account account) {
        return switch (account) {
            case Account.Outside(MemberId member) -> member;
            case Account.Found(MemberId member) -> member;
            case Account.Used(MemberId member) -> member;
            case Account.Lost(MemberId member) -> member;
            case Account.Damaged(MemberId member) -> member;
            case Account.AtPlace(PlaceId place) -> keeper(place);
            case Account.InTransit(ShipmentId shipment) ->
                Optional.ofNullable(senders.get(shipment))
                        .orElseThrow(() -> new IllegalArgumentException(
                                "Goods are in the shipment " + shipment.value() + " before it left a place"));
        };
    }

    private MemberId keeper(PlaceId place) {
        return Optional.ofNullable(keepers.get(place))
                .orElseThrow(() -> new IllegalArgumentException(
                        "Goods move at the place " + place.value() + " before it is registered"));
    }
}
