package baize.node.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.FileSystemResource;

/** How much one network may ask. */
class LimitsTest {
    private static final Limits USUAL = new Limits(120, 120, 1000, 200, 100_000, 1000, 100);

    @Test
    void the_sample_names_every_limit_with_its_usual_value() throws IOException {
        var sample = new YamlPropertySourceLoader()
                .load("sample", new FileSystemResource(Path.of("..", "config", "sample.yaml")))
                .getFirst();

        Limits read = new Binder(ConfigurationPropertySources.from(List.of(sample)))
                .bind("baize.limits", Limits.class)
                .get();

        assertThat(read).isEqualTo(USUAL);
        assertThat(List.of(Limits.class.getRecordComponents()))
                .allSatisfy(limit -> assertThat(sample.getProperty("baize.limits." + kebab(limit.getName())))
                        .isNotNull());
    }

    @Test
    void what_nobody_sets_is_as_usual() {
        assertThat(new Binder(empty()).bindOrCreate("baize.limits", Limits.class))
                .isEqualTo(USUAL);
    }

    @Test
    void refuses_a_limit_that_lets_nobody_in() {
        ConfigurationPropertySource none =
                new MapConfigurationPropertySource(Map.of("baize.limits.command-burst", "0"));

        assertThatThrownBy(() -> new Binder(none).bind("baize.limits", Limits.class))
                .isInstanceOf(BindException.class)
                .hasRootCauseMessage("Every one of baize.limits.* must be 1 or more");
    }

    private static ConfigurationPropertySource empty() {
        return new MapConfigurationPropertySource(Map.of());
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }
}
