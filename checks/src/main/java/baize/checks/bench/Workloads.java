package baize.checks.bench;

import java.util.List;
import java.util.Optional;

/** All benchmarks that exist. */
public final class Workloads {
    private static final List<Workload> ALL =
            List.of(new DurableSubmit(), new ColdStart(), new Regexes(), new DemoStart());

    private Workloads() {}

    /** Their names. */
    public static List<String> names() {
        return ALL.stream().map(Workload::name).toList();
    }

    /** The benchmark of this name. */
    public static Optional<Workload> named(String name) {
        return ALL.stream().filter(workload -> workload.name().equals(name)).findFirst();
    }
}
