package baize.ledger.blocks;

import baize.ledger.disk.AppendFile;
import baize.ledger.disk.Disk;
import baize.trust.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Walks the block files from the anchor to the end. A tail that no anchor knows and that is no block is moved aside; anything else that
 * is not the one chain of this ledger is refused by height and position.
 */
final class LogRecovery {
    private final Path directory;
    private final byte[] ledgerId;
    private final Anchor anchor;
    private final Disk disk;
    private final List<BlockSummary> blocks = new ArrayList<>();
    private @Nullable BlockSummary last;

    LogRecovery(Path directory, byte[] ledgerId, Anchor anchor, Disk disk) {
        this.directory = directory;
        this.ledgerId = ledgerId.clone();
        this.anchor = anchor;
        this.disk = disk;
    }

    Recovered run() throws IOException {
        List<Long> segments = Segments.list(directory);
        if (segments.isEmpty() || segments.getFirst() != 0) {
            throw new BlockLogException("The block files in " + directory + " do not start at block 0: "
                    + (segments.isEmpty() ? "there are none" : "the first one is " + segments.getFirst())
                    + ". Restore the missing file from a backup or another member.");
        }
        Optional<Path> quarantined = Optional.empty();
        for (long segment : fromAnchor(segments)) {
            quarantined = walk(segment, segment == segments.getLast());
        }
        if (last == null) {
            throw new BlockLogException("The block files in " + directory
                    + " hold no whole block. Restore them from a backup or another member.");
        }
        if (last.size() < anchor.size()) {
            throw new BlockLogException("The log in " + directory + " ends at position " + (last.size() - 1)
                    + " (block " + last.height() + "), but a checkpoint was signed over " + anchor.size()
                    + " entries. Entries are missing: restore the block files from a backup or another member.");
        }
        return new Recovered(blocks, last, quarantined);
    }

    private List<Long> fromAnchor(List<Long> segments) throws IOException {
        if (anchor.block().isEmpty()) {
            return segments;
        }
        BlockSummary known = anchor.block().get();
        for (long segment : anchor.segments()) {
            checkStart(segment);
        }
        if (!Arrays.equals(hashAt(known.location()), known.hash())) {
            throw new BlockLogException("Block " + known.height() + " (from position " + known.firstPosition()
                    + "), which the state store has seen, is not at its place in " + directory
                    + ". Restore the block files from a backup or another member; only to go back to an older log on"
                    + " purpose, remove the directory state.");
        }
        last = known;
        return segments.stream()
                .filter(segment -> segment >= known.location().segment())
                .toList();
    }

    private void checkStart(long segment) throws IOException {
        Optional<SegmentScan.Found> found = at(new BlockLocation(segment, 0, 0));
        boolean right = false;
        if (found.isPresent()) {
            Block block = BlockCodec.read(found.get().payload());
            right = block.height() == segment && Arrays.equals(block.ledgerId(), ledgerId);
        }
        if (!right) {
            throw new BlockLogException(Segments.path(directory, segment) + " is missing or does not start with block "
                    + segment + " of this ledger. Restore it from a backup or another member.");
        }
    }

    private byte[] hashAt(BlockLocation location) throws IOException {
        return at(location).map(found -> Sha256.of(found.payload())).orElse(new byte[0]);
    }

    private Optional<SegmentScan.Found> at(BlockLocation location) throws IOException {
        if (Files.notExists(Segments.path(directory, location.segment()))) {
            return Optional.empty();
        }
        try (SegmentScan scan = new SegmentScan(directory, location.segment(), location.offset())) {
            return scan.next();
        }
    }

    private Optional<Path> walk(long segment, boolean lastSegment) throws IOException {
        long start = last != null && last.location().segment() == segment
                ? last.location().end()
                : 0;
        if (start == 0 && segment != nextHeight()) {
            throw new BlockLogException("The file of block " + nextHeight() + " is missing in " + directory
                    + "; the next one starts at block " + segment + ". Restore it from a backup or another member.");
        }
        try (SegmentScan scan = new SegmentScan(directory, segment, start)) {
            long good = start;
            for (Optional<SegmentScan.Found> found = scan.next(); found.isPresent(); found = scan.next()) {
                if (!take(found.get())) {
                    refuseUnlessTail(segment, good, lastSegment);
                    return Optional.of(quarantine(segment, good, "a block that was written before"));
                }
                good = scan.offset();
            }
            if (scan.atEnd() && (lastSegment || good > 0)) {
                return Optional.empty();
            }
            refuseUnlessTail(segment, good, lastSegment);
            return Optional.of(quarantine(segment, good, "no whole block"));
        }
    }

