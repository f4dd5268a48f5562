package baize.ledger;

import baize.contracts.KeyId;
import baize.contracts.RuleSet;
import baize.contracts.membership.Authority;
import baize.contracts.oversight.OversightCommand;
import baize.ledger.codec.CommandPayload;
import baize.ledger.ordering.CommandBytes;
import baize.ledger.state.Identity;
import baize.ledger.state.StateStore;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Looks at commands before they are ordered, to spare the order those that would get no leaf anyway. Only a filter: what counts is judged
 * after ordering, on every node. Thread-safe.
 */
final class Admission {
    private final Preparer preparer;
    private final VerifiedCommands verified;
    private final StateStore store;
    private final LoggedEntries entries;
    private final RuleSet rules;

    Admission(Preparer preparer, VerifiedCommands verified, StateStore store, LoggedEntries entries, RuleSet rules) {
        this.preparer = preparer;
        this.verified = verified;
        this.store = store;
        this.entries = entries;
        this.rules = rules;
    }

    /** What admission says. */
    sealed interface Verdict {
        /** Order it. */
        record Admitted(CommandBytes bytes, Digest digest, KeyId key, CommandPayload payload) implements Verdict {}

        /** Answer this at once. */
        record Answered(Answer answer) implements Verdict {}
    }

    /** Looks at a command as if its batch had this time. */
    Verdict look(byte[] command, Instant time) {
        if (command.length > CommandBytes.LIMIT) {
            return unlogged(UnloggedReason.OVERSIZED, List.of());
        }
        return switch (preparer.prepare(command, store.world())) {
            case Prepared.Unusable(UnloggedReason reason, var faults) -> unlogged(reason, faults);
            case Prepared.KeyUnknown _ -> unlogged(UnloggedReason.UNKNOWN_KEY, List.of());
            case Prepared.Verified found -> look(command, found, time);
        };
    }

    private Verdict look(byte[] command, Prepared.Verified found, Instant time) {
        CommandPayload payload = found.payload();
        KeyId key = new KeyId(found.jws().kid());
        Optional<Answer> known = known(key, found, time);
        if (known.isPresent()) {
            return new Verdict.Answered(known.get());
        }
        if (!Judge.isInWindow(payload, time)) {
            return unlogged(UnloggedReason.OUTSIDE_WINDOW, List.of());
        }
        Digest digest = Digest.of(found.jws().digest());
        verified.put(digest, found, command.length);
        return new Verdict.Admitted(new CommandBytes(command), digest, key, payload);
    }

    private Optional<Answer> known(KeyId key, Prepared.Verified found, Instant time) {
        Optional<Identity> identity = store.identity(key, found.payload().id());
        if (identity.isEmpty()) {
            return Optional.empty();
        }
        if (identity.get().isSame(found.jws().samenessDigest())) {
            return Optional.of(new Answer.Logged(entries.at(identity.get().position()), true));
        }
        return identity.get().keptUntil().isBefore(time)
                ? Optional.empty()
                : Optional.of(new Answer.Unlogged(UnloggedReason.ID_REUSED, List.of()));
    }

    /** The entry of the very command that was judged a duplicate or too late, where it stands in the log. */
    Optional<LogEntry> entryOf(byte[] command) {
        return preparer.prepare(command, store.world()) instanceof Prepared.Verified found
                ? store.identity(new KeyId(found.jws().kid()), found.payload().id())
                        .filter(identity -> identity.isSame(found.jws().samenessDigest()))
                        .map(identity -> entries.at(identity.position()))
                : Optional.empty();
    }

    /** Whether a command may move the clock: its signer holds the role at the time that it accepts. */
    boolean mayAcceptTime(KeyId key, CommandPayload payload) {
        return payload.command() instanceof OversightCommand.AcceptTime accept
                && rules.authority(store.world(), key, accept.now()) instanceof Authority.Granted(var signer)
                && !Collections.disjoint(payload.type().roles(), signer.roles());
    }

    private static Verdict unlogged(UnloggedReason reason, List<baize.ledger.codec.Fault> faults) {
        return new Verdict.Answered(new Answer.Unlogged(reason, faults));
    }
}
