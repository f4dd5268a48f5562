package baize.services.views;

import static baize.contracts.custody.RoadBench.N95;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baize.contracts.Event;
import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.Role;
import baize.contracts.custody.RoadBench;
import baize.contracts.stock.StockEvent;
import baize.services.AllProjections;
import baize.services.PublicViews;
import baize.services.founding.Founder;
import baize.services.founding.FoundingPlan;
import baize.trust.Genesis;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The follower applies every entry once, in order, with its position; it halts where it cannot, and starts anew for another log. */
abstract class FollowerSuite {
    static final Duration PATIENCE = Duration.ofSeconds(30);

    final RoadBench road = new RoadBench();
    final BenchLog log = new BenchLog(Fixture.genesis());
    Database database;

    abstract DatabaseOptions fresh();

    @BeforeEach
    void open() {
        database = Database.open(fresh());
        road.aLot(1, N95, 500);
        log.follow(road.bench());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void waits_for_a_position_and_gives_up_in_time_where_it_does_not_come() {
        try (ViewFollower follower = ViewFollower.start(log, database, new AllProjections())) {
            assertThat(follower.awaitPosition(log.size() - 1, PATIENCE)).isTrue();
            assertThat(follower.awaitPosition(log.size(), Duration.ofMillis(1))).isFalse();
            assertThat(follower.progress()).isEqualTo(new PublicViews(database).progress());
            assertThat(follower.state()).isEqualTo(new FollowerState.Following());
        }
    }

    @Test
    void applies_what_is_appended_later() {
        try (ViewFollower follower = ViewFollower.start(log, database, new AllProjections())) {
            follower.awaitPosition(log.size() - 1, PATIENCE);
            road.aLot(2, N95, 500);
            log.follow(road.bench());

            assertThat(follower.awaitPosition(log.size() - 1, PATIENCE)).isTrue();
            assertThat(new PublicViews(database)
                            .gifts()
                            .trace(RoadBench.gift(2))
                            .orElseThrow()
                            .pieces())
                    .isEqualTo(500);
        }
    }

    @Test
    void takes_up_after_a_restart_where_it_stood() {
        follow();
        road.aLot(2, N95, 500);
        log.follow(road.bench());
        follow();

        assertThat(count("movement")).isEqualTo(2);
        assertThat(count("entry")).isEqualTo(log.size());
    }

    @Test
    void halts_at_an_entry_that_cannot_be_applied_and_skips_nothing() {
        road.aLot(2, N95, 500);
        log.follow(road.bench());
        try (ViewFollower follower = ViewFollower.start(log, database, new FailsAtSecondArrival())) {
            assertThat(follower.awaitPosition(log.size() - 1, PATIENCE)).isFalse();

            assertThat(follower.state())
                    .isInstanceOfSatisfying(
                            FollowerState.Halted.class,
                            halted -> assertThat(halted.position())
                                    .isEqualTo(follower.progress().applied()));
            assertThat(count("entry")).isEqualTo(follower.progress().applied());
            assertThat(count("movement")).isEqualTo(1);
        }

        follow();
        assertThat(count("movement")).isEqualTo(2);
    }

    @Test
    void starts_anew_where_the_tables_are_of_another_log() {
        follow();
        BenchLog other = new BenchLog(aGenesis());
        try (ViewFollower follower = ViewFollower.start(other, database, new AllProjections())) {
            assertThat(follower.awaitPosition(0, PATIENCE))
                    .as(() -> follower.state().toString())
                    .isTrue();
            assertThat(count("entry")).isEqualTo(1);
            assertThat(count("movement")).isZero();
        }
    }

    @Test
    void starts_anew_where_the_log_has_become_shorter() {
        follow();
        BenchLog shorter = new BenchLog(Fixture.genesis());
        try (ViewFollower follower = ViewFollower.start(shorter, database, new AllProjections())) {
            assertThat(follower.awaitPosition(0, PATIENCE))
                    .as(() -> follower.state().toString())
                    .isTrue();
            assertThat(count("entry")).isEqualTo(1);
        }
    }

    @Test
    void says_that_it_is_stalled_while_the_database_does_not_answer() {
        try (ViewFollower follower = ViewFollower.start(log, database, new AllProjections())) {
            follower.awaitPosition(log.size() - 1, PATIENCE);
            database.close();
            road.aLot(2, N95, 500);
            log.follow(road.bench());

            while (!(follower.state() instanceof FollowerState.Stalled)) {
                assertThat(follower.awaitPosition(log.size() - 1, Duration.ofMillis(10)))
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("failedCommits")
    void reads_its_position_again_where_a_commit_failed_that_was_made(RuntimeException failure) {
        road.aLot(2, N95, 500);
        log.follow(road.bench());

        try (ViewFollower follower = ViewFollower.start(log, database, new FailsAfterCommit(failure))) {
            assertThat(follower.awaitPosition(log.size() - 1, PATIENCE))
                    .as(() -> follower.state().toString())
                    .isTrue();
            assertThat(follower.state()).isEqualTo(new FollowerState.Following());
        }
        assertThat(count("entry")).isEqualTo(log.size());
        assertThat(count("movement")).isEqualTo(2);
    }

    static List<RuntimeException> failedCommits() {
        return List.of(
                new TransactionSystemException("The answer to the commit was lost"),
                new DataAccessResourceFailureException("The connection broke at the commit"),
                new UncategorizedDataAccessException("Something happened at the commit", null) {
                    private static final long serialVersionUID = 1L;
                });
    }

    @Test
    void follows_while_readers_hold_every_connection_that_they_share() throws Exception {
        CountDownLatch reading = new CountDownLatch(Database.CONNECTIONS);
        CountDownLatch followed = new CountDownLatch(1);
        try (ExecutorService readers = Executors.newFixedThreadPool(Database.CONNECTIONS)) {
            for (int reader = 0; reader < Database.CONNECTIONS; reader++) {
                readers.execute(() -> database.read(() -> {
                    reading.countDown();
                    return waitFor(followed);
                }));
            }
            assertThat(waitFor(reading)).isTrue();

            try (ViewFollower follower = ViewFollower.start(log, database, new AllProjections())) {
                assertThat(follower.awaitPosition(log.size() - 1, PATIENCE))
                        .as(() -> follower.state().toString())
                        .isTrue();
            } finally {
                followed.countDown();
            }
        }
    }

    @Test
    void writes_all_of_a_transaction_or_nothing() {
        assertThatThrownBy(() -> database.write(writes -> {
                    writes.write("delete from entry");
                    writes.write(
                            "insert into designation (hospital, designated, position, at) values (?, ?, ?, ?)", "a");
                }))
                .isInstanceOf(RuntimeException.class);
        follow();

        assertThat(count("entry")).isEqualTo(log.size());
    }

    @Test
    void builds_tables_of_another_make_anew() {
        DatabaseOptions options = fresh();
        try (Database before = Database.open(options)) {
            before.write(writes -> {
                writes.write("update flyway_schema_history set checksum = checksum + 1");
                writes.write("insert into designation (hospital, designated, position, at) values ('a', true, 1, 1)");
            });
        }
        try (Database after = Database.open(options)) {
            assertThat(after.client()
                            .sql("select count(*) from designation")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    private static boolean waitFor(CountDownLatch latch) {
        try {
            return latch.await(2 * PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void follow() {
        try (ViewFollower follower = ViewFollower.start(log, database, new AllProjections())) {
            assertThat(follower.awaitPosition(log.size() - 1, PATIENCE))
                    .as(() -> follower.state().toString())
                    .isTrue();
        }
    }

    private long count(String table) {
        return database.client()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private static Genesis aGenesis() {
        return Founder.found(
                        new FoundingPlan(List.of(new FoundingPlan.PlannedMember(
                                new MemberId("registry"),
                                Names.of("认证中心", "Registry"),
                                Set.of(Role.REGISTRAR),
                                true,
                                List.of(Set.of(Role.REGISTRAR))))),
                        Fixture.START)
                .genesis();
    }

    /** The second arrival's transaction is committed, once, and said to have failed. */
    private static final class FailsAfterCommit implements Projection {
        private final Projection rest = new AllProjections();
        private final RuntimeException failure;
        private boolean failed;

        FailsAfterCommit(RuntimeException failure) {
            this.failure = failure;
        }

        @Override
        public void found(Genesis genesis, Happened happened, Writes writes) {
            rest.found(genesis, happened, writes);
        }

        @Override
        public void apply(Event event, Happened happened, Writes writes) {
            rest.apply(event, happened, writes);
            if (!failed
                    && event instanceof StockEvent.LotArrived(var arrival, var hold)
                    && arrival.lot().equals(RoadBench.lot(2))
                    && hold.isEmpty()) {
                failed = true;
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        throw failure;
                    }
                });
            }
        }
    }

    /** A projection with a fault that the second arrival brings to light, after some of its rows are written. */
    private static final class FailsAtSecondArrival implements Projection {
        private final Projection rest = new AllProjections();
        private int arrivals;

        @Override
        public void found(Genesis genesis, Happened happened, Writes writes) {
            rest.found(genesis, happened, writes);
        }

        @Override
        public void apply(Event event, Happened happened, Writes writes) {
            rest.apply(event, happened, writes);
            if (event instanceof StockEvent.LotArrived(var arrival, var hold)
                    && arrival.lot().equals(RoadBench.lot(2))) {
                arrivals++;
                throw new IllegalStateException("A fault, met " + arrivals + " times, hold until " + hold);
            }
        }
    }
}
