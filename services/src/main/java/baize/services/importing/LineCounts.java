package baize.services.importing;

import baize.contracts.supply.SupplyEvent;

/**
 * What became of the lines of a file. Every line is counted once.
 *
 * @param read lines that the file has, without its header and blank ones
 * @param added needs that are new
 * @param changed needs that are other than known
 * @param ended needs that the source removed
 * @param alreadyKnown lines that say what the ledger knew
 * @param older changes older than what the ledger knew
 * @param doubled lines of a table whose key stands in an earlier line; not summed
 * @param rejected lines that were not entered
 */
public record LineCounts(
        long read, long added, long changed, long ended, long alreadyKnown, long older, long doubled, long rejected) {
    public LineCounts {
        long sum = added + changed + ended + alreadyKnown + older + doubled + rejected;
        if (read != sum) {
            throw new IllegalArgumentException("Of " + read + " lines, " + sum + " are accounted for");
        }
    }

    /** Lines that changed the reported need. */
    public long changing() {
        return added + changed + ended;
    }

    /** Counts what happened. */
    static final class Tally {
        private long added;
        private long changed;
        private long ended;
        private long alreadyKnown;
        private long older;
        private long doubled;

        void count(SupplyEvent event) {
            if (event instanceof SupplyEvent.ReportedDemandChanged change) {
                count(change);
            } else if (event instanceof SupplyEvent.ReportedDemandRepeated repeated) {
                switch (repeated.why()) {
                    case ALREADY_KNOWN -> alreadyKnown++;
                    case OLDER_THAN_KNOWN -> older++;
                    case DOUBLED_KEY -> doubled++;
                }
            }
        }

        private void count(SupplyEvent.ReportedDemandChanged change) {
            if (change.after().isEmpty()) {
                ended++;
            } else if (change.before().isEmpty()) {
                added++;
            } else {
                changed++;
            }
        }

        LineCounts of(DemandFile file) {
            long read = file.lines().size();
            long rejected = read - file.entries().size();
            return new LineCounts(read, added, changed, ended, alreadyKnown, older, doubled, rejected);
        }
    }
}
