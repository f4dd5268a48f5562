package baize.checks.cli;

import baize.checks.faults.FaultRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Breaks a ledger on purpose and looks whether it holds. */
@Command(
        name = "faults",
        mixinStandardHelpOptions = true,
        description =
                "Injects faults into real processes and files; prints row, runs, violations, seed. All rows where none is named.")
final class FaultsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ROW", description = "A1, A4 and so on; docs/reliability.md explains them.")
    private final List<String> rows = new ArrayList<>();

    @Option(names = "--kills", defaultValue = "100", description = "Kills of row A1 (default: ${DEFAULT-VALUE}).")
    private int kills = 100;

    @Option(names = "--seed", description = "Repeats a run.")
    private @Nullable Long seed;

    @Override
    public Integer call() throws Exception {
        List<String> chosen = rows.isEmpty() ? FaultRun.ROWS : rows;
        List<String> unknown =
                chosen.stream().filter(row -> !FaultRun.ROWS.contains(row)).toList();
        if (!unknown.isEmpty()) {
            System.err.println("baize: " + unknown + " cannot be run here; there are " + FaultRun.ROWS + ".");
            return 1;
        }
        long chosenSeed = Objects.requireNonNullElseGet(seed, System::nanoTime);
        System.out.printf("%-5s %8s %12s %22s%n", "row", "runs", "violations", "seed");
        boolean broken = false;
        for (String row : chosen) {
            FaultRun run = FaultRun.of(row, kills, chosenSeed);
            System.out.printf(
                    "%-5s %8d %12d %22d%n", row, run.runs(), run.violations().size(), run.seed());
            run.violations().forEach(violation -> System.out.println("      " + violation));
            broken |= !run.violations().isEmpty();
        }
        return broken ? 1 : 0;
    }
}
