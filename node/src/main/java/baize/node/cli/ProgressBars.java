package baize.node.cli;

import baize.services.importing.ProgressBar;
import java.io.Console;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Optional;

/** Bars for works that may take longer than two seconds. */
final class ProgressBars {
    private ProgressBars() {}

    /** A bar that counts these things. */
    static ProgressBar bar(PrintWriter err, String things) {
        boolean terminal = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        return new ProgressBar(err, InstantSource.system(), terminal, things);
    }
}
