package baize.ledger;

import baize.contracts.Event;
import baize.ledger.EntryMaker.Decided;
import baize.ledger.blocks.Block;
import baize.ledger.blocks.BlockEntry;
import baize.ledger.codec.CommandPayload;
import baize.ledger.codec.InvalidRecordException;
import baize.ledger.codec.RecordCodec;
import baize.trust.CompactJws;
import baize.trust.Genesis;
import baize.trust.Reading;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Turns what blocks hold back into log entries. Thread-safe. */
final class EntryReader {
    private final RecordCodec codec;
    private final EntryMaker maker;

    EntryReader(RecordCodec codec) {
        this.codec = codec;
        this.maker = new EntryMaker(codec);
    }

    /** A command of a leaf, read. */
    record Opened(CompactJws jws, CommandPayload payload) {}

    /** Reads a command that has a leaf. Throws {@link IllegalArgumentException} or {@link InvalidRecordException} where it is none. */
    Opened open(byte[] command) {
        CompactJws jws = Execution.jws(command);
        return new Opened(jws, codec.readPayload(jws.payload()));
    }

    /** The entry that a block records for a command. */
    LogEntry entry(long position, Instant time, Opened opened, BlockEntry.Logged logged) {
        String eventsText = new String(logged.events(), StandardCharsets.UTF_8);
        List<Event> events = codec.readEvents(eventsText);
        Decided decided = new Decided(logged.member(), logged.officer(), logged.outcome(), events);
        return maker.command(position, time, opened.jws(), opened.payload(), decided, eventsText);
    }

    /** The genesis record of block 0. Throws {@link LedgerFaultException} where there is none. */
    Genesis genesis(Block block) {
        if (block.entries().size() == 1
                && Genesis.read(block.entries().getFirst().command())
                        instanceof Reading.Read<Genesis>(Genesis genesis)) {
            return genesis;
        }
        throw new LedgerFaultException(
                "Block 0 does not hold a genesis record. Restore the block files from a backup.");
    }

    /** The entry of the leaf at a position that this block holds. */
    LogEntry entry(Block block, long position) {
        if (block.height() == 0) {
            return maker.genesis(genesis(block));
        }
        long at = block.firstPosition();
        for (BlockEntry entry : block.entries()) {
            if (entry instanceof BlockEntry.Logged logged && at++ == position) {
                try {
                    return entry(position, block.time(), open(logged.command()), logged);
                } catch (InvalidRecordException | IllegalArgumentException broken) {
                    throw new LedgerFaultException(
                            "Position " + position + " cannot be read: " + broken.getMessage(), broken);
                }
            }
        }
        throw new IndexOutOfBoundsException("Block " + block.height() + " does not hold position " + position);
    }
}
