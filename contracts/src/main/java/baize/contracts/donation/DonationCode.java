package baize.contracts.donation;

import baize.contracts.Identifier;

/**
 * A gift's public code, which a donor types or scans: 9 random characters of Crockford's base32 and a check character (Luhn
 * mod 32 over the same alphabet), which catches every single wrong character and most swaps. Not a secret.
 */
public record DonationCode(String value) implements Identifier {
    /** Crockford's base32: no I, L, O, U. */
    public static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** Characters of a code, the check character included. */
    public static final int LENGTH = 10;

    public DonationCode {
        boolean good = value.length() == LENGTH;
        for (int i = 0; good && i < LENGTH; i++) {
            good = ALPHABET.indexOf(value.charAt(i)) >= 0;
        }
        if (!good || value.charAt(LENGTH - 1) != check(value.substring(0, LENGTH - 1))) {
            throw new IllegalArgumentException("No such code: a donation code has " + LENGTH
                    + " letters and digits (no I, L, O, U), and the last one must match the others");
        }
    }

    /** The code whose first 9 characters are {@code body}. */
    public static DonationCode withCheck(String body) {
        return new DonationCode(body + check(body));
    }

    private static char check(String body) {
        int sum = 0;
        int factor = 2;
        for (int i = body.length() - 1; i >= 0; i--) {
            int addend = ALPHABET.indexOf(body.charAt(i)) * factor;
            sum += addend / 32 + addend % 32;
            factor = 3 - factor;
        }
        return ALPHABET.charAt((32 - sum % 32) % 32);
    }
}
