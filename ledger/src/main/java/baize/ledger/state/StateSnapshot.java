package baize.ledger.state;

import java.io.Closeable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;

/**
 * A state store as its files were at one moment, to be compared with another. Takes no lock and writes nothing, so that a running node's
 * store can be looked at: what the node has not written down yet is not there. Not thread-safe.
 */
public final class StateSnapshot implements Closeable {
    /** A running node may replace its files while they are opened: so often it is tried. */
    private static final int TRIES = 5;

    private final Options options;
    private final RocksDB store;

    private StateSnapshot(Options options, RocksDB store) {
        this.options = options;
        this.store = store;
    }

    /** Opens a store. Throws {@link StateStoreException} where it is broken, or there is none. */
    public static StateSnapshot open(Path directory) {
        NativeRocks.load();
        // All files are opened at once and stay readable when the node deletes them.
        Options options = new Options().setCreateIfMissing(false).setMaxOpenFiles(-1);
        for (int tries = 1; ; tries++) {
            try {
                return new StateSnapshot(options, RocksDB.openReadOnly(options, directory.toString()));
            } catch (RocksDBException broken) {
                if (tries == TRIES) {
                    options.close();
                    throw KeyValueStore.failed("be read", broken);
                }
            }
        }
    }

    /** How far the store was; empty before block 0. Throws {@link StateStoreException}. */
    public Optional<Tip> tip() {
        try {
            return Optional.ofNullable(store.get(Keys.TIP)).map(Tip::of);
        } catch (RocksDBException broken) {
            throw KeyValueStore.failed("be read", broken);
        }
    }

    /** The first thing in which it differs from the right store, as a part of a sentence. Throws {@link StateStoreException}. */
    public Optional<String> differenceFrom(StateStore right) {
        List<String> differences = new ArrayList<>(1);
        try (RocksIterator rows = store.newIterator()) {
            rows.seekToFirst();
            right.keyValues().walk(new byte[0], (key, value) -> {
                difference(rows, key, value).ifPresent(differences::add);
                if (differences.isEmpty()) {
                    rows.next();
                }
                return differences.isEmpty();
            });
            rows.status();
            if (differences.isEmpty() && rows.isValid()) {
                differences.add("it has " + name(rows.key()) + ", which the log does not give");
            }
        } catch (RocksDBException broken) {
            throw KeyValueStore.failed("be read", broken);
        }
        return differences.stream().findFirst();
    }

    private static Optional<String> difference(RocksIterator rows, byte[] key, byte[] value) {
        int order = rows.isValid() ? Arrays.compareUnsigned(rows.key(), key) : 1;
        if (order < 0) {
            return Optional.of("it has " + name(rows.key()) + ", which the log does not give");
        }
        if (order > 0) {
            return Optional.of("it lacks " + name(key));
        }
        return Arrays.equals(rows.value(), value)
                ? Optional.empty()
                : Optional.of(name(key) + " is not what the log gives");
    }

    private static String name(byte[] key) {
        if (Arrays.equals(key, Keys.TIP)) {
            return "the last block";
        }
        return switch (key.length == 0 ? 0 : key[0]) {
            case Keys.ROW -> "row " + text(key);
            case Keys.NODE ->
                "node " + number(key, 2) + " of the tree's level " + (key.length < 2 ? "?" : Byte.toString(key[1]));
            case Keys.BLOCK -> "the place of block " + number(key, 1);
            case Keys.LAST_POSITION -> "the block of position " + number(key, 1);
            case Keys.CURSOR -> "the block of round " + number(key, 1 + Long.BYTES);
            case Keys.SEGMENT -> "the file of block " + number(key, 1);
            case Keys.IDENTITY -> "the place of command " + text(key);
            case Keys.REFUSALS -> "the count of refused commands of key " + text(key);
            default -> "a key of no known kind";
        };
    }

    private static String number(byte[] key, int at) {
        return key.length < at + Long.BYTES
                ? "?"
                : Long.toString(ByteBuffer.wrap(key).getLong(at));
    }

    private static String text(byte[] key) {
        return new String(key, 1, key.length - 1, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        store.close();
        options.close();
    }
}
