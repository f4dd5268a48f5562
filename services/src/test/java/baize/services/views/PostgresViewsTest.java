package baize.services.views;

import static org.junit.jupiter.api.Assumptions.abort;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** The suites on PostgreSQL; left out, by name, where it is not installed. */
class PostgresViewsTest {
    private static @Nullable PostgresServer server;

    @BeforeAll
    static void start() {
        server = PostgresServer.start().orElse(null);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    private static DatabaseOptions schema() {
        return server == null ? abort(PostgresServer.LEFT_OUT) : server.freshSchema();
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
    class RegisterStories extends RegisterStorySuite {
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
