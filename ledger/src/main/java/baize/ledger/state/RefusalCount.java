package baize.ledger.state;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;

/**
 * How many commands of one key were refused with a leaf in one hour.
 *
 * @param hour hours since 1970
 * @param count leaves
 */
public record RefusalCount(long hour, int count) {
    private static final long MILLIS = 3_600_000;

    /** None yet in the hour of this moment. */
    public static RefusalCount none(Instant time) {
        return new RefusalCount(time.toEpochMilli() / MILLIS, 0);
    }

    /** How long it takes from this moment until no refusal before it counts any more; more than zero. */
    public static Duration timeLeft(Instant time) {
        return Duration.ofMillis(MILLIS - Math.floorMod(time.toEpochMilli(), MILLIS));
    }

    /** This count as it is at a moment: zero again in another hour. */
    public RefusalCount at(Instant time) {
        RefusalCount fresh = none(time);
        return fresh.hour == hour ? this : fresh;
    }

    /** One more. */
    public RefusalCount plusOne() {
        return new RefusalCount(hour, count + 1);
    }

    byte[] toBytes() {
        return ByteBuffer.allocate(12).putLong(hour).putInt(count).array();
    }

    static RefusalCount of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new RefusalCount(buffer.getLong(), buffer.getInt());
    }
}
