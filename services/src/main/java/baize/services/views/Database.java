package baize.services.views;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
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
    /** Connections of one database, the writer's included. */
    public static final int CONNECTIONS = 10;

    private static final int BUSY_TIMEOUT_MILLIS = 10_000;
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private final HikariDataSource pool;
    private final Dialect dialect;
    private final JdbcTemplate template;
    private final JdbcClient client;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    /** What differs between the engines. */
    private sealed interface Dialect {
        record Sqlite() implements Dialect {}

        record PostgreSql(String schema) implements Dialect {}
    }

    private Database(HikariDataSource pool, Dialect dialect) {
        this.pool = pool;
        this.dialect = dialect;
        this.template = new JdbcTemplate(pool);
        this.client = JdbcClient.create(template);
        JdbcTransactionManager transactions = new JdbcTransactionManager(pool);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setIsolationLevel(
                switch (dialect) {
                    // A transaction of SQLite is a snapshot at its only level.
                    case Dialect.Sqlite() -> TransactionDefinition.ISOLATION_SERIALIZABLE;
                    case Dialect.PostgreSql _ -> TransactionDefinition.ISOLATION_REPEATABLE_READ;
                });
        this.writing = new TransactionTemplate(transactions);
    }

    /** Opens the database and brings its tables to this version. Tables of another make are dropped: the log rebuilds them. */
    public static Database open(DatabaseOptions options) {
        HikariDataSource pool = new HikariDataSource(
                switch (options) {
                    case DatabaseOptions.SqliteFile(Path file) -> sqlite(file);
                    case DatabaseOptions.PostgreSql server -> postgreSql(server);
                });
        try {
            Database database = new Database(
                    pool,
                    switch (options) {
                        case DatabaseOptions.SqliteFile _ -> new Dialect.Sqlite();
                        case DatabaseOptions.PostgreSql server -> new Dialect.PostgreSql(server.schema());
                    });
            database.migrate();
            return database;
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

    /** Runs queries that all see the tables as of one moment. */
    public <T> T read(Supplier<T> queries) {
        return Objects.requireNonNull(reading.execute(status -> queries.get()));
    }

    /** Runs writes in one transaction: all of them or none. */
    public void write(Consumer<Writes> changes) {
        writing.executeWithoutResult(status -> {
            Writes writes = new Writes(template);
            changes.accept(writes);
            writes.flush();
        });
    }

    /** Drops every table and makes them anew, empty. */
    public void clear() {
        writing.executeWithoutResult(status -> {
            switch (dialect) {
                case Dialect.Sqlite() ->
                    template.queryForList(
                                    "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'",
                                    String.class)
                            .forEach(table -> template.execute("drop table \"" + table + "\""));
                case Dialect.PostgreSql(String schema) -> template.execute("drop schema " + schema + " cascade");
            }
        });
        flyway().migrate();
    }

    @Override
    public void close() {
        pool.close();
    }

    private void migrate() {
        try {
            flyway().migrate();
        } catch (FlywayValidateException e) {
            LOG.warn("The views' tables are of another make and are rebuilt from the log: {}", e.getMessage());
            clear();
        }
    }

    private Flyway flyway() {
        return switch (dialect) {
            case Dialect.Sqlite() -> migrations("main", "text");
            // Texts compare by bytes, as in SQLite and in the ledger's state, whatever the server's locale.
            case Dialect.PostgreSql(String schema) -> migrations(schema, "text collate \"C\"");
        };
    }

    private Flyway migrations(String schema, String text) {
        return Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/views")
                .schemas(schema)
                .placeholders(Map.of("text", text))
                // Tables of a newer version are of another make too.
                .ignoreMigrationPatterns(new String[0])
                .load();
    }

    private static HikariConfig sqlite(Path file) {
        try {
            Files.createDirectories(
                    Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file.toAbsolutePath()));
        } catch (IOException e) {
            throw new UncheckedIOException("The directory of " + file + " cannot be made", e);
        }
        HikariConfig config = pool("jdbc:sqlite:" + file.toAbsolutePath());
        config.addDataSourceProperty("journal_mode", "WAL");
        // The log rebuilds what a power cut takes; with WAL the file stays whole.
        config.addDataSourceProperty("synchronous", "NORMAL");
        config.addDataSourceProperty("busy_timeout", Integer.toString(BUSY_TIMEOUT_MILLIS));
        config.addDataSourceProperty("foreign_keys", "true");
        config.addDataSourceProperty("temp_store", "MEMORY");
        return config;
    }

    private static HikariConfig postgreSql(DatabaseOptions.PostgreSql server) {
        HikariConfig config = pool(server.url());
        config.setUsername(server.user());
        config.setPassword(server.password());
        config.addDataSourceProperty("currentSchema", server.schema());
        config.addDataSourceProperty("ApplicationName", "baize");
        return config;
    }

    private static HikariConfig pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setPoolName("views");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        return config;
    }
}
