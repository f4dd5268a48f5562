package baize.trust;

import java.security.Key;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** One key as each crypto provider wants it, made at first use. Thread-safe. */
final class ProviderKeys<K extends Key> {
    private final ConcurrentHashMap<CryptoProvider, K> keys = new ConcurrentHashMap<>(2);
    private final Function<CryptoProvider, K> maker;

    ProviderKeys(Function<CryptoProvider, K> maker) {
        this.maker = maker;
    }

    K in(CryptoProvider provider) {
        K known = keys.get(provider);
        return known != null ? known : keys.computeIfAbsent(provider, maker);
    }
}
