package baize.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps a second process out of a ledger's directory. The operating system frees it when the process ends, however it ends. */
final class LedgerLock implements Closeable {
    // On POSIX systems a process loses its lock as soon as it closes any other channel of the file: so it never opens
    // one.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final FileChannel channel;
    private final Path file;

    private LedgerLock(FileChannel channel, Path file) {
        this.channel = channel;
        this.file = file;
    }

    /** Takes the lock, or throws {@link LedgerFaultException} when somebody has it. */
    static LedgerLock take(Path lockFile) throws IOException {
        Path file = real(lockFile);
        if (!HELD_HERE.add(file)) {
            throw taken("this very process");
        }
        try {
            return lock(file);
        } catch (IOException | RuntimeException failed) {
            HELD_HERE.remove(file);
            throw failed;
        }
    }

    private static LedgerLock lock(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw taken(holder(file));
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(("process " + ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new LedgerLock(channel, file);
        } catch (IOException | RuntimeException failed) {
            channel.close();
            throw failed;
        }
    }

    private static LedgerFaultException taken(String holder) {
        return new LedgerFaultException("Another process has the ledger open (" + holder
                + "). Stop it first; two processes must never write one ledger.");
    }

    // The directory exists, the file may not yet.
    private static Path real(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        return Objects.requireNonNull(absolute.getParent()).toRealPath().resolve(file.getFileName());
    }

    private static String holder(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.US_ASCII);
        return text.isBlank() ? "unknown" : text;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD_HERE.remove(file);
    }
}
