package baize.ledger.state;

import baize.contracts.CommandId;
import baize.contracts.KeyId;
import baize.ledger.blocks.BlockSummary;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** All that one block changes in the store; written at once or not at all. Close it after use. Not thread-safe. */
public final class StateChange implements AutoCloseable {
    private final WriteBatch batch = new WriteBatch();

    /** A row of state has this value, or none. */
    public void row(String key, byte @Nullable [] value) {
        byte[] row = Keys.of(Keys.ROW, key);
        if (value == null) {
            delete(row);
        } else {
            put(row, value);
        }
    }

    /** A subtree is complete. */
    public void node(int level, long index, byte[] hash) {
        put(Keys.node(level, index), hash);
    }

    /** A command has a leaf. */
    public void identity(KeyId signer, CommandId id, Identity identity) {
        put(Keys.of(Keys.IDENTITY, StateStore.identityKey(signer, id)), identity.toBytes());
    }

    /** So many commands of a key were refused. */
    public void refusals(KeyId signer, RefusalCount count) {
        put(Keys.of(Keys.REFUSALS, signer.value()), count.toBytes());
    }

    /** The block that all this belongs to. */
    public void tip(Tip tip) {
        BlockSummary block = tip.block();
        put(Keys.of(Keys.BLOCK, block.height()), Tip.toBytes(block));
        byte[] height = ByteBuffer.allocate(8).putLong(block.height()).array();
        if (block.size() > block.firstPosition()) {
            put(Keys.of(Keys.LAST_POSITION, block.size() - 1), height);
        }
        put(StateStore.cursorKey(block.cursor()), height);
        if (block.location().offset() == 0) {
            put(Keys.of(Keys.SEGMENT, block.height()), new byte[0]);
        }
        put(Keys.TIP, tip.toBytes());
    }

    private void put(byte[] key, byte[] value) {
        try {
            batch.put(key, value);
        } catch (RocksDBException impossible) {
            throw new StateStoreException("A change cannot be noted", false, impossible);
        }
    }

    private void delete(byte[] key) {
        try {
            batch.delete(key);
        } catch (RocksDBException impossible) {
            throw new StateStoreException("A change cannot be noted", false, impossible);
        }
    }

    WriteBatch batch() {
        return batch;
    }

    @Override
    public void close() {
        batch.close();
    }
}
