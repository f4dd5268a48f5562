package baize.node.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A node that {@code init} founded and {@code serve} runs in a thread of this process, on a free port. */
final class ServedNode implements AutoCloseable {
    private static final Pattern SERVING = Pattern.compile("serving address=\\S*:(\\d+) ");

    private final Path directory;
    private final Thread thread;
    private final int port;

    private ServedNode(Path directory, Thread thread, int port) {
        this.directory = directory;
        this.thread = thread;
        this.port = port;
    }

    /** Founds a ledger in this directory, which must not exist, and serves it. */
    static ServedNode start(Path directory) throws Exception {
        CommandLineRun.of("init", directory.toString()).good();
        Path config = directory.resolve("baize.yaml");
        Files.writeString(config, Files.readString(config).replace("port: 8080", "port: 0"));
        CompletableFuture<Integer> port = new CompletableFuture<>();
        Thread thread = Thread.ofPlatform().name("serve").start(() -> {
            int exit = BaizeCommand.line()
                    .setOut(new PrintWriter(new Listening(port), true))
                    .execute("serve", "--config", config.toString());
            port.completeExceptionally(new IllegalStateException("serve ended with " + exit));
        });
        return new ServedNode(directory, thread, port.get(5, TimeUnit.MINUTES));
    }

    /** The directory of everyone who founded it. */
    Path founders() {
        return directory.resolve("keys");
    }

    /** All that the node itself wrote. */
    Path directory() {
        return directory;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Hears on which port it serves. */
    private static final class Listening extends Writer {
        private final StringBuilder heard = new StringBuilder();
        private final CompletableFuture<Integer> port;

        private Listening(CompletableFuture<Integer> port) {
            this.port = port;
        }

        @Override
        public void write(char[] text, int from, int length) {
            heard.append(text, from, length);
            Matcher serving = SERVING.matcher(heard);
            if (serving.find()) {
                port.complete(Integer.valueOf(serving.group(1)));
            }
        }

        @Override
        public void flush() throws IOException {
            // Nothing waits.
        }

        @Override
        public void close() throws IOException {
            // Nothing is open.
        }
    }
}
