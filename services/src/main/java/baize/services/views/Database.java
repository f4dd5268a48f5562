package baize.services.views;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tables that can be rebuilt from the log, in SQLite or PostgreSQL. One writer ({@link ViewFollower}), any number of readers.
 * Thread-safe.
 *
 * <pre>{@code
 * try (Database database = Database.open(new DatabaseOptions.SqliteFile(directory.resolve("views.sqlite")))) {
 *     long entries = database.read(() -> database.client().sql("select count(*) from entry").query(Long.class).single());
 * }
 * }</pre>
 */
public final class Database implements AutoCloseable {
    /** Connections of one database that readers share; the writer has one of its own, so that readers cannot keep it waiting. */
    public static final int CONNECTIONS = 9;

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private final DatabasePool pool;
    private final DatabasePool ownOfWriter;
    private final JdbcTemplate template;
    private final JdbcClient client;
    private final JdbcTemplate writer;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    private Database(DatabasePool pool, DatabasePool ownOfWriter) {
        this.pool = pool;
        this.ownOfWriter = ownOfWriter;
        this.template = pool.template();
        this.client = JdbcClient.create(template);
        this.reading = pool.reading();
        this.writer = ownOfWriter.template();
        this.writing = ownOfWriter.writing();
    }

    private static DatabasePool.Tables tables(String name, int connections) {
        return new DatabasePool.Tables(
                name,
                "db/views",
                connections,
                // The log rebuilds what a power cut takes; with WAL the file stays whole.
                Map.of("synchronous", "NORMAL"),
                Map.of("text", "text"),
                // Texts compare by bytes, as in SQLite and in the ledger's state, whatever the server's locale.
                Map.of("text", "text collate \"C\""));
    }

    /** Opens the database and brings its tables to this version. Tables of another make are dropped: the log rebuilds them. */
    public static Database open(DatabaseOptions options) {
        if (options instanceof DatabaseOptions.SqliteFile(Path file)) {
            makeDirectory(file.toAbsolutePath());
        }
        DatabasePool pool = DatabasePool.open(options, tables("views", CONNECTIONS));
        try {
            Database database = new Database(pool, DatabasePool.open(options, tables("views-writer", 1)));
            try {
                database.migrate();
                return database;
            } catch (RuntimeException e) {
                database.ownOfWriter.close();
                throw e;
            }
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    /** For queries. Use it inside {@link #read} where several queries must speak of one moment. */
    public JdbcClient client() {
        return client;
    }

    /** The connection of the transaction at hand, for tests that measure what a query costs. */
    JdbcTemplate template() {
        return template;
    }

    /** The writer's connection, for what the follower asks and for tests that make it fail. */
    JdbcTemplate writer() {
        return writer;
    }

    /** Runs queries that all see the tables as of one moment. */
    public <T> T read(Supplier<T> queries) {
        return Objects.requireNonNull(reading.execute(status -> queries.get()));
    }

    /** Runs writes in one transaction: all of them or none. */
    public void write(Consumer<Writes> changes) {
        writing.executeWithoutResult(status -> {
            Writes writes = new Writes(writer);
            changes.accept(writes);
            writes.flush();
        });
    }

    /** Drops every table and makes them anew, empty. */
    public void clear() {
        writing.executeWithoutResult(status -> {
            switch (pool.options()) {
                case DatabaseOptions.SqliteFile _ ->
                    writer.queryForList(
                                    "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'",
                                    String.class)
                            .forEach(table -> writer.execute("drop table \"" + table + "\""));
                case DatabaseOptions.PostgreSql server -> writer.execute("drop schema " + server.schema() + " cascade");
            }
        });
        try {
            pool.migrate();
        } catch (FlywayException e) {
            throw new DataAccessResourceFailureException("The views' tables cannot be made anew", e);
        }
    }

    @Override
    public void close() {
        ownOfWriter.close();
        pool.close();
    }

    private void migrate() {
        try {
            pool.migrate();
        } catch (FlywayValidateException e) {
            LOG.warn("The views' tables are of another make and are rebuilt from the log: {}", e.getMessage());
            clear();
        }
    }

    private static void makeDirectory(Path file) {
        try {
            Files.createDirectories(Objects.requireNonNullElse(file.getParent(), file));
        } catch (IOException e) {
            throw new UncheckedIOException("The directory of " + file + " cannot be made", e);
        }
    }
}
