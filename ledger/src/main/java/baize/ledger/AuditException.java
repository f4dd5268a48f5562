package baize.ledger;

import baize.ledger.AuditReport.Finding;

/** Ends an audit at what it found. */
final class AuditException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Finding finding;

    AuditException(Finding finding) {
        super(finding.toString(), null, false, false);
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
