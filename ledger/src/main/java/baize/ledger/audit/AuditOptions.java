package baize.ledger.audit;

import baize.contracts.RuleSet;
import baize.contracts.Rules;
import baize.ledger.X509Certificates;

/**
 * How a log is audited.
 *
 * @param rules of the version that the genesis record names
 * @param replay whether all rules run again; without it only those of membership do, since keys come from them, and all other outcomes and
 *     events are taken as recorded
 * @param progress told after each block how far the audit is
 */
public record AuditOptions(RuleSet rules, boolean replay, AuditProgress progress) {
    /** Under the rules of version 1, all of them replayed, telling nobody how far it is. */
    public static AuditOptions full() {
        return new AuditOptions(new Rules(new X509Certificates()), true, AuditProgress.none());
    }

    /** Without replaying all rules. */
    public AuditOptions withoutReplay() {
        return new AuditOptions(rules, false, progress);
    }

    /** Under other rules. */
    public AuditOptions withRules(RuleSet other) {
        return new AuditOptions(other, replay, progress);
    }

    /** Telling somebody how far it is. */
    public AuditOptions withProgress(AuditProgress listener) {
        return new AuditOptions(rules, replay, listener);
    }
}
