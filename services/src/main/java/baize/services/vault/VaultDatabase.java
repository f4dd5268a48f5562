package baize.services.vault;

import baize.services.views.DatabaseOptions;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The vault's tables in SQLite or PostgreSQL. Nothing rebuilds them: every transaction is on the disk when it ends, and tables of another make
 * stop the start. One write at a time, any number of readers. Thread-safe.
 */
final class VaultDatabase implements AutoCloseable {
    private static final int CONNECTIONS = 8;
    private static final int BUSY_TIMEOUT_MILLIS = 10_000;
    /** A row may hold 2 MiB. */
    private static final int ROWS_AT_ONCE = 8;

    private final HikariDataSource pool;
    private final JdbcTemplate template;
    private final TransactionTemplate writing;
    private final TransactionTemplate snapshot;
    private final ReentrantLock writer = new ReentrantLock();
    private final DatabaseOptions options;

    private VaultDatabase(HikariDataSource pool, int snapshotIsolation, DatabaseOptions options) {
        this.pool = pool;
        this.template = new JdbcTemplate(pool);
        this.template.setFetchSize(ROWS_AT_ONCE);
        JdbcTransactionManager transactions = new JdbcTransactionManager(pool);
        this.writing = new TransactionTemplate(transactions);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(snapshotIsolation);
        this.options = options;
    }

    /** Opens the database, makes its file where missing and brings its tables to this version. */
    static VaultDatabase open(DatabaseOptions options) {
        return switch (options) {
            case DatabaseOptions.SqliteFile(Path file) -> {
                OwnedFiles.makeDirectory(
                        Objects.requireNonNull(file.toAbsolutePath().getParent()));
                HikariDataSource pool = new HikariDataSource(sqlite(file));
                Map<String, String> types =
                        Map.of("text", "text", "bytes", "blob", "sequence", "integer primary key autoincrement");
                migrate(pool, "main", types);
                yield new VaultDatabase(pool, TransactionDefinition.ISOLATION_SERIALIZABLE, options);
            }
            case DatabaseOptions.PostgreSql server -> {
                HikariDataSource pool = new HikariDataSource(postgreSql(server));
                Map<String, String> types = Map.of(
                        "text",
                        "text collate \"C\"",
                        "bytes",
                        "bytea",
                        "sequence",
                        "bigint generated always as identity primary key");
                migrate(pool, server.schema(), types);
                yield new VaultDatabase(pool, TransactionDefinition.ISOLATION_REPEATABLE_READ, options);
            }
        };
    }

    /** For single statements. */
    JdbcClient client() {
        return JdbcClient.create(template);
    }

    JdbcTemplate template() {
        return template;
    }

    /** Runs writes in one transaction: all of them or none. It is on the disk when this returns. */
    <T> T write(Supplier<T> changes) {
        return inTurn(() -> Objects.requireNonNull(writing.execute(status -> changes.get())));
    }

    /** Runs several transactions, and what goes with them outside the database, while nobody else writes. */
    <T> T inTurn(Supplier<T> work) {
        writer.lock();
        try {
            return work.get();
        } finally {
            writer.unlock();
        }
    }

    /** As {@link #write(Supplier)}, without an answer. */
    void change(Runnable changes) {
        write(() -> {
            changes.run();
            return true;
        });
    }

    /** Runs queries that all see the tables as of one moment. */
    <T> T read(Supplier<T> queries) {
        return Objects.requireNonNull(snapshot.execute(status -> queries.get()));
    }

    /** Where it lies. */
    DatabaseOptions options() {
        return options;
    }

    @Override
    public void close() {
        pool.close();
    }

    private static void migrate(HikariDataSource pool, String schema, Map<String, String> types) {
        try {
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:db/vault")
                    .schemas(schema)
                    .placeholders(types)
                    .load()
                    .migrate();
        } catch (RuntimeException e) {
            pool.close();
            throw new VaultFaultException("The vault's tables can't be brought to this version", e);
        }
    }

    private static HikariConfig sqlite(Path file) {
        HikariConfig config = pool("jdbc:sqlite:" + file.toAbsolutePath());
        config.addDataSourceProperty("journal_mode", "WAL");
        config.addDataSourceProperty("synchronous", "FULL");
        config.addDataSourceProperty("secure_delete", "true");
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
        config.setPoolName("vault");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        return config;
    }
}
