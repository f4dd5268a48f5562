package baize.checks.input;

import static org.assertj.core.api.Assertions.assertThat;

import baize.checks.Region;
import baize.checks.Reply;
import baize.checks.RunningNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** B16: requests that another site's page sends in its visitor's name. */
@ExtendWith(SharedNode.class)
class B16CrossSiteTest {
    @ParameterizedTest
    @CsvSource({
        "Origin,https://evil.example",
        "Origin,null",
        "Origin,not an origin",
        "Origin,http://127.0.0.1.evil.example",
        "Sec-Fetch-Site,cross-site",
        "Sec-Fetch-Site,same-site"
    })
    void a_change_from_another_sites_page_is_refused(String header, String value, RunningNode node) {
        long before = node.size();

        Reply reply = node.send(aCommand(node)
                .header("Content-Type", "application/jose")
                .header("Cookie", "__Host-session=stolen")
                .header(header, value));

        Told.problem(header + ": " + value, reply, 403, "WEB-006");
        assertThat(node.size()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x"})
    void what_a_form_can_send_changes_nothing(String type, RunningNode node) {
        long before = node.size();

        Reply reply = node.send(aCommand(node).header("Content-Type", type).header("Cookie", "__Host-session=stolen"));

        assertThat(reply.status()).isEqualTo(415);
        assertThat(node.size()).isEqualTo(before);
    }

    @Test
    void the_own_page_may_send_commands(RunningNode node) {
        Region region = node.region();
        String own = "http://127.0.0.1:" + node.server().port();

        Reply reply = node.send(HttpRequest.newBuilder(node.at("/api/v1/commands"))
                .header("Content-Type", "application/jose")
                .header("Origin", own)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofByteArray(
                        region.nurse().sign(region.demand(Region.FIRST_WARD, Region.N95, Region.aNeedOf(500))))));

        assertThat(reply.status()).isIn(200, 422);
    }

    @Test
    void no_get_changes_anything(RunningNode node) {
        long before = node.size();

        Routes.of(node).gets().forEach(node::get);

        assertThat(node.size()).isEqualTo(before);
    }

    @Test
    void every_change_goes_by_post_or_delete_and_never_by_get(RunningNode node) {
        node.server()
                .parts()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    boolean error = mapping.getPatternValues().contains("/error");
                    assertThat(error
                                    || !mapping.getMethodsCondition()
                                            .getMethods()
                                            .isEmpty())
                            .as(mapping + " takes any method")
                            .isTrue();
                });
    }

    private static HttpRequest.Builder aCommand(RunningNode node) {
        Region region = node.region();
        byte[] command = region.nurse().sign(region.demand(Region.FIRST_WARD, Region.N95, Region.aNeedOf(500)));
        return HttpRequest.newBuilder(node.at("/api/v1/commands")).POST(BodyPublishers.ofByteArray(command));
    }
}
