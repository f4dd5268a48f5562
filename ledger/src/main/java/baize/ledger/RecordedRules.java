package baize.ledger;

import baize.contracts.Command;
import baize.contracts.Decision;
import baize.contracts.Event;
import baize.contracts.KeyId;
import baize.contracts.LedgerRefusal;
import baize.contracts.Refusal;
import baize.contracts.RefusalText;
import baize.contracts.RuleSet;
import baize.contracts.Stamp;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import baize.contracts.Write;
import baize.contracts.membership.Authority;
import baize.contracts.membership.Founding;
import baize.contracts.membership.MembershipCommand;
import baize.ledger.blocks.BlockEntry;
import baize.ledger.codec.RecordCodec;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * Rules that decide what a log has recorded, but for the commands of membership: those are decided anew, since they say whose keys are
 * whose. The state holds membership alone. Not thread-safe.
 */
final class RecordedRules implements RuleSet {
    /** A rule outside membership never refuses with these: they are given before or beside it. */
    private static final List<String> NOT_OF_RULES = List.of("LED-", "MEM-");

    private final RuleSet rules;
    private final RecordCodec codec;
    private BlockEntry recorded = new BlockEntry.Unlogged(new byte[0], 0, 0);
    private boolean decidesAnew = true;

    RecordedRules(RuleSet rules, RecordCodec codec) {
        this.rules = rules;
        this.codec = codec;
    }

    /** The entry whose turn it is. */
    void next(BlockEntry entry) {
        recorded = entry;
    }

    @Override
    public int version() {
        return rules.version();
    }

    @Override
    public List<Write> found(Founding founding) {
        return rules.found(founding);
    }

    @Override
    public Authority authority(WorldState state, KeyId key, Instant time) {
        return rules.authority(state, key, time);
    }

    @Override
    public Decision decide(WorldState state, Command command, TransactionContext context) {
        decidesAnew = command instanceof MembershipCommand;
        return decidesAnew ? rules.decide(state, command, context) : recorded();
    }

    private Decision recorded() {
        return switch (recorded) {
            case BlockEntry.Logged logged
            when logged.outcome().equals(LogEntry.ACCEPTED) ->
                Decision.accept(codec.readEvents(new String(logged.events(), StandardCharsets.UTF_8)));
            case BlockEntry.Logged logged -> Decision.refuse(new RecordedRefusal(refusal(logged.outcome())));
            // A command that came as far as its rule has no leaf only where too many were refused, which the judge
            // counts again.
            case BlockEntry.Unlogged _ -> Decision.refuse(LedgerRefusal.TOO_MANY_REFUSED);
        };
    }

    private static String refusal(String outcome) {
        return NOT_OF_RULES.stream().anyMatch(outcome::startsWith) ? "not " + outcome : outcome;
    }

    /** Only membership's own commands may change membership: events that others record do nothing here. */
    @Override
    public List<Write> evolve(WorldState state, Event event, Stamp stamp) {
        return decidesAnew ? rules.evolve(state, event, stamp) : List.of();
    }

    /** A refusal of which only the code is known. */
    private record RecordedRefusal(String code) implements Refusal {
        @Override
        public RefusalText text() {
            return LedgerRefusal.ROLE_MISSING.text();
        }
    }
}
