package baize.contracts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A ledger in miniature for tests of rules: one clock, one position counter, one state. Decides a command, applies its events and
 * keeps them for assertions.
 */
public final class RuleBench {
    private final RuleSet rules;
    private final InMemoryWorldState state = new InMemoryWorldState();
    private final List<Event> events = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private Instant now = Instant.parse("2020-02-01T00:00:00Z");
    private long position;

    /** A command and what was decided of it. */
    public record Entry(long position, Instant time, CommandId id, Signer signer, Command command, Decision decision) {}

    /** A bench for these rules with an empty state. */
    public RuleBench(RuleSet rules) {
        this.rules = rules;
    }

    /** The state, to look into or to prepare. */
    public InMemoryWorldState state() {
        return state;
    }

    /** Everything that happened, in order. */
    public List<Event> events() {
        return List.copyOf(events);
    }

    /** Every command submitted, in order. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The bench's time. */
    public Instant now() {
        return now;
    }

    /** The position of the last command decided. */
    public long position() {
        return position;
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        now = now.plus(time);
    }

    /** Decides and, where accepted, applies. */
    public Decision submit(Signer signer, Command command) {
        position++;
        CommandId id = new CommandId("00000000-0000-7000-8000-" + String.format("%012x", position));
        Decision decision = rules.decide(state, command, new TransactionContext(now, position, id, signer));
        entries.add(new Entry(position, now, id, signer, command, decision));
        if (decision instanceof Decision.Accepted(List<Event> happened)) {
            Stamp stamp = new Stamp(position, now, signer.member(), signer.officer());
            for (Event event : happened) {
                state.apply(rules.evolve(state, event, stamp));
            }
            events.addAll(happened);
        }
        return decision;
    }

    /** Submits a command that must be accepted, and answers its events. */
    public List<Event> accept(Signer signer, Command command) {
        return switch (submit(signer, command)) {
            case Decision.Accepted(List<Event> happened) -> happened;
            case Decision.Refused(Refusal reason) ->
                throw new AssertionError(command + " was refused: " + reason.code() + " " + reason.message());
        };
    }

    /** Submits a command that must be refused, and answers why. */
    public Refusal refuse(Signer signer, Command command) {
        return switch (submit(signer, command)) {
            case Decision.Refused(Refusal reason) -> reason;
            case Decision.Accepted(List<Event> happened) ->
                throw new AssertionError(command + " was accepted: " + happened);
        };
    }

    /** A signer of this organisation; the same number is the same officer. */
    public static Signer signer(String member, int officer, Role... roles) {
        String hex = String.format("%012x", officer);
        String key =
                (member.replace('-', '_') + "A".repeat(43)).substring(0, 30) + String.format("%012d", officer) + "A";
        return new Signer(
                new KeyId(key), new MemberId(member), new OfficerId("00000000-0000-4000-8000-" + hex), Set.of(roles));
    }
}
