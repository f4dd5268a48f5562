package baize.services.vault;

/** Something of the vault is broken, changed from outside or missing: an operator must act. Names ids, never content or keys. */
public sealed class VaultFaultException extends RuntimeException permits MissingVaultKeyException {
    private static final long serialVersionUID = 1L;

    /** A fault: what is wrong, where, and what to do. */
    public VaultFaultException(String message) {
        super(message);
    }

    VaultFaultException(String message, Throwable cause) {
        super(message, cause);
    }
}
