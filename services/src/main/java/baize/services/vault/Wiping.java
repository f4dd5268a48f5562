package baize.services.vault;

import baize.services.views.DatabaseOptions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;

/**
 * Takes what was deleted out of the database's files as well, as far as the database can. That it has to be done stands in the tables from the
 * transaction that deletes until it is done: a crash in between, or somebody who still reads the tables as they were, puts it off.
 */
final class Wiping {
    private static final Logger LOG = LoggerFactory.getLogger(Wiping.class);

    /** Everybody waits meanwhile, so a reader is not waited for. */
    private static final int BUSY_TIMEOUT_MILLIS = 100;

    private final VaultDatabase database;

    Wiping(VaultDatabase database) {
        this.database = database;
    }

    /** Notes that it has to be done. Part of the transaction that deletes. */
    void note() {
        database.template().update("delete from wiping");
        database.template()
                .update(
                        switch (database.options()) {
                            case DatabaseOptions.SqliteFile _ -> "insert into wiping (mark) values (0)";
                            case DatabaseOptions.PostgreSql _ ->
                                "insert into wiping (mark) values (cast(cast(pg_current_xact_id() as text) as bigint))";
                        });
    }

    /** Whether it has to be done. */
    boolean isDue() {
        return database.client()
                        .sql("select count(*) from wiping")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Does it, where it has to be done; false where it has to be tried again later. Nothing else of this vault may run meanwhile. */
    boolean finish() {
        try {
            if (isDue()) {
                if (!Boolean.TRUE.equals(database.template().execute(attempt()))) {
                    LOG.info(
                            "What was erased stays in the vault's files, without its keys, until those are done who read them");
                    return false;
                }
                database.change(() -> database.template().update("delete from wiping"));
            }
            return true;
        } catch (DataAccessException e) {
            LOG.warn("What was erased can't be wiped from the vault's files now; it is tried again", e);
            return false;
        }
    }

    private ConnectionCallback<Boolean> attempt() {
        return switch (database.options()) {
            case DatabaseOptions.SqliteFile _ -> Wiping::writeAnew;
            case DatabaseOptions.PostgreSql _ -> Wiping::vacuum;
        };
    }

    /**
     * Freed rows are zeroed (secure_delete), but a page that was split may keep an older copy of one: the file is written anew, and the log, which
     * holds all of it, is emptied. While somebody reads, the log can't be, and would only grow.
     */
    private static boolean writeAnew(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int before = number(statement, "pragma busy_timeout");
            try {
                statement.execute("pragma busy_timeout = " + BUSY_TIMEOUT_MILLIS);
                if (number(statement, "pragma wal_checkpoint(truncate)") != 0) {
                    return false;
                }
                statement.execute("vacuum");
                return number(statement, "pragma wal_checkpoint(truncate)") == 0;
            } finally {
                statement.execute("pragma busy_timeout = " + before);
            }
        }
    }

    /**
     * Rows that an older snapshot may see are not removed. The server may reuse the room of the others; until then its files and its log hold
     * ciphertext whose key is gone.
     */
    private static boolean vacuum(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int olderSnapshots = number(
                    statement,
                    "select count(*) from pg_stat_activity a, wiping w where a.pid <> pg_backend_pid()"
                            + " and (a.datname is null or a.datname = current_database())"
                            + " and age(a.backend_xmin) >= age(cast(cast(w.mark % 4294967296 as text) as xid))");
            if (olderSnapshots > 0) {
                return false;
            }
            statement.execute("vacuum record, version, wrap");
            return true;
        }
    }

    private static int number(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getInt(1);
        }
    }
}
