package baize.verifier;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A public key of prime order that signs checkpoints. Signatures are checked by the JDK's own provider, whatever else is installed. Source:
 * RFC 8032 §5.1; docs/decisions/0001-formats.md, Keys.
 */
@SuppressWarnings("ArrayRecordComponent") // Used as a bundle of bytes: never compared, never changed.
record Ed25519Key(byte[] bytes, PublicKey key) {
    private static final int LENGTH = 32;
    private static final String PROVIDER = "SunEC";
    /** SubjectPublicKeyInfo up to the key's 32 bytes. Source: RFC 8410 §4. */
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    /** The key of these 32 bytes; empty when they are none. */
    static Optional<Ed25519Key> of(byte[] bytes) {
        if (EdwardsPoint.read(bytes).filter(EdwardsPoint::isOfPrimeOrder).isEmpty()) {
            return Optional.empty();
        }
        byte[] encoded = Arrays.copyOf(PREFIX, PREFIX.length + LENGTH);
        System.arraycopy(bytes, 0, encoded, PREFIX.length, LENGTH);
        try {
            KeyFactory keys = KeyFactory.getInstance("Ed25519", PROVIDER);
            return Optional.of(new Ed25519Key(bytes, keys.generatePublic(new X509EncodedKeySpec(encoded))));
        } catch (GeneralSecurityException notAKey) {
            return Optional.empty();
        }
    }

    /** Whether {@code signature} is this key's over {@code message}. */
    boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519", PROVIDER);
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException noPoint) {
            return false;
        }
    }
}
