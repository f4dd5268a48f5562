package baize.ledger.ordering;

import java.util.Arrays;

/**
 * What a node vouches for after a batch.
 *
 * @param cursor the batch
 * @param size leaves in the log
 * @param root RFC 9162 tree head over them, 32 bytes
 * @param writesDigest running digest of all sorted writes, 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // hashes are bytes; copied in and out, equal by content
public record LogHead(Cursor cursor, long size, byte[] root, byte[] writesDigest) {
    public LogHead {
        root = root.clone();
        writesDigest = writesDigest.clone();
    }

    /** The same log, seen from another cursor at which it had not changed. */
    public LogHead at(Cursor other) {
        return new LogHead(other, size, root, writesDigest);
    }

    @Override
    public byte[] root() {
        return root.clone();
    }

    @Override
    public byte[] writesDigest() {
        return writesDigest.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LogHead that
                && cursor.equals(that.cursor)
                && size == that.size
                && Arrays.equals(root, that.root)
                && Arrays.equals(writesDigest, that.writesDigest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(root) * 31 + cursor.hashCode();
    }
}
