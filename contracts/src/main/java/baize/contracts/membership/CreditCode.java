package baize.contracts.membership;

import baize.contracts.Identifier;

/** An organisation's unified social credit code: 17 characters and a check character. Source: GB 32100-2015. */
public record CreditCode(String value) implements Identifier {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    public CreditCode {
        boolean good = value.length() == LENGTH;
        for (int i = 0; good && i < LENGTH; i++) {
            good = ALPHABET.indexOf(value.charAt(i)) >= 0;
        }
        if (!good || value.charAt(LENGTH - 1) != check(value.substring(0, LENGTH - 1))) {
            throw new IllegalArgumentException(
                    "A unified social credit code has 18 characters, and the last one must match the others");
        }
    }

    /** The code whose first 17 characters are {@code body}. */
    public static CreditCode withCheck(String body) {
        return new CreditCode(body + check(body));
    }

    private static char check(String body) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < body.length(); i++) {
            sum += ALPHABET.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
