package baize.node.config;

import baize.contracts.MemberId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a configuration file whole, before anything starts. */
public final class ConfigFile {
    private static final List<String> NEEDED = List.of("baize.directory", "baize.member", "baize.public-url");
    private static final String PORT = "server.port";
    private static final int HIGHEST_PORT = 65_535;

    private ConfigFile() {}

    /** The configuration; throws {@link ConfigFaultException} with what is wrong in it. */
    public static NodeConfig read(Path file) {
        Binder binder = new Binder(ConfigurationPropertySources.from(sources(file)));
        try {
            check(file, binder);
            return binder.bind("baize", NodeConfig.class).get();
        } catch (BindException e) {
            throw fault(file, e.getName() + " cannot be read", e);
        }
    }

    private static void check(Path file, Binder binder) {
        for (String key : NEEDED) {
            String value = binder.bind(key, String.class).orElse("");
            if (value.isBlank()) {
                throw fault(file, key + " is missing", null);
            }
        }
        try {
            new MemberId(binder.bind("baize.member", String.class).get());
        } catch (IllegalArgumentException e) {
            throw fault(file, "baize.member is no code of a member", e);
        }
        Optional<Integer> port =
                Optional.ofNullable(binder.bind(PORT, Integer.class).orElse(null));
        if (port.filter(number -> number < 0 || number > HIGHEST_PORT).isPresent()) {
            throw fault(file, PORT + " is no number from 0 to " + HIGHEST_PORT, null);
        }
    }

    private static List<PropertySource<?>> sources(Path file) {
        try {
            return new YamlPropertySourceLoader()
                    .load(file.toString(), new ByteArrayResource(Files.readAllBytes(file)));
        } catch (NoSuchFileException e) {
            throw new ConfigFaultException(
                    file + " does not exist: name a node's configuration with --config; init writes one.", e);
        } catch (IOException e) {
            throw new ConfigFaultException(
                    file + " cannot be read: name a file with --config that whoever starts the node may read.", e);
        } catch (MarkedYAMLException e) {
            String place = Optional.ofNullable(e.getProblemMark())
                    .map(mark -> " from line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1))
                    .orElse("");
            throw fault(file, "is not YAML" + place, e);
        } catch (YAMLException | IllegalArgumentException | IllegalStateException e) {
            throw fault(file, "is not YAML", e);
        }
    }

    private static ConfigFaultException fault(
            Path file, String what, @org.jspecify.annotations.Nullable Throwable cause) {
        return new ConfigFaultException(
                file + ": " + what + ": correct it; config/sample.yaml explains every key.", cause);
    }
}
