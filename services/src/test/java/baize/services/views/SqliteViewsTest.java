package baize.services.views;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The suites on SQLite. */
class SqliteViewsTest {
    private static final AtomicInteger FILES = new AtomicInteger();

    @TempDir
    private static Path directory;

    private static DatabaseOptions file() {
        return new DatabaseOptions.SqliteFile(directory.resolve("views-" + FILES.incrementAndGet() + ".sqlite"));
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

    @Nested
    class GiftStories extends GiftStorySuite {
        @Override
        DatabaseOptions fresh() {
            return file();
        }
    }

    @Nested
    class CareStories extends CareStorySuite {
        @Override
        DatabaseOptions fresh() {
            return file();
        }
    }

    @Nested
    class RegisterStories extends RegisterStorySuite {
        @Override
        DatabaseOptions fresh() {
            return file();
        }
    }

    @Nested
    class Follower extends FollowerSuite {
        @Override
        DatabaseOptions fresh() {
            return file();
        }
    }
}
