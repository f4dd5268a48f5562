package baize.checks.input;

import static org.assertj.core.api.Assertions.assertThat;

import baize.checks.Region;
import baize.checks.Reply;
import baize.checks.RunningNode;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** B10: fields that nobody asked for. */
@ExtendWith(SharedNode.class)
class B10MassAssignmentTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"role", "status", "approved", "amount", "orgId", "createdAt", "id", "hospital", "unit", "wanted"
            })
    void an_unknown_field_of_a_body_is_named(String field, RunningNode node) {
        Payload payload = aDemand(node);
        long before = node.size();

        Reply reply = payload.with(text -> text.replace("\"body\":{", "\"body\":{\"" + field + "\":true,"))
                .send();

        Told.problem(reply, 400, "WEB-001");
        assertThat(Told.faults(reply)).contains("/body/" + field + ": is not known here");
        assertThat(node.size()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"signer", "roles", "position", "member", "alg", "__proto__"})
    void an_unknown_field_beside_the_body_is_named(String field, RunningNode node) {
        Payload payload = aDemand(node);
        long before = node.size();

        Reply reply = payload.with(text -> text.replaceFirst("\\{", "{\"" + field + "\":\"registrar\","))
                .send();

        Told.problem(reply, 400, "WEB-001");
        assertThat(Told.faults(reply)).contains("/" + field + ": is not known here");
        assertThat(node.size()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"amount", "unit"})
    void every_unknown_field_is_named_at_once(String field, RunningNode node) {
        Reply reply = aDemand(node)
                .with(text -> text.replace("\"body\":{", "\"body\":{\"" + field + "\":1,\"approved\":true,"))
                .send();

        assertThat(Told.faults(reply))
                .contains("/body/" + field + ": is not known here", "/body/approved: is not known here");
    }

    private static Payload aDemand(RunningNode node) {
        Region region = node.region();
        return Payload.of(node, region.nurse(), region.demand(Region.FIRST_WARD, Region.N95, Region.aNeedOf(500)));
    }
}
