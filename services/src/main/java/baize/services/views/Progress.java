package baize.services.views;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the views are.
 *
 * @param applied entries applied: positions 0 to {@code applied - 1} are in the tables
 * @param time the ledger's time of the last one; empty before the first
 */
public record Progress(long applied, Optional<Instant> time) {
    /** Whether the entry at a position is in the tables. */
    public boolean holds(long position) {
        return position < applied;
    }

    /** How far the tables of this database are. */
    public static Progress of(Database database) {
        return Selection.of("select applied, applied_at from progress where id = 1")
                .one(database.client(), row -> new Progress(row.number("applied"), Optional.of(row.time("applied_at"))))
                .orElse(new Progress(0, Optional.empty()));
    }
}
