package baize.ledger.state;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.CompressionType;
import org.rocksdb.FlushOptions;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Status;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * RocksDB without its write-ahead log: after a crash it is what it was at some earlier moment, whole. Thread-safe; a call after
 * {@link #close} fails and does not touch freed memory.
 */
final class KeyValueStore implements Closeable {
    private static final long CACHE_BYTES = 64L * 1024 * 1024;
    private static final long WRITE_BUFFER_BYTES = 32L * 1024 * 1024;
    private static final long LOG_BYTES = 1024L * 1024;
    private static final int BLOOM_BITS = 10;

    private final ReentrantReadWriteLock lifetime = new ReentrantReadWriteLock();
    private final Options options;
    private final LRUCache cache;
    private final BloomFilter filter;
    private final WriteOptions unlogged;
    private final RocksDB store;
    private boolean closed;

    /** Opens or creates the store. Throws {@link StateStoreException}. */
    KeyValueStore(Path directory) {
        NativeRocks.load();
        unlogged = new WriteOptions().setDisableWAL(true);
        cache = new LRUCache(CACHE_BYTES);
        filter = new BloomFilter(BLOOM_BITS);
        options = options(cache, filter);
        try {
            store = RocksDB.open(options, directory.toString());
        } catch (RocksDBException broken) {
            closeOptions();
            throw failed("be opened", broken);
        }
    }

    private static Options options(LRUCache cache, BloomFilter filter) {
        return new Options()
                .setCreateIfMissing(true)
                .setAtomicFlush(true)
                .setWriteBufferSize(WRITE_BUFFER_BYTES)
                .setMaxBackgroundJobs(2)
                .setCompressionType(CompressionType.LZ4_COMPRESSION)
                .setInfoLogLevel(InfoLogLevel.WARN_LEVEL)
                .setMaxLogFileSize(LOG_BYTES)
                .setKeepLogFileNum(2)
                .setTableFormatConfig(new BlockBasedTableConfig()
                        .setBlockCache(cache)
                        .setFilterPolicy(filter)
                        .setCacheIndexAndFilterBlocks(true));
    }

    static StateStoreException failed(String what, RocksDBException cause) {
        boolean corrupt = cause.getStatus() != null && cause.getStatus().getCode() == Status.Code.Corruption;
        return new StateStoreException("The state store cannot " + what + ": " + cause.getMessage(), corrupt, cause);
    }

    byte @Nullable [] get(byte[] key) {
        return call("be read", () -> store.get(key));
    }

    void write(WriteBatch batch) {
        call("be written", () -> {
            store.write(unlogged, batch);
            return null;
        });
    }

    /** Walks upwards from the first key not below {@code from}, as long as {@code visitor} says true. */
    void walk(byte[] from, BiPredicate<byte[], byte[]> visitor) {
        call("be read", () -> {
            try (RocksIterator rows = store.newIterator()) {
                rows.seek(from);
                while (rows.isValid() && visitor.test(rows.key(), rows.value())) {
                    rows.next();
                }
                rows.status();
            }
            return null;
        });
    }

    /** As {@link #walk}, downwards from the last key not above {@code from}. */
    void walkDown(byte[] from, BiPredicate<byte[], byte[]> visitor) {
        call("be read", () -> {
            try (RocksIterator rows = store.newIterator()) {
                rows.seekForPrev(from);
                while (rows.isValid() && visitor.test(rows.key(), rows.value())) {
                    rows.prev();
                }
                rows.status();
            }
            return null;
        });
    }

    /** Makes everything written so far durable, at once or in the background. */
    void flush(boolean wait) {
        call("be flushed", () -> {
            try (FlushOptions how = new FlushOptions().setWaitForFlush(wait).setAllowWriteStall(wait)) {
                store.flush(how);
            }
            return null;
        });
    }

    /** Reads every file and compares its checksums. */
    void verify() {
        call("be trusted", () -> {
            store.verifyChecksum();
            return null;
        });
    }

    private interface Call<T extends @Nullable Object> {
        T run() throws RocksDBException;
    }

    private <T extends @Nullable Object> T call(String what, Call<T> call) {
        lifetime.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("The state store is closed");
            }
            return call.run();
        } catch (RocksDBException broken) {
            throw failed(what, broken);
        } finally {
            lifetime.readLock().unlock();
        }
    }

    @Override
    public void close() {
        lifetime.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                store.close();
                closeOptions();
            }
        } finally {
            lifetime.writeLock().unlock();
        }
    }

    private void closeOptions() {
        unlogged.close();
        options.close();
        filter.close();
        cache.close();
    }
}
