package baize.trust;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Signature;
import java.security.SignatureException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * Makes and checks the two kinds of signatures that Baize knows: ES256 (RFC 7518 §3.4) and Ed25519 (RFC 8032). Ranges are checked here
 * before a provider is asked. Thread-safe.
 */
public final class Signatures {
    private static final Map<CryptoProvider, Signatures> ALL = new EnumMap<>(
            Stream.of(CryptoProvider.values()).collect(Collectors.toMap(Function.identity(), Signatures::new)));
    private static final int ED25519_LENGTH = 64;
    /** The order of Ed25519's base point, little-endian. */
    private static final byte[] ED25519_ORDER =
            HexFormat.of().parseHex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");

    private final CryptoProvider provider;
    private final Pool<Signature> ecdsa;
    private final Pool<Signature> ed25519;

    private Signatures(CryptoProvider provider) {
        this.provider = provider;
        // The digest is computed by us: it is the sameness digest too, so a command is hashed once.
        this.ecdsa = new Pool<>(() -> provider.signature("NONEwithECDSA"));
        this.ed25519 = new Pool<>(() -> provider.signature("Ed25519"));
    }

    /** Those of the provider that this process uses. */
    public static Signatures chosen() {
        return of(CryptoProvider.chosen());
    }

    /** Those of a given provider: for comparing providers. */
    public static Signatures of(CryptoProvider provider) {
        return Objects.requireNonNull(ALL.get(provider));
    }

    /** Whether {@code signature}, raw R||S with 1 <= R, S < n, is the key's over {@code message}. */
    public boolean verifyEs256(P256PublicKey key, byte[] message, byte[] signature) {
        return verifyEs256Digest(key, Sha256.of(message), signature);
    }

    /** As {@link #verifyEs256}, when the message's SHA-256 is known already. */
    public boolean verifyEs256Digest(P256PublicKey key, byte[] digest, byte[] signature) {
        if (!EcdsaSignature.isInRange(signature)) {
            return false;
        }
        Signature verifier = ecdsa.take();
        try {
            verifier.initVerify(key.in(provider));
            verifier.update(digest);
            boolean valid = verifier.verify(EcdsaSignature.toDer(signature));
            ecdsa.giveBack(verifier);
            return valid;
        } catch (SignatureException refused) {
            return false;
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(provider + " refuses its own key", impossible);
        }
    }

    /** The key's signature of {@code message}: raw R||S, 64 bytes. */
    public byte[] signEs256(P256SigningKey key, byte[] message) {
        return signEs256Digest(key, Sha256.of(message));
    }

    /** As {@link #signEs256}, when the message's SHA-256 is known already. */
    public byte[] signEs256Digest(P256SigningKey key, byte[] digest) {
        Signature signer = ecdsa.take();
        try {
            signer.initSign(key.in(provider));
            signer.update(digest);
            byte[] der = signer.sign();
            ecdsa.giveBack(signer);
            return EcdsaSignature.fromDer(der)
                    .orElseThrow(() -> new IllegalStateException(provider + " made a signature that is not DER"));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(provider + " can't sign with ECDSA", impossible);
        }
    }

    /**
     * Whether {@code signature} (64 bytes, S < L, R of prime order) is the key's over {@code message}. Without the last condition a dishonest
     * signer could make signatures that Bouncy Castle accepts, which multiplies by the cofactor, and the others refuse (RFC 8032 §5.1.7 allows
     * either).
     */
    public boolean verifyEd25519(Ed25519PublicKey key, byte[] message, byte[] signature) {
        if (signature.length != ED25519_LENGTH
                || !isBelowOrder(signature)
                || !Ed25519.validatePublicKeyFull(signature, 0)) {
            return false;
        }
        Signature verifier = ed25519.take();
        try {
            verifier.initVerify(key.in(provider));
            verifier.update(message);
            boolean valid = verifier.verify(signature);
            ed25519.giveBack(verifier);
            return valid;
        } catch (SignatureException refused) {
            return false;
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(provider + " refuses its own key", impossible);
        }
    }

    /** The key's signature of {@code message}, 64 bytes. */
    public byte[] signEd25519(Ed25519SigningKey key, byte[] message) {
        Signature signer = ed25519.take();
        try {
            signer.initSign(key.in(provider));
            signer.update(message);
            byte[] signature = signer.sign();
            ed25519.giveBack(signer);
            return signature;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(provider + " can't sign with Ed25519", impossible);
        }
    }

    // S is the little-endian second half; S >= L would be a second signature for the same message (RFC 8032 §5.1.7).
    private static boolean isBelowOrder(byte[] signature) {
        for (int i = ED25519_ORDER.length - 1; i >= 0; i--) {
            int difference = Byte.compareUnsigned(signature[32 + i], ED25519_ORDER[i]);
            if (difference != 0) {
                return difference < 0;
            }
        }
        return false;
    }
}
