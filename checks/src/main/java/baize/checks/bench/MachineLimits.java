package baize.checks.bench;

import baize.trust.P256SigningKey;
import baize.trust.Sha256;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * What the machine can do at most at this moment, measured in this process.
 *
 * @param fdatasyncPerSecond appends of 4 KiB, each with an fdatasync
 * @param verifyPerSecond P-256 signatures verified by one thread, with the provider that the node chooses
 * @param sha256PerSecond MB hashed by one thread
 */
public record MachineLimits(
        int cores, double loadAverage, double fdatasyncPerSecond, double verifyPerSecond, double sha256PerSecond) {
    private static final long SPAN_NANOS = 1_000_000_000L;

    /** Measures for about four seconds; writes a file into this directory and removes it. */
    public static MachineLimits measure(Path directory) throws IOException {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return new MachineLimits(
                Runtime.getRuntime().availableProcessors(), load, fdatasync(directory), verify(), sha256());
    }

    /** All of it in a line. */
    public String text() {
        return String.format(
                Locale.ROOT,
                "machine: %d cores, load average %.2f, %.0f fdatasync/s, %.0f P-256 verify/s on a core, %.0f MB/s SHA-256",
                cores,
                loadAverage,
                fdatasyncPerSecond,
                verifyPerSecond,
                sha256PerSecond);
    }

    private static double fdatasync(Path directory) throws IOException {
        Files.createDirectories(directory);
        Path file = Files.createTempFile(directory, "limits", ".bin");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer page = ByteBuffer.allocate(4096);
            return rate(() -> {
                page.clear();
                channel.write(page);
                channel.force(false);
            });
        } finally {
            Files.delete(file);
        }
    }

    private static double verify() throws IOException {
        P256SigningKey key = P256SigningKey.generate();
        byte[] message = "limits".getBytes(StandardCharsets.UTF_8);
        byte[] signature = key.sign(message);
        Work once = () -> {
            if (!key.publicKey().verifies(message, signature)) {
                throw new IllegalStateException("A valid signature was refused");
            }
        };
        rate(once);
        return rate(once);
    }

    private static double sha256() throws IOException {
        byte[] megabyte = new byte[1_000_000];
        Work once = () -> Sha256.of(megabyte);
        rate(once);
        return rate(once);
    }

    private static double rate(Work work) throws IOException {
        long start = System.nanoTime();
        long done = 0;
        long passed;
        do {
            work.run();
            done++;
            passed = System.nanoTime() - start;
        } while (passed < SPAN_NANOS);
        return done * 1e9 / passed;
    }

    private interface Work {
        void run() throws IOException;
    }
}
