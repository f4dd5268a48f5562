package baize.checks.regex;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How long an expression takes on its worst attack, asked both whether the whole text fits and whether a part does. First the steps are
 * counted, which no load of the machine changes: an expression that takes too many is not run to its end. Then each attack is timed
 * after a warm-up, several times, and the shortest time counts.
 */
public final class Stopwatch {
    /** Most an expression may take on a text of {@link Attacks#LENGTH} characters. */
    public static final double MOST_MILLIS = 10;

    /** Most looks at a character, for each character of the text: ten times what the node's expressions need. */
    public static final long MOST_STEPS_A_CHARACTER = 400;

    private static final int WARM_UPS = 3;
    private static final int TRIES = 7;

    private Stopwatch() {}

    /**
     * The worst attack on an expression.
     *
     * @param millis the shortest of several times; infinite where it took too many steps
     * @param steps looks at a character
     */
    public record Worst(Expression expression, String attack, double millis, long steps) {
        /** The beginning and the end of the attack. */
        public String sample() {
            return (attack.substring(0, Math.min(24, attack.length())) + "..."
                            + attack.substring(Math.max(0, attack.length() - 6)))
                    .replace("\n", "\\n")
                    .replace("\u0000", "\\0");
        }
    }

    /** Attacks an expression and answers what took longest. */
    public static Worst worst(Expression expression) {
        Pattern pattern = Pattern.compile(expression.text());
        List<String> attacks = Attacks.on(expression.text());
        Worst worst = new Worst(expression, "", 0, 0);
        for (String attack : attacks) {
            long steps = steps(pattern, attack);
            double millis = steps < 0 ? Double.POSITIVE_INFINITY : millis(pattern, attack);
            if (millis > worst.millis) {
                worst = new Worst(expression, attack, millis, Math.abs(steps));
            }
            if (Double.isInfinite(millis)) {
                break;
            }
        }
        return worst;
    }

    /** Looks at characters; negative where there were too many. */
    private static long steps(Pattern pattern, String attack) {
        long most = attack.length() * MOST_STEPS_A_CHARACTER;
        Steps whole = new Steps(attack, most);
        Steps part = new Steps(attack, most);
        try {
            run(pattern, whole, part);
            return whole.taken() + part.taken();
        } catch (Steps.TooManyException | StackOverflowError tooMany) {
            return -(whole.taken() + part.taken());
        }
    }

    private static double millis(Pattern pattern, String attack) {
        for (int i = 0; i < WARM_UPS; i++) {
            run(pattern, attack, attack);
        }
        long least = Long.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            long start = System.nanoTime();
            run(pattern, attack, attack);
            least = Math.min(least, System.nanoTime() - start);
        }
        return least / 1e6;
    }

    private static void run(Pattern pattern, CharSequence whole, CharSequence part) {
        boolean found = pattern.matcher(whole).matches();
        java.util.regex.Matcher parts = pattern.matcher(part);
        while (parts.find()) {
            found = true;
        }
        sink = found;
    }

    /** Keeps the searches from being left out as useless. */
    @SuppressWarnings({"unused", "NonFinalStaticField"
    }) // Written so that the compiler cannot know that nobody reads it.
    private static volatile boolean sink;
}
