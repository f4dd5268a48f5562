package baize.services.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
    private final StringWriter written = new StringWriter();
    private Instant now = Instant.parse("2020-02-01T00:00:00Z");

    @Test
    void says_nothing_for_two_seconds() {
        ProgressBar bar = bar(true);

        bar.entered(1, 100);
        passMillis(1_999);
        bar.entered(2, 100);
        bar.close();

        assertThat(written.toString()).isEmpty();
    }

    @Test
    void draws_its_line_anew_on_a_terminal() {
        ProgressBar bar = bar(true);

        passMillis(2_000);
        bar.entered(50, 100);
        passMillis(100);
        bar.entered(51, 100);
        passMillis(100);
        bar.entered(100, 100);
        bar.close();

        assertThat(written.toString())
                .isEqualTo("\r[###############---------------] 50 of 100 lines, 0 lines/s"
                        + "\r[##############################] 100 of 100 lines, 23 lines/s"
                        + System.lineSeparator());
    }

    @Test
    void writes_a_line_now_and_then_elsewhere() {
        ProgressBar bar = bar(false);

        bar.entered(1, 100);
        passMillis(2_000);
        bar.entered(41, 100);
        passMillis(9_999);
        bar.entered(50, 100);
        bar.close();

        assertThat(written.toString())
                .isEqualTo("[############------------------] 41 of 100 lines, 20 lines/s" + System.lineSeparator());
    }

    private ProgressBar bar(boolean terminal) {
        return new ProgressBar(new PrintWriter(written), () -> now, terminal);
    }

    private void passMillis(long millis) {
        now = now.plusMillis(millis);
    }
}
