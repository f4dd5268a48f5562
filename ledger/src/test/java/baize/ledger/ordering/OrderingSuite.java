package baize.ledger.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link Ordering} must do. Subclasses say which. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
public abstract class OrderingSuite {
    /** When the orderings start. */
    protected static final Instant START = Instant.parse("2020-02-01T00:00:00Z");

    private static final int THREADS = 8;
    private static final int EACH = 200;

    private Ordering ordering;
    private final RecordedBatches batches = new RecordedBatches();

    /** The engine, for a node alone. */
    protected abstract OrderingFactory factory();

    /** What the log holds when the engine starts. */
    protected LogHead last() {
        return new LogHead(Cursor.BEGINNING, 1, new byte[32], new byte[32]);
    }

    @BeforeEach
    void create() {
        ordering = factory().create(InstantSource.fixed(START), START);
    }

    @AfterEach
    void close() {
        ordering.close();
    }

    private static CommandBytes command(String text) {
        return new CommandBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void gives_back_every_command_that_it_took() throws InterruptedException {
        ordering.start(last(), batches);

        assertThat(ordering.submit(command("one"))).isEqualTo(Submission.TAKEN);
        assertThat(ordering.submit(command("two"))).isEqualTo(Submission.TAKEN);

        batches.await(2);
        assertThat(batches.commands()).containsExactly(command("one"), command("two"));
    }

    @Test
    void gives_batches_in_order_from_one_thread_whoever_submits() throws InterruptedException {
        ordering.start(last(), batches);
        List<Thread> submitters = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            submitters.add(Thread.ofPlatform().start(() -> submitAll(thread)));
        }
        for (Thread submitter : submitters) {
            submitter.join();
        }

        batches.await(THREADS * EACH);

        assertThat(batches.threads()).hasSize(1);
        assertThat(batches.commands()).doesNotHaveDuplicates().hasSize(THREADS * EACH);
        List<Cursor> cursors = batches.batches().stream().map(Batch::cursor).toList();
        assertThat(cursors).isSorted().doesNotHaveDuplicates();
        assertThat(cursors.getFirst()).isGreaterThan(last().cursor());
    }

    private void submitAll(int thread) {
        for (int i = 0; i < EACH; i++) {
            while (ordering.submit(command(thread + "-" + i)) != Submission.TAKEN) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void is_busy_when_too_much_waits_and_takes_no_more() throws InterruptedException {
        CountDownLatch goOn = new CountDownLatch(1);
        batches.onExecute(() -> await(goOn));
        ordering.start(last(), batches);
        CommandBytes large = new CommandBytes(new byte[CommandBytes.LIMIT]);

        int taken = 0;
        Submission answer = ordering.submit(large);
        while (answer == Submission.TAKEN && taken < 100_000) {
            taken++;
            answer = ordering.submit(large);
        }

        assertThat(answer).isEqualTo(Submission.BUSY);
        goOn.countDown();
        batches.await(taken);
        assertThat(batches.batches())
                .allSatisfy(batch -> assertThat(batch.commands().size() * (long) CommandBytes.LIMIT)
                        .isLessThanOrEqualTo(Batch.MAX_BYTES));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void waits_at_its_close_for_the_call_under_way_and_makes_no_other() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        batches.onExecute(() -> {
            inside.countDown();
            await(goOn);
        });
        ordering.start(last(), batches);
        ordering.submit(command("one"));
        inside.await();
        ordering.submit(command("two"));

        Thread closing = Thread.ofPlatform().start(ordering::close);
        goOn.countDown();
        closing.join();

        int calls = batches.batches().size();
        assertThat(calls).isPositive();
        assertThat(ordering.submit(command("three"))).isEqualTo(Submission.STOPPED);
        assertThat(batches.batches()).hasSize(calls);
    }

    @Test
    void takes_nothing_more_once_the_executing_side_halted() throws InterruptedException {
        CountDownLatch called = new CountDownLatch(1);
        batches.onExecute(() -> {
            called.countDown();
            throw new IllegalStateException("the disk is gone");
        });
        ordering.start(last(), batches);
        ordering.submit(command("one"));
        called.await();

        while (ordering.submit(command("again")) != Submission.STOPPED) {
            Thread.onSpinWait();
        }
        assertThat(ordering.whyStopped()).isPresent();
        assertThat(batches.batches()).isEmpty();
    }

    @Test
    void works_without_a_complaint() {
        ordering.start(last(), batches);

        assertThat(ordering.whyStopped()).isEmpty();
    }
}
