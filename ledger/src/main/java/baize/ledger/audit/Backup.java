package baize.ledger.audit;

import baize.ledger.LedgerFaultException;
import baize.ledger.LedgerFiles;
import baize.ledger.blocks.BlockLog;
import baize.ledger.disk.Disk;
import baize.ledger.state.StateStore;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Copies a node's log, running or not, and back: the genesis record, the blocks and the checkpoints. The copy is a prefix of the log that can
 * be opened. Keys and configuration are never in it, and state and read models are made anew from the blocks.
 *
 * <pre>{@code
 * Backup.copy(node, backup);
 * Backup.restore(backup, newNode, AuditOptions.full(), _ -> {});
 * }</pre>
 */
public final class Backup {
    private Backup() {}

    /**
     * What a copy holds.
     *
     * @param ledgerId whose log it is
     * @param blocks copied
     * @param size leaves copied
     * @param covered leaves that its newest checkpoint covers
     * @param bytes of blocks
     * @param tail bytes behind the good log that were not copied
     */
    public record Copied(String ledgerId, long blocks, long size, long covered, long bytes, Optional<Finding> tail) {}

    /**
     * Copies a node's log to a directory that does not exist. It appears there at the end, whole. Throws {@link LedgerFaultException} where
     * the log is broken, the target is in the way, or a disk fails.
     */
    public static Copied copy(Path directory, Path to) {
        return copy(directory, to, _ -> {});
    }

    /**
     * As {@link #copy(Path, Path)}, with more beside the log.
     *
     * @param more puts it into the directory that it is given, once the log is there
     */
    public static Copied copy(Path directory, Path to, Consumer<Path> more) {
        try {
            checkOutside(directory, to);
            Path partial = begin(to);
            boolean done = false;
            try {
                Copied copied = copyLog(new LedgerFiles(directory), new LedgerFiles(partial));
                more.accept(partial);
                Files.move(partial, to, StandardCopyOption.ATOMIC_MOVE);
                Disk.syncParent(to);
                done = true;
                return copied;
            } finally {
                if (!done) {
                    StateStore.delete(partial);
                }
            }
        } catch (BadLogException bad) {
            throw new LedgerFaultException(
                    "The log in " + directory + " is broken and was not copied whole. " + bad.finding(), bad);
        } catch (IOException failed) {
            throw new LedgerFaultException(directory + " cannot be copied to " + to + ": " + failed, failed);
        }
    }

    /**
     * Copies a backup to a directory that does not exist, after an audit. Throws {@link LedgerFaultException} where the audit finds anything,
     * and as {@link #copy(Path, Path, Consumer)} does.
     */
    public static Copied restore(Path backup, Path to, AuditOptions options, Consumer<Path> more) {
        if (Files.exists(to)) {
            throw exists(to);
        }
        AuditReport report = Audit.run(backup, options);
        if (!report.clean()) {
            throw new LedgerFaultException("The backup in " + backup + " is not to be trusted. "
                    + report.findings().getFirst() + " Take another backup.");
        }
        return copy(backup, to, more);
    }

    private static void checkOutside(Path directory, Path to) {
        if (absolute(to).startsWith(absolute(directory))) {
            throw new LedgerFaultException(
                    to + " lies inside " + directory + ". Name a place outside, best another disk.");
        }
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** The directory that is filled first, beside the target. */
    private static Path begin(Path to) throws IOException {
        if (Files.exists(to)) {
            throw exists(to);
        }
        Path target = absolute(to);
        Path partial = target.resolveSibling(target.getFileName() + ".partial");
        Files.createDirectories(Objects.requireNonNull(target.getParent(), "the root directory exists"));
        try {
            return Files.createDirectory(partial);
        } catch (FileAlreadyExistsException leftOver) {
            throw new LedgerFaultException(
                    partial + " is left over from a copy that was broken off. Remove it first.", leftOver);
        }
    }

    private static LedgerFaultException exists(Path to) {
        return new LedgerFaultException(
                to + " exists already: name a directory that does not, nothing is overwritten.");
    }

    private static Copied copyLog(LedgerFiles from, LedgerFiles to) throws IOException {
        Map<Long, Long> ends = new LinkedHashMap<>();
        try (LogWalk walk = LogWalk.open(from)) {
            long blocks = 0;
            for (Optional<LinkedBlock> next = walk.next(); next.isPresent(); next = walk.next()) {
                ends.put(next.get().location().segment(), next.get().location().end());
                blocks++;
            }
            long covered = walk.notes().covered(walk.genesis());
            if (covered > walk.size()) {
                throw new LedgerFaultException("A checkpoint was signed over " + covered + " entries, and the log in "
                        + from.directory() + " has only " + walk.size() + ". Audit it first.");
            }
            Files.createDirectories(to.blocks());
            long bytes = 0;
            for (Map.Entry<Long, Long> end : ends.entrySet()) {
                copySegment(from, to, end.getKey(), end.getValue());
                bytes += end.getValue();
            }
            copyNotes(walk.notes(), to);
            Disk.replace(to.genesis(), walk.genesis().toByteArray());
            Disk.syncDirectory(to.blocks());
            return new Copied(walk.genesis().ledgerId(), blocks, walk.size(), covered, bytes, walk.tail());
        }
    }

    private static void copySegment(LedgerFiles from, LedgerFiles to, long segment, long end) throws IOException {
        try (FileChannel source =
                        FileChannel.open(BlockLog.segmentFile(from.blocks(), segment), StandardOpenOption.READ);
                FileChannel copy = FileChannel.open(
                        BlockLog.segmentFile(to.blocks(), segment),
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.WRITE)) {
            // What the node has written and not synced yet must not be in the copy and then lost where it came from.
            source.force(false);
            for (long at = 0; at < end; ) {
                at += source.transferTo(at, end - at, copy);
            }
            copy.force(true);
        }
    }

    private static void copyNotes(CheckpointNotes notes, LedgerFiles to) throws IOException {
        Files.createDirectories(to.checkpoints());
        for (int file = 0; file < notes.files(); file++) {
            Disk.replace(to.checkpoints().resolve(notes.name(file)), notes.whole(file));
        }
        Disk.syncDirectory(to.checkpoints());
    }
}