    /** Takes a block into the chain; false where it is an old one of this ledger, left over behind the log's end. */
    private boolean take(SegmentScan.Found found) {
        Block block;
        try {
            block = BlockCodec.read(found.payload());
        } catch (BlockFormatException malformed) {
            throw new BlockLogException(place(found.location()) + malformed.getMessage() + ".", malformed);
        }
        if (!Arrays.equals(block.ledgerId(), ledgerId)) {
            throw new BlockLogException(place(found.location()) + "Block " + nextHeight()
                    + " is due, but a block of ledger " + HexFormat.of().formatHex(block.ledgerId())
                    + " stands there. Put the right file in its place.");
        }
        if (block.height() < nextHeight() && nextPosition() >= anchor.size()) {
            return false;
        }
        boolean follows = last == null || Arrays.equals(block.previousHash(), last.hash());
        if (block.height() != nextHeight() || block.firstPosition() != nextPosition() || !follows) {
            throw new BlockLogException(place(found.location()) + "Block " + nextHeight() + " (from position "
                    + nextPosition() + ") is due, but block " + block.height()
                    + (follows ? "" : ", which follows another block,")
                    + " stands there. Restore the block files from a backup or another member.");
        }
        last = BlockSummary.of(block, found.payload(), found.location());
        blocks.add(last);
        return true;
    }

    private void refuseUnlessTail(long segment, long offset, boolean lastSegment) throws IOException {
        String broken = "Block " + nextHeight() + " (from position " + nextPosition() + ") is broken";
        if (nextPosition() < anchor.size()) {
            throw new BlockLogException(place(segment, offset) + broken + ", and a checkpoint was signed over "
                    + anchor.size() + " entries. Restore the block files from a backup or another member.");
        }
        if (last == null) {
            throw new BlockLogException(
                    place(segment, offset) + broken + ". Restore the block files from a backup or another member.");
        }
        if (!lastSegment || laterBlockBehind(segment, offset)) {
            throw new BlockLogException(place(segment, offset) + broken
                    + ", and later blocks follow. Restore the block files from a backup or another member.");
        }
    }

    private boolean laterBlockBehind(long segment, long offset) throws IOException {
        try (SegmentScan scan = new SegmentScan(directory, segment, offset)) {
            for (Optional<SegmentScan.Found> found = scan.search(); found.isPresent(); found = scan.search()) {
                if (isLater(found.get().payload())) {
                    return true;
                }
            }
            return false;
        }
    }

    private boolean isLater(byte[] payload) {
        try {
            Block block = BlockCodec.read(payload);
            return Arrays.equals(block.ledgerId(), ledgerId) && block.height() >= nextHeight();
        } catch (BlockFormatException noBlock) {
            return false;
        }
    }

    /** Moves what stands behind {@code offset} to a file beside, then cuts it off. */
    private Path quarantine(long segment, long offset, String what) throws IOException {
        Path quarantine = Disk.makeDirectory(directory.resolveSibling("quarantine"));
        String name = String.format(Locale.ROOT, "%020d-%d", segment, offset);
        Path copy = quarantine.resolve(name + ".tail");
        for (int again = 1; Files.exists(copy); again++) {
            copy = quarantine.resolve(name + "-" + again + ".tail");
        }
        long bytes;
        try (SegmentScan scan = new SegmentScan(directory, segment, offset)) {
            scan.copyRest(copy);
            bytes = Files.size(copy);
        }
        Disk.replace(
                copy.resolveSibling(copy.getFileName() + ".txt"),
                ("After block " + (nextHeight() - 1) + " (the log had " + nextPosition() + " entries), " + bytes
                                + " bytes at " + offset + " of segment " + segment + " were " + what
                                + ". No checkpoint and no state knew them: they were moved here and cut off.\n")
                        .getBytes(StandardCharsets.UTF_8));
        try (AppendFile file = disk.append(Segments.path(directory, segment))) {
            file.cut(offset);
        }
        if (offset == 0 && segment != 0) {
            Files.delete(Segments.path(directory, segment));
            Disk.syncDirectory(directory);
        }
        return copy;
    }

    private long nextHeight() {
        return last == null ? 0 : last.height() + 1;
    }

    private long nextPosition() {
        return last == null ? 0 : last.size();
    }

    private String place(BlockLocation location) {
        return place(location.segment(), location.offset());
    }

    private String place(long segment, long offset) {
        return Segments.path(directory, segment) + ", byte " + offset + ": ";
    }
}
