package baize.ledger.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rocksdb.NativeLibraryLoader;
import org.rocksdb.RocksDB;

/**
 * Loads RocksDB's native code, once. Its own loader leaves a copy of 17 MB among the machine's temporary files whenever the process is
 * killed; here the copy is gone as soon as it is loaded.
 */
final class NativeRocks {
    private NativeRocks() {}

    static {
        try {
            Path directory = Files.createTempDirectory("baize-rocksdb");
            try {
                NativeLibraryLoader.getInstance().loadLibrary(directory.toString());
            } finally {
                StateStore.delete(directory);
            }
            RocksDB.loadLibrary();
        } catch (IOException noRoom) {
            throw new UncheckedIOException("RocksDB's native code cannot be loaded", noRoom);
        }
    }

    /** Returns when the code is loaded. */
    static void load() {
        // The class's initializer has done it.
    }
}
