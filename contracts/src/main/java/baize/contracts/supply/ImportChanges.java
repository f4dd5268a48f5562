package baize.contracts.supply;

import baize.contracts.Stamp;
import baize.contracts.WorldState;
import baize.contracts.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What events mean for the rows of imports and reported demand. */
final class ImportChanges {
    private ImportChanges() {}

    static List<Write> started(SupplyEvent.ImportStarted event, Stamp stamp) {
        SupplyCommand.StartImport start = event.started();
        ImportRun run = new ImportRun(
                start.id(), start.source(), start.file(), start.kind(), start.lines(), 0, stamp, Optional.empty());
        return List.of(put(run));
    }

    static List<Write> changed(WorldState state, SupplyEvent.ReportedDemandChanged event, Stamp stamp) {
        List<Write> writes = entered(state, event.id(), event.line(), event.key());
        writes.add(Write.put(ReportedDemand.at(event.key()), reported(state, event, stamp)));
        return List.copyOf(writes);
    }

    static List<Write> repeated(WorldState state, SupplyEvent.ReportedDemandRepeated event) {
        return List.copyOf(entered(state, event.id(), event.line(), event.key()));
    }

    static List<Write> finished(WorldState state, SupplyEvent.ImportFinished event, Stamp stamp) {
        ImportRun run = run(state, event.id());
        return List.of(
                put(run.finishedAt(stamp)),
                Write.put(ImportedFile.of(run.source(), run.file()), new ImportedFile(run.id())));
    }

    /** A line that ended keeps what was needed last, to be seen. */
    private static ReportedDemand reported(WorldState state, SupplyEvent.ReportedDemandChanged event, Stamp stamp) {
        boolean open = event.after().isPresent();
        Need need = event.after()
                .or(() -> state.find(ReportedDemand.at(event.key())).map(ReportedDemand::need))
                .orElseThrow(() -> new IllegalStateException("A reported need ended that was never reported"));
        return new ReportedDemand(event.key(), need, event.sourceTime(), open, stamp);
    }

    private static List<Write> entered(WorldState state, ImportId id, long line, SourceKey key) {
        ImportRun run = run(state, id);
        List<Write> writes = new ArrayList<>();
        writes.add(put(run.enteredUpTo(line)));
        if (run.kind() == ImportRun.Kind.TABLE
                && state.find(TableLine.of(id, key)).isEmpty()) {
            writes.add(Write.put(TableLine.of(id, key), new TableLine(line)));
        }
        return writes;
    }

    private static ImportRun run(WorldState state, ImportId id) {
        return state.find(ImportRun.TABLE.key(id))
                .orElseThrow(() -> new IllegalStateException("No import " + id.value() + " that an event speaks of"));
    }

    private static Write put(ImportRun run) {
        return Write.put(ImportRun.TABLE.key(run.id()), run);
    }
}
