package baize.services.importing;

import baize.contracts.MemberId;
import baize.contracts.Stamp;
import baize.contracts.supply.ImportId;
import baize.contracts.supply.SourceCode;
import java.time.Duration;
import java.util.Optional;

/**
 * What became of a file: reported by volunteers, not confirmed by the hospitals. Counts are those of the log's own events, so a run that
 * was interrupted or finished long ago is reported like a new one.
 *
 * @param importer the organisation that answers for it
 * @param started where the import stands in the log, and the ledger's time beside the source's
 * @param openNeed open need after it, where it was asked for
 */
public record ImportReport(
        ImportId run,
        SourceCode source,
        MemberId importer,
        FileReport file,
        LineCounts counts,
        Stamp started,
        Stamp finished,
        Sending sending,
        Optional<NeedReport> openNeed) {
    /** Whether the file told the ledger anything new. */
    public boolean addsSomething() {
        return counts.changing() > 0;
    }

    /** What was sent by this call: fewer lines than the file has where an earlier call was interrupted, none where it was finished. */
    public record Sending(long lines, Duration took) {
        /** Nothing was sent. */
        public static final Sending NONE = new Sending(0, Duration.ZERO);

        /** Lines a second; 0 where it took no time. */
        public long linesPerSecond() {
            long millis = took.toMillis();
            return millis == 0 ? 0 : lines * 1000 / millis;
        }
    }
}
