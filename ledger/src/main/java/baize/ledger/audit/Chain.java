package baize.ledger.audit;

import baize.ledger.blocks.Block;
import baize.ledger.blocks.BlockCodec;
import baize.ledger.blocks.BlockFormatException;
import baize.ledger.blocks.LogReader.Step;
import baize.ledger.ordering.Cursor;
import baize.trust.Genesis;
import baize.trust.Reading;
import baize.trust.Sha256;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Holds each block of a log against the one before: ledger, height, hash, cursor, time, position. Looks at no entry. */
final class Chain {
    private Optional<Genesis> genesis = Optional.empty();
    private byte[] ledgerId = new byte[0];
    private long height = -1;
    private byte[] hash = new byte[Sha256.LENGTH];
    private Cursor cursor = Cursor.BEGINNING;
    private Instant time = Instant.EPOCH;
    private long size;

    /** The genesis record of block 0; empty before it. */
    Optional<Genesis> genesis() {
        return genesis;
    }

    /** Leaves so far. */
    long size() {
        return size;
    }

    /** The height of the block that is due. */
    long dueHeight() {
        return height + 1;
    }

    /** Takes the next block. Throws {@link BadLogException} where it does not follow. */
    LinkedBlock take(Step.Frame frame) {
        Block block = read(frame);
        if (height < 0) {
            found(frame, block);
        }
        check(
                frame,
                Arrays.equals(block.ledgerId(), ledgerId),
                "it is of ledger " + HexFormat.of().formatHex(block.ledgerId()));
        check(frame, block.height() == dueHeight(), "block " + block.height() + " stands there");
        boolean named = frame.location().offset() != 0 || frame.location().segment() == block.height();
        check(frame, named, "its file has the name of block " + frame.location().segment());
        check(frame, Arrays.equals(block.previousHash(), hash), "it names another block before it than the one there");
        check(frame, block.firstPosition() == size, "it starts at position " + block.firstPosition());
        boolean later = height < 0
                ? block.cursor().equals(Cursor.BEGINNING)
                : block.cursor().compareTo(cursor) > 0;
        check(frame, later, "its place in the order is not behind the block before");
        check(frame, !block.time().isBefore(time), "its time is before the block before");
        check(frame, !block.entries().isEmpty(), "it holds no command");
        height = block.height();
        hash = Sha256.of(frame.payload());
        cursor = block.cursor();
        time = block.time();
        size = block.size();
        return new LinkedBlock(block, frame.payload(), frame.location());
    }

    private Block read(Step.Frame frame) {
        try {
            return BlockCodec.read(frame.payload());
        } catch (BlockFormatException malformed) {
            throw bad(frame, String.valueOf(malformed.getMessage()));
        }
    }

    private void found(Step.Frame frame, Block block) {
        boolean first = block.height() == 0 && block.entries().size() == 1;
        if (first
                && Genesis.read(block.entries().getFirst().command()) instanceof Reading.Read<Genesis>(Genesis read)) {
            genesis = Optional.of(read);
            ledgerId = HexFormat.of().parseHex(read.ledgerId());
        } else {
            throw bad(frame, "it does not hold the genesis record alone");
        }
    }

    /** Whether a payload is a block of this ledger, of a height from the one due on, or of any where {@code older}. */
    boolean isOurs(byte[] payload, boolean older) {
        try {
            Block block = BlockCodec.read(payload);
            return Arrays.equals(block.ledgerId(), ledgerId) && (older || block.height() >= dueHeight());
        } catch (BlockFormatException noBlock) {
            return false;
        }
    }

    private void check(Step.Frame frame, boolean holds, String fault) {
        if (!holds) {
            throw bad(frame, fault);
        }
    }

    private BadLogException bad(Step.Frame frame, String fault) {
        return new BadLogException(
                at(frame.location().segment(), frame.location().offset(), "the block is wrong: " + fault + "."));
    }

    /** A finding at the block that is due. */
    Finding at(long segment, long offset, String what) {
        return new Finding(Optional.of(dueHeight()), Optional.of(size), Places.segment(segment), offset, what);
    }
}
