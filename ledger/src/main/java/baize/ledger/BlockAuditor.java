package baize.ledger;

import java.io.Closeable;

/** Looks into blocks, several at once, and ends the audit at the first one that does not hold. */
interface BlockAuditor extends Closeable {
    /** Starts with a block while the ones before are still looked at. */
    void begin(AuditedChain.Link link);

    /** Ends the oldest one begun; throws {@link AuditException} where it does not hold. */
    void end(AuditedChain.Link link);

    /** Signatures verified in blocks ended so far. */
    long signatures();

    @Override
    void close();
}
