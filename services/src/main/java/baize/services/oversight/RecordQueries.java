package baize.services.oversight;

import baize.contracts.KeyId;
import baize.contracts.MemberId;
import baize.services.views.Database;
import baize.services.views.Listing;
import baize.services.views.Page;
import baize.services.views.PageRequest;
import baize.services.views.Row;
import baize.services.views.Selection;
import java.time.Instant;
import java.util.Optional;

/** Every record of the log, as the public may see it. Public data only: of the members class position and time. */
public final class RecordQueries {
    private static final Listing NEWEST = Listing.newestFirst("records", "position", "position");

    private final Database database;

    /** Queries of this database. */
    public RecordQueries(Database database) {
        this.database = database;
    }

    /** A record as far as the public may see it. */
    public sealed interface LogRecord {
        /** Its index in the log. */
        long position();

        /** The ledger's time. */
        Instant time();
    }

    /**
     * A record of the public class.
     *
     * @param outcome {@code ACCEPTED} or a refusal's code
     * @param doubtful signed with a key said to be compromised at that time, and not confirmed since
     * @param confirmedPosition where a doubtful record was confirmed
     */
    public record OpenRecord(
            long position,
            Instant time,
            String type,
            MemberId organisation,
            KeyId key,
            String outcome,
            boolean doubtful,
            Optional<Long> confirmedPosition)
            implements LogRecord {}

    /** A record of the members class: that it is there, and when. */
    public record ClosedRecord(long position, Instant time) implements LogRecord {}

    /** Which records; empty means any. */
    public record Filter(
            Optional<String> type, Optional<MemberId> organisation, Optional<String> outcome, boolean onlyDoubtful) {
        /** Every record. */
        public static Filter any() {
            return new Filter(Optional.empty(), Optional.empty(), Optional.empty(), false);
        }
    }

    /** Records of the public class, newest first. */
    public Page<OpenRecord> records(Filter filter, PageRequest page) {
        return Selection.of("select * from entry where public = true")
                .where("type = ?", filter.type())
                .where("organisation = ?", filter.organisation())
                .where("outcome = ?", filter.outcome())
                .when(filter.onlyDoubtful(), "doubtful")
                .page(database.client(), NEWEST, page, RecordQueries::open);
    }

    /** The record at a position. */
    public Optional<LogRecord> record(long position) {
        return Selection.of("select * from entry where position = ?", position)
                .one(
                        database.client(),
                        row -> row.flag("public")
                                ? open(row)
                                : new ClosedRecord(row.number("position"), row.time("at")));
    }

    private static OpenRecord open(Row row) {
        return new OpenRecord(
                row.number("position"),
                row.time("at"),
                row.text("type"),
                row.as("organisation", MemberId::new),
                row.as("key_id", KeyId::new),
                row.text("outcome"),
                row.flag("doubtful"),
                row.optionalNumber("confirmed_position"));
    }
}
