package baize.services.views;

import baize.contracts.Command;
import baize.contracts.CommandId;
import baize.contracts.CommandType;
import baize.contracts.CommandTypes;
import baize.contracts.Decision;
import baize.contracts.Event;
import baize.contracts.KeyId;
import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.Refusal;
import baize.contracts.RuleBench;
import baize.contracts.Signer;
import baize.contracts.WorldState;
import baize.ledger.LedgerView;
import baize.ledger.LogEntry;
import baize.trust.Genesis;
import baize.trust.NodeSource;
import baize.trust.Receipt;
import baize.trust.Sha256;
import baize.trust.SignedNote;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The log of a bench of rules, or of events made by hand, as a ledger shows it; no tree and no receipts. Thread-safe. */
public final class BenchLog implements LedgerView {
    private final Genesis genesis;
    private final List<LogEntry> entries = new ArrayList<>();
    private int followed;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** A log that starts with this record. */
    public BenchLog(Genesis genesis) {
        this.genesis = genesis;
        add(
                genesis.created(),
                Genesis.LEAF_TYPE,
                CommandType.Visibility.PUBLIC,
                new Signed(new MemberId(genesis.members().getFirst().member()), LogEntry.NO_OFFICER, LogEntry.NO_KEY),
                genesis.toByteArray(),
                LogEntry.ACCEPTED,
                List.of());
    }

    /** Appends what the bench decided since the last call. */
    public void follow(RuleBench bench) {
        List<RuleBench.Entry> decided = bench.entries();
        for (RuleBench.Entry entry : decided.subList(followed, decided.size())) {
            switch (entry.decision()) {
                case Decision.Accepted(List<Event> events) ->
                    add(entry.time(), entry.signer(), entry.command(), LogEntry.ACCEPTED, events);
                case Decision.Refused(Refusal reason) ->
                    add(entry.time(), entry.signer(), entry.command(), reason.code(), List.of());
            }
        }
        followed = decided.size();
        announce();
    }

    /** Appends one entry made by hand, and answers its position. Positions of a bench that goes on are then others than here. */
    public long append(Instant time, Signer signer, Command command, Event... events) {
        add(time, signer, command, LogEntry.ACCEPTED, List.of(events));
        announce();
        return size() - 1;
    }

    @Override
    public String ledgerId() {
        return genesis.ledgerId();
    }

    @Override
    public synchronized long size() {
        return entries.size();
    }

    @Override
    public synchronized Optional<LogEntry> entry(long position) {
        return position >= 0 && position < entries.size()
                ? Optional.of(entries.get(Math.toIntExact(position)))
                : Optional.empty();
    }

    @Override
    public synchronized List<LogEntry> entries(long from, int limit) {
        int start = Math.toIntExact(Math.min(from, entries.size()));
        return List.copyOf(entries.subList(start, Math.min(entries.size(), start + limit)));
    }

    @Override
    public synchronized Optional<LogEntry> entryOf(KeyId signer, CommandId id) {
        return entries.stream()
                .filter(entry -> entry.key().equals(signer) && entry.id().equals(id))
                .findFirst();
    }

    @Override
    public void onAppend(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public WorldState state() {
        throw new UnsupportedOperationException("The bench has the state");
    }

    @Override
    public Optional<SignedNote> checkpoint() {
        return Optional.empty();
    }

    @Override
    public Optional<Receipt> receipt(long position) {
        return Optional.empty();
    }

    @Override
    public NodeSource nodes() {
        throw new UnsupportedOperationException("This log has no tree");
    }

    @Override
    public byte[] leaf(long position) {
        throw new UnsupportedOperationException("This log has no tree");
    }

    private void announce() {
        listeners.forEach(Runnable::run);
    }

    private record Signed(MemberId member, OfficerId officer, KeyId key) {}

    private void add(Instant time, Signer signer, Command command, String outcome, List<Event> events) {
        CommandType type = CommandTypes.of(command);
        Signed signed = new Signed(signer.member(), signer.officer(), signer.key());
        byte[] bytes = command.toString().getBytes(StandardCharsets.UTF_8);
        add(time, type.name(), type.visibility(), signed, bytes, outcome, events);
    }

    private synchronized void add(
            Instant time,
            String type,
            CommandType.Visibility visibility,
            Signed signed,
            byte[] bytes,
            String outcome,
            List<Event> events) {
        long position = entries.size();
        byte[] leafHash = Sha256.of((ledgerId() + position + type).getBytes(StandardCharsets.UTF_8));
        entries.add(new LogEntry(
                position,
                time,
                type,
                visibility,
                signed.member(),
                signed.officer(),
                bytes,
                Optional.empty(),
                outcome,
                events,
                "[]",
                leafHash,
                signed.key(),
                new CommandId("00000000-0000-7000-8000-" + String.format("%012x", position))));
    }
}
