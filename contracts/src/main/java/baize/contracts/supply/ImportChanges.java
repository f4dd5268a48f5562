package baize.contracts.supply;

import baize.contracts.Stamp;
import baize.contracts.WorldState;
import baize.contracts.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What events mean for the rows of imports and reported demand. */
final class ImportChanges {
    private ImportChanges() {}

    static List<Write> started(WorldState state, SupplyEvent.ImportStarted event, Stamp stamp) {
        SupplyCommand.StartImport start = event.started();
        ImportRun run = new ImportRun(
                start.id(), start.source(), start.file(), start.kind(), start.lines(), 0, stamp, Optional.empty());
        List<Write> writes = new ArrayList<>();
        writes.add(put(run));
        if (state.find(SourceOwner.TABLE.key(run.source())).isEmpty()) {
            writes.add(Write.put(
                    SourceOwner.TABLE.key(run.source()), new SourceOwner(run.source(), stamp.member(), stamp)));
        }
        return writes;
    }

    static List<Write> changed(WorldState state, SupplyEvent.ReportedDemandChanged event, Stamp stamp) {
        List<Write> writes = new ArrayList<>();
        writes.add(put(run(state, event.id()).enteredUpTo(event.line())));
        writes.add(Write.put(ReportedDemand.at(event.key()), reported(state, event, stamp)));
        return List.copyOf(writes);
    }

    static List<Write> repeated(WorldState state, SupplyEvent.ReportedDemandRepeated event) {
        List<Write> writes = new ArrayList<>();
        writes.add(put(run(state, event.id()).enteredUpTo(event.line())));
        state.find(ReportedDemand.at(event.key()))
                .filter(_ -> event.why() == SupplyEvent.Repetition.ALREADY_KNOWN)
                .map(row -> row.repeated(new ReportedDemand.Line(event.id(), event.line())))
                .ifPresent(row -> writes.add(Write.put(ReportedDemand.at(event.key()), row)));
        return List.copyOf(writes);
    }

    static List<Write> finished(WorldState state, SupplyEvent.ImportFinished event, Stamp stamp) {
        ImportRun run = run(state, event.id());
        return List.of(
                put(run.finishedAt(stamp)),
                Write.put(ImportedFile.of(run.source(), run.file()), new ImportedFile(run.id())));
    }

    /** A line that ended keeps what was needed last, to be seen; a table without times leaves the time that is known. */
    private static ReportedDemand reported(WorldState state, SupplyEvent.ReportedDemandChanged event, Stamp stamp) {
        boolean open = event.after().isPresent();
        Optional<ReportedDemand> before = state.find(ReportedDemand.at(event.key()));
        Need need = event.after()
                .or(() -> before.map(ReportedDemand::need))
                .orElseThrow(() -> new IllegalStateException("A reported need ended that was never reported"));
        Optional<Instant> time = event.sourceTime().or(() -> before.flatMap(ReportedDemand::sourceTime));
        ReportedDemand.Line last = new ReportedDemand.Line(event.id(), event.line());
        return new ReportedDemand(event.key(), need, time, open, last, stamp);
    }

    private static ImportRun run(WorldState state, ImportId id) {
        return state.find(ImportRun.TABLE.key(id))
                .orElseThrow(() -> new IllegalStateException("No import " + id.value() + " that an event speaks of"));
    }

    private static Write put(ImportRun run) {
        return Write.put(ImportRun.TABLE.key(run.id()), run);
    }
}
