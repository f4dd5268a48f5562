package baize.ledger.audit;

/** Ends a walk over a log at the first thing that is wrong. */
final class BadLogException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Finding finding;

    BadLogException(Finding finding) {
        super(finding.toString(), null, false, false);
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
