package baize.services.importing;

import java.util.Optional;

/** How an import ended. */
public sealed interface ImportResult {
    /** All lines are entered, by this call or together with earlier ones. */
    record Imported(ImportReport report) implements ImportResult {}

    /** This very file was imported before (refusal SUP-032); nothing was sent. No report where another reader of files counted other lines. */
    record KnownAlready(Optional<ImportReport> report) implements ImportResult {}

    /** No line of the file can be entered; nothing was sent. */
    record NothingToEnter(FileReport file) implements ImportResult {}

    /**
     * The ledger did not take a command. What was entered stays; the next call goes on after it.
     *
     * @param entered lines entered so far, of {@code lines}
     * @param code the refusal's or problem's code
     */
    record Stopped(long entered, long lines, String code, String message, String advice) implements ImportResult {}
}
