package baize.services.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import baize.contracts.custody.RoadBench;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The suites on PostgreSQL; left out, by name, where it is not installed. */
class PostgresViewsTest {
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

    @Test
    void goes_on_after_the_server_dropped_all_connections() {
        try (Fixture fixture = new Fixture(schema());
                Database other = Database.open(schema())) {
            fixture.seen();
            other.client()
                    .sql(
                            "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname is not null")
                    .query()
                    .listOfRows();
            fixture.road().aLot(1, RoadBench.N95, 500);

            assertThat(fixture.seen()
                            .gifts()
                            .trace(RoadBench.gift(1))
                            .orElseThrow()
                            .pieces())
                    .isEqualTo(500);
        }
    }

    @Nested
    class Questions extends QuestionsSuite {
        @Override
        DatabaseOptions fresh() {
            return schema();
        }
    }

    @Nested
    class Agreement extends AgreementSuite {
        @Override
        DatabaseOptions fresh() {
            return schema();
        }
    }

    @Nested
    class GiftStories extends GiftStorySuite {
        @Override
        DatabaseOptions fresh() {
            return schema();
        }
    }

    @Nested
    class CareStories extends CareStorySuite {
        @Override
        DatabaseOptions fresh() {
            return schema();
        }
    }

    @Nested
    class DoubtStories extends DoubtStorySuite {
        @Override
        DatabaseOptions fresh() {
            return schema();
        }
    }

    @Nested
    class RegisterStories extends RegisterStorySuite {
        @Override
        DatabaseOptions fresh() {
            return schema();
        }
    }

    @Nested
    class StatementStories extends StatementStorySuite {
        @Override
        DatabaseOptions fresh() {
            return schema();
        }
    }

    @Nested
    class Follower extends FollowerSuite {
        @Override
        DatabaseOptions fresh() {
            return schema();
        }
    }
}
