package baize.node.cli;

import baize.ledger.LedgerFaultException;
import baize.node.config.ConfigFaultException;
import baize.node.config.ConfigFile;
import baize.node.config.NodeConfig;
import baize.node.runtime.NodeRuntime;
import baize.node.runtime.NodeServer;
import baize.services.vault.VaultFaultException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a node until it is told to stop. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Runs a node.")
final class ServeCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

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
        } catch (ConfigFaultException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        }
        if (read.demonstration()) {
            throw new CommandFailure(
                    "serve does not play the demonstration: take baize.demonstration out of " + config + ".");
        }
        CountDownLatch stopped = new CountDownLatch(1);
        NodeRuntime runtime = open(read);
        NodeServer server = serve(runtime);
        Thread stop = new Thread(
                () -> {
                    server.close();
                    runtime.close();
                    stopped.countDown();
                },
                "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        spec.commandLine().getOut().printf("%s%nStop with Ctrl-C.%n", firstLine(runtime, server));
        try {
            stopped.await();
        } catch (InterruptedException stoppedFromInside) {
            Runtime.getRuntime().removeShutdownHook(stop);
            stop.start();
            stop.join();
        }
        return 0;
    }

    /** What a program that starts a node waits for: where it listens, where the public reaches it, and which ledger it keeps. */
    static String firstLine(NodeRuntime runtime, NodeServer server) {
        return String.format(
                Locale.ROOT,
                "serving address=%s url=%s ledger=%s",
                server.address(),
                runtime.config().publicUrl(),
                runtime.ledger().ledgerId());
    }

    private NodeServer serve(NodeRuntime runtime) {
        try {
            return NodeServer.start(
                    runtime, Map.of("spring.config.additional-location", "file:" + config.toAbsolutePath()));
        } catch (PortInUseException e) {
            runtime.close();
            throw new CommandFailure(
                    "port " + e.getPort() + " is in use: stop what listens there, or set another server.port in "
                            + config + ".",
                    e);
        }
    }

    private static NodeRuntime open(NodeConfig config) {
        try {
            return NodeRuntime.open(config);
        } catch (ConfigFaultException | LedgerFaultException | VaultFaultException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        }
    }
}
