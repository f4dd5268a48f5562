package baize.services.demo;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The clock of a demonstration's ledger: a program sets it while the past is played, then it goes live and shows the system's time.
 * Never goes back. Thread-safe.
 */
public final class DemonstrationClock implements InstantSource {
    private final AtomicReference<Hands> hands;

    /** Where the hands stand; live ones move on from there with the system's clock. */
    private record Hands(Instant at, boolean live) {
        Instant read() {
            Instant system = live ? Instant.now() : at;
            return system.isBefore(at) ? at : system;
        }
    }

    /** A clock that stands at this moment. */
    public DemonstrationClock(Instant start) {
        hands = new AtomicReference<>(new Hands(start, false));
    }

    @Override
    public Instant instant() {
        return hands.get().read();
    }

    /** Sets the clock; throws {@link IllegalStateException} where that would be back in time, or once it is live. */
    public void set(Instant moment) {
        hands.updateAndGet(now -> {
            if (now.live() || moment.isBefore(now.at())) {
                throw new IllegalStateException("The demonstration's clock stands at " + now.read()
                        + (now.live() ? " and is live" : "") + ": it cannot be set to " + moment);
            }
            return new Hands(moment, false);
        });
    }

    /** From now on the clock shows the system's time, or stands still until that has caught up with what it showed. */
    public void goLive() {
        hands.updateAndGet(now -> new Hands(now.at(), true));
    }
}
