package baize.trust;

import java.nio.charset.StandardCharsets;

/**
 * The key K that a command's bytes give: whoever may read the command can open its leaf, and who may not can't guess what is in it, since
 * the signature in the command is nothing that one could try out.
 */
public final class CommandKey {
    private static final byte[] PURPOSE = ascii("baize/blind/1");
    private static final byte[] LEAF = ascii("leaf");
    private static final byte[] EVENTS = ascii("events");

    private final byte[] key;

    private CommandKey(byte[] key) {
        this.key = key;
    }

    /** SHA-256("baize/blind/1" || command bytes). */
    public static CommandKey of(byte[] command) {
        return new CommandKey(Sha256.of(PURPOSE, command));
    }

    /** HMAC(K, "leaf"): hides the header of a leaf that is not public. */
    public byte[] blind() {
        return HmacSha256.of(key, LEAF);
    }

    /** HMAC(K, "events" || events), events being the canonical JSON array. */
    public byte[] eventsDigest(byte[] events) {
        return HmacSha256.of(key, EVENTS, events);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
