package baize.services.vault;

/**
 * This node has not the key that a record needs. Keys are in no backup, so it was either not put back yet or is lost, and then nobody opens the
 * record any more. Not the same as an erased record, of which nothing is left to open.
 */
public final class MissingVaultKeyException extends VaultFaultException {
    private static final long serialVersionUID = 1L;

    MissingVaultKeyException(String key) {
        super(key + " is missing. " + VaultRefusal.KEY_MISSING.advice());
    }

    /** What the asker is told. */
    public VaultRefusal refusal() {
        return VaultRefusal.KEY_MISSING;
    }
}
