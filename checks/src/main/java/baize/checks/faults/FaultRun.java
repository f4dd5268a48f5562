package baize.checks.faults;

import baize.ledger.CrashTrial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * What came of one row.
 *
 * @param runs kills for A1; for the other rows the tests that inject it
 * @param violations what must not happen; empty when all holds
 */
public record FaultRun(String row, long runs, long seed, List<String> violations) {
    /** The rows that can be run. */
    public static final List<String> ROWS =
            List.of("A1", "A4", "A5", "A6", "A7", "A9", "A11", "A12", "A13", "A14", "A16", "A17", "A19", "A25");

    private static final String A1 = "A1";

    public FaultRun {
        violations = List.copyOf(violations);
    }

    /** Injects a row's fault: A1 by so many kills of a real process, the others by their tests. */
    public static FaultRun of(String row, int kills, long seed) throws IOException, InterruptedException {
        return row.equals(A1) ? killed(kills, seed) : tested(row, seed);
    }

    private static FaultRun killed(int kills, long seed) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("baize-a1-");
        CrashTrial.Result result = new CrashTrial(directory.resolve("ledger"), seed).run(kills);
        List<String> violations = new ArrayList<>(result.violations());
        if (result.acknowledged() == 0) {
            violations.add("Nothing was acknowledged, so nothing was shown");
        }
        return new FaultRun(A1, kills, seed, violations);
    }

    private static FaultRun tested(String row, long seed) {
        System.setProperty("seed", Long.toString(seed));
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectPackage("baize.ledger"))
                .filters(TagFilter.includeTags(row))
                .build();
        LauncherFactory.create().execute(request, summary);
        List<String> violations = new ArrayList<>(summary.getSummary().getFailures().stream()
                .map(failure -> failure.getTestIdentifier().getDisplayName() + ": " + failure.getException())
                .toList());
        long runs = summary.getSummary().getTestsSucceededCount();
        if (runs == 0 && violations.isEmpty()) {
            violations.add("No test injected it");
        }
        return new FaultRun(row, runs, seed, violations);
    }
}
