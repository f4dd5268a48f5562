package baize.checks.cli;

import baize.checks.browser.Chromium;
import baize.checks.screenshots.Picture;
import baize.checks.screenshots.Screenshots;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Pictures of every public page of a demonstration that it plays itself. */
@Command(
        name = "screenshots",
        mixinStandardHelpOptions = true,
        description =
                "Pictures every public page of a demonstration of its own: phone and desktop, Chinese and English,"
                        + " with an index.html over them. Needs Chromium and a font with Chinese characters.")
final class ScreenshotsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "OUT", description = "The directory for the pictures; pictures in it are replaced.")
    private Path out = Path.of("");

    @Option(
            names = "--days",
            defaultValue = "30",
            description = "How many days the demonstration has, 3 to 30 (default: ${DEFAULT-VALUE}).")
    private int days = 30;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Optional<Path> program = Chromium.installed();
        if (program.isEmpty()) {
            return refused("no Chromium is installed: install your system's package, chromium on Debian.");
        }
        if (!hasChineseFont()) {
            return refused("no font with Chinese characters is installed: install one, fonts-noto-cjk on Debian.");
        }
        if (days < 3 || days > 30) {
            return refused("--days takes 3 to 30, not " + days + ".");
        }
        if (Files.exists(out) && !Files.isDirectory(out)) {
            return refused(out + " is a file: name a directory.");
        }
        Screenshots.Taken taken =
                new Screenshots(out, line -> System.err.println("baize: " + line)).take(program.get(), days);
        for (Picture picture : taken.pictures()) {
            for (String complaint : new TreeSet<>(picture.complaints())) {
                System.out.println(picture.file() + ": " + complaint);
            }
        }
        System.out.println(taken.pictures().size() + " pictures; look at " + out.resolve("index.html"));
        if (!taken.unfilled().isEmpty()) {
            return refused("the demonstration has no sample for " + taken.unfilled()
                    + ": these pages are not pictured. Let it show one, or a page link to one.");
        }
        return 0;
    }

    private static int refused(String why) {
        System.err.println("baize: " + why);
        return 1;
    }

    /** As fontconfig says, which Chromium asks too. */
    private static boolean hasChineseFont() throws InterruptedException {
        try {
            Process list = new ProcessBuilder("fc-list", ":lang=zh", "family")
                    .redirectErrorStream(true)
                    .start();
            String families = new String(list.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return list.waitFor() == 0 && !families.isBlank();
        } catch (IOException noFontconfig) {
            return false;
        }
    }
}
