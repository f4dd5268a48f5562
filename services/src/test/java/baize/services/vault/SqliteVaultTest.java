package baize.services.vault;

import baize.services.views.DatabaseOptions;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The suites on SQLite. */
class SqliteVaultTest {
    private static final AtomicInteger FILES = new AtomicInteger();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit
    static Path directory;

    private static DatabaseOptions file() {
        return new DatabaseOptions.SqliteFile(directory.resolve("vault-" + FILES.incrementAndGet() + ".sqlite"));
    }

    @Nested
    class Grants extends VaultSuite {
        @Override
        DatabaseOptions fresh() {
            return file();
        }
    }

    @Nested
    class Tampering extends TamperingSuite {
        @Override
        DatabaseOptions fresh() {
            return file();
        }
    }

    @Nested
    class Erasures extends ErasureSuite {
        @Override
        DatabaseOptions fresh() {
            return file();
        }
    }
}
