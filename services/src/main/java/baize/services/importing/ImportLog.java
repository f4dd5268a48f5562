package baize.services.importing;

import baize.contracts.SourceName;
import baize.contracts.WorldState;
import baize.contracts.supply.FileDigest;
import baize.contracts.supply.ImportId;
import baize.contracts.supply.ImportRun;
import baize.contracts.supply.ReportedDemand;
import baize.contracts.supply.SourceCode;
import baize.contracts.supply.SupplyEvent;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What an importer reads of the ledger that it sends to. Every answer is at least as new as the last command that was answered. */
public interface ImportLog {
    /** Most lines of one source and city that {@link #reported} tells of. */
    int CITY_LIMIT = WorldState.RANGE_LIMIT - 1;

    /** The id of the ledger, 64 hex digits. */
    String ledgerId() throws IOException, InterruptedException;

    /** A run, started or finished. */
    Optional<ImportRun> run(ImportId id) throws IOException, InterruptedException;

    /** The finished run of a file, whoever imported it. */
    Optional<ImportRun> finishedRun(SourceCode source, FileDigest file) throws IOException, InterruptedException;

    /** Shows what happened to each line of a finished run, in order. */
    void replay(ImportRun run, Consumer<SupplyEvent> visitor) throws IOException, InterruptedException;

    /** All that a source ever reported in a city, what ended too, ordered by hospital and item: at most {@link #CITY_LIMIT} lines. */
    List<ReportedDemand> reported(SourceCode source, SourceName city) throws IOException, InterruptedException;
}
