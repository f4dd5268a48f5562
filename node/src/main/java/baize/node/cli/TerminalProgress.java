package baize.node.cli;

import baize.services.demo.Progress;
import java.io.PrintStream;

/** Shows on standard error how far the demonstration is: one line that grows on a terminal, a line a day elsewhere. */
final class TerminalProgress implements Progress {
    private final PrintStream out = System.err;
    private final boolean terminal = java.util.Optional.ofNullable(System.console())
            .filter(java.io.Console::isTerminal)
            .isPresent();

    @Override
    public void played(int day, int days, long commands) {
        String line = "baize: day " + day + " of " + days + ", " + commands + " commands";
        if (terminal) {
            out.print("\r" + line + (day == days ? "\n" : ""));
        } else if (day == days || day % 10 == 0) {
            out.println(line);
        }
        out.flush();
    }
}
