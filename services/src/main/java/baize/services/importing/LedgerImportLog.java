package baize.services.importing;

import baize.contracts.Event;
import baize.contracts.SourceName;
import baize.contracts.supply.FileDigest;
import baize.contracts.supply.ImportId;
import baize.contracts.supply.ImportRun;
import baize.contracts.supply.ImportedFile;
import baize.contracts.supply.SourceCode;
import baize.contracts.supply.SourceKey;
import baize.contracts.supply.SupplyEvent;
import baize.ledger.LedgerView;
import baize.ledger.LogEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    public List<OpenLine> open(SourceCode source, SourceName city, long position) {
        Map<String, OpenLine> open = new TreeMap<>();
        long next = 0;
        List<LogEntry> entries = ledger.entries(next, LedgerView.ENTRIES_LIMIT);
        while (!entries.isEmpty()) {
            for (LogEntry entry : entries) {
                for (Event event : entry.events()) {
                    if (event instanceof SupplyEvent.ReportedDemandChanged changed
                            && changed.key().source().equals(source)
                            && changed.key().city().equals(city)) {
                        changed(changed, open);
                    }
                }
            }
            next += entries.size();
            entries = ledger.entries(next, LedgerView.ENTRIES_LIMIT);
        }
        return List.copyOf(open.values());
    }

    private static void changed(SupplyEvent.ReportedDemandChanged changed, Map<String, OpenLine> open) {
        SourceKey key = changed.key();
        changed.after()
                .ifPresentOrElse(
                        need -> open.put(key.path(), new OpenLine(key.hospital(), key.item(), need)),
                        () -> open.remove(key.path()));
    }
}
