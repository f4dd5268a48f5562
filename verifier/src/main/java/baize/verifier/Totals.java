package baize.verifier;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Sums movements by item, and by item and organisation. Source: docs/decisions/0001-formats.md, Totals. */
final class Totals {
    private final Map<String, Sum> byItem = new TreeMap<>();
    private final Map<String, Map<String, Sum>> byOrganisation = new TreeMap<>();

    /**
     * One line of the totals.
     *
     * @param organisation empty for all together
     * @param in came in: from outside, and for one organisation from others
     * @param out went out: used, and for one organisation passed on to others
     */
    record Row(
            String item,
            Optional<String> organisation,
            long in,
            long found,
            long out,
            long stock,
            long inTransit,
            long lost,
            long damaged) {
        /** What is left of the sum when everything is accounted for: zero. */
        long difference() {
            long came = Math.addExact(in, found);
            return came - out - stock - inTransit - lost - damaged;
        }
    }

    /** Adds a movement; the organisations are those of its two accounts. */
    void add(Movement movement, String giver, String taker) {
        Sum all = byItem.computeIfAbsent(movement.item(), item -> new Sum());
        Map<String, Sum> organisations = byOrganisation.computeIfAbsent(movement.item(), item -> new TreeMap<>());
        Sum giving = organisations.computeIfAbsent(giver, name -> new Sum());
        Sum taking = organisations.computeIfAbsent(taker, name -> new Sum());
        long quantity = movement.quantity();
        all.change(movement.from().kind(), -quantity);
        all.change(movement.to().kind(), quantity);
        giving.change(movement.from().kind(), -quantity);
        taking.change(movement.to().kind(), quantity);
        if (!giver.equals(taker)) {
            boolean undone = movement.undoes();
            (undone ? taking : giving).passOn(undone ? -quantity : quantity);
            (undone ? giving : taking).takeOver(undone ? -quantity : quantity);
        }
    }

    /** All rows: each item, first all organisations together, then each one; refuses rows that do not add up. */
    List<Row> rows() throws NotValid {
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<String, Sum> item : byItem.entrySet()) {
            rows.add(item.getValue().row(item.getKey(), Optional.empty()));
            byOrganisation
                    .getOrDefault(item.getKey(), Map.of())
                    .forEach((name, sum) -> rows.add(sum.row(item.getKey(), Optional.of(name))));
        }
        for (Row row : rows) {
            NotValid.unless(
                    row.difference() == 0,
                    "The totals of " + Plain.text(row.item) + " do not add up: a difference of " + row.difference()
                            + ".",
                    "This must not happen with any log: report a fault of this tool.");
        }
        return rows;
    }

    private static final class Sum {
        private final Map<Account.Kind, Long> balances = new EnumMap<>(Account.Kind.class);
        private long takenOver;
        private long passedOn;

        private void change(Account.Kind kind, long by) {
            balances.merge(kind, by, Math::addExact);
        }

        private void takeOver(long quantity) {
            takenOver = Math.addExact(takenOver, quantity);
        }

        private void passOn(long quantity) {
            passedOn = Math.addExact(passedOn, quantity);
        }

        private Row row(String item, Optional<String> organisation) {
            return new Row(
                    item,
                    organisation,
                    Math.subtractExact(takenOver, of(Account.Kind.OUTSIDE)),
                    Math.negateExact(of(Account.Kind.FOUND)),
                    Math.addExact(passedOn, of(Account.Kind.USED)),
                    of(Account.Kind.AT_PLACE),
                    of(Account.Kind.IN_TRANSIT),
                    of(Account.Kind.LOST),
                    of(Account.Kind.DAMAGED));
        }

        private long of(Account.Kind kind) {
            return balances.getOrDefault(kind, 0L);
        }
    }
}
