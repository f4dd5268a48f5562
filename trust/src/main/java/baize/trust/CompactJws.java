package baize.trust;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A compact JWS (RFC 7515 §7.1) in the one form that docs/decisions/0001-formats.md allows. Well-formed, and not yet verified: that
 * takes the signer's key. Immutable and thread-safe.
 *
 * <pre>{@code
 * switch (CompactJws.read(bytes)) {
 *     case CompactJws jws -> jws.verify(keyOf(jws.kid()));
 *     case JwsReading.Malformed malformed -> refuse(malformed.fault());
 * }
 * }</pre>
 */
public final class CompactJws implements JwsReading {
    /** Longest JWS in bytes. */
    public static final int LIMIT = 24 * 1024;

    private static final int KID_LENGTH = 43;

    private final byte[] bytes;
    private final String kid;
    private final byte[] payload;
    private final byte[] signature;
    private final byte[] samenessDigest;
    private final byte[] digest;

    private CompactJws(byte[] bytes, String kid, byte[] payload, byte[] signature, byte[] samenessDigest) {
        this.bytes = bytes;
        this.kid = kid;
        this.payload = payload;
        this.signature = signature;
        this.samenessDigest = samenessDigest;
        this.digest = Sha256.of(bytes);
    }

    /** Reads a command. */
    public static JwsReading read(byte[] bytes) {
        return read(bytes, JwsType.COMMAND);
    }

    /** Reads a JWS of the given type. */
    public static JwsReading read(byte[] bytes, JwsType type) {
        if (bytes.length == 0 || bytes.length > LIMIT) {
            return new Malformed(JwsFault.SIZE);
        }
        int firstDot = indexOfDot(bytes, 0);
        int secondDot = indexOfDot(bytes, firstDot + 1);
        if (firstDot == bytes.length || secondDot == bytes.length || indexOfDot(bytes, secondDot + 1) != bytes.length) {
            return new Malformed(JwsFault.PARTS);
        }
        Optional<byte[]> header = Base64Url.decode(bytes, 0, firstDot);
        Optional<byte[]> payload = Base64Url.decode(bytes, firstDot + 1, secondDot);
        Optional<byte[]> signature = Base64Url.decode(bytes, secondDot + 1, bytes.length);
        if (header.isEmpty() || payload.isEmpty() || signature.isEmpty()) {
            return new Malformed(JwsFault.BASE64URL);
        }
        Optional<String> kid = kid(header.get(), type);
        if (kid.isEmpty()) {
            return new Malformed(JwsFault.HEADER);
        }
        if (!EcdsaSignature.isInRange(signature.get())) {
            return new Malformed(JwsFault.SIGNATURE_RANGE);
        }
        return new CompactJws(bytes.clone(), kid.get(), payload.get(), signature.get(), Sha256.of(bytes, 0, secondDot));
    }

    /** Signs a payload as a command. Throws {@link IllegalArgumentException} when the JWS would be longer than {@link #LIMIT}. */
    public static CompactJws sign(P256SigningKey key, byte[] payload) {
        return sign(key, payload, JwsType.COMMAND);
    }

    /** Signs a payload as a JWS of the given type. */
    public static CompactJws sign(P256SigningKey key, byte[] payload, JwsType type) {
        String kid = key.publicKey().thumbprint();
        byte[] header = Base64Url.encodeToAscii(type.header(kid));
        byte[] body = Base64Url.encodeToAscii(payload);
        int inputLength = header.length + 1 + body.length;
        byte[] bytes = Arrays.copyOf(header, inputLength + 1 + 86);
        if (bytes.length > LIMIT) {
            throw new IllegalArgumentException("The JWS would have " + bytes.length + " bytes; the limit is " + LIMIT);
        }
        bytes[header.length] = '.';
        System.arraycopy(body, 0, bytes, header.length + 1, body.length);
        byte[] samenessDigest = Sha256.of(bytes, 0, inputLength);
        byte[] signature = Signatures.chosen().signEs256Digest(key, samenessDigest);
        bytes[inputLength] = '.';
        byte[] signatureText = Base64Url.encodeToAscii(signature);
        System.arraycopy(signatureText, 0, bytes, inputLength + 1, signatureText.length);
        return new CompactJws(bytes, kid, payload.clone(), signature, samenessDigest);
    }

    /** Whether {@code key} made the signature and is the one that the header names. */
    public boolean verify(P256PublicKey key) {
        return verify(key, Signatures.chosen());
    }

    /** As {@link #verify(P256PublicKey)}, computed by a given provider. */
    public boolean verify(P256PublicKey key, Signatures signatures) {
        return key.thumbprint().equals(kid) && signatures.verifyEs256Digest(key, samenessDigest, signature);
    }

    /** The signer's key: its RFC 7638 thumbprint. */
    public String kid() {
        return kid;
    }

    /** What was signed, decoded. */
    public byte[] payload() {
        return payload.clone();
    }

    /** Raw R||S, 64 bytes. */
    public byte[] signature() {
        return signature.clone();
    }

    /** SHA-256 of the signing input: equal for two signatures of the same command. */
    public byte[] samenessDigest() {
        return samenessDigest.clone();
    }

    /** SHA-256 of the whole JWS: the command digest of a leaf. */
    public byte[] digest() {
        return digest.clone();
    }

    /** The JWS, byte for byte as it was read. */
    public byte[] toByteArray() {
        return bytes.clone();
    }

    private static int indexOfDot(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != '.') {
            at++;
        }
        return Math.min(at, bytes.length);
    }

    private static Optional<String> kid(byte[] header, JwsType type) {
        int start = JwsType.kidOffset();
        if (header.length < start + KID_LENGTH) {
            return Optional.empty();
        }
        String kid = new String(header, start, KID_LENGTH, StandardCharsets.US_ASCII);
        boolean exact = Arrays.equals(type.header(kid), header)
                && Base64Url.decode(kid, Sha256.LENGTH).isPresent();
        return exact ? Optional.of(kid) : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CompactJws that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "CompactJws[kid=" + kid + "]";
    }
}
