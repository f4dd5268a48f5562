package baize.checks.cli;

import baize.checks.bench.Figure;
import baize.checks.bench.MachineLimits;
import baize.checks.bench.Workload;
import baize.checks.bench.Workloads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs benchmarks, prints a table, and appends a JSON object per figure to target/bench.jsonl. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Runs benchmarks: W1 durable signed submit, W14 cold start, regex the worst regular expression,"
                + " start: ./baize demo to its first page. All of them where none is named.")
final class BenchCommand implements Callable<Integer> {
    @Parameters(paramLabel = "WORKLOAD", description = "W1, W14, regex, start.")
    private final List<String> names = new ArrayList<>();

    @Option(names = "--rounds", description = "Rounds of each, the median is shown (default: 5; start takes 3).")
    private @Nullable Integer rounds;

    @Option(names = "--json", description = "Prints JSON lines only.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        Path home = Path.of(System.getProperty("baize.home", "."));
        List<Workload> chosen = new ArrayList<>();
        for (String name : names.isEmpty() ? Workloads.names() : names) {
            chosen.add(Workloads.named(name).orElse(null));
            if (chosen.getLast() == null) {
                System.err.println("baize: there is no workload " + name + "; there are " + Workloads.names() + ".");
                return 1;
            }
        }
        if (rounds != null && rounds < 1) {
            System.err.println("baize: --rounds takes 1 or more, not " + rounds + ".");
            return 1;
        }
        System.err.println("baize: measuring the machine's own limits");
        MachineLimits limits = MachineLimits.measure(home.resolve("target"));
        if (!json) {
            System.out.println(limits.text());
            System.out.printf("%-8s %-46s %14s %-10s %14s %8s%n", "workload", "what", "ours", "unit", "limit", "ratio");
        }
        for (Workload workload : chosen) {
            int taken = Objects.requireNonNullElseGet(rounds, workload::usualRounds);
            System.err.println("baize: " + workload.name() + ", " + taken + " rounds");
            for (Figure figure : workload.run(home, taken, limits)) {
                System.out.println(json ? figure.toJson(limits) : figure.toRow());
                append(home.resolve("target").resolve("bench.jsonl"), figure.toJson(limits));
            }
        }
        return 0;
    }

    private static void append(Path file, String line) throws IOException {
        Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
