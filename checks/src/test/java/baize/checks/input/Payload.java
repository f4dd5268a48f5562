package baize.checks.input;

import baize.checks.Actor;
import baize.checks.Reply;
import baize.checks.RunningNode;
import baize.contracts.Command;
import baize.trust.Base64Url;
import baize.trust.CompactJws;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** The text of a payload that would be good, to be spoilt and signed all the same: its signer means ill. */
record Payload(RunningNode node, Actor signer, String text) {
    /** The payload of a command that nobody has sent. */
    static Payload of(RunningNode node, Actor signer, Command command) {
        String jws = new String(signer.sign(command), StandardCharsets.US_ASCII);
        byte[] payload = Base64Url.decode(jws.split("\\.", -1)[1]).orElseThrow();
        return new Payload(node, signer, new String(payload, StandardCharsets.UTF_8));
    }

    /** The same with another text. */
    Payload with(UnaryOperator<String> change) {
        String changed = change.apply(text);
        if (changed.equals(text)) {
            throw new AssertionError("Nothing was changed in " + text);
        }
        return new Payload(node, signer, changed);
    }

    /** Signs it and sends it. */
    Reply send() {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Signs these bytes instead and sends them. */
    Reply send(byte[] payload) {
        return node.submit(CompactJws.sign(signer.key().key(), payload).toByteArray());
    }
}
