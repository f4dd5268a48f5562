package baize.ledger.audit;

/** Told after each block how far an audit is; must return at once. */
public interface AuditProgress {
    /**
     * So much is checked.
     *
     * @param commands checked so far
     * @param bytes of block files checked so far
     * @param allBytes of block files there are
     */
    void at(long commands, long bytes, long allBytes);

    /** Nobody wants to know. */
    static AuditProgress none() {
        return (_, _, _) -> {};
    }
}
