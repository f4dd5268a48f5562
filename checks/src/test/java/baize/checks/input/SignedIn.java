package baize.checks.input;

import baize.checks.Actor;
import baize.checks.Reply;
import baize.checks.RunningNode;
import baize.trust.CompactJws;
import baize.trust.JwsType;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** An officer with a session. */
record SignedIn(RunningNode node, String cookie) {
    static SignedIn as(RunningNode node, Actor actor) {
        return new SignedIn(node, Session.open(node, actor.key()));
    }

    static String challenge(RunningNode node) {
        return node.send(HttpRequest.newBuilder(node.at("/api/v1/session/challenge"))
                        .POST(BodyPublishers.noBody()))
                .json()
                .path("challenge")
                .asString();
    }

    /** What is signed to open a session. */
    static String claim(String ledger, String challenge, String origin) {
        return "{\"ledger\":" + CommandTexts.quoted(ledger) + ",\"challenge\":" + CommandTexts.quoted(challenge)
                + ",\"origin\":" + CommandTexts.quoted(origin) + "}";
    }

    /** Signs a claim and sends it. */
    static Reply answer(RunningNode node, Actor actor, String claim) {
        byte[] jws = CompactJws.sign(actor.key().key(), claim.getBytes(StandardCharsets.UTF_8), JwsType.SESSION)
                .toByteArray();
        return node.send(HttpRequest.newBuilder(node.at("/api/v1/session"))
                .header("Content-Type", "application/jose")
                .POST(BodyPublishers.ofByteArray(jws)));
    }

    /** A request in the session. */
    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(node.at(path)).header("Cookie", cookie);
    }
}
