package baize.checks.input;

import baize.checks.Reply;
import baize.checks.Site;
import baize.services.founding.OfficerKey;
import baize.trust.CompactJws;
import baize.trust.JwsType;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** A device key that opens a session, as a browser does it. */
final class Session {
    private Session() {}

    /** Opens one and answers its cookie, as a browser sends it. */
    static String open(Site site, OfficerKey officer) {
        Reply reply = answer(site, officer);
        if (reply.status() != 200) {
            throw new AssertionError("No session, but " + reply.status() + ": " + reply.text());
        }
        return reply.header("Set-Cookie").split(";", -1)[0];
    }

    /** Asks for a challenge and answers it. */
    static Reply answer(Site site, OfficerKey officer) {
        String challenge = site.send(HttpRequest.newBuilder(site.at("/api/v1/session/challenge"))
                        .POST(BodyPublishers.noBody()))
                .json()
                .path("challenge")
                .asString();
        String claim = "{\"ledger\":\"" + site.runtime().ledger().ledgerId() + "\",\"challenge\":\"" + challenge
                + "\",\"origin\":\"http://127.0.0.1:" + site.server().port() + "\"}";
        byte[] jws = CompactJws.sign(officer.key(), claim.getBytes(StandardCharsets.UTF_8), JwsType.SESSION)
                .toByteArray();
        return site.send(HttpRequest.newBuilder(site.at("/api/v1/session"))
                .header("Content-Type", "application/jose")
                .POST(BodyPublishers.ofByteArray(jws)));
    }
}
