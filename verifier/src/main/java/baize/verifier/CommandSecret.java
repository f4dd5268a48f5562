package baize.verifier;

/**
 * The key K that only those can compute who have a command's bytes. It blinds leaves and keeps events from being guessed by their
 * digests. Source: docs/decisions/0001-formats.md, Leaf.
 */
@SuppressWarnings("ArrayRecordComponent") // Used as a bundle of bytes: never compared, never changed.
record CommandSecret(byte[] key) {
    /** K = SHA-256("baize/blind/1" || command bytes). */
    static CommandSecret of(byte[] command) {
        return new CommandSecret(Sha256.of(Encodings.utf8("baize/blind/1"), command));
    }

    /** blind = HMAC-SHA256(K, "leaf"). */
    byte[] blind() {
        return Sha256.hmac(key, Encodings.utf8("leaf"));
    }

    /** events digest = HMAC-SHA256(K, "events" || events). */
    byte[] eventsDigest(String events) {
        return Sha256.hmac(key, Encodings.utf8("events"), Encodings.utf8(events));
    }
}
