package baize.trust;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * Shows that a tree only grew: its first leaves are those of an older tree. Source: RFC 9162 §2.1.4.
 *
 * @param oldSize leaves of the older tree; with 0, and with {@code newSize}, the path is empty
 * @param newSize leaves of the newer tree
 * @param path hashes of 32 bytes; at most {@value #LONGEST_PATH}
 */
public record ConsistencyProof(long oldSize, long newSize, List<byte[]> path) {
    /** Longest path: one hash more than an inclusion proof. */
    public static final int LONGEST_PATH = InclusionProof.LONGEST_PATH + 1;

    public ConsistencyProof {
        if (oldSize < 0 || newSize < oldSize || path.size() > LONGEST_PATH) {
            throw new IllegalArgumentException("No consistency proof goes from " + oldSize + " to " + newSize
                    + " leaves with " + path.size() + " hashes");
        }
        path.forEach(HashBytes::check);
        path = HashBytes.copy(path);
    }

    /** Makes the proof between the trees of the first {@code oldSize} and {@code newSize} leaves (RFC 9162 §2.1.4.1). */
    public static ConsistencyProof of(NodeSource source, long oldSize, long newSize) {
        if (oldSize < 0 || newSize < oldSize) {
            throw new IllegalArgumentException("A tree does not grow from " + oldSize + " to " + newSize + " leaves");
        }
        if (oldSize == 0) {
            return new ConsistencyProof(oldSize, newSize, List.of());
        }
        List<byte[]> downwards = new ArrayList<>();
        long start = 0;
        long end = newSize;
        // The old tree's own root is known to the reader, so it is left out while nothing was split off on its left.
        while (oldSize != end) {
            long middle = start + MerkleTree.split(end - start);
            if (oldSize <= middle) {
                downwards.add(MerkleTree.subtree(source, middle, end));
                end = middle;
            } else {
                downwards.add(MerkleTree.subtree(source, start, middle));
                start = middle;
            }
        }
        if (start != 0) {
            downwards.add(MerkleTree.subtree(source, start, end));
        }
        return new ConsistencyProof(oldSize, newSize, downwards.reversed());
    }

    /** Whether a tree of {@code oldSize} leaves with the old root may have grown to {@code newSize} with the new one. */
    public boolean proves(byte[] oldRoot, byte[] newRoot) {
        HashBytes.check(oldRoot);
        HashBytes.check(newRoot);
        if (oldSize == newSize) {
            return path.isEmpty()
                    && MerkleTree.equal(oldRoot, newRoot)
                    && (oldSize != 0 || MerkleTree.equal(oldRoot, MerkleTree.emptyRoot()));
        }
        if (oldSize == 0) {
            return path.isEmpty() && MerkleTree.equal(oldRoot, MerkleTree.emptyRoot());
        }
        return !path.isEmpty() && leadsTo(oldRoot, newRoot);
    }

    /** The algorithm of RFC 9162 §2.1.4.2. */
    private boolean leadsTo(byte[] oldRoot, byte[] newRoot) {
        Iterator<byte[]> hashes = path.iterator();
        byte[] first = Long.bitCount(oldSize) == 1 ? oldRoot : hashes.next();
        int complete = Long.numberOfTrailingZeros(oldSize);
        long node = (oldSize - 1) >>> complete;
        long last = (newSize - 1) >>> complete;
        byte[] oldHash = first;
        byte[] newHash = first;
        while (hashes.hasNext()) {
            byte[] hash = hashes.next();
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                oldHash = MerkleTree.nodeHash(hash, oldHash);
                newHash = MerkleTree.nodeHash(hash, newHash);
                while ((node & 1) == 0 && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                newHash = MerkleTree.nodeHash(newHash, hash);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && MerkleTree.equal(oldHash, oldRoot) && MerkleTree.equal(newHash, newRoot);
    }

    @Override
    public List<byte[]> path() {
        return HashBytes.copy(path);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConsistencyProof that
                && oldSize == that.oldSize
                && newSize == that.newSize
                && HashBytes.equal(path, that.path);
    }

    @Override
    public int hashCode() {
        return Objects.hash(oldSize, newSize, HashBytes.hash(path));
    }
}
