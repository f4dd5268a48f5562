package baize.contracts.supply;

import static baize.contracts.supply.ReliefBench.VOLUNTEERS;

import baize.contracts.Command;
import baize.contracts.Event;
import baize.contracts.Quantity;
import baize.contracts.SourceName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Files of volunteers for tests: one source, one city, and a hospital and an item for each line. */
final class ImportBench {
    static final SourceCode SOURCE = new SourceCode("wuhan2020");
    static final SourceName CITY = new SourceName("武汉市");
    static final SourceName MASKS = new SourceName("医用防护口罩 | N95口罩");

    private final ReliefBench region;

    ImportBench(ReliefBench region) {
        this.region = region;
    }

    /** A line of a table: so much is needed at a hospital. */
    record TableEntry(String hospital, Need need) {}

    /** A line of a file of changes. */
    record ChangeEntry(String hospital, Instant time, Optional<Need> before, Optional<Need> after) {}

    static ImportId run(int number) {
        return new ImportId(ReliefBench.uuid(number));
    }

    static FileDigest file(int number) {
        return new FileDigest(String.format("%042d", number) + "A");
    }

    static Need pieces(long amount) {
        return new Need.Known(Quantity.pieces(amount));
    }

    static SourceKey key(String hospital) {
        return new SourceKey(SOURCE, CITY, new SourceName(hospital), MASKS);
    }

    static SupplyCommand.StartImport start(int run, int file, ImportRun.Kind kind, long lines) {
        return new SupplyCommand.StartImport(run(run), SOURCE, file(file), kind, lines);
    }

    static SupplyCommand.ImportDemandLine line(int run, long line, String hospital, Need need) {
        return new SupplyCommand.ImportDemandLine(run(run), line, CITY, new SourceName(hospital), MASKS, need);
    }

    static SupplyCommand.ImportDemandChange change(int run, long line, ChangeEntry entry) {
        return new SupplyCommand.ImportDemandChange(
                run(run),
                line,
                CITY,
                new SourceName(entry.hospital()),
                MASKS,
                entry.time(),
                entry.before(),
                entry.after());
    }

    /** Imports a whole table as run and file of this number, and leaves it to be finished. Answers the events of its lines. */
    List<Event> table(int number, TableEntry... entries) {
        accept(start(number, number, ImportRun.Kind.TABLE, entries.length));
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < entries.length; i++) {
            events.add(accept(line(number, i + 1L, entries[i].hospital(), entries[i].need())));
        }
        return events;
    }

    /** Imports a whole file of changes as run and file of this number, and leaves it to be finished. Answers the events of its lines. */
    List<Event> changes(int number, List<ChangeEntry> entries) {
        accept(start(number, number, ImportRun.Kind.CHANGES, entries.size()));
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            events.add(accept(change(number, i + 1L, entries.get(i))));
        }
        return events;
    }

    Event finish(int run) {
        return accept(new SupplyCommand.FinishImport(run(run)));
    }

    Event accept(Command command) {
        return region.accept(VOLUNTEERS, command);
    }

    Optional<ReportedDemand> reported(String hospital) {
        return region.bench().state().find(ReportedDemand.at(key(hospital)));
    }

    ImportRun importRun(int run) {
        return region.bench().state().find(ImportRun.TABLE.key(run(run))).orElseThrow();
    }
}
