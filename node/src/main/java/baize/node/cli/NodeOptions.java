package baize.node.cli;

import baize.services.client.NodeAnswerException;
import baize.services.client.NodeClient;
import baize.services.enrolment.NotShownException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.Set;
import picocli.CommandLine.Option;

/** Which node is asked. */
final class NodeOptions {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    @Option(
            names = {"--node", "--url"},
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "The node to ask and to send to (default: ${DEFAULT-VALUE}).")
    private URI node = URI.create("http://127.0.0.1:8080");

    /** Something to do with a node. */
    interface Work<T> {
        /** Does it. */
        T with(NodeClient client) throws IOException, InterruptedException;
    }

    /** Does something with the node; a node that does not answer ends the command with what to do. */
    <T> T asking(Work<T> work) throws IOException, InterruptedException {
        if (node.getHost() == null || !SCHEMES.contains(String.valueOf(node.getScheme()))) {
            throw new CommandFailure("--node takes an address such as http://127.0.0.1:8080, not " + node + ".");
        }
        try (NodeClient client = new NodeClient(node)) {
            return work.with(client);
        } catch (ConnectException e) {
            throw new CommandFailure("no node answers at " + node + ": start it, or name another one with --node.", e);
        } catch (NodeAnswerException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        } catch (NotShownException e) {
            throw new CommandFailure(e.getMessage() + ".", e);
        }
    }
}
