package baize.services.views;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Connections to a database in SQLite or PostgreSQL, its transactions and the migrations of its tables: what the views and the vault have
 * in common. Thread-safe.
 */
public final class DatabasePool implements AutoCloseable {
    private static final int BUSY_TIMEOUT_MILLIS = 10_000;
    private static final DatabaseFaults FAULTS = new DatabaseFaults();

    private final DatabaseOptions options;
    private final Tables tables;
    private final HikariDataSource connections;
    private final JdbcTransactionManager transactions;

    /**
     * Whose tables they are and how they are kept.
     *
     * @param name of the pool, for logs
     * @param migrations where the migrations lie on the class path
     * @param connections most at once
     * @param sqlite settings of SQLite beside those that all have
     * @param sqliteTypes what the migrations' placeholders stand for in SQLite; {@code postgreSqlTypes} in PostgreSQL
     */
    public record Tables(
            String name,
            String migrations,
            int connections,
            Map<String, String> sqlite,
            Map<String, String> sqliteTypes,
            Map<String, String> postgreSqlTypes) {
        public Tables {
            sqlite = Map.copyOf(sqlite);
            sqliteTypes = Map.copyOf(sqliteTypes);
            postgreSqlTypes = Map.copyOf(postgreSqlTypes);
        }
    }

    private DatabasePool(DatabaseOptions options, Tables tables) {
        this.options = options;
        this.tables = tables;
        this.connections = new HikariDataSource(
                switch (options) {
                    case DatabaseOptions.SqliteFile(Path file) -> sqlite(file, tables);
                    case DatabaseOptions.PostgreSql server -> postgreSql(server, tables);
                });
        this.transactions = new JdbcTransactionManager(connections);
        this.transactions.setExceptionTranslator(FAULTS);
    }

    /** Connects, and makes the file where it is missing; its directory is there. The tables are left as they are: see {@link #migrate}. */
    public static DatabasePool open(DatabaseOptions options, Tables tables) {
        return new DatabasePool(options, tables);
    }

    /** Where the database lies. */
    public DatabaseOptions options() {
        return options;
    }

    /** For statements. */
    public JdbcTemplate template() {
        JdbcTemplate template = new JdbcTemplate(connections);
        template.setExceptionTranslator(FAULTS);
        return template;
    }

    /** Transactions that write. */
    public TransactionTemplate writing() {
        return new TransactionTemplate(transactions);
    }

    /** Transactions whose queries all see the tables as of one moment. */
    public TransactionTemplate reading() {
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setIsolationLevel(
                switch (options) {
                    // A transaction of SQLite is a snapshot at its only level.
                    case DatabaseOptions.SqliteFile _ -> TransactionDefinition.ISOLATION_SERIALIZABLE;
                    case DatabaseOptions.PostgreSql _ -> TransactionDefinition.ISOLATION_REPEATABLE_READ;
                });
        return reading;
    }

    /**
     * Brings the tables to this version. Throws {@link org.flywaydb.core.api.exception.FlywayValidateException} where they are of another
     * make, those of a newer version included.
     */
    public void migrate() {
        switch (options) {
            case DatabaseOptions.SqliteFile _ -> migrate("main", tables.sqliteTypes());
            case DatabaseOptions.PostgreSql server -> migrate(server.schema(), tables.postgreSqlTypes());
        }
    }

    private void migrate(String schema, Map<String, String> types) {
        Flyway.configure()
                .dataSource(connections)
                .locations("classpath:" + tables.migrations())
                .schemas(schema)
                .placeholders(types)
                .ignoreMigrationPatterns(new String[0])
                .load()
                .migrate();
    }

    @Override
    public void close() {
        connections.close();
    }

    private static HikariConfig sqlite(Path file, Tables tables) {
        HikariConfig config = pool("jdbc:sqlite:" + file.toAbsolutePath(), tables);
        config.addDataSourceProperty("journal_mode", "WAL");
        config.addDataSourceProperty("busy_timeout", Integer.toString(BUSY_TIMEOUT_MILLIS));
        config.addDataSourceProperty("foreign_keys", "true");
        config.addDataSourceProperty("temp_store", "MEMORY");
        tables.sqlite().forEach(config::addDataSourceProperty);
        return config;
    }

    private static HikariConfig postgreSql(DatabaseOptions.PostgreSql server, Tables tables) {
        HikariConfig config = pool(server.url(), tables);
        config.setUsername(server.user());
        config.setPassword(server.password());
        config.addDataSourceProperty("currentSchema", server.schema());
        config.addDataSourceProperty("ApplicationName", "baize");
        return config;
    }

    private static HikariConfig pool(String url, Tables tables) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setPoolName(tables.name());
        config.setMaximumPoolSize(tables.connections());
        config.setMinimumIdle(1);
        return config;
    }
}
