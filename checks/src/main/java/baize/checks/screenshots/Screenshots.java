package baize.checks.screenshots;

import baize.checks.FreePort;
import baize.checks.browser.Chromium;
import baize.node.runtime.DemoNode;
import baize.node.runtime.NodeServer;
import baize.services.demo.Progress;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.util.FileSystemUtils;

/** Plays a demonstration of its own and pictures every public page: whole, on a phone and on a desktop, in both languages. */
public final class Screenshots {
    private static final List<String> LANGUAGES = List.of("zh", "en");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long SEED = 20200201;
    private static final Map<String, Object> UNLIMITED =
            Map.of("baize.limits.look-up-burst", 1_000_000, "logging.level.root", "WARN");

    private final Path out;
    private final Consumer<String> told;

    /** Puts pictures into a directory, and tells how far it is. */
    public Screenshots(Path out, Consumer<String> told) {
        this.out = out;
        this.told = told;
    }

    /** All pictures, and the patterns of pages that could not be filled. */
    public record Taken(List<Picture> pictures, List<String> unfilled) {
        public Taken {
            pictures = List.copyOf(pictures);
            unfilled = List.copyOf(unfilled);
        }
    }

    /** Takes all pictures of a demonstration of so many days, with an {@code index.html} over them. */
    public Taken take(Path program, int days) throws IOException, InterruptedException {
        Files.createDirectories(out);
        Path directory = Files.createTempDirectory("baize-screenshots-");
        int port = FreePort.find();
        told.accept("playing a demonstration of " + days + " days");
        try (DemoNode node = DemoNode.play(directory.resolve("node"), port, days, SEED, Progress.silent());
                NodeServer server = serve(node, port);
                HttpClient client = HttpClient.newHttpClient()) {
            Addresses addresses = new PublicPages(server, node.summary(), client).find();
            List<Picture> pictures = pictures(addresses.paths(), "http://127.0.0.1:" + port, program);
            Files.writeString(out.resolve("index.html"), PictureIndex.html(pictures), StandardCharsets.UTF_8);
            return new Taken(pictures, addresses.unfilled());
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private static NodeServer serve(DemoNode node, int port) {
        if (!node.runtime().follower().awaitPosition(node.runtime().ledger().size() - 1, PATIENCE)) {
            throw new IllegalStateException(
                    "The views do not follow: " + node.runtime().follower().state());
        }
        Map<String, Object> settings = new java.util.HashMap<>(UNLIMITED);
        settings.put("server.port", port);
        return NodeServer.start(node.runtime(), settings);
    }

    private List<Picture> pictures(List<String> paths, String site, Path program) {
        List<Picture> pictures = new ArrayList<>();
        int all = paths.size() * LANGUAGES.size() * Device.values().length;
        try (Chromium chromium = Chromium.start(program)) {
            for (Device device : Device.values()) {
                List<String> complaints = new ArrayList<>();
                Page page = chromium.page(device.width(), device.height());
                page.onConsoleMessage(message -> {
                    if (message.type().equals("error")) {
                        complaints.add(message.text());
                    }
                });
                page.onPageError(complaints::add);
                for (String path : paths) {
                    for (String language : LANGUAGES) {
                        complaints.clear();
                        String file = name(path) + "-" + language + "-" + device.label() + ".png";
                        page.navigate(site + path + "?lang=" + language);
                        settle(page, complaints);
                        page.screenshot(new Page.ScreenshotOptions()
                                .setPath(out.resolve(file))
                                .setFullPage(true));
                        pictures.add(new Picture(path, language, device.label(), file, complaints));
                        told.accept(
                                pictures.size() + " of " + all + ": " + path + ", " + language + ", " + device.label());
                    }
                }
            }
        }
        return pictures;
    }

    /** Waits for fonts and for what a page's script works on, and looks whether the page is wider than the window. */
    private static void settle(Page page, List<String> complaints) {
        page.evaluate("document.fonts.ready.then(() => true)");
        try {
            page.waitForFunction("!document.querySelector('[aria-busy=true]')");
        } catch (PlaywrightException late) {
            complaints.add("still busy: " + late.getMessage());
        }
        if (Boolean.TRUE.equals(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))) {
            complaints.add("scrolls sideways");
        }
    }

    private static String name(String path) {
        String name = path.substring(1).replaceAll("[^A-Za-z0-9.-]+", "-");
        return name.isEmpty() ? "home" : name;
    }
}
