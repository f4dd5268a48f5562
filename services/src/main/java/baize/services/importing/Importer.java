package baize.services.importing;

import baize.contracts.SourceName;
import baize.contracts.supply.ImportId;
import baize.contracts.supply.ImportRun;
import baize.contracts.supply.SourceCode;
import baize.contracts.supply.SupplyCommand;
import baize.ledger.Commands;
import baize.services.client.Outcome;
import baize.services.client.Submitter;
import baize.services.founding.OfficerKey;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Enters a file of reported demand: one signed command a line, in order, each waited for. Interrupted at any point, the next call asks the
 * ledger how far it came and goes on there; a file that is imported already is reported and not sent again.
 *
 * <pre>{@code
 * Importer importer = new Importer(node, new NodeImportLog(node), officer, InstantSource.system());
 * ImportResult result = importer.run(new ImportOrder(source, file, true), ImportProgress.none());
 * }</pre>
 */
public final class Importer {
    private final Submitter submitter;
    private final ImportLog log;
    private final OfficerKey officer;
    private final InstantSource clock;

    /** Sends with the key of this officer, who has the role IMPORTER. */
    public Importer(Submitter submitter, ImportLog log, OfficerKey officer, InstantSource clock) {
        this.submitter = submitter;
        this.log = log;
        this.officer = officer;
        this.clock = clock;
    }

    /** What to import: a file of a source; {@code openNeed} whether the report shall tell the open need of the file's cities. */
    public record ImportOrder(SourceCode source, DemandFile file, boolean openNeed) {}

    /** Imports a file, or what is missing of it. Throws {@link IOException} where nobody can say yet what became of a command. */
    public ImportResult run(ImportOrder order, ImportProgress progress) throws IOException, InterruptedException {
        DemandFile file = order.file();
        if (file.entries().isEmpty()) {
            return new ImportResult.NothingToEnter(FileReport.of(file));
        }
        Optional<ImportRun> finished =
                log.finishedRun(order.source(), file.file().digest());
        if (finished.isPresent()) {
            return known(order, finished.get());
        }
        Instant start = clock.instant();
        String ledgerId = log.ledgerId();
        ImportId id = ImportIds.of(ledgerId, officer.member(), order.source(), file);
        Optional<ImportRun> begun = log.run(id);
        Optional<ImportResult.Stopped> stopped = new Sender(ledgerId, id, file.entries(), progress).send(order, begun);
        if (stopped.isPresent()) {
            return stopped.get();
        }
        long sent = file.entries().size() - begun.map(ImportRun::entered).orElse(0L);
        ImportReport.Sending sending = new ImportReport.Sending(sent, Duration.between(start, clock.instant()));
        return new ImportResult.Imported(report(order, log.run(id).orElseThrow(), sending));
    }

    private ImportResult known(ImportOrder order, ImportRun run) throws IOException, InterruptedException {
        DemandFile file = order.file();
        boolean sameLines =
                run.kind() == file.kind() && run.lines() == file.entries().size();
        return new ImportResult.KnownAlready(
                sameLines ? Optional.of(report(order, run, ImportReport.Sending.NONE)) : Optional.empty());
    }

    private ImportReport report(ImportOrder order, ImportRun run, ImportReport.Sending sending)
            throws IOException, InterruptedException {
        LineCounts.Tally tally = new LineCounts.Tally();
        log.replay(run, tally::count);
        return new ImportReport(
                run.id(),
                run.source(),
                run.started().member(),
                FileReport.of(order.file()),
                tally.of(order.file()),
                run.started(),
                run.finished().orElseThrow(),
                sending,
                order.openNeed()
                        ? Optional.of(NeedReport.of(
                                log,
                                order.source(),
                                cities(order.file()),
                                run.finished().orElseThrow().position()))
                        : Optional.empty());
    }

    private static List<SourceName> cities(DemandFile file) {
        return file.entries().stream()
                .map(line -> line.line().orElseThrow().key().city())
                .distinct()
                .toList();
    }

    /** Sends the commands of one run. */
    private final class Sender {
        private final String ledgerId;
        private final ImportId id;
        private final List<ReadLine> entries;
        private final ImportProgress progress;

        Sender(String ledgerId, ImportId id, List<ReadLine> entries, ImportProgress progress) {
            this.ledgerId = ledgerId;
            this.id = id;
            this.entries = entries;
            this.progress = progress;
        }

        /** Everything that is missing; answers why it stopped, if it did. */
        Optional<ImportResult.Stopped> send(ImportOrder order, Optional<ImportRun> begun)
                throws IOException, InterruptedException {
            int total = entries.size();
            if (begun.isEmpty()) {
                SupplyCommand start = new SupplyCommand.StartImport(
                        id,
                        order.source(),
                        order.file().file().digest(),
                        order.file().kind(),
                        total);
                Optional<ImportResult.Stopped> stopped = sendOne(start, 0);
                if (stopped.isPresent()) {
                    return stopped;
                }
            }
            int entered = Math.toIntExact(begun.map(ImportRun::entered).orElse(0L));
            for (int line = entered + 1; line <= total; line++) {
                DemandLine demand = entries.get(line - 1).line().orElseThrow();
                Optional<ImportResult.Stopped> stopped = sendOne(demand.command(id, line), line - 1L);
                if (stopped.isPresent()) {
                    return stopped;
                }
                progress.entered(line, total);
            }
            return sendOne(new SupplyCommand.FinishImport(id), total);
        }

        private Optional<ImportResult.Stopped> sendOne(SupplyCommand command, long entered)
                throws IOException, InterruptedException {
            byte[] signed = Commands.sign(ledgerId, clock.instant(), command, officer.key());
            return switch (submitter.submit(signed)) {
                case Outcome.Accepted _ -> Optional.empty();
                case Outcome.Refused(long _, String code, String message, String advice) ->
                    Optional.of(new ImportResult.Stopped(entered, entries.size(), code, message, advice));
                case Outcome.Rejected(String code, String message, List<String> faults) ->
                    Optional.of(new ImportResult.Stopped(
                            entered, entries.size(), code, message, String.join("; ", faults)));
            };
        }
    }
}
