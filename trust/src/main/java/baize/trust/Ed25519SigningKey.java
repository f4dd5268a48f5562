package baize.trust;

import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;

/** A private key for checkpoints (RFC 8032), with its public key. Immutable and thread-safe. Its text form shows only the public part. */
public final class Ed25519SigningKey {
    /** Bytes of the seed that is the private key. */
    public static final int SEED_LENGTH = 32;

    private static final byte[] PKCS8_PREFIX = HexFormat.of().parseHex("302e020100300506032b657004220420");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] seed;
    private final Ed25519PublicKey publicKey;
    private final ProviderKeys<PrivateKey> keys = new ProviderKeys<>(this::imported);

    private Ed25519SigningKey(byte[] seed, Ed25519PublicKey publicKey) {
        this.seed = seed;
        this.publicKey = publicKey;
    }

    /** A new key from the operating system's randomness. */
    public static Ed25519SigningKey generate() {
        byte[] seed = new byte[SEED_LENGTH];
        RANDOM.nextBytes(seed);
        return ofSeed(seed);
    }

    /** The key of RFC 8032 §5.1.5 for this seed of 32 bytes; throws {@link IllegalArgumentException} for another length. */
    public static Ed25519SigningKey ofSeed(byte[] seed) {
        if (seed.length != SEED_LENGTH) {
            throw new IllegalArgumentException("An Ed25519 seed has 32 bytes, not " + seed.length);
        }
        byte[] point =
                new Ed25519PrivateKeyParameters(seed, 0).generatePublicKey().getEncoded();
        return new Ed25519SigningKey(
                seed.clone(),
                Ed25519PublicKey.of(point)
                        .orElseThrow(() -> new IllegalStateException("A seed always gives a valid key")));
    }

    /** The public half. */
    public Ed25519PublicKey publicKey() {
        return publicKey;
    }

    /** The signature of {@code message}, 64 bytes. */
    public byte[] sign(byte[] message) {
        return Signatures.chosen().signEd25519(this, message);
    }

    /** The seed. Secret: for a file that only its owner reads. */
    public byte[] toSeed() {
        return seed.clone();
    }

    PrivateKey in(CryptoProvider provider) {
        return keys.in(provider);
    }

    private PrivateKey imported(CryptoProvider provider) {
        byte[] der = Arrays.copyOf(PKCS8_PREFIX, PKCS8_PREFIX.length + SEED_LENGTH);
        System.arraycopy(seed, 0, der, PKCS8_PREFIX.length, SEED_LENGTH);
        try {
            return provider.keyFactory("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (InvalidKeySpecException refused) {
            throw new IllegalStateException(provider + " refuses a valid Ed25519 private key", refused);
        }
    }

    @Override
    public String toString() {
        return "Ed25519SigningKey[" + publicKey.toBase64Url() + "]";
    }
}
