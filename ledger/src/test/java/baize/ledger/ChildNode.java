package baize.ledger;

import baize.ledger.ordering.SoloOrdering;
import baize.trust.Sha256;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * A node in a process of its own, to be killed. Its arguments are the ledger's directory and what to do: {@code write <threads>}, {@code step
 * <step> <height>} or {@code hold}. It tells what it does in lines: see {@link #main}.
 */
public final class ChildNode {
    private ChildNode() {}

    /**
     * Prints {@code open <millis>} when the ledger is open, {@code sent <command>} before a command of {@code step} is submitted, and
     * {@code ack <position> <SHA-256 of the command>} for every answer.
     */
    public static void main(String[] arguments) {
        Path directory = Path.of(arguments[0]);
        long start = System.nanoTime();
        LedgerOptions options = LedgerOptions.of(directory)
                .withOrdering(SoloOrdering.unwatched(), InstantSource.system())
                .withCheckpoints(TestCommunity.signer());
        if (arguments[1].equals("step")) {
            Step step = Step.valueOf(arguments[2]);
            long height = Long.parseLong(arguments[3]);
            options = options.withSurroundings(options.surroundings().withSteps((reached, block) -> {
                if (reached == step && block == height) {
                    Runtime.getRuntime().halt(9);
                }
            }));
        }
        Ledger ledger = Ledger.open(options);
        say("open " + (System.nanoTime() - start) / 1_000_000);
        switch (arguments[1]) {
            case "write" -> {
                for (int i = Integer.parseInt(arguments[2]); i > 0; i--) {
                    Thread.ofPlatform().start(() -> write(ledger, false));
                }
            }
            case "step" -> write(ledger, true);
            default -> awaitEnd();
        }
    }

    private static void write(Ledger ledger, boolean tellBefore) {
        TestOfficer operator = new TestCommunity(ledger.genesis()).operator();
        while (true) {
            byte[] command = Commands.sign(
                    ledger.ledgerId(),
                    Instant.now().truncatedTo(ChronoUnit.MILLIS),
                    LedgerBench.erasure(java.util.UUID.randomUUID()),
                    operator.key());
            if (tellBefore) {
                say("sent " + new String(command, StandardCharsets.US_ASCII));
            }
            if (!(ledger.submit(command).join() instanceof Answer.Logged(LogEntry entry, boolean _))) {
                throw new IllegalStateException("A command got no leaf");
            }
            say("ack " + entry.position() + " " + HexFormat.of().formatHex(Sha256.of(command)));
        }
    }

    private static void awaitEnd() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(String line) {
        synchronized (System.out) {
            System.out.println(line);
            System.out.flush();
        }
    }

    /** A started child and what it says. */
    public static final class Running implements AutoCloseable {
        private final Process process;
        private final BufferedReader lines;

        private Running(Process process) {
            this.process = process;
            this.lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
        }

        /** The next line; throws where the child ended. */
        public String line() {
            try {
                return Objects.requireNonNull(lines.readLine(), "The child ended");
            } catch (IOException closed) {
                throw new java.io.UncheckedIOException(closed);
            }
        }

        /** Kills the child as {@code kill -9} does. */
        public void kill() {
            process.destroyForcibly();
        }

        /** All lines until the child's end. A line that was cut off by its end is left out. */
        public List<String> rest() {
            List<String> rest = new ArrayList<>();
            StringBuilder line = new StringBuilder();
            try {
                for (int c = lines.read(); c >= 0; c = lines.read()) {
                    if (c == '\n') {
                        rest.add(line.toString());
                        line.setLength(0);
                    } else {
                        line.append((char) c);
                    }
                }
            } catch (IOException closed) {
                return rest;
            }
            return rest;
        }

        @Override
        public void close() {
            kill();
            process.onExit().join();
        }
    }

    /** Starts a child with these arguments. */
    public static Running start(Path directory, String... what) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ChildNode.class.getName(),
                directory.toString()));
        command.addAll(List.of(what));
        try {
            Path errors = Files.createTempFile(directory.toAbsolutePath().getParent(), "child", ".err");
            return new Running(
                    new ProcessBuilder(command).redirectError(errors.toFile()).start());
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
