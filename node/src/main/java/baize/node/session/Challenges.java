package baize.node.session;

import baize.trust.Base64Url;
import baize.trust.HmacSha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Challenges that a device key signs: each for {@link #VALIDITY}, each once, each of this process only. A challenge carries its own time under
 * a secret of this process, so that asking for many fills nothing; only answered ones are remembered. Thread-safe.
 */
final class Challenges {
    /** How long a challenge may be answered. */
    static final Duration VALIDITY = Duration.ofSeconds(60);

    /** Most challenges that are answered within {@link #VALIDITY}. */
    static final int ANSWERED_LIMIT = 10_000;

    private static final int RANDOM_LENGTH = 16;
    private static final int SIGNED_LENGTH = RANDOM_LENGTH + Long.BYTES;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final InstantSource clock;
    private final byte[] secret = random(32);
    private final Map<String, Instant> answered = new HashMap<>();

    Challenges(InstantSource clock) {
        this.clock = clock;
    }

    /** A challenge and when it ends. */
    record Challenge(String text, Instant expires) {}

    /** What came of answering a challenge. */
    enum Answer {
        /** It is one of ours, in time, and was never answered. */
        TAKEN,
        /** It is not, or was. */
        REFUSED,
        /** Too many are answered just now. */
        TOO_MANY
    }

    /** A new challenge. */
    Challenge issue() {
        Instant expires = clock.instant().plus(VALIDITY);
        byte[] signed = ByteBuffer.allocate(SIGNED_LENGTH)
                .put(random(RANDOM_LENGTH))
                .putLong(expires.toEpochMilli())
                .array();
        byte[] whole = ByteBuffer.allocate(SIGNED_LENGTH + 32)
                .put(signed)
                .put(HmacSha256.of(secret, signed))
                .array();
        return new Challenge(Base64Url.encode(whole), expires);
    }

    /** Takes a challenge's one answer. Called only when the signature over it holds, so that nobody else can use it up. */
    synchronized Answer answer(String text) {
        Instant now = clock.instant();
        Optional<Instant> expires = expiry(text);
        if (expires.isEmpty() || !now.isBefore(expires.get())) {
            return Answer.REFUSED;
        }
        answered.values().removeIf(end -> !now.isBefore(end));
        if (answered.containsKey(text)) {
            return Answer.REFUSED;
        } else if (answered.size() >= ANSWERED_LIMIT) {
            return Answer.TOO_MANY;
        }
        answered.put(text, expires.get());
        return Answer.TAKEN;
    }

    private Optional<Instant> expiry(String text) {
        return Base64Url.decode(text, SIGNED_LENGTH + 32)
                .map(ByteBuffer::wrap)
                .filter(whole -> {
                    byte[] signed = new byte[SIGNED_LENGTH];
                    byte[] tag = new byte[32];
                    whole.get(0, signed).get(SIGNED_LENGTH, tag);
                    return MessageDigest.isEqual(tag, HmacSha256.of(secret, signed));
                })
                .map(whole -> Instant.ofEpochMilli(whole.getLong(RANDOM_LENGTH)));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
