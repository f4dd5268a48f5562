package baize.checks.browser;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The browser of a test class. */
final class InstalledChromium {
    private InstalledChromium() {}

    /** Starts the system's Chromium; leaves the test out, with the reason, where there is none or none is wanted. */
    static Chromium start() {
        Assumptions.assumeFalse("none".equals(System.getProperty("baize.browser")), "left out: --no-browser was given");
        Optional<Path> program = Chromium.installed();
        Assumptions.assumeTrue(program.isPresent(), "left out: no Chromium is installed (package chromium)");
        return Chromium.start(program.orElseThrow());
    }
}
