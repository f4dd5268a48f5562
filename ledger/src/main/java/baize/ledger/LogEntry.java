package baize.ledger;

import baize.contracts.Command;
import baize.contracts.CommandId;
import baize.contracts.CommandType.Visibility;
import baize.contracts.Event;
import baize.contracts.KeyId;
import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.trust.Genesis;
import baize.trust.Leaf;
import baize.trust.LeafClass;
import baize.trust.LeafHeader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One leaf of the log with all that it commits to.
 *
 * @param position the leaf's index
 * @param time the batch's time
 * @param type the command's type on the wire, or {@code genesis}
 * @param visibility who outside the membership may read it
 * @param member the signer's organisation; of the genesis record, its first member
 * @param officer the signer's pseudonym; {@link #NO_OFFICER} for the genesis record
 * @param commandBytes the compact JWS in ASCII, or the genesis record's JSON
 * @param command the command; empty for the genesis record
 * @param outcome {@link #ACCEPTED}, a refusal's code, or {@link #BUG}
 * @param events what happened, in order; none unless accepted
 * @param eventsText the events' canonical JSON, as the leaf commits to it
 * @param leafHash the leaf's hash in the tree, 32 bytes
 * @param key the signer's key; {@link #NO_KEY} for the genesis record
 * @param id the command's id; {@link #NO_ID} for the genesis record
 */
@SuppressWarnings("ArrayRecordComponent") // copied in and out
public record LogEntry(
        long position,
        Instant time,
        String type,
        Visibility visibility,
        MemberId member,
        OfficerId officer,
        byte[] commandBytes,
        Optional<Command> command,
        String outcome,
        List<Event> events,
        String eventsText,
        byte[] leafHash,
        KeyId key,
        CommandId id) {
    /** The outcome of an accepted command. */
    public static final String ACCEPTED = "ACCEPTED";

    /** The outcome where a rule failed: nothing changed, and somebody must look into it. */
    public static final String BUG = "BUG-001";

    /** The genesis record's officer: nobody. */
    public static final OfficerId NO_OFFICER = new OfficerId("00000000-0000-0000-0000-000000000000");

    /** The genesis record's key: 32 zero bytes. */
    public static final KeyId NO_KEY = new KeyId("A".repeat(43));

    /** The genesis record's command id. */
    public static final CommandId NO_ID = new CommandId("00000000-0000-0000-0000-000000000000");

    public LogEntry {
        commandBytes = commandBytes.clone();
        events = List.copyOf(events);
        leafHash = leafHash.clone();
    }

    @Override
    public byte[] commandBytes() {
        return commandBytes.clone();
    }

    @Override
    public byte[] leafHash() {
        return leafHash.clone();
    }

    /** Whether it changed anything. */
    public boolean accepted() {
        return outcome.equals(ACCEPTED);
    }

    /** Whether it is the genesis record, which is no command. */
    public boolean isGenesis() {
        return type.equals(Genesis.LEAF_TYPE);
    }

    /** The command's text: the JWS, or the genesis record. */
    public String commandText() {
        return new String(commandBytes, StandardCharsets.UTF_8);
    }

    /** The leaf, made anew from what it commits to. */
    public Leaf leaf() {
        LeafHeader header =
                LeafHeader.of(type, member.value(), commandBytes, outcome, eventsText.getBytes(StandardCharsets.UTF_8));
        return Leaf.of(position, time, leafClass(), header, commandBytes);
    }

    /** The leaf's class byte. */
    public LeafClass leafClass() {
        return switch (visibility) {
            case PUBLIC -> LeafClass.PUBLIC;
            case MEMBERS -> LeafClass.MEMBERS;
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LogEntry that
                && position == that.position
                && java.util.Arrays.equals(leafHash, that.leafHash)
                && java.util.Arrays.equals(commandBytes, that.commandBytes);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(position);
    }
}
