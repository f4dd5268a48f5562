package baize.trust;

import java.util.Arrays;
import java.util.Optional;

/**
 * The two forms of a P-256 signature: raw R||S, 64 bytes, in commands (RFC 7518 §3.4), and DER in certificates (RFC 3279 §2.2.3). Only
 * 1 <= R, S < n in the one minimal encoding passes; providers disagree about the rest.
 */
final class EcdsaSignature {
    /** Bytes of the raw form. */
    static final int RAW_LENGTH = 2 * P256.LENGTH;

    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;

    private EcdsaSignature() {}

    static boolean isInRange(byte[] raw) {
        return raw.length == RAW_LENGTH && P256.isScalar(raw, 0) && P256.isScalar(raw, P256.LENGTH);
    }

    /** The DER form of a raw signature that {@link #isInRange}. */
    static byte[] toDer(byte[] raw) {
        int rStart = firstDigit(raw, 0);
        int sStart = firstDigit(raw, P256.LENGTH);
        int rLength = length(raw, rStart, P256.LENGTH);
        int sLength = length(raw, sStart, RAW_LENGTH);
        byte[] der = new byte[6 + rLength + sLength];
        der[0] = SEQUENCE;
        der[1] = (byte) (4 + rLength + sLength);
        putInteger(der, 2, rLength, raw, rStart, P256.LENGTH);
        putInteger(der, 4 + rLength, sLength, raw, sStart, RAW_LENGTH);
        return der;
    }

    /** The raw form of a DER signature; empty when it is not minimal DER or out of range. */
    static Optional<byte[]> fromDer(byte[] der) {
        byte[] raw = new byte[RAW_LENGTH];
        if (der.length < 8 || der[0] != SEQUENCE || der[1] != der.length - 2) {
            return Optional.empty();
        }
        int rLength = der[3];
        if (rLength < 1 || rLength > P256.LENGTH + 1 || 6 + rLength >= der.length) {
            return Optional.empty();
        }
        int sLength = der[5 + rLength];
        if (sLength < 1 || sLength > P256.LENGTH + 1 || 6 + rLength + sLength != der.length) {
            return Optional.empty();
        }
        copyRight(der, 4, rLength, raw, P256.LENGTH);
        copyRight(der, 6 + rLength, sLength, raw, RAW_LENGTH);
        // Writing it again settles what was not looked at: tags, signs and superfluous zeros.
        return isInRange(raw) && Arrays.equals(toDer(raw), der) ? Optional.of(raw) : Optional.empty();
    }

    private static int firstDigit(byte[] raw, int from) {
        int at = from;
        while (raw[at] == 0) {
            at++;
        }
        return at;
    }

    // A leading 1 bit would make the number negative: one zero byte goes before it.
    private static int length(byte[] raw, int start, int end) {
        return end - start + (raw[start] < 0 ? 1 : 0);
    }

    private static void putInteger(byte[] der, int at, int length, byte[] raw, int start, int end) {
        der[at] = INTEGER;
        der[at + 1] = (byte) length;
        System.arraycopy(raw, start, der, at + 2 + length - (end - start), end - start);
    }

    private static void copyRight(byte[] der, int from, int length, byte[] raw, int end) {
        int kept = Math.min(length, P256.LENGTH);
        System.arraycopy(der, from + length - kept, raw, end - kept, kept);
    }
}
