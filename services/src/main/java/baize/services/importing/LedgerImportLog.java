package baize.services.importing;

import baize.contracts.SourceName;
import baize.contracts.WorldState;
import baize.contracts.supply.FileDigest;
import baize.contracts.supply.ImportId;
import baize.contracts.supply.ImportRun;
import baize.contracts.supply.ImportedFile;
import baize.contracts.supply.ReportedDemand;
import baize.contracts.supply.SourceCode;
import baize.contracts.supply.SupplyEvent;
import baize.ledger.LedgerView;
import baize.ledger.LogEntry;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A ledger in the same process, as an importer reads it. */
public final class LedgerImportLog implements ImportLog {
    private final LedgerView ledger;

    /** Reads this ledger. */
    public LedgerImportLog(LedgerView ledger) {
        this.ledger = ledger;
    }

    @Override
    public String ledgerId() {
        return ledger.ledgerId();
    }

    @Override
    public Optional<ImportRun> run(ImportId id) {
        return ledger.state().find(ImportRun.TABLE.key(id));
    }

    @Override
    public Optional<ImportRun> finishedRun(SourceCode source, FileDigest file) {
        return ledger.state().find(ImportedFile.TABLE.key(source, file)).flatMap(imported -> run(imported.id()));
    }

    @Override
    public void replay(ImportRun run, Consumer<SupplyEvent> visitor) {
        long last = run.finished().orElseThrow().position();
        long next = run.started().position();
        while (next <= last) {
            List<LogEntry> entries = ledger.entries(next, LedgerView.ENTRIES_LIMIT);
            for (LogEntry entry : entries) {
                entry.events()
                        .forEach(event -> RunEvents.ofLine(event, run.id()).ifPresent(visitor));
            }
            next += entries.size();
        }
    }

    @Override
    public List<ReportedDemand> reported(SourceCode source, SourceName city) {
        List<WorldState.Row<ReportedDemand>> rows = ledger.state()
                .range(ReportedDemand.TABLE, ReportedDemand.pathOfCity(source, city), WorldState.RANGE_LIMIT);
        if (rows.size() > CITY_LIMIT) {
            throw new IllegalStateException(
                    source.value() + " reported more than " + CITY_LIMIT + " lines in one city: ask the read model");
        }
        return rows.stream().map(WorldState.Row::value).toList();
    }
}
