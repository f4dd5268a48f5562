package baize.ledger.blocks;

import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.ledger.ordering.Cursor;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A block as bytes: the payload of a frame. Source: docs/decisions/0001-formats.md. */
public final class BlockCodec {
    private static final byte VERSION = 1;
    private static final int HASH = 32;
    private static final int FIXED = 1 + HASH + 8 + HASH + 8 + 8 + 4 + 8 + 8 + 4 + HASH + HASH;

    private BlockCodec() {}

    /** The block's payload. */
    public static byte[] write(Block block) {
        int length = FIXED;
        for (BlockEntry entry : block.entries()) {
            length = Math.addExact(length, length(entry));
        }
        ByteBuffer payload = ByteBuffer.allocate(length)
                .put(VERSION)
                .put(block.ledgerId())
                .putLong(block.height())
                .put(block.previousHash())
                .putLong(block.cursor().epoch())
                .putLong(block.cursor().round())
                .putInt(block.cursor().part())
                .putLong(block.time().toEpochMilli())
                .putLong(block.firstPosition())
                .putInt(block.entries().size());
        block.entries().forEach(entry -> write(payload, entry));
        return payload.put(block.writesDigest()).put(block.root()).array();
    }

    private static int length(BlockEntry entry) {
        int common = 4 + entry.command().length + 2 + 1;
        return switch (entry) {
            case BlockEntry.Unlogged _ -> common + 1;
            case BlockEntry.Logged logged ->
                common
                        + 3
                        + logged.member().value().length()
                        + logged.officer().value().length()
                        + logged.outcome().length()
                        + 4
                        + logged.events().length
                        + HASH;
        };
    }

    private static void write(ByteBuffer payload, BlockEntry entry) {
        payload.putInt(entry.command().length).put(entry.command()).putShort((short) entry.submitter());
        switch (entry) {
            case BlockEntry.Unlogged unlogged -> payload.put((byte) 0).put((byte) unlogged.reason());
            case BlockEntry.Logged logged -> {
                payload.put((byte) 1);
                writeText(payload, logged.member().value());
                writeText(payload, logged.officer().value());
                writeText(payload, logged.outcome());
                payload.putInt(logged.events().length).put(logged.events()).put(logged.leafHash());
            }
        }
    }

    // Codes are ASCII: as many bytes as characters.
    private static void writeText(ByteBuffer payload, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        payload.put((byte) bytes.length).put(bytes);
    }

    /** Reads a payload. Throws {@link BlockFormatException} for anything that {@link #write} would not write. */
    public static Block read(byte[] payload) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(payload);
            Block block = read(bytes);
            if (bytes.hasRemaining() || !Arrays.equals(write(block), payload)) {
                throw new BlockFormatException("The block is not in its one form", null);
            }
            return block;
        } catch (BufferUnderflowException | IllegalArgumentException malformed) {
            throw new BlockFormatException("The block is malformed: " + malformed.getMessage(), malformed);
        }
    }

    private static Block read(ByteBuffer bytes) {
        if (bytes.get() != VERSION) {
            throw new IllegalArgumentException("unknown version");
        }
        byte[] ledgerId = bytes(bytes, HASH);
        long height = bytes.getLong();
        byte[] previousHash = bytes(bytes, HASH);
        Cursor cursor = new Cursor(bytes.getLong(), bytes.getLong(), bytes.getInt());
        Instant time = Instant.ofEpochMilli(bytes.getLong());
        long firstPosition = bytes.getLong();
        int count = bytes.getInt();
        List<BlockEntry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(entry(bytes));
        }
        return new Block(
                ledgerId,
                height,
                previousHash,
                cursor,
                time,
                firstPosition,
                entries,
                bytes(bytes, HASH),
                bytes(bytes, HASH));
    }

    private static BlockEntry entry(ByteBuffer bytes) {
        byte[] command = bytes(bytes, bytes.getInt());
        int submitter = Short.toUnsignedInt(bytes.getShort());
        return switch (bytes.get()) {
            case 0 -> new BlockEntry.Unlogged(command, submitter, bytes.get());
            case 1 ->
                new BlockEntry.Logged(
                        command,
                        submitter,
                        new MemberId(text(bytes)),
                        new OfficerId(text(bytes)),
                        text(bytes),
                        bytes(bytes, bytes.getInt()),
                        bytes(bytes, HASH));
            default -> throw new IllegalArgumentException("unknown disposition");
        };
    }

    private static String text(ByteBuffer bytes) {
        return new String(bytes(bytes, Byte.toUnsignedInt(bytes.get())), StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(ByteBuffer bytes, int length) {
        if (length < 0 || length > bytes.remaining()) {
            throw new IllegalArgumentException("a length goes beyond the end");
        }
        byte[] copy = new byte[length];
        bytes.get(copy);
        return copy;
    }
}
