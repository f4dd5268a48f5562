package baize.trust;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.util.Optional;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who computes signatures: the fastest of these that works on this machine. All give equal verdicts, because {@link Signatures} checks
 * what they judge differently before it asks them.
 */
public enum CryptoProvider {
    /** Amazon Corretto Crypto Provider: native code for Linux (x86_64, aarch64) and macOS (aarch64). */
    CORRETTO,
    /** Bouncy Castle: pure Java. */
    BOUNCY_CASTLE,
    /** The JDK's own. */
    JDK;

    /** The provider that this process uses: the first that works, chosen once and logged. */
    public static CryptoProvider chosen() {
        return Chosen.PROVIDER;
    }

    /** Whether it loads on this machine and signs and verifies with both of our algorithms. */
    public boolean isAvailable() {
        return fault().isEmpty();
    }

    Signature signature(String algorithm) {
        try {
            return Signature.getInstance(algorithm, provider());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(this + " has no " + algorithm, missing);
        }
    }

    KeyFactory keyFactory(String algorithm) {
        try {
            return KeyFactory.getInstance(algorithm, provider());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(this + " has no keys for " + algorithm, missing);
        }
    }

    private Provider provider() {
        return switch (this) {
            case CORRETTO -> Corretto.PROVIDER;
            case BOUNCY_CASTLE -> BouncyCastle.PROVIDER;
            case JDK -> Jdk.PROVIDER;
        };
    }

    /** Why it can't be used; empty when it can. */
    private Optional<String> fault() {
        try {
            return SelfTest.passes(Signatures.of(this))
                    ? Optional.empty()
                    : Optional.of("its self-test gave a wrong answer");
        } catch (IllegalStateException | LinkageError broken) {
            return Optional.of(String.valueOf(broken.getMessage()));
        }
    }

    private static final class Chosen {
        private static final Logger LOG = LoggerFactory.getLogger(CryptoProvider.class);
        private static final CryptoProvider PROVIDER = choose();

        private static CryptoProvider choose() {
            for (CryptoProvider candidate : values()) {
                Optional<String> fault = candidate.fault();
                if (fault.isEmpty()) {
                    LOG.info("Signatures are computed by {}", candidate);
                    return candidate;
                }
                LOG.info("{} is not used for signatures: {}", candidate, fault.get());
            }
            throw new IllegalStateException("No crypto provider works on this machine");
        }
    }

    private static final class Corretto {
        private static final String ED25519_KEYS = "com.amazon.corretto.crypto.provider.registerEdKeyFactory";
        private static final Provider PROVIDER = load();

        // The switch is read once, when the provider's class loads; without it there is no Ed25519.
        private static Provider load() {
            if (System.getProperty(ED25519_KEYS) == null) {
                System.setProperty(ED25519_KEYS, "true");
            }
            AmazonCorrettoCryptoProvider provider = AmazonCorrettoCryptoProvider.INSTANCE;
            Throwable error = provider.getLoadingError();
            if (error != null) {
                throw new IllegalStateException(
                        "Amazon Corretto Crypto Provider does not load: " + error.getMessage(), error);
            }
            return provider;
        }
    }

    private static final class BouncyCastle {
        private static final Provider PROVIDER = new BouncyCastleProvider();
    }

    private static final class Jdk {
        private static final Provider PROVIDER = load();

        private static Provider load() {
            Provider provider = Security.getProvider("SunEC");
            if (provider == null) {
                throw new IllegalStateException("This Java has no elliptic curves (SunEC)");
            }
            return provider;
        }
    }
}
