package baize.ledger;

import baize.contracts.CommandId;
import baize.contracts.KeyId;
import baize.ledger.ExecutedBlock.SignedId;
import baize.ledger.blocks.Block;
import baize.ledger.blocks.BlockEntry;
import baize.ledger.codec.Fault;
import baize.ledger.ordering.Cursor;
import baize.ledger.state.Identity;
import baize.ledger.state.Overlay;
import baize.ledger.state.RefusalCount;
import baize.ledger.state.StateStore;
import baize.trust.GrowingTree;
import baize.trust.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One batch on its way to become a block: what its commands have done so far, over a log that stands still. Not thread-safe. */
final class BatchRun {
    private final LogPlace place;
    private final @Nullable StateStore store;
    private final Instant time;
    private final Overlay state;
    private final GrowingTree tree;
    private final List<ExecutedBlock.Node> nodes = new ArrayList<>();
    private final List<BlockEntry> entries = new ArrayList<>();
    private final List<CommandResult> results = new ArrayList<>();
    private final Map<SignedId, Identity> identities = new LinkedHashMap<>();
    private final Map<KeyId, RefusalCount> refusals = new LinkedHashMap<>();

    /**
     * @param place where the log stands
     * @param store what is known of earlier commands; null before there are any
     * @param state the state before the batch, to be changed
     * @param engineTime the engine's time for the batch; never taken before the block before
     */
    BatchRun(LogPlace place, @Nullable StateStore store, Overlay state, Instant engineTime) {
        this.place = place;
        this.store = store;
        this.state = state;
        this.time = engineTime.isBefore(place.time()) ? place.time() : engineTime;
        this.tree = place.tree().copy();
    }

    Instant time() {
        return time;
    }

    /** The next leaf's position. */
    long position() {
        return tree.size();
    }

    /** The state as the commands so far left it. */
    Overlay state() {
        return state;
    }

    /** Where this signer's command of this id stands, as far as all nodes must know it at this time. */
    Optional<Identity> identity(KeyId signer, CommandId id) {
        Identity inBatch = identities.get(new SignedId(signer, id));
        Optional<Identity> known =
                inBatch != null || store == null ? Optional.ofNullable(inBatch) : store.identity(signer, id);
        return known.filter(identity -> !identity.keptUntil().isBefore(time));
    }

    /** How many commands of this key were refused with a leaf in this hour. */
    int refusals(KeyId signer) {
        return refusalCount(signer).count();
    }

    private RefusalCount refusalCount(KeyId signer) {
        RefusalCount inBatch = refusals.get(signer);
        Optional<RefusalCount> known =
                inBatch != null || store == null ? Optional.ofNullable(inBatch) : store.refusals(signer);
        return known.orElseGet(() -> RefusalCount.none(time)).at(time);
    }

    /** A command gets no leaf. */
    void addUnlogged(byte[] command, int submitter, UnloggedReason reason, List<Fault> faults) {
        entries.add(new BlockEntry.Unlogged(command, submitter, reason.code()));
        results.add(new CommandResult.Unlogged(reason, faults));
    }

    /** A command gets the next leaf. Its changes of state have been merged already. */
    void addLogged(LogEntry entry, int submitter) {
        tree.append(entry.leafHash(), (level, index, hash) -> nodes.add(new ExecutedBlock.Node(level, index, hash)));
        entries.add(new BlockEntry.Logged(
                entry.commandBytes(),
                submitter,
                entry.member(),
                entry.officer(),
                entry.outcome(),
                entry.eventsText().getBytes(StandardCharsets.UTF_8),
                entry.leafHash()));
        results.add(new CommandResult.Logged(entry));
    }

    /** Notes that a command's id is used up, and that it was refused if it was. */
    void use(LogEntry entry, byte[] sameness, Instant keptUntil) {
        identities.put(new SignedId(entry.key(), entry.id()), new Identity(entry.position(), keptUntil, sameness));
        if (!entry.accepted()) {
            refusals.put(entry.key(), refusalCount(entry.key()).plusOne());
        }
    }

    /** The block of all commands so far. */
    ExecutedBlock finish(Cursor cursor) {
        Block block = new Block(
                place.ledgerId(),
                place.height() + 1,
                place.hash(),
                cursor,
                time,
                place.tree().size(),
                entries,
                writesDigest(),
                tree.root());
        return ExecutedBlock.of(block, results, state.changes(), nodes, identities, refusals, tree);
    }

    private byte[] writesDigest() {
        List<byte[]> parts = new ArrayList<>();
        parts.add(place.writesDigest());
        state.changes().forEach((key, change) -> {
            byte[] name = key.getBytes(StandardCharsets.UTF_8);
            byte[] value = change.bytes();
            parts.add(number(name.length));
            parts.add(name);
            parts.add(number(value == null ? 0 : value.length + 1));
            if (value != null) {
                parts.add(value);
            }
        });
        return Sha256.of(parts.toArray(byte[][]::new));
    }

    private static byte[] number(int number) {
        return ByteBuffer.allocate(4).putInt(number).array();
    }
}
