package baize.checks.input;

import baize.services.views.DatabaseOptions;
import baize.services.views.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;

/** B20 with the tables of read models and vault on PostgreSQL, which takes other texts amiss than SQLite does. */
class B20InjectionOnPostgresTest extends InjectionSuite {
    private @Nullable PostgresServer server;

    @Override
    Map<String, Object> settings(Path directory) {
        server = PostgresServer.start().orElse(null);
        Assumptions.assumeTrue(server != null, PostgresServer.LEFT_OUT);
        DatabaseOptions.PostgreSql options = (DatabaseOptions.PostgreSql)
                java.util.Objects.requireNonNull(server).freshSchema();
        try {
            Path password = Files.writeString(directory.resolve("password"), options.password());
            return Map.of(
                    "baize.views", options.url(),
                    "baize.vault", options.url(),
                    "baize.database.user", options.user(),
                    "baize.database.password-file", password.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    void stopServer() {
        if (server != null) {
            server.close();
        }
    }
}
