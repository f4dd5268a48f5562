package baize.trust;

import java.math.BigInteger;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/** A private key for commands and certificates, with its public key. Immutable and thread-safe. Its text form shows only the public part. */
public final class P256SigningKey {
    /** PKCS#8 (RFC 5958) around an ECPrivateKey (RFC 5915) without the optional members, up to the secret number. */
    private static final byte[] PKCS8_PREFIX =
            HexFormat.of().parseHex("304d020100301306072a8648ce3d020106082a8648ce3d030107043330310201010420");
    /** The ECPrivateKey's [0] parameters: secp256r1. */
    private static final byte[] PKCS8_SUFFIX = HexFormat.of().parseHex("a00a06082a8648ce3d030107");

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;
    private final P256PublicKey publicKey;
    private final ProviderKeys<PrivateKey> keys = new ProviderKeys<>(this::imported);

    private P256SigningKey(byte[] secret, P256PublicKey publicKey) {
        this.secret = secret;
        this.publicKey = publicKey;
    }

    /** A new key from the operating system's randomness. */
    public static P256SigningKey generate() {
        byte[] secret = new byte[P256.LENGTH];
        Optional<P256SigningKey> key;
        do {
            RANDOM.nextBytes(secret);
            key = ofSecret(secret);
        } while (key.isEmpty());
        return key.get();
    }

    /** The key with this secret number (JWK's {@code d}, 32 bytes, 1 to n - 1); empty when it is out of range. */
    public static Optional<P256SigningKey> ofSecret(byte[] secret) {
        if (secret.length != P256.LENGTH || !P256.isScalar(secret, 0)) {
            return Optional.empty();
        }
        ECPoint generator = CustomNamedCurves.getByName("secp256r1").getG();
        ECPoint point = new FixedPointCombMultiplier()
                .multiply(generator, new BigInteger(1, secret))
                .normalize();
        byte[] x = point.getAffineXCoord().getEncoded();
        byte[] y = point.getAffineYCoord().getEncoded();
        return P256PublicKey.ofCoordinates(x, y).map(publicKey -> new P256SigningKey(secret.clone(), publicKey));
    }

    /** The key of a JWK's member d (RFC 7518 §6.2.2); empty when it is not canonical or out of range. */
    public static Optional<P256SigningKey> ofJwk(String d) {
        return Base64Url.decode(d, P256.LENGTH).flatMap(P256SigningKey::ofSecret);
    }

    /** The public half. */
    public P256PublicKey publicKey() {
        return publicKey;
    }

    /** The signature of {@code message} (ES256): raw R||S, 64 bytes. */
    public byte[] sign(byte[] message) {
        return Signatures.chosen().signEs256(this, message);
    }

    /** The private JWK. Secret: for a file that only its owner reads. */
    public String toPrivateJwk() {
        return "{\"crv\":\"P-256\",\"d\":\"" + Base64Url.encode(secret) + "\",\"kty\":\"EC\",\"x\":\"" + publicKey.x()
                + "\",\"y\":\"" + publicKey.y() + "\"}";
    }

    PrivateKey in(CryptoProvider provider) {
        return keys.in(provider);
    }

    private PrivateKey imported(CryptoProvider provider) {
        byte[] der = Arrays.copyOf(PKCS8_PREFIX, PKCS8_PREFIX.length + P256.LENGTH + PKCS8_SUFFIX.length);
        System.arraycopy(secret, 0, der, PKCS8_PREFIX.length, P256.LENGTH);
        System.arraycopy(PKCS8_SUFFIX, 0, der, PKCS8_PREFIX.length + P256.LENGTH, PKCS8_SUFFIX.length);
        try {
            return provider.keyFactory("EC").generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (InvalidKeySpecException refused) {
            throw new IllegalStateException(provider + " refuses a valid P-256 private key", refused);
        }
    }

    @Override
    public String toString() {
        return "P256SigningKey[" + publicKey.thumbprint() + "]";
    }
}
