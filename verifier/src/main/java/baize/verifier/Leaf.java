package baize.verifier;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * One entry of the log as the tree holds it. Source: docs/decisions/0001-formats.md, Leaf.
 *
 * @param time of the batch, milliseconds since 1970
 * @param content the header of a public entry; else SHA-256(0x02 || blind || header), which tells an outsider nothing
 */
@SuppressWarnings("ArrayRecordComponent") // Used as a bundle of bytes: never compared, never changed.
record Leaf(long position, long time, Visibility visibility, byte[] content) {
    private static final byte VERSION = 1;
    private static final byte[] BLINDED = {0x02};
    private static final int FIXED_LENGTH = 1 + 8 + 8 + 1;

    /** Who may see the header: the leaf's class. */
    enum Visibility {
        /** Everyone. */
        PUBLIC,
        /** Members, and whoever holds the command. */
        MEMBERS
    }

    /** The leaf of a command, from the command's own bytes. */
    static Leaf of(long position, long time, Visibility visibility, Header header, byte[] command) {
        byte[] bytes = header.toBytes();
        return new Leaf(
                position,
                time,
                visibility,
                switch (visibility) {
                    case PUBLIC -> bytes;
                    case MEMBERS -> Sha256.of(BLINDED, CommandSecret.of(command).blind(), bytes);
                });
    }

    /** Reads an entry of a bundle; empty when the bytes are no leaf. */
    static Optional<Leaf> read(byte[] bytes) {
        if (bytes.length <= FIXED_LENGTH) {
            return Optional.empty();
        }
        ByteBuffer from = ByteBuffer.wrap(bytes);
        byte version = from.get();
        long position = from.getLong();
        long time = from.getLong();
        int code = from.get();
        byte[] content = new byte[from.remaining()];
        from.get(content);
        boolean known = version == VERSION && position >= 0 && time >= 0 && (code == 0 || code == 1);
        boolean fits = code == 0 || content.length == Sha256.LENGTH;
        return known && fits
                ? Optional.of(new Leaf(position, time, code == 0 ? Visibility.PUBLIC : Visibility.MEMBERS, content))
                : Optional.empty();
    }

    /** The leaf's bytes. */
    byte[] toBytes() {
        return ByteBuffer.allocate(FIXED_LENGTH + content.length)
                .put(VERSION)
                .putLong(position)
                .putLong(time)
                .put((byte) (visibility == Visibility.PUBLIC ? 0 : 1))
                .put(content)
                .array();
    }
}
