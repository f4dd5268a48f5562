package baize.services.importing;

import baize.contracts.Quantity;
import baize.contracts.supply.Need;
import java.util.Optional;

/**
 * Need that adds up: so much is known to be needed, and so many lines more say "needed" and not how much.
 *
 * @param known sum of the known quantities, in pieces as the source does not state its unit
 * @param unknownLines lines with a quantity that nobody knows, which is not zero
 */
public record OpenNeed(long known, long unknownLines) {
    /** Nothing is needed. */
    public static final OpenNeed NONE = new OpenNeed(0, 0);

    public OpenNeed {
        if (known < 0 || unknownLines < 0) {
            throw new IllegalArgumentException("Need is not negative: " + known + ", " + unknownLines);
        }
    }

    /** With one line more. */
    public OpenNeed plus(Need need) {
        return switch (need) {
            case Need.Known(Quantity quantity) -> new OpenNeed(Math.addExact(known, quantity.amount()), unknownLines);
            case Need.Unknown() -> new OpenNeed(known, unknownLines + 1);
        };
    }

    /** With another need. */
    public OpenNeed plus(OpenNeed other) {
        return new OpenNeed(Math.addExact(known, other.known), Math.addExact(unknownLines, other.unknownLines));
    }

    /** A need in words: a number, "needed" where nobody said how much, "nothing" where there is none. */
    static String shown(Optional<Need> need) {
        return need.map(some -> some.known()
                        .map(quantity -> Long.toString(quantity.amount()))
                        .orElse("needed"))
                .orElse("nothing");
    }
}
