package baize.services.supply;

import baize.contracts.UnitCode;
import baize.contracts.supply.Alias;
import baize.contracts.supply.FileDigest;
import baize.contracts.supply.ImportId;
import baize.contracts.supply.ImportRun;
import baize.contracts.supply.SourceCode;
import baize.services.views.Database;
import baize.services.views.Listing;
import baize.services.views.Page;
import baize.services.views.PageRequest;
import baize.services.views.Row;
import baize.services.views.Selection;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Demand that volunteers reported and no hospital confirmed, with names as the source wrote them. Names that a reviewer joined are
 * summed under the one that the others were joined to. Public data only.
 */
public final class ReportedQueries {
    private static final Listing BY_HOSPITAL = Listing.byText("reported-need", "source", "city", "canonical", "item");
    private static final Listing BY_KEY = Listing.byText("reported-lines", "source", "city", "hospital", "item");
    private static final Listing ALIASES = Listing.byText("aliases", "source", "city", "alias");
    private static final Listing NEWEST_RUN = Listing.newestFirst("imports", "started_position", "started_position");

    private final Database database;

    /** Queries of this database. */
    public ReportedQueries(Database database) {
        this.database = database;
    }

    /** Which lines; empty means any. {@code hospital} is the name that others were joined to. */
    public record Filter(
            Optional<SourceCode> source, Optional<String> city, Optional<String> hospital, Optional<String> item) {
        /** Every line. */
        public static Filter any() {
            return new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /**
     * Reported need of one item at one hospital: at least {@code known}, and {@code unknownLines} more with a quantity that nobody knows.
     *
     * @param lines source lines that say so
     * @param newest the newest time that the source gives for any of them
     */
    public record ReportedNeed(
            SourceCode source,
            String city,
            String hospital,
            String item,
            Optional<UnitCode> unit,
            long known,
            long unknownLines,
            long lines,
            Optional<Instant> newest) {}

    /** One line as the source has it; {@code quantity} is empty where unknown, {@code wanted} false once the source removed it. */
    public record ReportedLine(
            SourceCode source,
            String city,
            String hospital,
            String joinedTo,
            String item,
            Optional<Long> quantity,
            Optional<UnitCode> unit,
            boolean wanted,
            Optional<Instant> sourceTime,
            long position,
            Instant time) {}

    /** A reviewer's word that two names mean one hospital. */
    public record JoinedName(
            SourceCode source,
            String city,
            String alias,
            String canonical,
            Alias.AliasReason reason,
            long position,
            Instant time) {}

    /** A run of an import. {@code repeated} counts lines that changed nothing, by reason. */
    public record ImportRow(
            ImportId id,
            SourceCode source,
            FileDigest file,
            ImportRun.Kind kind,
            long lines,
            long changed,
            Map<String, Long> repeated,
            Optional<Long> entered,
            long startedPosition,
            Instant startedAt,
            Optional<Instant> finishedAt) {
        public ImportRow {
            repeated = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(repeated));
        }
    }

    /** Open reported need by hospital and item. */
    public Page<ReportedNeed> openNeed(Filter filter, PageRequest page) {
        Selection selection = Selection.of("""
                select * from (select source, city, canonical, item, max(unit) as unit,
                coalesce(sum(quantity), 0) as known, sum(case when quantity is null then 1 else 0 end) as unknown_lines, count(*) as
                lines, max(source_time) as newest from reported_demand where wanted""");
        return narrowed(selection, filter)
                .add("group by source, city, canonical, item) x where 1 = 1")
                .page(database.client(), BY_HOSPITAL, page, ReportedQueries::need);
    }

    /** Single lines, ended ones too. */
    public Page<ReportedLine> lines(Filter filter, PageRequest page) {
        return narrowed(Selection.of("select * from reported_demand where 1 = 1"), filter)
                .page(database.client(), BY_KEY, page, ReportedQueries::line);
    }

    /** Names that reviewers joined. */
    public Page<JoinedName> joinedNames(Optional<SourceCode> source, PageRequest page) {
        return Selection.of("select * from alias where 1 = 1")
                .where("source = ?", source)
                .page(
                        database.client(),
                        ALIASES,
                        page,
                        row -> new JoinedName(
                                row.as("source", SourceCode::new),
                                row.text("city"),
                                row.text("alias"),
                                row.text("canonical"),
                                row.as("reason", Alias.AliasReason::valueOf),
                                row.number("position"),
                                row.time("at")));
    }

    /** Imports, newest first. */
    public Page<ImportRow> imports(PageRequest page) {
        return Selection.of("select * from import_run where 1 = 1")
                .page(database.client(), NEWEST_RUN, page, ReportedQueries::run)
                .map(this::withRepeated);
    }

    /** One import. */
    public Optional<ImportRow> importRun(ImportId id) {
        return Selection.of("select * from import_run where import = ?", id)
                .one(database.client(), ReportedQueries::run)
                .map(this::withRepeated);
    }

    private static Selection narrowed(Selection selection, Filter filter) {
        return selection
                .where("source = ?", filter.source())
                .where("city = ?", filter.city())
                .where("canonical = ?", filter.hospital())
                .where("item = ?", filter.item());
    }

    private static ReportedNeed need(Row row) {
        return new ReportedNeed(
                row.as("source", SourceCode::new),
                row.text("city"),
                row.text("canonical"),
                row.text("item"),
                row.optional("unit", UnitCode::valueOf),
                row.number("known"),
                row.number("unknown_lines"),
                row.number("lines"),
                row.optionalTime("newest"));
    }

    private static ReportedLine line(Row row) {
        return new ReportedLine(
                row.as("source", SourceCode::new),
                row.text("city"),
                row.text("hospital"),
                row.text("canonical"),
                row.text("item"),
                row.optionalNumber("quantity"),
                row.optional("unit", UnitCode::valueOf),
                row.flag("wanted"),
                row.optionalTime("source_time"),
                row.number("position"),
                row.time("at"));
    }

    private static ImportRow run(Row row) {
        return new ImportRow(
                row.as("import", ImportId::new),
                row.as("source", SourceCode::new),
                row.as("file", FileDigest::new),
                row.as("kind", ImportRun.Kind::valueOf),
                row.number("lines"),
                row.number("changed"),
                Map.of(),
                row.optionalNumber("entered"),
                row.number("started_position"),
                row.time("started_at"),
                row.optionalTime("finished_at"));
    }

    private record Repeated(String why, long lines) {}

    private ImportRow withRepeated(ImportRow run) {
        Map<String, Long> counts = new LinkedHashMap<>();
        Selection.of("select why, lines from import_repetition where import = ? order by why", run.id())
                .all(database.client(), row -> new Repeated(row.text("why"), row.number("lines")))
                .forEach(repeated -> counts.put(repeated.why(), repeated.lines()));
        return new ImportRow(
                run.id(),
                run.source(),
                run.file(),
                run.kind(),
                run.lines(),
                run.changed(),
                counts,
                run.entered(),
                run.startedPosition(),
                run.startedAt(),
                run.finishedAt());
    }
}
