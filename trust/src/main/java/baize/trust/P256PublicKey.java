package baize.trust;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A public key for commands and certificates: a point on P-256, checked when the key is made. Immutable and thread-safe; keep it, since
 * the crypto provider's form of it is made only once.
 */
public final class P256PublicKey {
    /** Everything before x and y in a SubjectPublicKeyInfo with an uncompressed point (RFC 5480 §2). */
    private static final byte[] SPKI_PREFIX =
            HexFormat.of().parseHex("3059301306072a8648ce3d020106082a8648ce3d03010703420004");

    private final byte[] point;
    private final String thumbprint;
    private final ProviderKeys<PublicKey> keys = new ProviderKeys<>(this::imported);

    private P256PublicKey(byte[] x, byte[] y) {
        this.point = Arrays.copyOf(x, 2 * P256.LENGTH);
        System.arraycopy(y, 0, point, P256.LENGTH, P256.LENGTH);
        this.thumbprint = Base64Url.encode(Sha256.of(toJwk().getBytes(StandardCharsets.US_ASCII)));
    }

    /** The key with these coordinates of 32 bytes each; empty when they are no point on the curve. */
    public static Optional<P256PublicKey> ofCoordinates(byte[] x, byte[] y) {
        boolean valid = x.length == P256.LENGTH && y.length == P256.LENGTH && P256.isOnCurve(x, y);
        return valid ? Optional.of(new P256PublicKey(x, y)) : Optional.empty();
    }

    /** The key of a JWK's members x and y (RFC 7518 §6.2.1); empty when they are not canonical or no point on the curve. */
    public static Optional<P256PublicKey> ofJwk(String x, String y) {
        return Base64Url.decode(x, P256.LENGTH)
                .flatMap(abscissa ->
                        Base64Url.decode(y, P256.LENGTH).flatMap(ordinate -> ofCoordinates(abscissa, ordinate)));
    }

    /** The key of a DER SubjectPublicKeyInfo (WebCrypto's "spki"); empty when it is not P-256 with an uncompressed point. */
    public static Optional<P256PublicKey> ofSpki(byte[] der) {
        int start = SPKI_PREFIX.length;
        int middle = start + P256.LENGTH;
        if (der.length != middle + P256.LENGTH || !Arrays.equals(der, 0, start, SPKI_PREFIX, 0, start)) {
            return Optional.empty();
        }
        return ofCoordinates(Arrays.copyOfRange(der, start, middle), Arrays.copyOfRange(der, middle, der.length));
    }

    /** The RFC 7638 thumbprint (SHA-256, base64url): the {@code kid} of commands. */
    public String thumbprint() {
        return thumbprint;
    }

    /** JWK coordinate x, base64url. */
    public String x() {
        return Base64Url.encode(Arrays.copyOf(point, P256.LENGTH));
    }

    /** JWK coordinate y, base64url. */
    public String y() {
        return Base64Url.encode(Arrays.copyOfRange(point, P256.LENGTH, 2 * P256.LENGTH));
    }

    /** The JWK with its required members only, in the order that RFC 7638 §3 hashes. */
    public String toJwk() {
        return "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + x() + "\",\"y\":\"" + y() + "\"}";
    }

    /** The DER SubjectPublicKeyInfo. */
    public byte[] toSpki() {
        byte[] der = Arrays.copyOf(SPKI_PREFIX, SPKI_PREFIX.length + point.length);
        System.arraycopy(point, 0, der, SPKI_PREFIX.length, point.length);
        return der;
    }

    /** Whether {@code signature} (raw R||S) is this key's over {@code message}. */
    public boolean verifies(byte[] message, byte[] signature) {
        return Signatures.chosen().verifyEs256(this, message, signature);
    }

    PublicKey in(CryptoProvider provider) {
        return keys.in(provider);
    }

    private PublicKey imported(CryptoProvider provider) {
        try {
            return provider.keyFactory("EC").generatePublic(new X509EncodedKeySpec(toSpki()));
        } catch (InvalidKeySpecException refused) {
            throw new IllegalStateException(provider + " refuses the valid P-256 key " + thumbprint, refused);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof P256PublicKey that && Arrays.equals(point, that.point);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(point);
    }

    @Override
    public String toString() {
        return "P256PublicKey[" + thumbprint + "]";
    }
}
