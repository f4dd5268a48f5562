package baize.ledger;

import baize.ledger.blocks.Block;
import baize.ledger.blocks.BlockCodec;
import baize.ledger.blocks.BlockFormatException;
import baize.ledger.blocks.BlockLog;
import baize.ledger.blocks.BlockSummary;
import baize.ledger.state.StateStore;
import baize.trust.Sha256;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Finds entries by position: the last ones in memory, the others in their blocks. Thread-safe. */
final class LoggedEntries {
    /** Most entries kept in memory as they were executed. */
    static final int RECENT = 4_000;

    /** Most blocks kept as they were read. */
    static final int BLOCKS = 8;

    private final StateStore store;
    private final BlockLog log;
    private final EntryReader reader;
    private final ConcurrentSkipListMap<Long, List<LogEntry>> recent = new ConcurrentSkipListMap<>();
    private int recentEntries;
    private final Map<Long, Block> blocks = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Block> eldest) {
            return size() > BLOCKS;
        }
    };

    LoggedEntries(StateStore store, BlockLog log, EntryReader reader) {
        this.store = store;
        this.log = log;
        this.reader = reader;
    }

    /** Keeps the entries of a new block; called by the executing thread alone. */
    void add(List<LogEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        recent.put(entries.getFirst().position(), entries);
        recentEntries += entries.size();
        while (recentEntries > RECENT && recent.size() > 1) {
            recentEntries -= recent.pollFirstEntry().getValue().size();
        }
    }

    /** The entry at a position that exists. */
    LogEntry at(long position) {
        return inMemory(position).orElseGet(() -> reader.entry(blockOf(position), position));
    }

    private Optional<LogEntry> inMemory(long position) {
        Map.Entry<Long, List<LogEntry>> floor = recent.floorEntry(position);
        if (floor == null || position - floor.getKey() >= floor.getValue().size()) {
            return Optional.empty();
        }
        return Optional.of(floor.getValue().get((int) (position - floor.getKey())));
    }

    /** The entries from one position to before another; all exist. */
    List<LogEntry> between(long from, long to) {
        List<LogEntry> entries = new ArrayList<>();
        for (long position = from; position < to; position++) {
            entries.add(at(position));
        }
        return entries;
    }

    private Block blockOf(long position) {
        BlockSummary summary = store.blockOf(position)
                .orElseThrow(() -> new LedgerFaultException("No block is known for position " + position));
        synchronized (blocks) {
            Block kept = blocks.get(summary.height());
            if (kept != null) {
                return kept;
            }
        }
        Block block = decode(summary, payload(summary));
        synchronized (blocks) {
            blocks.put(summary.height(), block);
        }
        return block;
    }

    /** The bytes of a block as it was written; throws {@link LedgerFaultException} where the file says otherwise. */
    byte[] payload(BlockSummary summary) {
        byte[] payload = log.read(summary.location());
        if (!Arrays.equals(Sha256.of(payload), summary.hash())) {
            throw new LedgerFaultException("Block " + summary.height() + " (from position " + summary.firstPosition()
                    + ") was changed on disk. Restore the block files from a backup or another member.");
        }
        return payload;
    }

    private static Block decode(BlockSummary summary, byte[] payload) {
        try {
            return BlockCodec.read(payload);
        } catch (BlockFormatException malformed) {
            throw new LedgerFaultException("Block " + summary.height() + " cannot be read", malformed);
        }
    }
}
