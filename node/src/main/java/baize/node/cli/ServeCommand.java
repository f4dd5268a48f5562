package baize.node.cli;

import baize.node.config.ConfigFile;
import baize.node.config.NodeConfig;
import baize.node.runtime.NodeRuntime;
import baize.node.runtime.NodeServer;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs a node until it is told to stop. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Runs a node.")
final class ServeCommand implements Callable<Integer> {
    @Option(
            names = "--config",
            required = true,
            paramLabel = "FILE",
            description = "Its configuration: see config/sample.yaml.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path config;

    @Override
    public Integer call() throws InterruptedException {
        NodeConfig read;
        try {
            read = ConfigFile.read(config);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(e.getMessage() + ".", e);
        }
        if (read.demonstration()) {
            throw new CommandFailure(
                    "serve does not play the demonstration: take baize.demonstration out of " + config + ".");
        }
        CountDownLatch stopped = new CountDownLatch(1);
        NodeRuntime runtime = NodeRuntime.open(read);
        NodeServer server = NodeServer.start(
                runtime, Map.of("spring.config.additional-location", "file:" + config.toAbsolutePath()));
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.close();
                            runtime.close();
                            stopped.countDown();
                        },
                        "stop"));
        System.out.printf("Serving %s on port %d. Stop with Ctrl-C.%n", read.publicUrl(), server.port());
        stopped.await();
        return 0;
    }
}
