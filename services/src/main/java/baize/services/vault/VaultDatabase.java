package baize.services.vault;

import baize.services.views.DatabaseOptions;
import baize.services.views.DatabasePool;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The vault's tables in SQLite or PostgreSQL. Nothing rebuilds them: every transaction is on the disk when it ends, and tables of another make
 * stop the start. One write at a time, any number of readers. Thread-safe.
 */
final class VaultDatabase implements AutoCloseable {
    /** A row may hold 2 MiB. */
    private static final int ROWS_AT_ONCE = 8;

    private static final DatabasePool.Tables TABLES = new DatabasePool.Tables(
            "vault",
            "db/vault",
            8,
            Map.of("synchronous", "FULL", "secure_delete", "true"),
            Map.of("text", "text", "bytes", "blob", "sequence", "integer primary key autoincrement"),
            Map.of(
                    "text",
                    "text collate \"C\"",
                    "bytes",
                    "bytea",
                    "sequence",
                    "bigint generated always as identity primary key"));

    private final DatabasePool pool;
    private final JdbcTemplate template;
    private final TransactionTemplate writing;
    private final TransactionTemplate snapshot;
    private final ReentrantLock writer = new ReentrantLock();

    private VaultDatabase(DatabasePool pool) {
        this.pool = pool;
        this.template = pool.template();
        this.template.setFetchSize(ROWS_AT_ONCE);
        this.writing = pool.writing();
        this.snapshot = pool.reading();
    }

    /** Opens the database, makes its file where missing and brings its tables to this version. */
    static VaultDatabase open(DatabaseOptions options) {
        if (options instanceof DatabaseOptions.SqliteFile(Path file)) {
            OwnedFiles.makeDirectory(
                    Objects.requireNonNull(file.toAbsolutePath().getParent()));
        }
        DatabasePool pool = DatabasePool.open(options, TABLES);
        try {
            pool.migrate();
            return new VaultDatabase(pool);
        } catch (RuntimeException e) {
            pool.close();
            throw new VaultFaultException("The vault's tables can't be brought to this version", e);
        }
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
        return pool.options();
    }

    @Override
    public void close() {
        pool.close();
    }
}
