package baize.contracts.oversight;

import baize.contracts.Stamp;
import baize.contracts.Table;

/** A certificate that records and their keys are destroyed. */
public record Erasure(OversightCommand.CertifyErasure certificate, Stamp certified) {
    /** Key: erasure. */
    public static final Table<Erasure> TABLE = new Table<>("erasure", Erasure.class);
}
