package baize.trust;

import java.math.BigInteger;
import java.util.HexFormat;

/** The constants of NIST P-256 (secp256r1) and its checks. Source: SEC 2 §2.4.2, NIST SP 800-186 §3.2.1.3. */
final class P256 {
    /** Bytes of a coordinate, and of R and S. */
    static final int LENGTH = 32;

    static final BigInteger FIELD = hex("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff");
    static final BigInteger ORDER = hex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");
    private static final BigInteger B = hex("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b");
    private static final BigInteger THREE = BigInteger.valueOf(3);
    private static final byte[] ORDER_BYTES =
            HexFormat.of().parseHex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");

    private P256() {}

    /** Whether (x, y) satisfies y² = x³ - 3x + b with both in the field. The group has prime order, so no further check is needed. */
    static boolean isOnCurve(byte[] x, byte[] y) {
        BigInteger abscissa = new BigInteger(1, x);
        BigInteger ordinate = new BigInteger(1, y);
        if (abscissa.compareTo(FIELD) >= 0 || ordinate.compareTo(FIELD) >= 0) {
            return false;
        }
        BigInteger right =
                abscissa.multiply(abscissa).subtract(THREE).multiply(abscissa).add(B);
        return ordinate.multiply(ordinate).subtract(right).mod(FIELD).signum() == 0;
    }

    /** Whether the 32 bytes from {@code offset} on are a number from 1 to n - 1. */
    static boolean isScalar(byte[] bytes, int offset) {
        boolean zero = true;
        for (int i = 0; i < LENGTH; i++) {
            zero &= bytes[offset + i] == 0;
        }
        return !zero && java.util.Arrays.compareUnsigned(bytes, offset, offset + LENGTH, ORDER_BYTES, 0, LENGTH) < 0;
    }

    /** {@code number} in 32 bytes, big-endian. It must be from 0 to 2^256 - 1. */
    static byte[] toBytes(BigInteger number) {
        byte[] magnitude = number.toByteArray();
        int skip = magnitude.length > LENGTH ? magnitude.length - LENGTH : 0;
        byte[] bytes = new byte[LENGTH];
        int length = magnitude.length - skip;
        System.arraycopy(magnitude, skip, bytes, LENGTH - length, length);
        return bytes;
    }

    private static BigInteger hex(String text) {
        return new BigInteger(text, 16);
    }
}
