package baize.contracts.stock;

import baize.contracts.Codes;
import baize.contracts.Identifier;

/**
 * Who made goods and the lot or batch number that the maker printed: {@code sample-mask-works:S2410-123}. Two makers may print the same
 * number, so a recall names both.
 *
 * <p>The maker is a code as those of members are; the number is what GS1's application identifier 10 allows as far as letters, digits,
 * dot, hyphen, slash and underscore go: 1 to 20 of them, without spaces. What reads like the number of a person ({@link
 * Codes#personalNumber}) is neither.
 *
 * <p>Source: GS1 General Specifications, AI (10).
 */
public record MakerLot(String value) implements Identifier {
    /** Most characters of a number. */
    public static final int MAX_NUMBER = 20;

    private static final int MAX_MAKER = 40;

    public MakerLot {
        int colon = value.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("MakerLot must be the maker's code, a colon and the number printed");
        }
        String maker = Codes.slug(value.substring(0, colon), MAX_MAKER, "MakerLot's maker");
        String number = value.substring(colon + 1);
        boolean good = !number.isEmpty() && number.length() <= MAX_NUMBER;
        for (int i = 0; good && i < number.length(); i++) {
            good = Codes.letterOrDigit(number.charAt(i)) || ".-/_".indexOf(number.charAt(i)) >= 0;
        }
        if (!good) {
            throw new IllegalArgumentException("MakerLot's number must be 1 to " + MAX_NUMBER
                    + " characters of A-Z, a-z, 0-9, dot, hyphen, slash and underscore");
        }
        if (Codes.personalNumber(maker) || Codes.personalNumber(number)) {
            throw new IllegalArgumentException("MakerLot must not read like a person's number");
        }
    }

    /** A maker's lot. */
    public static MakerLot of(String maker, String number) {
        return new MakerLot(maker + ":" + number);
    }

    /** The maker's code. */
    public String maker() {
        return value.substring(0, value.indexOf(':'));
    }

    /** The number that the maker printed. */
    public String number() {
        return value.substring(value.indexOf(':') + 1);
    }

    /** The code as a part of a state key: '/' as '|', which no code has. */
    String path() {
        return value.replace('/', '|');
    }
}
