package baize.verifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Keeps accounts from the events of a log: whose a place and a shipment are, and what moved. Nothing that is held may fall below zero.
 * Source: docs/decisions/0001-formats.md, Totals.
 */
final class Books {
    private final Map<String, String> ownerOfPlace = new HashMap<>();
    private final Map<String, String> senderOfShipment = new HashMap<>();
    private final Map<Holding, Long> balances = new TreeMap<>();
    private final Totals totals = new Totals();
    private long movements;

    private record Holding(String item, String lot, Account account) implements Comparable<Holding> {
        @Override
        public int compareTo(Holding other) {
            int byItem = item.compareTo(other.item);
            int byLot = byItem == 0 ? lot.compareTo(other.lot) : byItem;
            return byLot == 0 ? account.compareTo(other.account) : byLot;
        }
    }

    /** Enters what happened at a position. */
    void take(long position, List<Event> events) throws NotValid {
        Set<Holding> touched = new TreeSet<>();
        for (Event event : events) {
            switch (event.type()) {
                case "PlaceRegistered" -> {
                    MemberReader reader = event.reader();
                    String member = reader.text("member");
                    ownerOfPlace.put(
                            MemberReader.of("a place", reader.value("place")).text("place"), member);
                }
                case Movement.EVENT -> take(position, Movement.read(event), touched);
                default -> {
                    // The other events change no quantity.
                }
            }
        }
        for (Holding holding : touched) {
            long balance = balances.getOrDefault(holding, 0L);
            NotValid.unless(
                    balance >= 0,
                    "At position " + position + " the account \"" + holding.account + "\" falls to " + balance + " of "
                            + Plain.text(holding.item) + ", lot " + Plain.text(holding.lot)
                            + ": more left than was there.",
                    "The totals of this log do not add up: keep the files, and ask the operator in public.");
        }
    }

    /** How many movements were entered. */
    long movements() {
        return movements;
    }

    /** The totals of everything entered. */
    List<Totals.Row> totals() throws NotValid {
        return totals.rows();
    }

    private void take(long position, Movement movement, Set<Holding> touched) throws NotValid {
        List<Account> sides = new ArrayList<>(List.of(movement.from(), movement.to()));
        for (Account account : sides) {
            if (!account.kind().isSource()) {
                Holding holding = new Holding(movement.item(), movement.lot(), account);
                long change = account.equals(movement.to()) ? movement.quantity() : -movement.quantity();
                balances.merge(holding, change, Math::addExact);
                touched.add(holding);
            }
        }
        if (movement.from().kind() == Account.Kind.AT_PLACE && movement.to().kind() == Account.Kind.IN_TRANSIT) {
            senderOfShipment.putIfAbsent(movement.to().holder(), organisation(position, movement.from()));
        }
        totals.add(movement, organisation(position, movement.from()), organisation(position, movement.to()));
        movements++;
    }

    private String organisation(long position, Account account) throws NotValid {
        Optional<String> organisation = Optional.ofNullable(
                switch (account.kind()) {
                    case AT_PLACE -> ownerOfPlace.get(account.holder());
                    case IN_TRANSIT -> senderOfShipment.get(account.holder());
                    case OUTSIDE, FOUND, USED, LOST, DAMAGED -> account.holder();
                });
        return organisation.orElseThrow(() -> new NotValid(
                "At position " + position + " goods move at the account \"" + account
                        + "\", which no entry before it knows.",
                "The public entries are not complete: keep the files, and ask the operator in public."));
    }
}
