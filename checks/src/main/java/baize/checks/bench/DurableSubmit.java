package baize.checks.bench;

import baize.contracts.Names;
import baize.contracts.Quantity;
import baize.contracts.Role;
import baize.contracts.UnitCode;
import baize.contracts.donation.DonationCode;
import baize.contracts.donation.DonationCommand;
import baize.contracts.donation.Gift;
import baize.contracts.donation.OriginRisk;
import baize.contracts.donation.Target;
import baize.contracts.supply.CategoryCode;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.SupplyCommand;
import baize.contracts.supply.Use;
import baize.ledger.Answer;
import baize.ledger.CheckpointSigner;
import baize.ledger.Commands;
import baize.ledger.Ledger;
import baize.ledger.LedgerOptions;
import baize.services.AllProjections;
import baize.services.founding.Founder;
import baize.services.founding.OfficerKey;
import baize.services.views.Database;
import baize.services.views.DatabaseOptions;
import baize.services.views.ViewFollower;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * W1: durable signed submit. Gifts are registered, each a command of its own signed with P-256 before the clock starts; executed by
 * the real rules, logged, and synced before the answer. 32 clients with 8 in flight each, then an open loop at half that rate whose
 * latency is counted from the moment when a command was due.
 */
final class DurableSubmit implements Workload {
    private static final int CLIENTS = 32;
    private static final int IN_FLIGHT = 8;
    private static final int COMMANDS = 40_000;
    private static final ItemCode ITEM = new ItemCode("surgical-mask");

    @Override
    public String name() {
        return "W1";
    }

