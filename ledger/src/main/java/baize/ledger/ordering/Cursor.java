package baize.ledger.ordering;

import java.util.Comparator;

/**
 * A place in the engine's order, stored in every block and opaque to everyone but the engine that made it.
 *
 * @param epoch counts the engine networks that served this ledger, from 0
 * @param round the engine's own round, from 0
 * @param part splits a round that is larger than a batch, from 0
 */
public record Cursor(long epoch, long round, int part) implements Comparable<Cursor> {
    /** Before every batch. */
    public static final Cursor BEGINNING = new Cursor(0, 0, 0);

    private static final Comparator<Cursor> ORDER = Comparator.comparingLong(Cursor::epoch)
            .thenComparingLong(Cursor::round)
            .thenComparingInt(Cursor::part);

    public Cursor {
        if (epoch < 0 || round < 0 || part < 0) {
            throw new IllegalArgumentException("A cursor has no negative parts: " + epoch + ", " + round + ", " + part);
        }
    }

    @Override
    public int compareTo(Cursor other) {
        return ORDER.compare(this, other);
    }
}
