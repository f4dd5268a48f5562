package baize.trust;

/** Takes the hashes of complete subtrees as a tree grows, to be found again through a {@link NodeSource}. */
public interface NodeSink {
    /** Called once for each subtree, when its last leaf is appended; the receiver may keep the array. */
    void node(int level, long index, byte[] hash);
}
