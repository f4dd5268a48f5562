package baize.checks.api;

import static org.assertj.core.api.Assertions.assertThat;

import baize.checks.RunningNode;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The API's description says all that the API does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DescriptionTest {
    private static final String ROOT = "/api/v1/";

    private RunningNode node;
    private JsonNode description;

    @BeforeAll
    void start(@TempDir Path directory) {
        node = RunningNode.found(directory);
        description = node.getJson("/api/v1/openapi");
    }

    @AfterAll
    void stop() {
        node.close();
    }

    @Test
    void names_every_path_that_is_served() {
        Set<String> served = new TreeSet<>();
        node.server()
                .parts()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith(ROOT) && !path.startsWith("/api/v1/openapi"))
                        .forEach(served::add));

        assertThat(description.path("paths").propertyNames())
                .filteredOn(path -> path.startsWith(ROOT))
                .containsExactlyInAnyOrderElementsOf(served);
        assertThat(served).hasSizeGreaterThan(50);
    }

    @Test
    void every_operation_says_what_it_does_and_how_it_fails() {
        description.path("paths").forEachEntry((path, operations) -> {
            if (path.startsWith(ROOT)) {
                operations.forEachEntry((method, operation) -> {
                    assertThat(operation.path("summary").asString(""))
                            .as(method + " " + path)
                            .isNotEmpty();
                    assertThat(operation
                                    .at("/responses/400/content/application~1problem+json/schema/$ref")
                                    .asString(""))
                            .as(method + " " + path)
                            .isEqualTo("#/components/schemas/Problem");
                });
            }
        });
        assertThat(description.at("/components/schemas/Problem/properties/code").isMissingNode())
                .isFalse();
    }

    @Test
    void lists_say_how_to_go_on_and_identifiers_are_strings() {
        JsonNode demands = description.path("paths").path("/api/v1/demands").path("get");

        assertThat(demands.path("parameters"))
                .extracting(parameter -> parameter.path("name").asString())
                .containsExactlyInAnyOrder(
                        "hospital",
                        "item",
                        "status",
                        "only-wanted",
                        "only-escalated",
                        "limit",
                        "after",
                        "min-position");
        assertThat(description
                        .at("/components/schemas/DemandRow/properties/hospital/type")
                        .asString())
                .isEqualTo("string");
    }
}
