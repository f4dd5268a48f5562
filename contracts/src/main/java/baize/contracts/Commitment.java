package baize.contracts;

/** SHA-256 over a secret salt and a text, name or photo that lives in the vault. Says nothing about the content without the salt. */
public record Commitment(String value) implements Identifier {
    public Commitment {
        Codes.digest(value, "Commitment");
    }
}
