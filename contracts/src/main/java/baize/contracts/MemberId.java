package baize.contracts;

/** An organisation on the ledger: a short code chosen at registration, such as {@code union-hospital}. */
public record MemberId(String value) implements Identifier {
    public MemberId {
        Codes.slug(value, 40, "MemberId");
    }
}
