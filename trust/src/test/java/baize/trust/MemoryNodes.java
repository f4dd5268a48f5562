package baize.trust;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Keeps a tree's nodes in memory, and fails for a node that is not complete. */
final class MemoryNodes implements NodeSource, NodeSink {
    private record Place(int level, long index) {}

    private final Map<Place, byte[]> nodes = new HashMap<>();

    @Override
    public byte[] node(int level, long index) {
        return Objects.requireNonNull(nodes.get(new Place(level, index)), () -> "No node " + level + "/" + index);
    }

    @Override
    public void node(int level, long index, byte[] hash) {
        if (nodes.put(new Place(level, index), hash) != null) {
            throw new IllegalStateException("Node " + level + "/" + index + " was complete already");
        }
    }
}
