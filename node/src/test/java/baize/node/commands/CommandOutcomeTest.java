package baize.node.commands;

import static baize.node.session.MembersNode.json;
import static baize.node.session.MembersNode.text;
import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.Command;
import baize.contracts.Commitment;
import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.Role;
import baize.contracts.membership.MembershipCommand.Invitation;
import baize.contracts.membership.MembershipCommand.InviteOfficers;
import baize.contracts.oversight.ErasureId;
import baize.contracts.oversight.OversightCommand.CertifyErasure;
import baize.contracts.oversight.OversightCommand.ErasureReason;
import baize.ledger.Commands;
import baize.ledger.LogEntry;
import baize.node.session.MembersNode;
import baize.services.founding.OfficerKey;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Who learns what of a command that was sent earlier. */
class CommandOutcomeTest {
    private static final MemberId HOSPITAL = new MemberId("first-hospital");

    @SuppressWarnings("NullAway.Init") // set before the tests
    private static MembersNode node;

    @BeforeAll
    static void start(@TempDir Path directory) throws IOException {
        node = MembersNode.found(directory.resolve("node"));
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void tells_the_public_of_an_invitation_only_where_it_is_and_that_it_was_accepted() {
        OfficerId invited = new OfficerId(UUID.randomUUID().toString());
        byte[] invitation = signed(node.officer(HOSPITAL.value(), 0), inviting(invited));
        JsonNode sent = json(post(invitation));

        HttpResponse<byte[]> found = node.send(node.to(address(sent)).GET());

        assertThat(json(found).path("position").asLong())
                .isEqualTo(sent.path("position").asLong());
        assertThat(json(found).path("outcome").asString()).isEqualTo("ACCEPTED");
        assertThat(json(found).path("type").asString()).isEmpty();
        assertThat(json(found).path("events").size()).isZero();
        assertThat(text(found)).doesNotContain(invited.value()).doesNotContain("invit");
    }

    @Test
    void tells_members_and_who_sends_the_signed_bytes_again_all_of_it() {
        OfficerId invited = new OfficerId(UUID.randomUUID().toString());
        byte[] invitation = signed(node.officer(HOSPITAL.value(), 0), inviting(invited));
        JsonNode sent = json(post(invitation));

        String member = text(node.get(address(sent), node.signIn(node.officer("east-warehouse", 1))));
        String again = text(post(invitation));

        assertThat(member).contains("membership.invite-officers").contains(invited.value());
        assertThat(again).contains("membership.invite-officers").contains(invited.value());
    }

    @Test
    void tells_everyone_all_of_a_public_one() {
        Command erasure = new CertifyErasure(
                new ErasureId(UUID.randomUUID().toString()),
                1,
                new Commitment("A".repeat(43)),
                ErasureReason.REQUESTED);
        JsonNode sent = json(post(signed(node.officer("registry", 0), erasure)));

        JsonNode found = json(node.send(node.to(address(sent)).GET()));

        assertThat(found.path("type").asString()).isEqualTo("oversight.certify-erasure");
        assertThat(found.path("events").size()).isEqualTo(1);
    }

    private static InviteOfficers inviting(OfficerId officer) {
        return new InviteOfficers(HOSPITAL, List.of(new Invitation(officer, Set.of(Role.HOSPITAL))));
    }

    private static byte[] signed(OfficerKey officer, Command command) {
        return Commands.sign(node.runtime().ledger().ledgerId(), Instant.now(), command, officer.key());
    }

    private static HttpResponse<byte[]> post(byte[] command) {
        HttpResponse<byte[]> answer = node.send(node.to("/api/v1/commands")
                .header("Content-Type", "application/jose")
                .POST(BodyPublishers.ofByteArray(command)));
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
        return answer;
    }

    private static String address(JsonNode sent) {
        LogEntry entry =
                node.runtime().ledger().entry(sent.path("position").asLong()).orElseThrow();
        return "/api/v1/commands/" + entry.key().value() + "/" + entry.id().value();
    }
}
