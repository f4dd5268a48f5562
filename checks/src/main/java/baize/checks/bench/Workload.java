package baize.checks.bench;

import java.nio.file.Path;
import java.util.List;

/** One benchmark. */
public interface Workload {
    /** Its name, such as W1. */
    String name();

    /** How many rounds it takes where nobody says. */
    default int usualRounds() {
        return 5;
    }

    /** Runs it some rounds and gives its figures, medians over the rounds. */
    List<Figure> run(Path home, int rounds, MachineLimits limits) throws Exception;
}
