package baize.verifier;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The leaves of up to 256 entries. Source: C2SP tlog-tiles, Log Entries.
 *
 * @param first position of the first one
 */
record EntryBundle(long first, List<byte[]> leaves) {
    EntryBundle {
        leaves = List.copyOf(leaves);
    }

    /** Reads the first {@code width} entries of bundle {@code n}: u16 length || leaf, each. */
    static EntryBundle read(LogFiles files, long n, int width) throws NotValid {
        ByteBuffer from = ByteBuffer.wrap(files.entries(n, width));
        List<byte[]> leaves = new ArrayList<>();
        while (leaves.size() < width) {
            int length = from.remaining() >= Short.BYTES ? Short.toUnsignedInt(from.getShort()) : Integer.MAX_VALUE;
            NotValid.unless(
                    length <= from.remaining(),
                    "Entry bundle " + LogFiles.number(n) + " ends at position " + (n * LogFiles.BUNDLE + leaves.size())
                            + "; the checkpoint speaks of more entries.",
                    "Copy it again from the ledger's address, together with the newest checkpoint.");
            byte[] leaf = new byte[length];
            from.get(leaf);
            leaves.add(leaf);
        }
        return new EntryBundle(n * LogFiles.BUNDLE, leaves);
    }

    /** Checks the entries against the tile of their hashes, and so names the one that was changed. */
    void requireHashes(byte[] tile) throws NotValid {
        for (int i = 0; i < leaves.size(); i++) {
            int from = i * Sha256.LENGTH;
            boolean equal = from + Sha256.LENGTH <= tile.length
                    && Arrays.equals(
                            MerkleTree.leafHash(leaves.get(i)), 0, Sha256.LENGTH, tile, from, from + Sha256.LENGTH);
            NotValid.unless(
                    equal,
                    "The entry at position " + (first + i) + " is not the one whose hash stands in the tree's tile.",
                    "Copy both again. If they stay so, the log serves what it did not commit to: keep the files.");
        }
    }
}
