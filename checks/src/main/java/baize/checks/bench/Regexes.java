package baize.checks.bench;

import baize.checks.regex.Expression;
import baize.checks.regex.MainCode;
import baize.checks.regex.Stopwatch;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The regular expression of our main code that an attacker can make work longest, on a text of 50,000 characters, against 10 ms. */
final class Regexes implements Workload {
    @Override
    public String name() {
        return "regex";
    }

    @Override
    public List<Figure> run(Path home, int rounds, MachineLimits limits) {
        List<Expression> expressions =
                MainCode.expressions().stream().filter(Expression::isFixed).toList();
        Stopwatch.Worst worst = expressions.stream()
                .map(Stopwatch::worst)
                .max(Comparator.comparingDouble(Stopwatch.Worst::millis))
                .orElseThrow(() -> new IllegalStateException("No expression was found"));
        System.err.println("baize: " + expressions.size() + " expressions; the worst is " + worst.expression() + " on "
                + worst.sample());
        double[] millis = IntStream.range(0, rounds)
                .mapToDouble(_ -> Stopwatch.worst(worst.expression()).millis())
                .toArray();
        return List.of(new Rounds(millis)
                .figure(name(), "worst regular expression under attack", "ms", Stopwatch.MOST_MILLIS));
    }
}
