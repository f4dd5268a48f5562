package baize.contracts.supply;

import static baize.contracts.supply.SupplyEvent.Repetition.ALREADY_KNOWN;
import static baize.contracts.supply.SupplyEvent.Repetition.DOUBLED_KEY;
import static baize.contracts.supply.SupplyEvent.Repetition.OLDER_THAN_KNOWN;
import static baize.contracts.supply.SupplyRefusal.FILE_IMPORTED_ALREADY;
import static baize.contracts.supply.SupplyRefusal.IMPORT_FINISHED;
import static baize.contracts.supply.SupplyRefusal.IMPORT_OF_ANOTHER_KIND;
import static baize.contracts.supply.SupplyRefusal.IMPORT_OF_ANOTHER_ORGANISATION;
import static baize.contracts.supply.SupplyRefusal.IMPORT_TAKEN;
import static baize.contracts.supply.SupplyRefusal.IMPORT_UNKNOWN;
import static baize.contracts.supply.SupplyRefusal.LINES_MISSING;
import static baize.contracts.supply.SupplyRefusal.LINE_BEYOND_END;
import static baize.contracts.supply.SupplyRefusal.LINE_OUT_OF_ORDER;
import static baize.contracts.supply.SupplyRefusal.SOURCE_OF_ANOTHER_ORGANISATION;
import static baize.contracts.supply.SupplyRefusal.SOURCE_TIME_AHEAD;

import baize.contracts.Decision;
import baize.contracts.Signer;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What volunteers reported, line by line as the source has it: nothing is summed, nothing is lost, nothing counts twice. */
final class ImportRules {
    /** How far a source's clock may be ahead of the ledger's. */
    static final Duration AHEAD = Duration.ofMinutes(5);

    private ImportRules() {}

    static Decision start(WorldState state, SupplyCommand.StartImport command, TransactionContext context) {
        if (state.find(ImportRun.TABLE.key(command.id())).isPresent()) {
            return Decision.refuse(IMPORT_TAKEN);
        }
        if (state.find(ImportedFile.of(command.source(), command.file())).isPresent()) {
            return Decision.refuse(FILE_IMPORTED_ALREADY);
        }
        boolean ofAnother = state.find(SourceOwner.TABLE.key(command.source()))
                .filter(row -> !row.owner().equals(context.signer().member()))
                .isPresent();
        if (ofAnother) {
            return Decision.refuse(SOURCE_OF_ANOTHER_ORGANISATION);
        }
        return Decision.accept(new SupplyEvent.ImportStarted(command));
    }

    static Decision line(WorldState state, SupplyCommand.ImportDemandLine command, TransactionContext context) {
        Optional<ImportRun> run = state.find(ImportRun.TABLE.key(command.id()));
        Optional<SupplyRefusal> fault = runFault(run, context.signer())
                .or(() -> lineFault(run.orElseThrow(), ImportRun.Kind.TABLE, command.line()));
        if (fault.isPresent()) {
            return Decision.refuse(fault.get());
        }
        SourceKey key = new SourceKey(run.orElseThrow().source(), command.city(), command.hospital(), command.item());
        Optional<ReportedDemand> row = state.find(ReportedDemand.at(key));
        Optional<Need> known = row.flatMap(ReportedDemand::openNeed);
        Optional<Need> said = Optional.of(command.need());
        if (row.filter(reported -> reported.last().id().equals(command.id())).isPresent()) {
            return repeated(command.id(), command.line(), key, DOUBLED_KEY);
        }
        if (known.equals(said)) {
            return repeated(command.id(), command.line(), key, ALREADY_KNOWN);
        }
        return Decision.accept(new SupplyEvent.ReportedDemandChanged(
                command.id(), command.line(), key, Optional.empty(), known, said));
    }

    /** The state follows what the source says now, even where its {@code before} is not what was known. */
    static Decision change(WorldState state, SupplyCommand.ImportDemandChange command, TransactionContext context) {
        Optional<ImportRun> run = state.find(ImportRun.TABLE.key(command.id()));
        Optional<SupplyRefusal> fault = runFault(run, context.signer())
                .or(() -> lineFault(run.orElseThrow(), ImportRun.Kind.CHANGES, command.line()))
                .or(() -> command.sourceTime().isAfter(context.time().plus(AHEAD))
                        ? Optional.of(SOURCE_TIME_AHEAD)
                        : Optional.empty());
        if (fault.isPresent()) {
            return Decision.refuse(fault.get());
        }
        SourceKey key = new SourceKey(run.orElseThrow().source(), command.city(), command.hospital(), command.item());
        Optional<SupplyEvent.Repetition> repetition = repetition(state.find(ReportedDemand.at(key)), command);
        if (repetition.isPresent()) {
            return repeated(command.id(), command.line(), key, repetition.get());
        }
        return Decision.accept(new SupplyEvent.ReportedDemandChanged(
                command.id(),
                command.line(),
                key,
                Optional.of(command.sourceTime()),
                command.before(),
                command.after()));
    }

    static Decision finish(WorldState state, SupplyCommand.FinishImport command, TransactionContext context) {
        Optional<ImportRun> run = state.find(ImportRun.TABLE.key(command.id()));
        Optional<SupplyRefusal> fault = runFault(run, context.signer());
        if (fault.isPresent()) {
            return Decision.refuse(fault.get());
        }
        long entered = run.orElseThrow().entered();
        if (entered < run.orElseThrow().lines()) {
            return Decision.refuse(LINES_MISSING);
        }
        return Decision.accept(new SupplyEvent.ImportFinished(command.id(), entered));
    }

    private static Optional<SupplyRefusal> runFault(Optional<ImportRun> run, Signer signer) {
        if (run.isEmpty()) {
            return Optional.of(IMPORT_UNKNOWN);
        }
        if (!run.get().started().member().equals(signer.member())) {
            return Optional.of(IMPORT_OF_ANOTHER_ORGANISATION);
        }
        return run.get().finished().isPresent() ? Optional.of(IMPORT_FINISHED) : Optional.empty();
    }

    private static Optional<SupplyRefusal> lineFault(ImportRun run, ImportRun.Kind kind, long line) {
        if (run.kind() != kind) {
            return Optional.of(IMPORT_OF_ANOTHER_KIND);
        }
        if (line > run.lines()) {
            return Optional.of(LINE_BEYOND_END);
        }
        return line == run.entered() + 1 ? Optional.empty() : Optional.of(LINE_OUT_OF_ORDER);
    }

    private static Optional<SupplyEvent.Repetition> repetition(
            Optional<ReportedDemand> known, SupplyCommand.ImportDemandChange change) {
        Optional<Instant> knownTime = known.flatMap(ReportedDemand::sourceTime);
        if (knownTime.isPresent() && change.sourceTime().isBefore(knownTime.get())) {
            return Optional.of(OLDER_THAN_KNOWN);
        }
        boolean sameNeed = known.flatMap(ReportedDemand::openNeed).equals(change.after());
        boolean ended = change.after().isEmpty();
        boolean sameTime = knownTime.equals(Optional.of(change.sourceTime()));
        return sameNeed && (ended || sameTime) ? Optional.of(ALREADY_KNOWN) : Optional.empty();
    }

    private static Decision repeated(ImportId id, long line, SourceKey key, SupplyEvent.Repetition why) {
        return Decision.accept(new SupplyEvent.ReportedDemandRepeated(id, line, key, why));
    }
}
