package baize.contracts;

import java.text.Normalizer;

/**
 * The public name of an organisation, a place or an item: the only text on the ledger. It enters by a registering
 * command that a second officer approves, never anywhere else.
 *
 * <p>1 to 120 characters, Unicode NFC, one line; control, format and bidirectional characters, private-use characters
 * and lone surrogates are refused, so that a name shows as what it is.
 */
public record RegisteredName(String text) {
    /** Longest name, in UTF-16 units. */
    public static final int LIMIT = 120;

    public RegisteredName {
        PlainText.check(text, LIMIT, "A registered name");
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            throw new IllegalArgumentException("A registered name must be in Unicode normal form NFC");
        }
    }
}
