package baize.ledger.codec;

import baize.contracts.Command;
import baize.contracts.Table;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every table of state that the contracts declare, found in their class files. */
public final class ContractTables {
    private ContractTables() {}

    /** All of them. */
    public static List<Table<?>> all() throws IOException, URISyntaxException {
        Path classes = Path.of(Command.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        if (Files.isDirectory(classes)) {
            return in(classes);
        }
        try (FileSystem jar = FileSystems.newFileSystem(classes)) {
            return in(jar.getPath("/"));
        }
    }

    private static List<Table<?>> in(Path root) throws IOException {
        List<Table<?>> tables = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted().toList()) {
                String name = root.relativize(file).toString();
                if (name.startsWith("baize") && name.endsWith(".class")) {
                    addTables(
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'), tables);
                }
            }
        }
        return tables;
    }

    private static void addTables(String className, List<Table<?>> tables) {
        try {
            for (Field field : Class.forName(className).getDeclaredFields()) {
                if (field.getType() == Table.class && Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    tables.add((Table<?>) field.get(null));
                }
            }
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException(className, hidden);
        }
    }
}
