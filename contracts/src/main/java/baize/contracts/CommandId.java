package baize.contracts;

/** A command's id: a UUID of version 7 chosen by the signer, whose time is the command's issued-at. */
public record CommandId(String value) implements Identifier {
    public CommandId {
        Codes.uuid(value, "CommandId");
    }
}
