package baize.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Every class of the module, found among its compiled files, so that no list can be forgotten. */
final class ContractsClasses {
    private ContractsClasses() {}

    static List<Class<?>> all() {
        Path root = root();
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .sorted()
                    .<Class<?>>map(ContractsClasses::load)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The classes that are the given type's, without the type itself. */
    static <T> List<Class<? extends T>> of(Class<T> type) {
        return all().stream()
                .filter(found -> type.isAssignableFrom(found) && found != type)
                .<Class<? extends T>>map(found -> found.asSubclass(type))
                .toList();
    }

    private static Path root() {
        try {
            return Path.of(Command.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String file) {
        String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
