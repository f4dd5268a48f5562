package baize.contracts.supply;

import static baize.contracts.supply.ImportBench.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.Event;
import baize.contracts.supply.ImportBench.ChangeEntry;
import baize.contracts.supply.ImportBench.TableEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Laws of imports over random files. Replay one with {@code -Dseed=}. */
class ImportProperties {
    private static final long SEED = Long.getLong("seed", 20_200_219L);
    private static final int FILES = 30;
    private static final int LINES = 80;
    private static final Instant START = Instant.parse("2020-02-01T00:00:00Z");

    @Test
    void changes_replayed_give_the_sources_table_and_the_table_then_adds_nothing() {
        for (int file = 0; file < FILES; file++) {
            String seed = "seed " + (SEED + file);
            SplittableRandom random = new SplittableRandom(SEED + file);
            ImportBench imports = new ImportBench(new ReliefBench());
            Map<String, Need> table = new TreeMap<>();
            List<ChangeEntry> changes = changes(random, table);

            imports.changes(1, changes);
            imports.changes(2, changes);
            List<Event> events = imports.table(3, entries(table));

            table.forEach(
                    (hospital, need) -> assertThat(imports.reported(hospital).flatMap(ReportedDemand::openNeed))
                            .as(seed)
                            .contains(need));
            assertThat(changes.stream().map(ChangeEntry::hospital).distinct())
                    .as(seed)
                    .allMatch(hospital -> table.containsKey(hospital)
                            || imports.reported(hospital)
                                    .orElseThrow()
                                    .openNeed()
                                    .isEmpty());
            assertThat(events).as(seed).allMatch(SupplyEvent.ReportedDemandRepeated.class::isInstance);
        }
    }

    /** A file of changes, and the table that it leaves. */
    private static List<ChangeEntry> changes(SplittableRandom random, Map<String, Need> table) {
        List<ChangeEntry> changes = new ArrayList<>();
        while (changes.size() < LINES) {
            String hospital = "hospital " + random.nextInt(10);
            Optional<Need> before = Optional.ofNullable(table.get(hospital));
            Optional<Need> after = random.nextInt(4) == 0 ? Optional.empty() : Optional.of(someNeed(random));
            if (!before.equals(after)) {
                changes.add(new ChangeEntry(hospital, START.plusSeconds(changes.size()), before, after));
                after.ifPresentOrElse(need -> table.put(hospital, need), () -> table.remove(hospital));
            }
        }
        return changes;
    }

    private static TableEntry[] entries(Map<String, Need> table) {
        return table.entrySet().stream()
                .map(entry -> new TableEntry(entry.getKey(), entry.getValue()))
                .toArray(TableEntry[]::new);
    }

    private static Need someNeed(SplittableRandom random) {
        return random.nextBoolean() ? new Need.Unknown() : pieces(1 + random.nextLong(100));
    }
}
