package baize.verifier;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The log's tree: hashes, root, and proofs that an entry is in it. Source: RFC 9162 §2.1. */
final class MerkleTree {
    private static final byte[] LEAF = {0x00};
    private static final byte[] NODE = {0x01};

    private final Deque<byte[]> complete = new ArrayDeque<>();
    private long size;

    /** Hash of an entry: SHA-256(0x00 || leaf). Source: RFC 9162 §2.1.1. */
    static byte[] leafHash(byte[] leaf) {
        return Sha256.of(LEAF, leaf);
    }

    /** Hash of two subtrees: SHA-256(0x01 || left || right). Source: RFC 9162 §2.1.1. */
    static byte[] nodeHash(byte[] left, byte[] right) {
        return Sha256.of(NODE, left, right);
    }

    /**
     * The root to which a proof leads from the entry at {@code index} of a tree with {@code size} entries; empty when the proof has too
     * many or too few hashes for that place. The names are the RFC's. Source: RFC 9162 §2.1.3.2.
     */
    static Optional<byte[]> rootByProof(byte[] leafHash, long index, long size, List<byte[]> proof) {
        if (index < 0 || index >= size) {
            return Optional.empty();
        }
        long fn = index;
        long sn = size - 1;
        byte[] r = leafHash;
        for (byte[] p : proof) {
            if (sn == 0) {
                return Optional.empty();
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = nodeHash(p, r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = nodeHash(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 ? Optional.of(r) : Optional.empty();
    }

    /** Adds the next entry's hash: as many subtrees are joined as the old size ends in 1 bits. Source: RFC 9162 §2.1.2. */
    void add(byte[] leafHash) {
        byte[] hash = leafHash;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            hash = nodeHash(complete.pop(), hash);
        }
        complete.push(hash);
        size++;
    }

    /** The root of what was added. Source: RFC 9162 §2.1.2. */
    byte[] root() {
        byte[] root = null;
        for (byte[] subtree : complete) {
            root = root == null ? subtree : nodeHash(subtree, root);
        }
        return root == null ? Sha256.of() : root;
    }
}
