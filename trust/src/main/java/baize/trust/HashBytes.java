package baize.trust;

import java.util.Arrays;
import java.util.List;

/** What the records that hold 32-byte hashes share: checks, copies and comparison by content. */
final class HashBytes {
    private HashBytes() {}

    static void check(byte[] hash) {
        if (hash.length != Sha256.LENGTH) {
            throw new IllegalArgumentException("A hash has 32 bytes, not " + hash.length);
        }
    }

    static List<byte[]> copy(List<byte[]> hashes) {
        return hashes.stream().map(byte[]::clone).toList();
    }

    static boolean equal(List<byte[]> some, List<byte[]> others) {
        return Arrays.deepEquals(some.toArray(), others.toArray());
    }

    static int hash(List<byte[]> hashes) {
        return Arrays.deepHashCode(hashes.toArray());
    }
}
