package baize.contracts;

/** Alphabet checks that the constructors of identifiers share. Linear in the length of the text, which is bounded first. */
public final class Codes {
    private static final int UUID_LENGTH = 36;
    private static final int MOBILE_DIGITS = 11;
    private static final int IDENTITY_DIGITS = 15;

    private Codes() {}

    /** Returns {@code value} if it is a UUID in lower-case canonical form (RFC 9562 §4); else throws {@link IllegalArgumentException}. */
    public static String uuid(String value, String what) {
        if (value.length() != UUID_LENGTH) {
            throw new IllegalArgumentException(what + " must be a lower-case UUID of 36 characters");
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            char c = value.charAt(i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            boolean hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
            if (dash ? c != '-' : !hex) {
                throw new IllegalArgumentException(what + " must be a lower-case UUID of 36 characters");
            }
        }
        return value;
    }

    /** Returns {@code value} if it is 2 to {@code limit} characters of a-z, 0-9 and inner hyphens; else throws {@link IllegalArgumentException}. */
    public static String slug(String value, int limit, String what) {
        int length = value.length();
        boolean good = length >= 2 && length <= limit && value.charAt(0) != '-' && value.charAt(length - 1) != '-';
        for (int i = 0; good && i < length; i++) {
            char c = value.charAt(i);
            good = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
        }
        if (!good) {
            throw new IllegalArgumentException(
                    what + " must be 2 to " + limit + " characters of a-z, 0-9 and inner hyphens");
        }
        return value;
    }

    /**
     * Whether a text holds what reads like the number of a person, whatever stands between its digits: a mobile number of China (11 digits
     * that begin with 13 to 19), or 15 digits and more, as numbers of identity and of bank cards are. Dates and serial numbers, as makers
     * print them, are shorter or begin otherwise.
     */
    public static boolean personalNumber(String value) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
                int from = digits.length() - MOBILE_DIGITS;
                boolean mobile = from >= 0 && digits.charAt(from) == '1' && digits.charAt(from + 1) >= '3';
                if (mobile || digits.length() >= IDENTITY_DIGITS) {
                    return true;
                }
            } else if (letterOrDigit(c)) {
                digits.setLength(0);
            }
        }
        return false;
    }

    /** Whether a character is one of A-Z, a-z and 0-9. */
    public static boolean letterOrDigit(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    /**
     * Returns {@code value} if it is 1 to {@code limit} characters of A-Z, a-z, 0-9, space, dot, hyphen and slash, as printed marks of
     * standards have them: with a digit and without the number of a person; else throws {@link IllegalArgumentException}.
     */
    public static String mark(String value, int limit, String what) {
        int length = value.length();
        boolean good = length >= 1 && length <= limit && value.equals(value.strip());
        for (int i = 0; good && i < length; i++) {
            char c = value.charAt(i);
            good = letterOrDigit(c) || " .-/".indexOf(c) >= 0;
        }
        if (!good || value.chars().noneMatch(c -> c >= '0' && c <= '9') || personalNumber(value)) {
            throw new IllegalArgumentException(
                    what + " must be 1 to " + limit
                            + " characters of A-Z, a-z, 0-9, space, dot, hyphen and slash, with a digit and no person's number");
        }
        return value;
    }

    /** Returns {@code value} if it is base64url of exactly 32 bytes without padding, in canonical form; else throws {@link IllegalArgumentException}. */
    public static String digest(String value, String what) {
        boolean good = value.length() == 43;
        for (int i = 0; good && i < 43; i++) {
            good = base64UrlDigit(value.charAt(i)) >= 0;
        }
        // 43 digits carry 258 bits: the last two must be zero, or two texts would name one digest.
        if (!good || (base64UrlDigit(value.charAt(42)) & 3) != 0) {
            throw new IllegalArgumentException(what + " must be 43 characters of base64url (32 bytes, no padding)");
        }
        return value;
    }

    private static int base64UrlDigit(char c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        if (c >= '0' && c <= '9') {
            return c - '0' + 52;
        }
        return c == '-' ? 62 : c == '_' ? 63 : -1;
    }
}
