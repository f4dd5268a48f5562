package baize.trust;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a few costly objects that one thread at a time may use. Bounded, without locks, and without thread locals, so that a
 * million virtual threads leave no more than {@link #SLOTS} objects behind.
 */
final class Pool<T> {
    private static final int SLOTS = 64;

    private final AtomicReferenceArray<@Nullable T> slots = new AtomicReferenceArray<>(SLOTS);
    private final Supplier<T> maker;

    Pool(Supplier<T> maker) {
        this.maker = maker;
    }

    /** An object for the caller alone. It goes back with {@link #giveBack}, unless it failed and its state is unknown. */
    T take() {
        T pooled = slots.getAndSet(slot(), null);
        return pooled != null ? pooled : maker.get();
    }

    void giveBack(T pooled) {
        slots.setRelease(slot(), pooled);
    }

    private static int slot() {
        return (int) Thread.currentThread().threadId() & (SLOTS - 1);
    }
}
