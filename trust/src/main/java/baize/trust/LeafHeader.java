package baize.trust;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * What a leaf says about a command.
 *
 * @param type the command's type, or {@code genesis}; 1 to 255 bytes of UTF-8
 * @param organisation the signer's organisation; 1 to 255 bytes of UTF-8
 * @param commandDigest SHA-256 of the command's bytes, 32 bytes
 * @param outcome {@code ACCEPTED} or a refusal's code; 1 to 255 bytes of UTF-8
 * @param eventsDigest {@link CommandKey#eventsDigest}, 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // Copied in and out, and compared by content.
public record LeafHeader(String type, String organisation, byte[] commandDigest, String outcome, byte[] eventsDigest) {
    private static final int TEXT_LIMIT = 255;

    public LeafHeader {
        text(type);
        text(organisation);
        text(outcome);
        HashBytes.check(commandDigest);
        HashBytes.check(eventsDigest);
        commandDigest = commandDigest.clone();
        eventsDigest = eventsDigest.clone();
    }

    /** The header of a command with this outcome and these events (canonical JSON array). */
    public static LeafHeader of(String type, String organisation, byte[] command, String outcome, byte[] events) {
        return new LeafHeader(
                type,
                organisation,
                Sha256.of(command),
                outcome,
                CommandKey.of(command).eventsDigest(events));
    }

    /** The bytes that enter the leaf. */
    public byte[] toByteArray() {
        byte[] typeText = text(type);
        byte[] organisationText = text(organisation);
        byte[] outcomeText = text(outcome);
        byte[] bytes = new byte[3 + typeText.length + organisationText.length + outcomeText.length + 2 * Sha256.LENGTH];
        int at = put(bytes, 0, typeText);
        at = put(bytes, at, organisationText);
        System.arraycopy(commandDigest, 0, bytes, at, Sha256.LENGTH);
        at = put(bytes, at + Sha256.LENGTH, outcomeText);
        System.arraycopy(eventsDigest, 0, bytes, at, Sha256.LENGTH);
        return bytes;
    }

    static byte[] text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (utf8.length == 0 || utf8.length > TEXT_LIMIT) {
            throw new IllegalArgumentException("A leaf's text has 1 to " + TEXT_LIMIT + " bytes, not " + utf8.length);
        }
        return utf8;
    }

    private static int put(byte[] bytes, int at, byte[] text) {
        bytes[at] = (byte) text.length;
        System.arraycopy(text, 0, bytes, at + 1, text.length);
        return at + 1 + text.length;
    }

    @Override
    public byte[] commandDigest() {
        return commandDigest.clone();
    }

    @Override
    public byte[] eventsDigest() {
        return eventsDigest.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LeafHeader that
                && type.equals(that.type)
                && organisation.equals(that.organisation)
                && Arrays.equals(commandDigest, that.commandDigest)
                && outcome.equals(that.outcome)
                && Arrays.equals(eventsDigest, that.eventsDigest);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, organisation, Arrays.hashCode(commandDigest), outcome, Arrays.hashCode(eventsDigest));
    }
}
