package baize.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Shows that a leaf stands at a place of a tree. Source: RFC 9162 §2.1.3.
 *
 * @param index the leaf's position
 * @param size leaves of the tree; a proof whose index is not below it proves nothing
 * @param path hashes of 32 bytes, from the leaf's sibling upwards; at most {@value #LONGEST_PATH}
 */
public record InclusionProof(long index, long size, List<byte[]> path) {
    /** Longest path: a tree has fewer than 2^63 leaves. */
    public static final int LONGEST_PATH = 63;

    public InclusionProof {
        if (index < 0 || size < 0 || path.size() > LONGEST_PATH) {
            throw new IllegalArgumentException(
                    "No inclusion proof has index " + index + ", size " + size + " and " + path.size() + " hashes");
        }
        path.forEach(HashBytes::check);
        path = HashBytes.copy(path);
    }

    /** Makes the proof for the leaf at {@code index} in the tree of the first {@code size} leaves (RFC 9162 §2.1.3.1). */
    public static InclusionProof of(NodeSource source, long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("A tree of " + size + " leaves has no leaf " + index);
        }
        List<byte[]> downwards = new ArrayList<>();
        long start = 0;
        long end = size;
        while (end - start > 1) {
            long middle = start + MerkleTree.split(end - start);
            if (index < middle) {
                downwards.add(MerkleTree.subtree(source, middle, end));
                end = middle;
            } else {
                downwards.add(MerkleTree.subtree(source, start, middle));
                start = middle;
            }
        }
        return new InclusionProof(index, size, downwards.reversed());
    }

    /** Whether the tree of {@code size} leaves with this root has a leaf with this hash at {@code index}. */
    public boolean proves(byte[] leafHash, byte[] root) {
        return rootFor(leafHash)
                .filter(computed -> MerkleTree.equal(computed, root))
                .isPresent();
    }

    /** The root that a leaf with this hash would give; empty when the path's length doesn't fit index and size. Source: RFC 9162 §2.1.3.2. */
    public Optional<byte[]> rootFor(byte[] leafHash) {
        HashBytes.check(leafHash);
        if (index >= size) {
            return Optional.empty();
        }
        long node = index;
        long last = size - 1;
        byte[] hash = leafHash;
        for (byte[] sibling : path) {
            if (last == 0) {
                return Optional.empty();
            }
            if ((node & 1) == 1 || node == last) {
                hash = MerkleTree.nodeHash(sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                hash = MerkleTree.nodeHash(hash, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 ? Optional.of(hash.clone()) : Optional.empty();
    }

    @Override
    public List<byte[]> path() {
        return HashBytes.copy(path);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InclusionProof that
                && index == that.index
                && size == that.size
                && HashBytes.equal(path, that.path);
    }

    @Override
    public int hashCode() {
        return Objects.hash(index, size, HashBytes.hash(path));
    }
}
