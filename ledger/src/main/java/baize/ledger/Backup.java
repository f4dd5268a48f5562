package baize.ledger;

import baize.ledger.CheckpointStore.Newest;
import baize.ledger.blocks.BlockCodec;
import baize.ledger.blocks.BlockLog;
import baize.ledger.blocks.BlockSummary;
import baize.ledger.blocks.SegmentScan;
import baize.ledger.disk.AppendFile;
import baize.ledger.disk.Disk;
import baize.trust.Genesis;
import baize.trust.Reading;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Copies a ledger, running or not, and brings a copy back. A copy ends at the newest signed checkpoint (or at the last whole block where none is
 * signed): a prefix of the log that opens and audits clean. State is not copied; it is rebuilt. The vault and keys are not the ledger's.
 */
public final class Backup {
    private static final int CHUNK = 1 << 20;

    private Backup() {}

    /** Copies a ledger to a directory that is empty or not there. Throws {@link LedgerFaultException}. */
    public static BackupReport copy(Path live, Path to) {
        try {
            return copy(new LedgerFiles(live), new LedgerFiles(to));
        } catch (IOException failed) {
            throw new LedgerFaultException("The backup of " + live + " to " + to + " failed: " + failed, failed);
        }
    }

    /**
     * Brings a backup back into a directory that is empty or not there, after verifying its signatures and hashes. Throws
     * {@link LedgerFaultException} where the backup is broken.
     */
    public static BackupReport restore(Path backup, Path to) {
        AuditReport report = Audit.run(backup, AuditOptions.full().withoutReplay());
        if (!report.clean()) {
            throw new LedgerFaultException("The backup in " + backup + " is broken: "
                    + report.findings().getFirst() + ". Take another one.");
        }
        return copy(backup, to);
    }

    private static BackupReport copy(LedgerFiles from, LedgerFiles to) throws IOException {
        Genesis genesis = genesis(from);
        checkEmpty(to.directory());
        Files.createDirectories(to.blocks());
        Optional<Newest> newest = CheckpointStore.newest(from.checkpoints(), genesis.origin(), genesis.roster());
        BackupReport report = copyBlocks(
                from, to, newest.map(note -> note.stored().checkpoint().size()));
        if (newest.isPresent()) {
            copyCheckpoints(from, to, newest.get());
        }
        Disk.replace(to.genesis(), genesis.toByteArray());
        Disk.syncDirectory(to.directory());
        return report;
    }

    private static Genesis genesis(LedgerFiles from) throws IOException {
        if (Files.exists(from.genesis())
                && Genesis.read(Files.readAllBytes(from.genesis())) instanceof Reading.Read<Genesis>(Genesis genesis)) {
            return genesis;
        }
        throw new LedgerFaultException(from.directory() + " holds no ledger: its genesis.json is missing or broken.");
    }

    private static void checkEmpty(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.list(directory)) {
                if (files.findAny().isPresent()) {
                    throw new LedgerFaultException(directory + " is not empty. Choose an empty directory.");
                }
            }
        }
    }

    /** Copies whole blocks, up to the one that ends at {@code size} leaves where that is given. */
    private static BackupReport copyBlocks(LedgerFiles from, LedgerFiles to, Optional<Long> size) throws IOException {
        BackupReport copied = new BackupReport(0, 0, 0);
        for (long segment : BlockLog.segments(from.blocks())) {
            if (size.isPresent() && copied.entries() >= size.get()) {
                break;
            }
            copied = copySegment(from, to, segment, size, copied);
        }
        Disk.syncDirectory(to.blocks());
        return copied;
    }

    private static BackupReport copySegment(
            LedgerFiles from, LedgerFiles to, long segment, Optional<Long> size, BackupReport before)
            throws IOException {
        long entries = before.entries();
        long blocks = before.blocks();
        long end = 0;
        try (SegmentScan scan = BlockLog.scan(from.blocks(), segment)) {
            Optional<SegmentScan.Found> found = scan.next();
            while (found.isPresent() && !(size.isPresent() && entries >= size.get())) {
                BlockSummary block = BlockSummary.of(
                        BlockCodec.read(found.get().payload()),
                        found.get().payload(),
                        found.get().location());
                entries = block.size();
                blocks++;
                end = scan.offset();
                found = scan.next();
            }
        }
        if (end > 0) {
            copyBytes(BlockLog.segmentFile(from.blocks(), segment), BlockLog.segmentFile(to.blocks(), segment), end);
        }
        return new BackupReport(entries, blocks, before.bytes() + end);
    }

    private static void copyBytes(Path from, Path to, long bytes) throws IOException {
        try (FileChannel source = FileChannel.open(from, StandardOpenOption.READ);
                AppendFile copy = Disk.real().append(to)) {
            ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
            for (long at = 0; at < bytes; ) {
                chunk.clear().limit((int) Math.min(CHUNK, bytes - at));
                at += source.read(chunk, at);
                copy.append(chunk.flip());
            }
            copy.force();
        }
    }

    /** Copies the notes up to and including the newest one. */
    private static void copyCheckpoints(LedgerFiles from, LedgerFiles to, Newest newest) throws IOException {
        Files.createDirectories(to.checkpoints());
        for (Path file : CheckpointStore.files(from.checkpoints())) {
            int order = file.compareTo(newest.file());
            if (order <= 0) {
                copyBytes(
                        file,
                        to.checkpoints().resolve(file.getFileName()),
                        order < 0 ? Files.size(file) : newest.end());
            }
        }
    }
}
