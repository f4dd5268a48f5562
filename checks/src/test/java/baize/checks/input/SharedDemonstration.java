package baize.checks.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/** Gives tests the same node with a played demonstration: none of them may change what another one looks at. */
public final class SharedDemonstration implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == PlayedNode.class;
    }

    @Override
    public PlayedNode resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedDemonstration.class))
                .computeIfAbsent(Held.class, _ -> Held.start(), Held.class)
                .node();
    }

    private record Held(Path directory, PlayedNode node) implements AutoCloseable {
        static Held start() {
            try {
                Path directory = Files.createTempDirectory("baize-input");
                return new Held(directory, PlayedNode.play(directory.resolve("node")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            node.close();
            FileSystemUtils.deleteRecursively(directory);
        }
    }
}
