package baize.services.demo;

import baize.contracts.Event;
import baize.contracts.stock.LotId;
import baize.contracts.stock.StockEvent;
import baize.contracts.stock.Totals;
import baize.ledger.LogEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A demonstration that was played, the log that it left, and what the log's events say. */
record Shown(Demonstration.Played played, List<LogEntry> log, InMemoryVault vault, Instant clock) {
    Shown {
        log = List.copyOf(log);
    }

    DemonstrationSummary summary() {
        return played.summary();
    }

    /** The code or id of this kind that a case shows: the first, second ... of its kind. */
    String code(NamedCase named, Reference.Kind kind, int number) {
        return summary().of(named).values(kind).get(number);
    }

    /** The entry that a case shows. */
    LogEntry record(NamedCase named, Reference.Kind kind, int number) {
        return log.get(Integer.parseInt(code(named, kind, number)));
    }

    /** Every event of this kind, in order. */
    <E extends Event> List<E> events(Class<E> kind) {
        return log.stream()
                .flatMap(entry -> entry.events().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** The first entry with such an event; where the case is told. */
    <E extends Event> LogEntry entryWith(Class<E> kind, Predicate<E> which) {
        return log.stream()
                .filter(entry -> entry.events().stream()
                        .filter(kind::isInstance)
                        .map(kind::cast)
                        .anyMatch(which))
                .findFirst()
                .orElseThrow();
    }

    /** The lots of a gift, in the order of their arrival. */
    List<LotId> lots(String donationCode) {
        return events(StockEvent.LotArrived.class).stream()
                .filter(event -> event.arrival().gift().value().equals(donationCode))
                .map(event -> event.arrival().lot())
                .toList();
    }

    /** What each account holds of a lot at the end, by its path; nothing is left out but accounts of nothing. */
    Map<String, Long> holders(LotId lot) {
        Map<String, Long> holders = new TreeMap<>();
        for (StockEvent.GoodsMoved moved : events(StockEvent.GoodsMoved.class)) {
            if (moved.lot().equals(lot)) {
                holders.merge(moved.from().path(), -moved.quantity(), Long::sum);
                holders.merge(moved.to().path(), moved.quantity(), Long::sum);
            }
        }
        holders.values().removeIf(quantity -> quantity == 0);
        return holders;
    }

    /** Where the goods are by the events alone. */
    Totals totals() {
        List<Totals.Recorded> recorded = new ArrayList<>();
        for (LogEntry entry : log) {
            entry.events().forEach(event -> recorded.add(new Totals.Recorded(entry.position(), entry.time(), event)));
        }
        return Totals.of(recorded);
    }

    /** Everything that the log holds in plain bytes. */
    Stream<String> texts() {
        return log.stream()
                .flatMap(entry -> Stream.of(entry.commandText(), entry.eventsText(), String.valueOf(entry.command())));
    }
}
