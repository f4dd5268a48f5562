package baize.ledger;

import baize.contracts.Decision;
import baize.contracts.Event;
import baize.contracts.KeyId;
import baize.contracts.LedgerRefusal;
import baize.contracts.Refusal;
import baize.contracts.RuleSet;
import baize.contracts.Signer;
import baize.contracts.Stamp;
import baize.contracts.TransactionContext;
import baize.contracts.membership.Authority;
import baize.ledger.EntryMaker.Decided;
import baize.ledger.blocks.BlockLogException;
import baize.ledger.codec.CommandPayload;
import baize.ledger.codec.RecordCodec;
import baize.ledger.ordering.OrderedCommand;
import baize.ledger.state.Identity;
import baize.ledger.state.Overlay;
import baize.ledger.state.StateStoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges commands in their order, by the state at their position: duplicate, key, window, role, and last the rule. A rule that throws gives
 * the command the outcome {@link LogEntry#BUG}; a disk that fails does not, and ends the batch.
 */
final class Judge {
    /** A command may be signed by a clock that is ahead of the batch's time by this much. */
    static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    /** Most refused commands of one key that get a leaf in one hour. */
    static final int REFUSED_PER_HOUR = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(Judge.class);

    private final RuleSet rules;
    private final RecordCodec codec;
    private final Preparer preparer;
    private final EntryMaker entries;

    Judge(RuleSet rules, RecordCodec codec, Preparer preparer) {
        this.rules = rules;
        this.codec = codec;
        this.preparer = preparer;
        this.entries = new EntryMaker(codec);
    }

    /** Judges the next command of a batch and adds it to the run. */
    void judge(BatchRun run, OrderedCommand ordered, Prepared prepared) {
        switch (prepared) {
            case Prepared.Verified verified -> judge(run, ordered, verified);
            case Prepared.Unusable(UnloggedReason reason, var faults) ->
                run.addUnlogged(ordered.command().toByteArray(), ordered.submitter(), reason, faults);
            case Prepared.KeyUnknown unknown -> {
                // A command before this one may have made the key known.
                Prepared again = preparer.prepare(unknown.jws(), run.state());
                judge(run, ordered, again instanceof Prepared.KeyUnknown ? UNKNOWN : again);
            }
        }
    }

    private static final Prepared UNKNOWN = new Prepared.Unusable(UnloggedReason.UNKNOWN_KEY);

    private void judge(BatchRun run, OrderedCommand ordered, Prepared.Verified command) {
        Optional<UnloggedReason> reason = unlogged(run, command);
        Optional<Authority> authority = reason.isPresent() ? Optional.empty() : authority(run, command);
        Optional<UnloggedReason> without = reason.or(() -> withoutAuthority(authority));
        if (without.isPresent()) {
            run.addUnlogged(ordered.command().toByteArray(), ordered.submitter(), without.get(), List.of());
            return;
        }
        Overlay changes = new Overlay(run.state(), codec);
        LogEntry entry = entry(run, command, authority.orElseThrow(), changes);
        if (!entry.accepted() && run.refusals(entry.key()) >= REFUSED_PER_HOUR) {
            run.addUnlogged(
                    ordered.command().toByteArray(), ordered.submitter(), UnloggedReason.TOO_MANY_REFUSED, List.of());
            return;
        }
        if (entry.accepted()) {
            changes.mergeInto(run.state());
        }
        run.addLogged(entry, ordered.submitter());
        run.use(entry, command.jws().samenessDigest(), command.payload().idKeptUntil());
    }

    private static Optional<UnloggedReason> unlogged(BatchRun run, Prepared.Verified command) {
        CommandPayload payload = command.payload();
        Optional<Identity> known = run.identity(new KeyId(command.jws().kid()), payload.id());
        if (known.isPresent()) {
            boolean same = known.get().isSame(command.jws().samenessDigest());
            return Optional.of(same ? UnloggedReason.DUPLICATE : UnloggedReason.ID_REUSED);
        }
        return isInWindow(payload, run.time()) ? Optional.empty() : Optional.of(UnloggedReason.OUTSIDE_WINDOW);
    }

    /** Whether a batch of this time accepts the command. */
    static boolean isInWindow(CommandPayload payload, Instant time) {
        return !payload.issuedAt().isAfter(time.plus(CLOCK_TOLERANCE)) && !time.isAfter(payload.validUntil());
    }

    private Optional<Authority> authority(BatchRun run, Prepared.Verified command) {
        KeyId key = new KeyId(command.jws().kid());
        try {
            return Optional.of(rules.authority(run.state(), key, run.time()));
        } catch (StateStoreException | BlockLogException disk) {
            throw disk;
        } catch (RuntimeException bug) {
            LOG.error("BUG-001: the rules cannot say who signed with key {}", key.value(), bug);
            return Optional.empty();
        }
    }

    private static Optional<UnloggedReason> withoutAuthority(Optional<Authority> authority) {
        if (authority.isEmpty()) {
            return Optional.of(UnloggedReason.NO_VERDICT);
        }
        return authority.get() instanceof Authority.Unknown
                ? Optional.of(UnloggedReason.UNKNOWN_KEY)
                : Optional.empty();
    }

    private LogEntry entry(BatchRun run, Prepared.Verified command, Authority authority, Overlay changes) {
        return switch (authority) {
            case Authority.Granted(Signer signer) -> decide(run, command, signer, changes);
            case Authority.Denied(Signer signer, Refusal reason) -> refused(run, command, signer, reason.code());
            case Authority.Unknown() -> throw new IllegalStateException("A key without a signer has no entry");
        };
    }

    private LogEntry decide(BatchRun run, Prepared.Verified command, Signer signer, Overlay changes) {
        CommandPayload payload = command.payload();
        if (Collections.disjoint(payload.type().roles(), signer.roles())) {
            return refused(run, command, signer, LedgerRefusal.ROLE_MISSING.code());
        }
        TransactionContext context = new TransactionContext(run.time(), run.position(), payload.id(), signer);
        try {
            return switch (rules.decide(run.state(), payload.command(), context)) {
                case Decision.Refused(Refusal reason) -> refused(run, command, signer, reason.code());
                case Decision.Accepted(List<Event> events) -> accepted(run, command, signer, events, changes);
            };
        } catch (StateStoreException | BlockLogException disk) {
            throw disk;
        } catch (RuntimeException bug) {
            LOG.error(
                    "BUG-001: a rule failed on {} at position {}",
                    payload.type().name(),
                    run.position(),
                    bug);
            return refused(run, command, signer, LogEntry.BUG);
        }
    }

    private LogEntry accepted(
            BatchRun run, Prepared.Verified command, Signer signer, List<Event> events, Overlay changes) {
        Stamp stamp = new Stamp(run.position(), run.time(), signer.member(), signer.officer());
        evolve(rules, changes, events, stamp);
        Decided decided = new Decided(signer.member(), signer.officer(), LogEntry.ACCEPTED, events);
        return entries.command(run.position(), run.time(), command.jws(), command.payload(), decided);
    }

    /** Applies what events mean to a state, one after the other. */
    static void evolve(RuleSet rules, Overlay state, List<Event> events, Stamp stamp) {
        for (Event event : events) {
            state.apply(rules.evolve(state, event, stamp));
        }
    }

    private LogEntry refused(BatchRun run, Prepared.Verified command, Signer signer, String code) {
        return entries.command(
                run.position(), run.time(), command.jws(), command.payload(), Decided.refused(signer, code));
    }
}
