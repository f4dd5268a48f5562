package baize.ledger.audit;

import baize.contracts.RuleSet;
import baize.contracts.Rules;
import baize.ledger.X509Certificates;
import java.nio.file.Path;

/**
 * What an audit is to look at. Nothing is written to the directory; it may be a running node's.
 *
 * @param directory a node's directory, or a copy
 * @param replay whether all rules run again; without it only those of membership do, since keys come from them
 * @param rules of the version that the genesis record names
 * @param progress told now and then how far the audit is
 */
public record AuditOptions(Path directory, boolean replay, RuleSet rules, AuditProgress progress) {
    /** A full audit under the rules of version 1 that tells nobody how far it is. */
    public static AuditOptions of(Path directory) {
        return new AuditOptions(directory, true, new Rules(new X509Certificates()), AuditProgress.none());
    }

    /** Taking outcomes and events as recorded, but for membership. */
    public AuditOptions withoutReplay() {
        return new AuditOptions(directory, false, rules, progress);
    }

    /** Under other rules. */
    public AuditOptions withRules(RuleSet other) {
        return new AuditOptions(directory, replay, other, progress);
    }

    /** Telling somebody how far it is. */
    public AuditOptions withProgress(AuditProgress listener) {
        return new AuditOptions(directory, replay, rules, listener);
    }
}
