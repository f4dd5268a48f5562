package baize.node.session;

import static baize.node.session.MembersNode.json;
import static baize.node.session.MembersNode.sign;
import static baize.node.session.MembersNode.text;
import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.KeyId;
import baize.contracts.membership.MembershipCommand.RevokeKey;
import baize.contracts.membership.MembershipCommand.SuspendOfficer;
import baize.contracts.membership.SigningKey.RevocationReason;
import baize.services.founding.OfficerKey;
import baize.trust.CompactJws;
import baize.trust.JwsType;
import baize.trust.P256SigningKey;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in over HTTP. */
class SessionTest {
    @SuppressWarnings("NullAway.Init") // set before the tests
    private static MembersNode node;

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        node = MembersNode.found(directory.resolve("node"));
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private static OfficerKey nurse() {
        return node.officer("first-hospital", 0);
    }

    @Test
    void opens_a_session_for_who_signs_the_challenge() {
        HttpResponse<byte[]> answer = node.answer(sign(nurse(), node.claim(node.challenge())));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("member").asString()).isEqualTo("first-hospital");
        assertThat(json(answer).path("officer").asString())
                .isEqualTo(nurse().officer().value());
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie)
                .startsWith("__Host-baize-session=")
                .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Strict", "; Max-Age=43200")
                .doesNotContain("Domain");
        String token = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
        assertThat(text(answer)).doesNotContain(token);
    }

    @Test
    void knows_the_officer_by_the_cookie_until_the_session_is_ended() {
        String cookie = node.signIn(nurse());

        assertThat(json(node.get("/api/v1/session", cookie)).path("member").asString())
                .isEqualTo("first-hospital");
        HttpResponse<byte[]> ended =
                node.send(node.to("/api/v1/session", cookie).DELETE());
        assertThat(ended.statusCode()).isEqualTo(204);
        assertThat(ended.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(value -> assertThat(value).contains("Max-Age=0"));
        assertNoSession(cookie);
    }

    @Test
    void knows_nobody_without_a_cookie_or_with_a_wrong_one() {
        String cookie = node.signIn(nurse());

        assertThat(node.send(node.to("/api/v1/session").GET()).statusCode()).isEqualTo(401);
        assertNoSession("__Host-baize-session=" + "A".repeat(43));
        assertNoSession("__Host-baize-session=");
        assertNoSession(cookie.replace("__Host-", ""));
        assertNoSession(cookie + "; __Host-baize-session=x");
    }

    @Test
    void takes_an_answer_once() {
        byte[] answer = sign(nurse(), node.claim(node.challenge()));

        assertThat(node.answer(answer).statusCode()).isEqualTo(200);
        assertRefused(answer);
    }

    @Test
    void refuses_a_signed_claim_to_anything_else() {
        String challenge = node.challenge();
        String ledger = node.runtime().ledger().ledgerId();
        String claim = node.claim(challenge);

        for (String other : List.of(
                claim.replace(ledger, "0".repeat(64)),
                claim.replace(MembersNode.ORIGIN, "https://evil.example"),
                claim.replace(challenge, "A".repeat(75)),
                claim.replace("}", ",\"more\":1}"),
                claim.replace("}", ",\"ledger\":\"" + ledger + "\"}"),
                claim.replace(",\"origin\":\"" + MembersNode.ORIGIN + "\"", ""),
                claim.replace("\"" + challenge + "\"", "null"),
                claim + claim,
                "[]",
                "null",
                "")) {
            assertRefused(sign(nurse(), other));
        }
        assertThat(node.answer(sign(nurse(), claim)).statusCode())
                .as("none of these used the challenge up")
                .isEqualTo(200);
    }

    @Test
    void refuses_a_signature_that_was_made_for_another_purpose() {
        byte[] claim = node.claim(node.challenge()).getBytes(StandardCharsets.UTF_8);

        assertRefused(CompactJws.sign(nurse().key(), claim, JwsType.COMMAND).toByteArray());
    }

    @Test
    void refuses_a_key_that_the_ledger_does_not_know_and_a_broken_signature() {
        byte[] claim = node.claim(node.challenge()).getBytes(StandardCharsets.UTF_8);
        byte[] stranger = CompactJws.sign(P256SigningKey.generate(), claim, JwsType.SESSION)
                .toByteArray();
        byte[] broken = CompactJws.sign(nurse().key(), claim, JwsType.SESSION).toByteArray();
        broken[broken.length - 3] ^= 1;

        assertThat(assertRefused(stranger)).isEqualTo(assertRefused(broken));
        assertRefused("not a JWS".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refuses_what_is_too_long() {
        byte[] most = new byte[SessionController.ANSWER_LIMIT];
        byte[] oneMore = new byte[SessionController.ANSWER_LIMIT + 1];

        assertThat(node.answer(most).statusCode()).isEqualTo(401);
        assertThat(node.answer(oneMore).statusCode()).isEqualTo(413);
    }

    @Test
    void ends_with_the_keys_revocation() {
        OfficerKey officer = node.officer("east-warehouse", 1);
        String cookie = node.signIn(officer);

        node.submit(
                node.officer("east-warehouse", 0),
                new RevokeKey(
                        new KeyId(officer.key().publicKey().thumbprint()),
                        RevocationReason.DEVICE_LOST,
                        Optional.empty()));

        assertNoSession(cookie);
        assertRefused(sign(officer, node.claim(node.challenge())));
    }

    @Test
    void ends_with_the_officers_suspension_and_does_not_come_back() {
        OfficerKey officer = node.officer("second-hospital", 1);
        OfficerKey administrator = node.officer("second-hospital", 0);
        String cookie = node.signIn(officer);

        node.submit(administrator, new SuspendOfficer(officer.officer(), true));
        assertNoSession(cookie);
        node.submit(administrator, new SuspendOfficer(officer.officer(), false));

        assertNoSession(cookie);
        assertThat(node.get("/api/v1/session", node.signIn(officer)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void takes_nothing_from_another_sites_page() {
        String cookie = node.signIn(nurse());

        for (String[] header : new String[][] {
            {"Origin", "https://evil.example"},
            {"Origin", "null"},
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-site"}
        }) {
            assertThat(node.send(node.to("/api/v1/session", cookie)
                                    .header(header[0], header[1])
                                    .DELETE())
                            .statusCode())
                    .isEqualTo(403);
            assertThat(node.send(node.to("/api/v1/session/challenge")
                                    .header(header[0], header[1])
                                    .POST(BodyPublishers.noBody()))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(node.get("/api/v1/session", cookie).statusCode()).isEqualTo(200);
    }

    private static void assertNoSession(String cookie) {
        HttpResponse<byte[]> answer = node.get("/api/v1/session", cookie);
        assertThat(answer.statusCode()).as(cookie).isEqualTo(401);
        assertThat(json(answer).path("code").asString()).isEqualTo("WEB-007");
    }

    private static String assertRefused(byte[] jws) {
        HttpResponse<byte[]> answer = node.answer(jws);
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(401);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(json(answer).path("code").asString()).isEqualTo("WEB-017");
        return text(answer);
    }
}
