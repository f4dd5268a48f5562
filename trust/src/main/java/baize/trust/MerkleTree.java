package baize.trust;

import java.util.Arrays;

/**
 * The hashes of an RFC 9162 tree: leaves, nodes, roots. The tree's nodes come from a {@link NodeSource}. Source: RFC 9162 §2.1.1.
 *
 * <pre>{@code
 * GrowingTree tree = GrowingTree.empty();
 * tree.append(leaf.hash(), store::put);
 * byte[] root = tree.root();
 * boolean proven = InclusionProof.of(store, 0, tree.size()).proves(leaf.hash(), root);
 * }</pre>
 */
public final class MerkleTree {
    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;
    private static final byte[] EMPTY_ROOT = Sha256.of();

    private MerkleTree() {}

    /** The hash of a leaf's bytes: SHA-256(0x00 || leaf). */
    public static byte[] leafHash(byte[] leaf) {
        return Sha256.of(LEAF, leaf);
    }

    /** The hash of two subtrees: SHA-256(0x01 || left || right). */
    public static byte[] nodeHash(byte[] left, byte[] right) {
        return Sha256.of(NODE, left, right);
    }

    /** The root of the tree without leaves: SHA-256 of nothing. */
    public static byte[] emptyRoot() {
        return EMPTY_ROOT.clone();
    }

    /** The root over the first {@code size} leaves. */
    public static byte[] root(NodeSource source, long size) {
        return size == 0 ? emptyRoot() : subtree(source, 0, size).clone();
    }

    /**
     * The hash over the leaves from {@code start} to before {@code end}, where {@code start} is a multiple of the largest power of two below
     * the width, as it is for every part that §2.1.1 splits a tree into.
     */
    static byte[] subtree(NodeSource source, long start, long end) {
        long rest = end - start;
        byte[] hash = null;
        for (int level = 0; rest >>> level != 0; level++) {
            if ((rest >>> level & 1) == 0) {
                continue;
            }
            byte[] peak = source.node(level, (end >>> level) - 1);
            hash = hash == null ? peak : nodeHash(peak, hash);
            end -= 1L << level;
        }
        if (hash == null) {
            throw new IllegalArgumentException("No leaves from " + start + " to " + end);
        }
        return hash;
    }

    /** The largest power of two below {@code width}, which is 2 or more: where §2.1.1 splits. */
    static long split(long width) {
        return Long.highestOneBit(width - 1);
    }

    static boolean equal(byte[] some, byte[] other) {
        return Arrays.equals(some, other);
    }
}
