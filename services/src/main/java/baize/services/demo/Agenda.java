package baize.services.demo;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What is still to happen, in the order of time; what was noted first comes first where times are equal. */
final class Agenda {
    private static final Comparator<Note> ORDER =
            Comparator.comparing(Note::when).thenComparingLong(Note::number);

    private final PriorityQueue<Note> notes = new PriorityQueue<>(ORDER);
    private final DemonstrationClock clock;
    private long number;

    Agenda(DemonstrationClock clock) {
        this.clock = clock;
    }

    /** Something that happens. */
    @FunctionalInterface
    interface Action {
        void happen() throws IOException, InterruptedException;
    }

    private record Note(Instant when, long number, Action action) {}

    /** Notes something for this moment, or for now where it has passed. */
    void at(Instant when, Action action) {
        notes.add(new Note(when.truncatedTo(ChronoUnit.MILLIS), number++, action));
    }

    /** Lets everything happen up to {@code end}, that moment included; the clock then stands there, and what was noted for later never happens. */
    void playUntil(Instant end) throws IOException, InterruptedException {
        for (Note next = notes.poll(); next != null && !next.when().isAfter(end); next = notes.poll()) {
            if (next.when().isAfter(clock.instant())) {
                clock.set(next.when());
            }
            next.action().happen();
        }
        notes.clear();
        clock.set(end);
    }
}
