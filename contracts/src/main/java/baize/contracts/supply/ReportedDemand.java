package baize.contracts.supply;

import baize.contracts.Key;
import baize.contracts.SourceName;
import baize.contracts.Stamp;
import baize.contracts.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * Demand as volunteers reported it, not confirmed by the hospital; kept apart from certified {@link Demand}.
 *
 * @param sourceTime when the source last said so; empty where only tables without times named it
 * @param open false once the source removed the line
 * @param last the line of an import that named it last: a second one of the same table is doubled
 */
public record ReportedDemand(
        SourceKey key, Need need, Optional<Instant> sourceTime, boolean open, Line last, Stamp reported) {
    /** Key: {@link SourceKey#path()}. */
    public static final Table<ReportedDemand> TABLE = new Table<>("reported-demand", ReportedDemand.class);

    /** A line of an import. */
    public record Line(ImportId id, long line) {}

    /** The same, named again by this line. */
    ReportedDemand repeated(Line again) {
        return new ReportedDemand(key, need, sourceTime, open, again, reported);
    }

    /** What is needed; empty once the source removed the line. */
    public Optional<Need> openNeed() {
        return open ? Optional.of(need) : Optional.empty();
    }

    /** The start of the paths of all that a source reported in a city. */
    public static String pathOfCity(SourceCode source, SourceName city) {
        return SourceKey.pathOfCity(source, city);
    }

    /** The row of a source key. */
    public static Key<ReportedDemand> at(SourceKey key) {
        return new Key<>(TABLE, key.path());
    }
}
