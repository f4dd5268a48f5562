package baize.checks.bench;

import baize.checks.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.util.FileSystemUtils;

/** From the call of {@code ./baize demo} in a built tree, a process like anyone's, to the first page that answers 200. */
final class DemoStart implements Workload {
    /** The page shall stand after so many seconds. */
    private static final double LIMIT_SECONDS = 30;

    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public String name() {
        return "start";
    }

    @Override
    public int usualRounds() {
        return 3;
    }

    @Override
    public List<Figure> run(Path home, int rounds, MachineLimits limits) throws Exception {
        double[] seconds = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            seconds[round] = once(home);
        }
        return List.of(new Rounds(seconds).figure(name(), "./baize demo to first page", "s", LIMIT_SECONDS));
    }

    private static double once(Path home) throws Exception {
        Path directory = Files.createTempDirectory(home.resolve("target"), "start-");
        Path log = directory.resolve("log");
        int port = FreePort.find();
        long start = System.nanoTime();
        Process demo = new ProcessBuilder(
                        home.resolve("baize").toString(),
                        "demo",
                        "--port",
                        Integer.toString(port),
                        "--dir",
                        directory.resolve("demo").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!stands(client, port)) {
                if (!demo.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
                    throw new IOException("The demonstration did not start: " + Files.readString(log));
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
            return (System.nanoTime() - start) / 1e9;
        } finally {
            demo.destroy();
            if (!demo.waitFor(30, TimeUnit.SECONDS)) {
                demo.destroyForcibly().waitFor();
            }
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private static boolean stands(HttpClient client, int port) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                    .timeout(PATIENCE)
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException notYet) {
            return false;
        }
    }
}
