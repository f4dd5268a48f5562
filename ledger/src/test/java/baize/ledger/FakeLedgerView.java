package baize.ledger;

import baize.contracts.Command;
import baize.contracts.CommandId;
import baize.contracts.Event;
import baize.contracts.InMemoryWorldState;
import baize.contracts.KeyId;
import baize.ledger.CheckpointStore.Stored;
import baize.ledger.EntryMaker.Decided;
import baize.ledger.codec.CommandPayload;
import baize.ledger.codec.RecordCodec;
import baize.trust.Checkpoint;
import baize.trust.CompactJws;
import baize.trust.Genesis;
import baize.trust.GrowingTree;
import baize.trust.NodeSource;
import baize.trust.Receipt;
import baize.trust.SignedNote;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A log in memory for tests of those who follow one: the test says what happened, no rule is asked. Entries, tree, checkpoints and receipts are
 * real.
 *
 * <pre>{@code
 * FakeLedgerView log = new FakeLedgerView();
 * log.happened(log.community().officer("union-hospital"), command, event);
 * }</pre>
 */
public final class FakeLedgerView implements LedgerView {
    private final TestCommunity community = TestCommunity.found(LedgerBench.START);
    private final PlayedClock clock = new PlayedClock(LedgerBench.START);
    private final RecordCodec codec = new RecordCodec();
    private final EntryMaker maker = new EntryMaker(codec);
    private final InMemoryWorldState state = new InMemoryWorldState();
    private final List<LogEntry> entries = new CopyOnWriteArrayList<>();
    private final Map<String, byte[]> nodes = new LinkedHashMap<>();
    private final GrowingTree tree = GrowingTree.empty();
    private final List<Runnable> listeners = new ArrayList<>();

    /** A log that holds the genesis record of the usual founders. */
    public FakeLedgerView() {
        add(maker.genesis(community.genesis()));
    }

    /** The founders. */
    public TestCommunity community() {
        return community;
    }

    /** The clock; it stands still until the test moves it. */
    public PlayedClock clock() {
        return clock;
    }

    /** A command was accepted, and this happened. */
    public LogEntry happened(TestOfficer officer, Command command, Event... events) {
        return log(officer, command, LogEntry.ACCEPTED, List.of(events));
    }

    /** A command was refused. */
    public LogEntry refused(TestOfficer officer, Command command, String code) {
        return log(officer, command, code, List.of());
    }

    private synchronized LogEntry log(TestOfficer officer, Command command, String outcome, List<Event> events) {
        Instant now = clock.instant();
        CommandPayload payload =
                CommandPayload.of(ledgerId(), Commands.newId(now), now, now.plus(Duration.ofHours(1)), command);
        CompactJws jws = CompactJws.sign(officer.key(), codec.writePayload(payload));
        Decided decided = new Decided(officer.member(), officer.officer(), outcome, events);
        return add(maker.command(entries.size(), now, jws, payload, decided));
    }

    private synchronized LogEntry add(LogEntry entry) {
        tree.append(entry.leafHash(), (level, index, hash) -> nodes.put(level + "/" + index, hash));
        entries.add(entry);
        listeners.forEach(Runnable::run);
        return entry;
    }

    @Override
    public String ledgerId() {
        return community.genesis().ledgerId();
    }

    @Override
    public long size() {
        return entries.size();
    }

    @Override
    public Optional<LogEntry> entry(long position) {
        return position < 0 || position >= entries.size() ? Optional.empty() : Optional.of(entries.get((int) position));
    }

    @Override
    public List<LogEntry> entries(long from, int limit) {
        if (from < 0 || limit < 1 || limit > ENTRIES_LIMIT) {
            throw new IllegalArgumentException(
                    "Entries are asked for from 0 on and 1 to " + ENTRIES_LIMIT + " at once");
        }
        return entries.stream().skip(from).limit(limit).toList();
    }

    @Override
    public Optional<LogEntry> entryOf(KeyId signer, CommandId id) {
        return entries.stream()
                .filter(entry -> entry.key().equals(signer) && entry.id().equals(id))
                .findFirst();
    }

    /** The state: empty until the test puts something in. */
    @Override
    public InMemoryWorldState state() {
        return state;
    }

    @Override
    public synchronized void onAppend(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public Optional<SignedNote> checkpoint() {
        return Optional.of(signed().note());
    }

    private synchronized Stored signed() {
        Checkpoint checkpoint = new Checkpoint(Genesis.origin(ledgerId()), tree.size(), tree.root());
        CheckpointSigner signer = TestCommunity.signer();
        String name = Genesis.keyName(ledgerId(), signer.member().value());
        return new Stored(checkpoint.sign(name, signer.key()), checkpoint);
    }

    @Override
    public Optional<Receipt> receipt(long position) {
        return entry(position).map(entry -> Receipts.of(entry, signed(), nodes(), community.genesis()));
    }

    @Override
    public NodeSource nodes() {
        return (level, index) -> {
            synchronized (this) {
                return Objects.requireNonNull(nodes.get(level + "/" + index), "no subtree " + level + "/" + index);
            }
        };
    }

    @Override
    public byte[] leaf(long position) {
        return entry(position)
                .orElseThrow(IndexOutOfBoundsException::new)
                .leaf()
                .toByteArray();
    }
}
