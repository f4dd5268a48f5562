package baize.services.views;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * A PostgreSQL server for tests: Debian's binaries, a data directory of its own, a free port on 127.0.0.1. Under root it runs as the
 * user postgres, since PostgreSQL refuses root.
 */
public final class PostgresServer implements AutoCloseable {
    /** What tests say when they are left out. */
    public static final String LEFT_OUT =
            "PostgreSQL is not installed here: the tests on it are left out (install Debian's package postgresql to run them)";

    /** Where Debian has its versions; the system property is for other systems. */
    private static final Path DEBIAN = Path.of(System.getProperty("baize.postgres", "/usr/lib/postgresql"));

    private static final String USER = "postgres";
    private static final int FIRST_PORT = 20_000;
    private static final int LAST_PORT = 31_999;

    private final Path binaries;
    private final Path directory;
    private final int port;
    private final String password = UUID.randomUUID().toString();
    private final AtomicInteger schemas = new AtomicInteger();

    private PostgresServer(Path binaries, Path directory, int port) {
        this.binaries = binaries;
        this.directory = directory;
        this.port = port;
    }

    /** Starts a server, or answers empty where PostgreSQL is not installed. */
    public static Optional<PostgresServer> start() {
        return binaries().map(binaries -> {
            try {
                Path directory = Files.createTempDirectory("baize-postgres");
                PostgresServer server = new PostgresServer(binaries, directory, freePort());
                server.launch();
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL cannot be started", e);
            }
        });
    }

    /** A schema that nobody has used yet. */
    public DatabaseOptions freshSchema() {
        return new DatabaseOptions.PostgreSql(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                USER,
                password,
                "views_" + schemas.incrementAndGet());
    }

    @Override
    public void close() {
        try {
            run("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL cannot be stopped", e);
        }
    }

    private void launch() throws IOException {
        Path passwordFile = Files.writeString(directory.resolve("password"), password);
        if (root()) {
            UserPrincipalLookupService users = directory.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(passwordFile, users.lookupPrincipalByName(USER));
            Files.setOwner(directory, users.lookupPrincipalByName(USER));
        }
        run("initdb", "-D", data(), "-U", USER, "--auth=scram-sha-256", "--pwfile=" + passwordFile, "-E", "UTF8");
        run(
                "pg_ctl",
                "-D",
                data(),
                "-l",
                directory.resolve("log").toString(),
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off",
                "-w",
                "start");
    }

    private void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (root()) {
            command.addAll(List.of("runuser", "-u", USER, "--"));
        }
        command.add(binaries.resolve(program).toString());
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("baize-postgres", ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(program + " failed: " + Files.readString(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", e);
        } finally {
            Files.delete(output);
        }
    }

    private String data() {
        return directory.resolve("data").toString();
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static Optional<Path> binaries() {
        if (!Files.isDirectory(DEBIAN)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Below the range that the system hands out to clients. */
    private static int freePort() {
        RandomGenerator random = RandomGenerator.getDefault();
        for (int attempt = 0; attempt < 100; attempt++) {
            int port = random.nextInt(FIRST_PORT, LAST_PORT + 1);
            if (free(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No port between " + FIRST_PORT + " and " + LAST_PORT + " is free");
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
