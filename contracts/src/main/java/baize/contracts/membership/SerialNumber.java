package baize.contracts.membership;

import baize.contracts.Codes;
import baize.contracts.Identifier;

/** A certificate's serial number in lower-case hexadecimal. */
public record SerialNumber(String value) implements Identifier {
    public SerialNumber {
        Codes.slug(value, 40, "SerialNumber");
    }
}
