package baize.services.vault;

import static org.junit.jupiter.api.Assumptions.abort;

import baize.services.views.DatabaseOptions;
import baize.services.views.PostgresServer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** The suites on PostgreSQL; left out, by name, where it is not installed. */
class PostgresVaultTest {
    private static @Nullable PostgresServer server;

    @BeforeAll
    static void start() {
        server = PostgresServer.start().orElseGet(() -> abort(PostgresServer.LEFT_OUT));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    private static DatabaseOptions schema() {
        return Objects.requireNonNull(server).freshSchema();
    }

    @Nested
    class Grants extends VaultSuite {
        @Override
        DatabaseOptions fresh() {
            return schema();
        }
    }

    @Nested
    class Tampering extends TamperingSuite {
        @Override
        DatabaseOptions fresh() {
            return schema();
        }
    }

    @Nested
    class Erasures extends ErasureSuite {
        @Override
        DatabaseOptions fresh() {
            return schema();
        }
    }
}
