package baize.services.views;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The suites on SQLite. */
class SqliteViewsTest {
    @TempDir
    private Path directory;

    private DatabaseOptions file() {
        return new DatabaseOptions.SqliteFile(directory.resolve("views.sqlite"));
    }

    @Nested
    class Questions extends QuestionsSuite {
        @Override
        DatabaseOptions fresh() {
            return file();
        }
    }

    @Nested
    class Agreement extends AgreementSuite {
        @Override
        DatabaseOptions fresh() {
            return file();
        }
    }
}
