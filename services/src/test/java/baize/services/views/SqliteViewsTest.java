package baize.services.views;

import static baize.contracts.custody.RoadBench.N95;
import static org.assertj.core.api.Assertions.assertThat;

import baize.services.AllProjections;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessResourceFailureException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The suites on SQLite. */
class SqliteViewsTest {
    private static final AtomicInteger FILES = new AtomicInteger();

    @TempDir
    private static Path directory;

    private static DatabaseOptions.SqliteFile file() {
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
    class DoubtStories extends DoubtStorySuite {
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
    class StatementStories extends StatementStorySuite {
        @Override
        DatabaseOptions fresh() {
            return file();
        }
    }

    @Nested
    class Follower extends FollowerSuite {
        private Path opened = directory;

        @Override
        DatabaseOptions fresh() {
            DatabaseOptions.SqliteFile options = file();
            opened = options.file();
            return options;
        }

        @Test
        void stalls_while_another_writer_keeps_the_database_to_itself() throws Exception {
            try (ViewFollower follower = ViewFollower.start(log, database, new AllProjections());
                    Connection other = DriverManager.getConnection("jdbc:sqlite:" + opened);
                    Statement statement = other.createStatement()) {
                assertThat(follower.awaitPosition(log.size() - 1, PATIENCE)).isTrue();
                database.writer().execute("pragma busy_timeout = 1");
                statement.execute("begin immediate");
                road.aLot(2, N95, 500);
                log.follow(road.bench());
                while (!(follower.state() instanceof FollowerState.Stalled)) {
                    assertThat(follower.state()).isEqualTo(new FollowerState.Following());
                    follower.awaitPosition(log.size() - 1, Duration.ofMillis(10));
                }

                statement.execute("rollback");
                assertThat(follower.awaitPosition(log.size() - 1, PATIENCE))
                        .as(() -> follower.state().toString())
                        .isTrue();
            }
        }

        @Test
        void stalls_on_a_full_disk_and_goes_on_once_there_is_space() {
            try (ViewFollower follower = ViewFollower.start(log, database, new AllProjections())) {
                assertThat(follower.awaitPosition(log.size() - 1, PATIENCE)).isTrue();
                database.writer().execute("pragma max_page_count = 1");
                int number = 1;
                while (!(follower.state() instanceof FollowerState.Stalled)) {
                    assertThat(follower.state()).isEqualTo(new FollowerState.Following());
                    road.aLot(++number, N95, 500);
                    log.follow(road.bench());
                    follower.awaitPosition(log.size() - 1, Duration.ofMillis(10));
                }

                database.writer().execute("pragma max_page_count = 1000000");
                assertThat(follower.awaitPosition(log.size() - 1, PATIENCE))
                        .as(() -> follower.state().toString())
                        .isTrue();
                assertThat(follower.state()).isEqualTo(new FollowerState.Following());
            }
        }

        @Test
        void takes_a_fault_of_the_disk_or_of_another_writer_for_one_that_passes() {
            DatabaseFaults faults = new DatabaseFaults();
            for (SQLiteErrorCode passing : List.of(
                    SQLiteErrorCode.SQLITE_BUSY_SNAPSHOT,
                    SQLiteErrorCode.SQLITE_FULL,
                    SQLiteErrorCode.SQLITE_IOERR,
                    SQLiteErrorCode.SQLITE_IOERR_FSYNC,
                    SQLiteErrorCode.SQLITE_CANTOPEN,
                    SQLiteErrorCode.SQLITE_READONLY)) {
                assertThat(faults.translate("commit", null, new SQLiteException("a fault", passing)))
                        .as(passing.name())
                        .isInstanceOf(DataAccessResourceFailureException.class);
            }
            assertThat(faults.translate(
                            "insert", null, new SQLiteException("a fault", SQLiteErrorCode.SQLITE_CONSTRAINT_NOTNULL)))
                    .isNull();
        }
    }
}
