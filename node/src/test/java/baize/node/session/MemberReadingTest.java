package baize.node.session;

import static baize.node.session.MembersNode.json;
import static baize.node.session.MembersNode.text;
import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.Role;
import baize.contracts.membership.MembershipCommand.Invitation;
import baize.contracts.membership.MembershipCommand.InviteOfficers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every member reads every record in full; outside a session a record of the members class only exists. */
class MemberReadingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @SuppressWarnings("NullAway.Init") // set before the tests
    private static MembersNode node;

    private static final String INVITED = UUID.randomUUID().toString();
    private static long invitation;

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        node = MembersNode.found(directory.resolve("node"));
        invitation = node.runtime().ledger().size();
        node.submit(
                node.officer("first-hospital", 0),
                new InviteOfficers(
                        new MemberId("first-hospital"),
                        List.of(new Invitation(new OfficerId(INVITED), Set.of(Role.HOSPITAL)))));
        assertThat(node.runtime().follower().awaitPosition(invitation, PATIENCE))
                .isTrue();
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void shows_a_record_of_the_members_class_in_full_to_every_member_and_to_nobody_else() {
        String path = "/api/v1/members/records/" + invitation;
        HttpResponse<byte[]> answer = node.get(path, node.signIn(node.officer("east-warehouse", 0)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(json(answer).path("visibility").asString()).isEqualTo("MEMBERS");
        assertThat(json(answer).path("type").asString()).isEqualTo("membership.invite-officers");
        assertThat(json(answer).path("command").asString()).isNotEmpty();
        assertThat(text(answer)).contains(INVITED);

        HttpResponse<byte[]> outside = node.send(node.to(path).GET());
        assertThat(outside.statusCode()).isEqualTo(401);
        assertThat(text(outside)).doesNotContain(INVITED, "invite-officers");
        assertThat(text(node.send(node.to("/api/v1/records/" + invitation).GET())))
                .doesNotContain(INVITED, "invite-officers");
    }

    @Test
    void knows_no_record_that_is_not_there() {
        String cookie = node.signIn(node.officer("east-warehouse", 0));

        for (String position : List.of("-1", "1000000")) {
            assertThat(node.get("/api/v1/members/records/" + position, cookie).statusCode())
                    .as(position)
                    .isEqualTo(404);
        }
    }

    @Test
    void lists_donors_statements_within_a_session_only() {
        node.runtime().views().write(writes -> {
            for (int number = 1; number <= 3; number++) {
                writes.write("""
                        insert into donor_statement (statement, donor, receiver, item, unit, quantity, given_on, has_receipt, position, at)
                        values (?, 'kind-company', 'east-warehouse', 'kn95', 'H87', 100, '2020-01-31', ?, ?, 1)""", UUID.randomUUID().toString(), number == 2, number);
            }
        });
        String cookie = node.signIn(node.officer("second-hospital", 1));
        HttpResponse<byte[]> first = node.get("/api/v1/members/statements?limit=2&donor=kind-company", cookie);
        String next = json(first).path("next").asString();
        HttpResponse<byte[]> second =
                node.get("/api/v1/members/statements?limit=2&donor=kind-company&after=" + next, cookie);

        assertThat(json(first).path("items")).hasSize(2);
        assertThat(json(first).at("/items/0/received").asBoolean()).isFalse();
        assertThat(json(first).at("/items/1/received").asBoolean()).isTrue();
        assertThat(json(second).path("items")).hasSize(1);
        assertThat(json(second).has("next")).isFalse();
        assertThat(node.send(node.to("/api/v1/members/statements").GET()).statusCode())
                .isEqualTo(401);

        HttpResponse<byte[]> sums =
                node.send(node.to("/api/v1/statements-without-receipt").GET());
        assertThat(json(sums).path("items"))
                .singleElement()
                .satisfies(row -> assertThat(row.path("quantity").asLong()).isEqualTo(200));
        assertThat(text(sums)).doesNotContain("kind-company");
    }
}
