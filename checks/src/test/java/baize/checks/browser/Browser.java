package baize.checks.browser;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A headless Chromium for one test class. */
final class Browser implements AutoCloseable {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    /** Starts the system's Chromium; leaves the test out, with the reason, where there is none or none is wanted. */
    static Browser start() {
        Assumptions.assumeFalse("none".equals(System.getProperty("baize.browser")), "left out: --no-browser was given");
        Optional<Path> executable = Stream.of(
                        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(executable.isPresent(), "left out: no Chromium is installed (package chromium)");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Browser(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(executable.orElseThrow())
                                .setArgs(ARGUMENTS)));
    }

    /** A page of this size without any cookie or cache. */
    Page page(int width, int height) {
        return chromium.newContext(
                        new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, height))
                .newPage();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
