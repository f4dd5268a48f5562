package baize.trust;

/** Where the hashes of a tree's complete subtrees are kept. They never change once the subtree is complete. */
public interface NodeSource {
    /**
     * The hash of the complete subtree over leaves {@code index * 2^level} to before {@code (index + 1) * 2^level}; level 0 is leaf hashes.
     * Asked only for subtrees that the tree has; the caller doesn't change the array.
     */
    byte[] node(int level, long index);
}
