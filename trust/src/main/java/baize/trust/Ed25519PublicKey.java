package baize.trust;

import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** A public key for checkpoints (RFC 8032), checked when the key is made. Immutable and thread-safe. */
public final class Ed25519PublicKey {
    /** Bytes of a key. */
    public static final int LENGTH = 32;

    private static final byte[] SPKI_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final byte[] bytes;
    private final ProviderKeys<PublicKey> keys = new ProviderKeys<>(this::imported);

    private Ed25519PublicKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The key of 32 bytes; empty when they are no canonical encoding of a point in the subgroup of prime order. (A key of small order would
     * let one signature fit many messages.)
     */
    public static Optional<Ed25519PublicKey> of(byte[] bytes) {
        boolean valid = bytes.length == LENGTH && Ed25519.validatePublicKeyFull(bytes, 0);
        return valid ? Optional.of(new Ed25519PublicKey(bytes.clone())) : Optional.empty();
    }

    /** The key of a base64url text; empty as in {@link #of(byte[])}. */
    public static Optional<Ed25519PublicKey> of(String base64Url) {
        return Base64Url.decode(base64Url, LENGTH).flatMap(Ed25519PublicKey::of);
    }

    /** The 32 bytes. */
    public byte[] toByteArray() {
        return bytes.clone();
    }

    /** The 32 bytes in base64url. */
    public String toBase64Url() {
        return Base64Url.encode(bytes);
    }

    /** Whether {@code signature} is this key's over {@code message}. */
    public boolean verifies(byte[] message, byte[] signature) {
        return Signatures.chosen().verifyEd25519(this, message, signature);
    }

    /** The DER SubjectPublicKeyInfo (RFC 8410 §4). */
    byte[] toSpki() {
        byte[] der = Arrays.copyOf(SPKI_PREFIX, SPKI_PREFIX.length + LENGTH);
        System.arraycopy(bytes, 0, der, SPKI_PREFIX.length, LENGTH);
        return der;
    }

    PublicKey in(CryptoProvider provider) {
        return keys.in(provider);
    }

    private PublicKey imported(CryptoProvider provider) {
        try {
            return provider.keyFactory("Ed25519").generatePublic(new X509EncodedKeySpec(toSpki()));
        } catch (InvalidKeySpecException refused) {
            throw new IllegalStateException(provider + " refuses the valid Ed25519 key " + toBase64Url(), refused);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ed25519PublicKey that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Ed25519PublicKey[" + toBase64Url() + "]";
    }
}