    @Override
    public List<Figure> run(Path home, int rounds, MachineLimits limits) throws Exception {
        double limit = limits.verifyPerSecond() * limits.cores();
        double[] closed = new double[rounds];
        double[] withViews = new double[rounds];
        double[] median = new double[rounds];
        double[] tail = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            try (Bench bench = new Bench(home.resolve("target"), false)) {
                closed[round] = closedLoop(bench, bench.gifts(COMMANDS));
                Histogram latency = openLoop(bench, bench.gifts(COMMANDS / 2), closed[round] / 2);
                median[round] = latency.getValueAtPercentile(50) / 1e6;
                tail[round] = latency.getValueAtPercentile(99) / 1e6;
            }
            try (Bench bench = new Bench(home.resolve("target"), true)) {
                withViews[round] = closedLoop(bench, bench.gifts(COMMANDS));
            }
        }
        return List.of(
                new Rounds(closed).figure(name(), "durable signed submits, 32 x 8 in flight", "1/s", limit),
                new Rounds(withViews).figure(name(), "the same with read models following", "1/s", limit),
                new Rounds(median).figure(name(), "open loop at half that rate, p50", "ms", 0),
                new Rounds(tail).figure(name(), "open loop at half that rate, p99", "ms", 0));
    }

    private static double closedLoop(Bench bench, List<byte[]> commands) throws InterruptedException {
        Semaphore inFlight = new Semaphore(CLIENTS * IN_FLIGHT);
        CountDownLatch done = new CountDownLatch(commands.size());
        AtomicInteger next = new AtomicInteger();
        AtomicLong failed = new AtomicLong();
        long start = System.nanoTime();
        for (int i = 0; i < CLIENTS; i++) {
            Thread.startVirtualThread(() -> {
                for (int mine = next.getAndIncrement(); mine < commands.size(); mine = next.getAndIncrement()) {
                    inFlight.acquireUninterruptibly();
                    var _ = bench.ledger.submit(commands.get(mine)).whenComplete((answer, failure) -> {
                        if (!accepted(answer)) {
                            failed.incrementAndGet();
                        }
                        inFlight.release();
                        done.countDown();
                    });
                }
            });
        }
        done.await();
        double seconds = (System.nanoTime() - start) / 1e9;
        requireAll(failed);
        return commands.size() / seconds;
    }

    private static Histogram openLoop(Bench bench, List<byte[]> commands, double perSecond)
            throws InterruptedException {
        ConcurrentHistogram latency = new ConcurrentHistogram(TimeUnit.MINUTES.toNanos(1), 3);
        CountDownLatch done = new CountDownLatch(commands.size());
        AtomicLong failed = new AtomicLong();
        long start = System.nanoTime();
        for (int i = 0; i < commands.size(); i++) {
            long due = start + (long) (i * 1e9 / perSecond);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            var _ = bench.ledger.submit(commands.get(i)).whenComplete((answer, failure) -> {
                latency.recordValue(Math.max(0, System.nanoTime() - due));
                if (!accepted(answer)) {
                    failed.incrementAndGet();
                }
                done.countDown();
            });
        }
        done.await();
        requireAll(failed);
        return latency;
    }

    private static boolean accepted(Answer answer) {
        return answer instanceof Answer.Logged(var entry, boolean repeated) && entry.accepted() && !repeated;
    }

    private static void requireAll(AtomicLong failed) {
        if (failed.get() > 0) {
            throw new IllegalStateException(
                    failed + " commands were not accepted: the figure would be of something else");
        }
    }

    /** A fresh ledger in a directory of its own, with an approved item. */
    private static final class Bench implements AutoCloseable {
        private final Path directory;
        private final Founder.Founded founded;
        private final Ledger ledger;
        private final Optional<Database> views;
        private final Optional<ViewFollower> follower;
        private int codes;

        Bench(Path target, boolean withViews) throws Exception {
            Files.createDirectories(target);
            directory = Files.createTempDirectory(target, "w1-");
            founded = BenchFounding.found(directory.resolve("ledger"));
            ledger = Ledger.open(LedgerOptions.of(directory.resolve("ledger"))
                    .withCheckpoints(new CheckpointSigner(
                            BenchFounding.REGISTRY, founded.keys().checkpointKey(BenchFounding.REGISTRY))));
            views = withViews
                    ? Optional.of(Database.open(new DatabaseOptions.SqliteFile(directory.resolve("views.sqlite"))))
                    : Optional.empty();
            follower = views.map(database -> ViewFollower.start(ledger, database, new AllProjections()));
            List<OfficerKey> reviewers = founded.keys().officers(BenchFounding.REVIEWERS, Role.SUPPLY_REVIEWER);
            submit(
                    new SupplyCommand.RegisterItem(
                            ITEM,
                            new CategoryCode("mask"),
                            Names.of("医用外科口罩", "Surgical mask"),
                            Optional.empty(),
                            UnitCode.H87,
                            List.of(),
                            Set.of(Use.WARD)),
                    reviewers.getFirst());
            submit(new SupplyCommand.ApproveItem(ITEM), reviewers.getLast());
        }

        List<byte[]> gifts(int count) {
            OfficerKey charity = founded.keys().officer(BenchFounding.CHARITY, Role.CHARITY);
            Instant now = Instant.now();
            int first = codes;
            codes += count;
            return java.util.stream.IntStream.range(first, codes)
                    .parallel()
                    .mapToObj(i -> Commands.sign(ledger.ledgerId(), now, gift(i), charity.key()))
                    .toList();
        }

        private static DonationCommand gift(int number) {
            StringBuilder body = new StringBuilder();
            for (int shift = 40; shift >= 0; shift -= 5) {
                body.append(DonationCode.ALPHABET.charAt((int) ((long) number >>> shift) & 31));
            }
            return new DonationCommand.RegisterGift(
                    DonationCode.withCheck(body.toString()),
                    ITEM,
                    Quantity.pieces(500),
                    new Target.Free(),
                    OriginRisk.NONE,
                    Gift.Display.HIDDEN,
                    Optional.empty(),
                    Optional.empty());
        }

        private void submit(baize.contracts.Command command, OfficerKey key) throws Exception {
            Answer answer = ledger.submit(Commands.sign(ledger.ledgerId(), Instant.now(), command, key.key()))
                    .get(10, TimeUnit.SECONDS);
            if (!accepted(answer)) {
                throw new IllegalStateException("The bench cannot be set up: " + answer);
            }
        }

        @Override
        public void close() throws IOException {
            if (follower.isPresent()) {
                follower.get().awaitPosition(ledger.size() - 1, Duration.ofMinutes(5));
                follower.get().close();
            }
            views.ifPresent(Database::close);
            ledger.close();
            try (var files = Files.walk(directory)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
