package baize.services.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Files that only their owner reads, that are whole or not there at all, and that are on the disk when a method returns. */
final class OwnedFiles {
    private static final String UNFINISHED = ".unfinished";
    private static final FileAttribute<Set<PosixFilePermission>> FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> DIRECTORY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private OwnedFiles() {}

    /** Makes a directory and what is missing above it. */
    static void makeDirectory(Path directory) {
        if (Files.isDirectory(directory)) {
            return;
        }
        try {
            Path parent = Objects.requireNonNull(directory.toAbsolutePath().getParent());
            makeDirectory(parent);
            Files.createDirectory(directory, DIRECTORY);
            sync(parent);
        } catch (java.nio.file.FileAlreadyExistsException madeMeanwhile) {
            // Another thread was first: the directory is there.
        } catch (IOException e) {
            throw new UncheckedIOException("The directory " + directory + " can't be made", e);
        }
    }

    /** Writes a file, in place of an older one. */
    static void write(Path file, byte[] bytes) {
        Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        try {
            Files.deleteIfExists(unfinished);
            try (FileChannel channel = FileChannel.open(
                    unfinished, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), FILE)) {
                fill(channel, bytes);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            sync(parent(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " can't be written", e);
        }
    }

    /** Overwrites a file with zeros and removes it, if it is there. */
    static void destroy(Path file) {
        try {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                fill(channel, new byte[Math.toIntExact(channel.size())]);
            }
            Files.delete(file);
            sync(parent(file));
        } catch (NoSuchFileException gone) {
            // Destroyed before: this call finishes what a crash interrupted.
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " can't be destroyed", e);
        }
    }

    /** A file's bytes, if it is there. */
    static Optional<byte[]> read(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " can't be read", e);
        }
    }

    /** The names in a directory, sorted, without unfinished files; none where there is no directory. */
    static List<String> names(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.endsWith(UNFINISHED))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The directory " + directory + " can't be listed", e);
        }
    }

    private static void fill(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
        channel.force(true);
    }

    private static void sync(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static Path parent(Path file) {
        return Objects.requireNonNull(file.getParent());
    }
}
