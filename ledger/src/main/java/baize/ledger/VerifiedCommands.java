package baize.ledger;

import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * Commands that admission has verified, until their turn comes, so that no signature is computed twice. The oldest go when there are too
 * many or they are too long: they are verified again then. Thread-safe.
 */
final class VerifiedCommands {
    /** Most commands kept: as many as may wait for their order, and a few batches. */
    static final int LIMIT = 24_000;

    /** Most bytes of commands kept: as many as may wait for their order, and a few batches. */
    static final long LIMIT_BYTES = 72L * 1024 * 1024;

    private record Kept(Prepared.Verified command, int length) {}

    private final LinkedHashMap<Digest, Kept> commands = new LinkedHashMap<>();
    private long bytes;

    /** Keeps a command of so many bytes. */
    synchronized void put(Digest digest, Prepared.Verified command, int length) {
        take(digest);
        commands.put(digest, new Kept(command, length));
        bytes += length;
        while (commands.size() > LIMIT || bytes > LIMIT_BYTES) {
            take(commands.firstEntry().getKey());
        }
    }

    /** Takes a command out. */
    synchronized Optional<Prepared.Verified> take(Digest digest) {
        Kept kept = commands.remove(digest);
        if (kept == null) {
            return Optional.empty();
        }
        bytes -= kept.length();
        return Optional.of(kept.command());
    }
}
