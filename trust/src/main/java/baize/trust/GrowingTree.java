package baize.trust;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree that leaves are appended to. It holds one hash for each set bit of its size and hands out the hashes of subtrees as they become
 * complete. Not thread-safe.
 */
public final class GrowingTree {
    /** The complete subtrees that make up the tree, largest first: one for each set bit of the size. */
    private final List<byte[]> peaks;

    private long size;

    private GrowingTree(List<byte[]> peaks, long size) {
        this.peaks = peaks;
        this.size = size;
    }

    /** The tree without leaves. */
    public static GrowingTree empty() {
        return new GrowingTree(new ArrayList<>(), 0);
    }

    /** The tree of the first {@code size} leaves of a store. */
    public static GrowingTree resume(NodeSource source, long size) {
        List<byte[]> peaks = new ArrayList<>();
        for (int level = Long.SIZE - 1 - Long.numberOfLeadingZeros(size); level >= 0; level--) {
            if ((size >>> level & 1) == 1) {
                peaks.add(source.node(level, (size >>> level) - 1).clone());
            }
        }
        return new GrowingTree(peaks, size);
    }

    /** A tree of its own with the same leaves: for a batch that may be given up. */
    public GrowingTree copy() {
        return new GrowingTree(new ArrayList<>(peaks), size);
    }

    /** Appends a leaf by its hash. {@code sink} gets the leaf (level 0) and every larger subtree that it completes. */
    public void append(byte[] leafHash, NodeSink sink) {
        HashBytes.check(leafHash);
        byte[] hash = leafHash.clone();
        sink.node(0, size, hash);
        int level = 0;
        for (long index = size; (index & 1) == 1; index >>>= 1) {
            hash = MerkleTree.nodeHash(peaks.removeLast(), hash);
            level++;
            sink.node(level, index >>> 1, hash);
        }
        peaks.add(hash);
        size++;
    }

    /** Leaves so far. */
    public long size() {
        return size;
    }

    /** The root over all leaves so far. */
    public byte[] root() {
        if (peaks.isEmpty()) {
            return MerkleTree.emptyRoot();
        }
        byte[] hash = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            hash = MerkleTree.nodeHash(peaks.get(i), hash);
        }
        return hash.clone();
    }
}
