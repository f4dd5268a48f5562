package baize.node.cli;

import baize.ledger.audit.AuditProgress;
import java.io.PrintWriter;
import java.util.Optional;

/** Shows how far an audit is, once it takes longer than two seconds: one line that changes on a terminal, a line now and then elsewhere. */
final class AuditMeter implements AuditProgress, AutoCloseable {
    private static final long QUIET_NANOS = 2_000_000_000L;
    private static final long TERMINAL_NANOS = 200_000_000L;
    private static final long LINE_NANOS = 10_000_000_000L;

    private final PrintWriter out;
    private final boolean terminal = Optional.ofNullable(System.console())
            .filter(java.io.Console::isTerminal)
            .isPresent();
    private long due = System.nanoTime() + QUIET_NANOS;
    private boolean shown;

    AuditMeter(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void at(long commands, long bytes, long allBytes) {
        long now = System.nanoTime();
        if (now < due) {
            return;
        }
        due = now + (terminal ? TERMINAL_NANOS : LINE_NANOS);
        long percent = allBytes == 0 ? 100 : bytes * 100 / allBytes;
        out.print((terminal ? "\r" : "") + "baize: audited " + commands + " commands, " + percent + " % of the log"
                + (terminal ? "" : System.lineSeparator()));
        out.flush();
        shown = true;
    }

    @Override
    public void close() {
        if (shown && terminal) {
            out.println();
            out.flush();
        }
    }
}
