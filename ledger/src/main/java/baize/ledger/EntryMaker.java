package baize.ledger;

import baize.contracts.Command;
import baize.contracts.CommandId;
import baize.contracts.CommandType.Visibility;
import baize.contracts.Event;
import baize.contracts.KeyId;
import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.Signer;
import baize.ledger.codec.CommandPayload;
import baize.ledger.codec.RecordCodec;
import baize.trust.CommandKey;
import baize.trust.CompactJws;
import baize.trust.Genesis;
import baize.trust.Leaf;
import baize.trust.LeafClass;
import baize.trust.LeafHeader;
import baize.trust.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes log entries, with their leaves. Thread-safe. */
final class EntryMaker {
    /** Most characters of one command's events. Beyond it the rule is at fault: a block must stay readable. */
    static final int EVENTS_LIMIT = 1024 * 1024;

    private final RecordCodec codec;

    EntryMaker(RecordCodec codec) {
        this.codec = codec;
    }

    /** Who did what, when. */
    record Decided(MemberId member, OfficerId officer, String outcome, List<Event> events) {
        static Decided refused(Signer signer, String code) {
            return new Decided(signer.member(), signer.officer(), code, List.of());
        }
    }

    /** The entry of a command. Throws {@link IllegalArgumentException} where its events cannot be written or are too long. */
    LogEntry command(long position, Instant time, CompactJws jws, CommandPayload payload, Decided decided) {
        return command(position, time, jws, payload, decided, codec.writeEvents(decided.events()));
    }

    /** As the other, where the events' canonical JSON is known already. */
    LogEntry command(
            long position, Instant time, CompactJws jws, CommandPayload payload, Decided decided, String eventsText) {
        if (eventsText.length() > EVENTS_LIMIT) {
            throw new IllegalArgumentException("The events of a command have " + eventsText.length()
                    + " characters; the limit is " + EVENTS_LIMIT);
        }
        return entry(
                position,
                time,
                new Named(
                        payload.type().name(),
                        payload.type().visibility(),
                        new KeyId(jws.kid()),
                        payload.id(),
                        Optional.of(payload.command())),
                jws.toByteArray(),
                jws.digest(),
                decided,
                eventsText);
    }

    /** The entry of the genesis record. */
    LogEntry genesis(Genesis genesis) {
        byte[] bytes = genesis.toByteArray();
        MemberId first = new MemberId(genesis.members().getFirst().member());
        return entry(
                0,
                genesis.created(),
                new Named(Genesis.LEAF_TYPE, Visibility.PUBLIC, LogEntry.NO_KEY, LogEntry.NO_ID, Optional.empty()),
                bytes,
                Sha256.of(bytes),
                new Decided(first, LogEntry.NO_OFFICER, LogEntry.ACCEPTED, List.of()),
                "[]");
    }

    private record Named(String type, Visibility visibility, KeyId key, CommandId id, Optional<Command> command) {}

    private static LogEntry entry(
            long position, Instant time, Named named, byte[] bytes, byte[] digest, Decided decided, String eventsText) {
        byte[] events = CommandKey.of(bytes).eventsDigest(eventsText.getBytes(StandardCharsets.UTF_8));
        LeafHeader header = new LeafHeader(named.type, decided.member.value(), digest, decided.outcome, events);
        LeafClass leafClass = named.visibility == Visibility.PUBLIC ? LeafClass.PUBLIC : LeafClass.MEMBERS;
        return new LogEntry(
                position,
                time,
                named.type,
                named.visibility,
                decided.member,
                decided.officer,
                bytes,
                named.command,
                decided.outcome,
                decided.events,
                eventsText,
                Leaf.of(position, time, leafClass, header, bytes).hash(),
                named.key,
                named.id);
    }
}
