package baize.ledger;

import java.nio.ByteBuffer;

/** A SHA-256 as a key of a map. */
record Digest(long first, long second, long third, long fourth) {
    static Digest of(byte[] hash) {
        ByteBuffer bytes = ByteBuffer.wrap(hash);
        return new Digest(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
    }

    // The bits are as good as random: a few of them tell two digests apart.
    @Override
    public int hashCode() {
        return (int) first;
    }
}
