package baize.checks.bench;

import baize.checks.FreePort;
import baize.contracts.Names;
import baize.contracts.Role;
import baize.contracts.UnitCode;
import baize.contracts.supply.CategoryCode;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.SupplyCommand;
import baize.contracts.supply.Use;
import baize.ledger.Commands;
import baize.services.client.NodeClient;
import baize.services.client.Outcome;
import baize.services.founding.Founder;
import baize.services.founding.KeyRingFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** W14: from the start of a node's process with an empty ledger to the first accepted command over HTTP. */
final class ColdStart implements Workload {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "W14";
    }

    @Override
    public List<Figure> run(Path home, int rounds, MachineLimits limits) throws Exception {
        double[] seconds = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            seconds[round] = once(home);
        }
        return List.of(new Rounds(seconds).figure(name(), "process start to first accepted command", "s", 0));
    }

    private static double once(Path home) throws Exception {
        Path directory = Files.createTempDirectory(home.resolve("target"), "w14-");
        int port = FreePort.find();
        Founder.Founded founded = BenchFounding.found(directory.resolve("node"));
        KeyRingFiles.write(founded.keys(), directory.resolve("node").resolve("keys"));
        Path config = directory.resolve("baize.yaml");
        Files.writeString(config, """
                baize:
                  directory: "%s"
                  member: registry
                  public-url: http://127.0.0.1:%d
                server:
                  port: %d
                """.formatted(directory.resolve("node"), port, port));
        byte[] command = Commands.sign(
                founded.genesis().ledgerId(),
                Instant.now(),
                new SupplyCommand.RegisterItem(
                        new ItemCode("surgical-mask"),
                        new CategoryCode("mask"),
                        Names.of("医用外科口罩", "Surgical mask"),
                        Optional.empty(),
                        UnitCode.H87,
                        List.of(),
                        Set.of(Use.WARD)),
                founded.keys()
                        .officer(BenchFounding.REVIEWERS, Role.SUPPLY_REVIEWER)
                        .key());
        long start = System.nanoTime();
        Process node = new ProcessBuilder(home.resolve("baize").toString(), "serve", "--config", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        try (NodeClient client = new NodeClient(URI.create("http://127.0.0.1:" + port))) {
            while (!accepted(client, command)) {
                if (!node.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
                    throw new IOException("The node did not start: " + Files.readString(directory.resolve("log")));
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
            return (System.nanoTime() - start) / 1e9;
        } finally {
            node.destroy();
            node.waitFor(20, TimeUnit.SECONDS);
        }
    }

    private static boolean accepted(NodeClient client, byte[] command) throws InterruptedException {
        try {
            return client.submit(command) instanceof Outcome.Accepted;
        } catch (IOException notYet) {
            return false;
        }
    }
}
