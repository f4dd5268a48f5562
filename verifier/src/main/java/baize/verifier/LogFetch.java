package baize.verifier;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;

/**
 * Copies a ledger's public log into a directory: what is missing, and what may have grown. Nothing is believed: the copy is checked
 * afterwards. Interrupted, it goes on when called again; the checkpoint is put down last, so that a half copy never looks whole. The one
 * that stood there is kept beside it, so that a ledger that shows a shorter or another log than before is found out.
 */
final class LogFetch implements AutoCloseable {
    private static final String CHECKPOINT = "checkpoint";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int TOO_MANY = 429;
    private static final long LONGEST_WAIT_SECONDS = 60;
    private static final int MOST_TRIES = 20;
    private static final int PROGRESS_EVERY = 64;

    private final URI log;
    private final Path directory;
    private final Trust trust;
    private final PrintWriter progress;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** Copies from a ledger's address, as {@code https://ledger.example}, and tells how far it is. */
    LogFetch(URI address, Path directory, Trust trust, PrintWriter progress) throws NotValid {
        String scheme = String.valueOf(address.getScheme());
        NotValid.unless(
                (scheme.equals("https") || scheme.equals("http")) && address.getHost() != null,
                "The address " + address + " is not one of a ledger.",
                "Give it as in the browser's address line, with https:// and without a path.");
        this.log = address.resolve("/log/");
        this.directory = directory;
        this.trust = trust;
        this.progress = progress;
    }

    /** Copies what the newest checkpoint covers. */
    void run() throws NotValid {
        byte[] note = get(CHECKPOINT, LogFiles.NOTE_LIMIT);
        String text = Encodings.utf8(note)
                .orElseThrow(() -> new NotValid("The checkpoint is not text.", "Ask whoever runs the ledger."));
        Checkpoint checkpoint = Checkpoint.read(text);
        trust.requireLedger(checkpoint.ledger());
        if (trust.genesis().isPresent()) {
            Signers.of(checkpoint, trust.genesis().get());
        }
        keepEarlier(checkpoint);
        long size = checkpoint.size();
        for (long n = 0; n * LogFiles.BUNDLE < size; n++) {
            fetch(n, size);
            if (n % PROGRESS_EVERY == PROGRESS_EVERY - 1) {
                progress.printf("fetched %,d of %,d entries%n", (n + 1) * LogFiles.BUNDLE, size);
                progress.flush();
            }
        }
        put(CHECKPOINT, note);
    }

    private void keepEarlier(Checkpoint next) throws NotValid {
        LogFiles files = new LogFiles(directory);
        if (Files.exists(directory.resolve(CHECKPOINT))) {
            String text = files.checkpoint();
            Checkpoint earlier = Checkpoint.read(text);
            if (earlier.size() != next.size() || !Arrays.equals(earlier.root(), next.root())) {
                put(LogFiles.keptName(earlier.size()), text.getBytes(StandardCharsets.UTF_8));
            }
            files.keptCheckpoints(next);
        }
    }

    private void fetch(long n, long size) throws NotValid {
        boolean full = (n + 1) * LogFiles.BUNDLE <= size;
        String name = LogFiles.entriesName(n) + (full ? "" : ".p/" + size % LogFiles.BUNDLE);
        if (!Files.exists(directory.resolve(name))) {
            // The entries in full go first: while the bundle of leaves is missing, both are fetched again.
            put(LogFiles.publicName(n), get(LogFiles.publicName(n), LogFiles.PUBLIC_LIMIT));
            put(name, get(name, LogFiles.ENTRIES_LIMIT));
        }
    }

    private byte[] get(String name, long limit) throws NotValid {
        HttpResponse<byte[]> answer = answer(name, limit);
        for (int tries = 0; answer.statusCode() == TOO_MANY && tries < MOST_TRIES; tries++) {
            pause(answer.headers().firstValueAsLong("Retry-After").orElse(1));
            answer = answer(name, limit);
        }
        NotValid.unless(
                answer.statusCode() == OK,
                "The ledger answered " + answer.statusCode() + " for " + answer.uri() + ".",
                "Check the address in a browser; if it is right, ask whoever runs the ledger.");
        return answer.body();
    }

    private HttpResponse<byte[]> answer(String name, long limit) throws NotValid {
        URI uri = log.resolve(name);
        try {
            return client.send(
                    HttpRequest.newBuilder(uri).timeout(PATIENCE).build(),
                    BodyHandlers.limiting(BodyHandlers.ofByteArray(), limit));
        } catch (IOException failed) {
            throw new NotValid(
                    "The ledger can't be reached at " + uri + ".",
                    "Check the address and the connection, and call again: it goes on where it was.",
                    failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotValid("Stopped.", "Call again: it goes on where it was.", stopped);
        }
    }

    private static void pause(long seconds) throws NotValid {
        try {
            Thread.sleep(Duration.ofSeconds(Math.clamp(seconds, 0, LONGEST_WAIT_SECONDS)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotValid("Stopped.", "Call again: it goes on where it was.", stopped);
        }
    }

    private void put(String name, byte[] content) throws NotValid {
        Path file = directory.resolve(name);
        Path part = directory.resolve(name + ".part");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(part, content);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new NotValid(
                    "The file " + file + " can't be written: " + failed.getMessage() + ".",
                    "Check the disk and who may write there, and call again.",
                    failed);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
