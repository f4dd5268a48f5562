package baize.services.importing;

import baize.contracts.SourceName;
import baize.contracts.supply.FileDigest;
import baize.contracts.supply.ImportId;
import baize.contracts.supply.ImportRun;
import baize.contracts.supply.Need;
import baize.contracts.supply.SourceCode;
import baize.contracts.supply.SupplyEvent;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What an importer reads of the ledger that it sends to. Every answer is at least as new as the last command that was answered. */
public interface ImportLog {
    /** The id of the ledger, 64 hex digits. */
    String ledgerId() throws IOException, InterruptedException;

    /** A run, started or finished. */
    Optional<ImportRun> run(ImportId id) throws IOException, InterruptedException;

    /** The finished run of a file, whoever imported it. */
    Optional<ImportRun> finishedRun(SourceCode source, FileDigest file) throws IOException, InterruptedException;

    /** Shows what happened to each line of a finished run, in order. */
    void replay(ImportRun run, Consumer<SupplyEvent> visitor) throws IOException, InterruptedException;

    /** What a source reports in a city and did not end, ordered by hospital and item, as of this position or later. */
    List<OpenLine> open(SourceCode source, SourceName city, long position) throws IOException, InterruptedException;

    /** One line whose need is open. */
    record OpenLine(SourceName hospital, SourceName item, Need need) {}
}
