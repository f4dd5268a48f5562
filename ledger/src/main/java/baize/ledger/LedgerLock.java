package baize.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second process out of a ledger's directory. The operating system frees it when the process ends, however it ends. */
final class LedgerLock implements Closeable {
    private final FileChannel channel;

    private LedgerLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock, or throws {@link LedgerFaultException} when somebody has it. */
    static LedgerLock take(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException ownProcess) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new LedgerFaultException("Another process has the ledger open (" + holder(file)
                    + "). Stop it first; two processes must never write one ledger.");
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(("process " + ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return new LedgerLock(channel);
    }

    /** Whether somebody has the lock at this moment. */
    static boolean isTaken(Path file) throws IOException {
        if (Files.notExists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException ownProcess) {
            return true;
        }
    }

    private static String holder(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.US_ASCII);
        return text.isBlank() ? "unknown" : text;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
