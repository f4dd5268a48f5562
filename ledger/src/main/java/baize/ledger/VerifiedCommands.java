package baize.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Commands that admission has verified, until their turn comes, so that no signature is computed twice. Thread-safe. */
final class VerifiedCommands {
    /** Most commands kept: as many as may wait for their order, and a few batches. */
    static final int LIMIT = 24_000;

    private final Map<Digest, Prepared.Verified> commands = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Digest, Prepared.Verified> eldest) {
            return size() > LIMIT;
        }
    };

    synchronized void put(Digest digest, Prepared.Verified command) {
        commands.put(digest, command);
    }

    /** Takes a command out. */
    synchronized Optional<Prepared.Verified> take(Digest digest) {
        return Optional.ofNullable(commands.remove(digest));
    }
}
