package baize.contracts;

/** An officer's role pseudonym: a random UUID that the officer's organisation issues; who stands behind it is known to that organisation alone. */
public record OfficerId(String value) implements Identifier {
    public OfficerId {
        Codes.uuid(value, "OfficerId");
    }
}
