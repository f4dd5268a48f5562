package baize.verifier;

import java.math.BigInteger;
import java.util.Optional;

/**
 * A point of edwards25519, to tell keys of prime order from others: a key of small order has signatures that fit every message. Slow and
 * short; nothing secret is computed with it. Source: RFC 8032 §5.1.
 */
record EdwardsPoint(BigInteger x, BigInteger y) {
    private static final int LENGTH = 32;
    private static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    private static final BigInteger D = BigInteger.valueOf(-121_665)
            .multiply(BigInteger.valueOf(121_666).modInverse(P))
            .mod(P);
    private static final BigInteger ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
    private static final BigInteger ROOT_OF_MINUS_ONE =
            BigInteger.TWO.modPow(P.subtract(BigInteger.ONE).shiftRight(2), P);
    private static final EdwardsPoint NEUTRAL = new EdwardsPoint(BigInteger.ZERO, BigInteger.ONE);

    /** The point that 32 bytes stand for; empty when they are none in canonical form. Source: RFC 8032 §5.1.3. */
    static Optional<EdwardsPoint> read(byte[] bytes) {
        if (bytes.length != LENGTH) {
            return Optional.empty();
        }
        byte[] bigEndian = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            bigEndian[i] = bytes[LENGTH - 1 - i];
        }
        BigInteger both = new BigInteger(1, bigEndian);
        boolean odd = both.testBit(255);
        BigInteger y = both.clearBit(255);
        return y.compareTo(P) < 0
                ? abscissa(y)
                        .filter(x -> x.signum() != 0 || !odd)
                        .map(x -> new EdwardsPoint(x.testBit(0) == odd ? x : P.subtract(x), y))
                : Optional.empty();
    }

    /** One of the two x of a y: the root of (y² - 1) / (d y² + 1). */
    private static Optional<BigInteger> abscissa(BigInteger y) {
        BigInteger square = y.multiply(y).mod(P);
        BigInteger quotient = square.subtract(BigInteger.ONE)
                .multiply(D.multiply(square).add(BigInteger.ONE).modInverse(P))
                .mod(P);
        BigInteger root = quotient.modPow(P.add(BigInteger.valueOf(3)).shiftRight(3), P);
        if (!root.multiply(root).mod(P).equals(quotient)) {
            root = root.multiply(ROOT_OF_MINUS_ONE).mod(P);
        }
        return root.multiply(root).mod(P).equals(quotient) ? Optional.of(root) : Optional.empty();
    }

    /** Whether it generates the group that signatures are computed in. */
    boolean isOfPrimeOrder() {
        return !equals(NEUTRAL) && times(ORDER).equals(NEUTRAL);
    }

    private EdwardsPoint times(BigInteger factor) {
        EdwardsPoint product = NEUTRAL;
        for (int bit = factor.bitLength() - 1; bit >= 0; bit--) {
            product = product.plus(product);
            if (factor.testBit(bit)) {
                product = product.plus(this);
            }
        }
        return product;
    }

    private EdwardsPoint plus(EdwardsPoint other) {
        BigInteger xx = x.multiply(other.x).mod(P);
        BigInteger yy = y.multiply(other.y).mod(P);
        BigInteger dxxyy = D.multiply(xx).multiply(yy).mod(P);
        BigInteger cross = x.multiply(other.y).add(y.multiply(other.x));
        return new EdwardsPoint(
                cross.multiply(BigInteger.ONE.add(dxxyy).modInverse(P)).mod(P),
                yy.add(xx)
                        .multiply(BigInteger.ONE.subtract(dxxyy).modInverse(P))
                        .mod(P));
    }
}
