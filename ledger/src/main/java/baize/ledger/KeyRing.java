package baize.ledger;

import baize.contracts.KeyId;
import baize.contracts.WorldState;
import baize.contracts.membership.SigningKey;
import baize.trust.P256PublicKey;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The public keys that the state knows, ready for use. A key is named by its own digest and its row never goes away, so what is kept here
 * cannot be wrong. Thread-safe.
 */
final class KeyRing {
    /** Most keys kept. */
    static final int LIMIT = 100_000;

    private final Map<KeyId, P256PublicKey> keys = new ConcurrentHashMap<>();

    /** The key of this id, if the state has it. */
    Optional<P256PublicKey> find(KeyId id, WorldState state) {
        P256PublicKey kept = keys.get(id);
        if (kept != null) {
            return Optional.of(kept);
        }
        Optional<P256PublicKey> found = state.find(SigningKey.TABLE.key(id)).flatMap(KeyRing::publicKey);
        if (found.isPresent() && keys.size() < LIMIT) {
            keys.put(id, found.get());
        }
        return found;
    }

    private static Optional<P256PublicKey> publicKey(SigningKey row) {
        String code = row.publicKey().value();
        int dot = code.indexOf('.');
        return P256PublicKey.ofJwk(code.substring(0, dot), code.substring(dot + 1));
    }
}
