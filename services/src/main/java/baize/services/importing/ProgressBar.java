package baize.services.importing;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Shows how far a long work is once it takes longer than two seconds: one line that is drawn anew, or on no terminal a line now and then. */
public final class ProgressBar implements ImportProgress {
    private static final Duration SILENCE = Duration.ofSeconds(2);
    private static final Duration ON_TERMINAL = Duration.ofMillis(200);
    private static final Duration ELSEWHERE = Duration.ofSeconds(10);
    private static final int WIDTH = 30;

    private final PrintWriter out;
    private final InstantSource clock;
    private final boolean terminal;
    private final String things;
    private final Instant start;
    private Instant next;
    private boolean drawn;
    private long first = -1;

    /** Draws on this writer, from now on, how many lines are done. */
    public ProgressBar(PrintWriter out, InstantSource clock, boolean terminal) {
        this(out, clock, terminal, "lines");
    }

    /** Draws on this writer, from now on, how many of these things are done. */
    public ProgressBar(PrintWriter out, InstantSource clock, boolean terminal, String things) {
        this.things = things;
        this.out = out;
        this.clock = clock;
        this.terminal = terminal;
        this.start = clock.instant();
        this.next = start.plus(SILENCE);
    }

    @Override
    public void entered(long lines, long total) {
        first = first < 0 ? lines - 1 : first;
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(terminal ? ON_TERMINAL : ELSEWHERE);
        draw(lines, total, Duration.between(start, now));
    }

    /** Ends the line. */
    public void close() {
        if (drawn && terminal) {
            out.println();
            out.flush();
        }
    }

    private void draw(long lines, long total, Duration since) {
        int filled = Math.toIntExact(lines * WIDTH / total);
        long perSecond = (lines - first) * 1000 / Math.max(1, since.toMillis());
        String text = "[" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "] " + lines + " of " + total + " "
                + things + ", " + perSecond + " " + things + "/s";
        if (terminal) {
            out.print("\r" + text);
        } else {
            out.println(text);
        }
        out.flush();
        drawn = true;
    }
}
