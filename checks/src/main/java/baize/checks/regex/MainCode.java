package baize.checks.regex;

import baize.contracts.Command;
import baize.ledger.Ledger;
import baize.node.NodeApplication;
import baize.services.PublicViews;
import baize.trust.CompactJws;
import baize.verifier.Verifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A class of each Java module, by which the module's class files are found. A test holds it complete. */
public final class MainCode {
    private static final List<Class<?>> MEMBERS = List.of(
            Command.class,
            CompactJws.class,
            Ledger.class,
            PublicViews.class,
            NodeApplication.class,
            Verifier.class,
            MainCode.class);

    private MainCode() {}

    /** One class of each module. */
    public static List<Class<?>> members() {
        return MEMBERS;
    }

    /** Every expression of these modules but those of the attackers themselves, who are given theirs. */
    public static Set<Expression> expressions() {
        String attackers = MainCode.class.getPackageName() + ".";
        Set<Expression> found = new TreeSet<>(Expressions.ofModulesOf(MEMBERS));
        found.removeIf(expression -> expression.where().startsWith(attackers));
        return found;
    }
}
