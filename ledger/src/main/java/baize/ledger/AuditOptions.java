package baize.ledger;

import baize.contracts.RuleSet;
import baize.contracts.Rules;
import java.util.function.LongConsumer;

/**
 * How a log is audited.
 *
 * @param rules the rules that every command is judged by again
 * @param replay whether the rules are run again; without them hashes, leaves, signatures and checkpoints are still verified
 * @param progress told the number of entries audited so far, now and then
 */
public record AuditOptions(RuleSet rules, boolean replay, LongConsumer progress) {
    /** With the rules of version 1 replayed, in silence. */
    public static AuditOptions full() {
        return new AuditOptions(new Rules(new X509Certificates()), true, _ -> {});
    }

    /** Without replaying rules. */
    public AuditOptions withoutReplay() {
        return new AuditOptions(rules, false, progress);
    }

    /** With somebody to tell how far it is. */
    public AuditOptions withProgress(LongConsumer listener) {
        return new AuditOptions(rules, replay, listener);
    }

    /** By other rules. */
    public AuditOptions withRules(RuleSet other) {
        return new AuditOptions(other, replay, progress);
    }
}
