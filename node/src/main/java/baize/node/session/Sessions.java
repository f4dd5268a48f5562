package baize.node.session;

import baize.contracts.KeyId;
import baize.trust.Base64Url;
import baize.trust.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The open sessions of this process. Only hashes of tokens are kept: who reads the memory's dump can't use them. Where there are too many, the
 * oldest ends. A restart ends all. Thread-safe.
 */
final class Sessions {
    /** How long a session lasts. */
    static final Duration VALIDITY = Duration.ofHours(12);

    /** Most sessions. */
    static final int LIMIT = 10_000;

    /** Most sessions of one key. */
    static final int LIMIT_OF_KEY = 8;

    private static final int TOKEN_LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final InstantSource clock;
    /** By the token's hash, in the order of their opening, which is that of their ends. */
    private final Map<String, Session> open = new LinkedHashMap<>();

    Sessions(InstantSource clock) {
        this.clock = clock;
    }

    /** An open session. */
    record Session(KeyId key, Instant expires) {}

    /** Opens a session and answers its token, which is told to nobody but the key's holder. */
    synchronized String open(KeyId key) {
        dropExpired();
        List<String> ofKey = open.entrySet().stream()
                .filter(entry -> entry.getValue().key().equals(key))
                .map(Map.Entry::getKey)
                .toList();
        if (ofKey.size() >= LIMIT_OF_KEY) {
            open.remove(ofKey.getFirst());
        } else if (open.size() >= LIMIT) {
            open.remove(open.keySet().iterator().next());
        }
        byte[] token = new byte[TOKEN_LENGTH];
        RANDOM.nextBytes(token);
        String text = Base64Url.encode(token);
        open.put(hash(text), new Session(key, clock.instant().plus(VALIDITY)));
        return text;
    }

    /** The session of a token, while it lasts. */
    synchronized Optional<Session> find(String token) {
        return Optional.ofNullable(open.get(hash(token)))
                .filter(session -> clock.instant().isBefore(session.expires()));
    }

    /** Ends the session of a token, if there is one. */
    synchronized void end(String token) {
        open.remove(hash(token));
    }

    private void dropExpired() {
        Instant now = clock.instant();
        Iterator<Session> sessions = open.values().iterator();
        while (sessions.hasNext() && !now.isBefore(sessions.next().expires())) {
            sessions.remove();
        }
    }

    private static String hash(String token) {
        return Base64Url.encode(Sha256.of(token.getBytes(StandardCharsets.UTF_8)));
    }
}
