package baize.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. Thread-safe. */
public final class PlayedClock implements InstantSource {
    private final AtomicReference<Instant> now;

    /** A clock that stands at this moment. */
    public PlayedClock(Instant start) {
        now = new AtomicReference<>(start);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    /** Lets time pass; a negative time sets the clock back. */
    public void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    /** Sets the clock. */
    public void set(Instant time) {
        now.set(time);
    }
}
