package baize.node.cli;

import baize.ledger.LedgerFaultException;
import baize.node.runtime.DemoNode;
import baize.node.runtime.NodeServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plays the demonstration region into a fresh ledger and serves it. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Sets everything up, plays the demonstration region into a fresh ledger, and serves it.")
final class DemoCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "The port to serve on, loopback only (default: ${DEFAULT-VALUE}).")
    private int port = 8080;

    @Option(
            names = "--days",
            defaultValue = "30",
            description = "How many days the history has, 3 to 30 (default: ${DEFAULT-VALUE}).")
    private int days = 30;

    @Option(
            names = "--seed",
            defaultValue = "20200201",
            description = "Seed of the generator (default: ${DEFAULT-VALUE}).")
    private long seed = 20200201;

    @Option(
            names = "--dir",
            description =
                    "Where the ledger goes; a directory of an earlier demonstration is replaced (default: target/demo).")
    private Path directory = Path.of(System.getProperty("baize.home", "."), "target", "demo");

    @Option(names = "--load-only", description = "Prints the summary and ends.")
    private boolean loadOnly;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (days < 3 || days > 30) {
            throw new CommandFailure("--days takes 3 to 30, not " + days + ".");
        }
        Path place = directory.toAbsolutePath().normalize();
        makeWay(place);
        CountDownLatch stopped = new CountDownLatch(1);
        DemoNode demo = DemoNode.play(place, port, days, seed, new TerminalProgress());
        System.out.println(demo.summary().text());
        if (loadOnly) {
            demo.close();
            return 0;
        }
        NodeServer server = serve(demo);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.close();
                            demo.close();
                            stopped.countDown();
                        },
                        "stop"));
        System.out.printf("Open  http://127.0.0.1:%d/  (stop with Ctrl-C)%n", server.port());
        stopped.await();
        return 0;
    }

    /** Whatever stands in the way is told before anything is removed or played: an open demonstration first, which names its process. */
    private void makeWay(Path place) {
        try {
            DemoNode.requireClosed(place);
            if (port < 0 || port > HIGHEST_PORT) {
                throw new CommandFailure("--port takes 0 to " + HIGHEST_PORT + ", not " + port + ".");
            }
            if (!loadOnly && isInUse(port)) {
                throw new CommandFailure("port " + port + " is in use: name another one with --port.");
            }
            DemoNode.makeWay(place);
        } catch (LedgerFaultException e) {
            throw new CommandFailure(
                    e.getMessage()
                            + " To play beside it, name another directory with --dir and another port with --port.",
                    e);
        }
    }

    private static boolean isInUse(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return false;
        } catch (IOException taken) {
            return true;
        }
    }

    private NodeServer serve(DemoNode demo) {
        try {
            return NodeServer.start(demo.runtime(), Map.of("server.port", port));
        } catch (org.springframework.boot.web.server.PortInUseException e) {
            demo.close();
            throw new CommandFailure("port " + port + " is in use: name another one with --port.", e);
        }
    }
}
