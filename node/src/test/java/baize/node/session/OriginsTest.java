package baize.node.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {
    private final Origins origins = new Origins(URI.create("https://Relief.example:443/portal"));

    @ParameterizedTest
    @ValueSource(
            strings = {"https://relief.example", "http://127.0.0.1:8080", "http://localhost:18080", "http://[::1]:80"})
    void accepts_the_public_site_and_this_machine(String origin) {
        boolean usual = origin.endsWith(":80");
        assertThat(origins.accept(usual ? origin.replace(":80", "") : origin)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://relief.example",
                "https://relief.example:8443",
                "https://relief.example/",
                "https://relief.example.evil.example",
                "https://a@relief.example",
                "https://evil.example",
                "http://127.0.0.1.evil.example",
                "http://127.0.0.2",
                "null",
                "",
                "https://"
            })
    void accepts_no_other(String origin) {
        assertThat(origins.accept(origin)).isFalse();
    }

    @Test
    void names_a_port_that_is_not_the_schemes_own() {
        assertThat(new Origins(URI.create("http://relief.example:8080")).accept("http://relief.example:8080"))
                .isTrue();
    }
}
