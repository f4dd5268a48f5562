package baize.ledger.state;

import baize.contracts.CommandId;
import baize.contracts.KeyId;
import baize.contracts.WorldState;
import baize.ledger.blocks.BlockSummary;
import baize.ledger.codec.RecordCodec;
import baize.ledger.ordering.Cursor;
import baize.trust.NodeSource;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a node looks up: rows of state, tree nodes, where blocks stand, which commands it has seen. Written by one thread, a
 * block at a time; read by any. Never ahead of the block files, and rebuilt from them where it is lost.
 */
public final class StateStore implements Closeable {
    private final KeyValueStore store;
    private final StoredWorld world;

    private StateStore(KeyValueStore store, RecordCodec codec) {
        this.store = store;
        this.world = new StoredWorld(store, codec);
    }

    /** Opens or creates the store. Throws {@link StateStoreException} where its files are broken. */
    public static StateStore open(Path directory, RecordCodec codec) {
        return new StateStore(new KeyValueStore(directory), codec);
    }

    /** Removes a store's files. */
    public static void delete(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path visited, @org.jspecify.annotations.Nullable IOException fault) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** How far the store is; empty before block 0. */
    public Optional<Tip> tip() {
        return Optional.ofNullable(store.get(Keys.TIP)).map(Tip::of);
    }

    /** The rows. */
    public WorldState world() {
        return world;
    }

    /** The tree. Throws {@link IllegalArgumentException} for a subtree that is not complete. */
    public NodeSource nodes() {
        return (level, index) -> {
            byte[] hash = store.get(Keys.node(level, index));
            if (hash == null) {
                throw new IllegalArgumentException("The tree has no complete subtree " + index + " at level " + level);
            }
            return hash;
        };
    }

    /** Where a signer's command stands. */
    public Optional<Identity> identity(KeyId signer, CommandId id) {
        return Optional.ofNullable(store.get(Keys.of(Keys.IDENTITY, identityKey(signer, id))))
                .map(Identity::of);
    }

    /** How many commands of a key were refused, in the last hour that had any. */
    public Optional<RefusalCount> refusals(KeyId signer) {
        return Optional.ofNullable(store.get(Keys.of(Keys.REFUSALS, signer.value())))
                .map(RefusalCount::of);
    }

    /** The block of a height. */
    public Optional<BlockSummary> block(long height) {
        return Optional.ofNullable(store.get(Keys.of(Keys.BLOCK, height)))
                .map(bytes -> Tip.summary(ByteBuffer.wrap(bytes)));
    }

    /** The block that holds the leaf at a position. */
    public Optional<BlockSummary> blockOf(long position) {
        return neighbour(Keys.of(Keys.LAST_POSITION, position), Keys.LAST_POSITION, true);
    }

    /** The last block whose cursor is not after this one. */
    public Optional<BlockSummary> blockAt(Cursor cursor) {
        return neighbour(cursorKey(cursor), Keys.CURSOR, false);
    }

    private Optional<BlockSummary> neighbour(byte[] key, byte kind, boolean upwards) {
        List<Long> heights = new ArrayList<>(1);
        if (upwards) {
            store.walk(key, (found, height) -> note(heights, found, kind, height));
        } else {
            store.walkDown(key, (found, height) -> note(heights, found, kind, height));
        }
        return heights.stream().findFirst().flatMap(this::block);
    }

    private static boolean note(List<Long> heights, byte[] found, byte kind, byte[] height) {
        if (found[0] == kind) {
            heights.add(ByteBuffer.wrap(height).getLong());
        }
        return false;
    }

    /** The first heights of the segments that the store has seen. */
    public List<Long> segments() {
        List<Long> segments = new ArrayList<>();
        byte[] prefix = {Keys.SEGMENT};
        store.walk(prefix, (key, _) -> Keys.startsWith(key, prefix) && segments.add(Keys.number(key)));
        return segments;
    }

    /** Writes all that a block changes. */
    public void write(StateChange change) {
        store.write(change.batch());
    }

    /** Has everything written so far made durable in the background. */
    public void startFlush() {
        store.flush(false);
    }

    /** Makes everything written so far durable. */
    public void flush() {
        store.flush(true);
    }

    /** Reads every file and compares checksums; takes as long as that takes. Throws {@link StateStoreException}. */
    public void verify() {
        store.verify();
    }

    /** The store under it, for a comparison key by key. */
    KeyValueStore keyValues() {
        return store;
    }

    static String identityKey(KeyId signer, CommandId id) {
        return signer.value() + id.value();
    }

    static byte[] cursorKey(Cursor cursor) {
        return ByteBuffer.allocate(21)
                .put(Keys.CURSOR)
                .putLong(cursor.epoch())
                .putLong(cursor.round())
                .putInt(cursor.part())
                .array();
    }

    @Override
    public void close() {
        store.close();
    }
}
