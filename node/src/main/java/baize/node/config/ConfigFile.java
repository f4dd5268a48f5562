package baize.node.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;

/** Reads a configuration file whole, before anything starts. */
public final class ConfigFile {
    private ConfigFile() {}

    /** The configuration; throws {@link IllegalArgumentException} with what is wrong in it. */
    public static NodeConfig read(Path file) {
        try {
            List<PropertySource<?>> sources =
                    new YamlPropertySourceLoader().load(file.toString(), new FileSystemResource(file));
            return new Binder(ConfigurationPropertySources.from(sources))
                    .bind("baize", NodeConfig.class)
                    .orElseThrow(
                            () -> new IllegalArgumentException(file + " has no section baize: see config/sample.yaml"));
        } catch (BindException e) {
            throw new IllegalArgumentException(
                    file + ": " + e.getName() + " cannot be read: see config/sample.yaml", e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
