package baize.checks.input;

import baize.checks.RunningNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives every test of bad input the same running node: none of them may change what another one looks at. */
public final class SharedNode implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == RunningNode.class;
    }

    @Override
    public RunningNode resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedNode.class))
                .computeIfAbsent(Held.class, _ -> Held.start(), Held.class)
                .node();
    }

    private record Held(Path directory, RunningNode node) implements AutoCloseable {
        static Held start() {
            try {
                Path directory = Files.createTempDirectory("baize-input");
                return new Held(directory, RunningNode.found(directory.resolve("node")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            node.close();
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
