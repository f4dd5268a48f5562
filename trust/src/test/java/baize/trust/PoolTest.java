package baize.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PoolTest {
    @Test
    void a_thread_gets_back_what_it_gave() {
        Pool<Object> pool = new Pool<>(Object::new);
        Object first = pool.take();

        assertThat(pool.take()).isNotSameAs(first);
        pool.giveBack(first);
        assertThat(pool.take()).isSameAs(first);
    }

    @Test
    void no_two_threads_hold_the_same_object() throws Exception {
        AtomicInteger made = new AtomicInteger();
        Pool<AtomicBoolean> pool = new Pool<>(() -> {
            made.incrementAndGet();
            return new AtomicBoolean();
        });

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var runs = IntStream.range(0, 5_000)
                    .mapToObj(_ -> threads.submit(() -> {
                        AtomicBoolean held = pool.take();
                        boolean alone = held.compareAndSet(false, true);
                        byte[] work = Sha256.of(new byte[10_000]);
                        held.set(work.length == 0);
                        pool.giveBack(held);
                        return alone;
                    }))
                    .toList();
            for (Future<Boolean> alone : runs) {
                assertThat(alone.get()).isTrue();
            }
        }
        assertThat(made.get()).isLessThan(5_000);
    }
}
