package baize.contracts.membership;

import static baize.contracts.Decision.accept;
import static baize.contracts.Decision.refuse;

import baize.contracts.Decision;
import baize.contracts.Role;
import baize.contracts.Signer;
import baize.contracts.TransactionContext;
import baize.contracts.membership.MembershipCommand.ConfirmEntry;
import baize.contracts.membership.MembershipCommand.RevokeKey;
import java.time.Instant;
import java.util.Optional;

/** How a key goes out for good, and how entries that it signed in doubt are confirmed. */
record RevocationRules(MembershipState state, TransactionContext context) {

    Decision revoke(RevokeKey command) {
        Optional<SigningKey> found = state.key(command.key());
        if (found.isEmpty()) {
            return refuse(MembershipRefusal.KEY_UNKNOWN);
        }
        SigningKey key = found.get();
        Signer signer = context.signer();
        if (!signer.has(Role.REGISTRAR) && !signer.member().equals(key.member())) {
            return refuse(MembershipRefusal.KEY_OF_ANOTHER_MEMBER);
        }
        if (command.compromisedSince().filter(context.time()::isBefore).isPresent()) {
            return refuse(MembershipRefusal.COMPROMISE_IN_FUTURE);
        }
        if (key.revoked().isPresent() && !marksMore(command, key)) {
            return refuse(MembershipRefusal.KEY_ALREADY_REVOKED);
        }
        if (state.losesLastRegistrar(context.time(), key::equals)) {
            return refuse(MembershipRefusal.LAST_REGISTRAR);
        }
        return accept(new MembershipEvent.KeyRevoked(command.key(), command.reason(), command.compromisedSince()));
    }

    /** A second revocation only ever widens the time in doubt. */
    private static boolean marksMore(RevokeKey command, SigningKey key) {
        Optional<Instant> since = command.compromisedSince();
        return since.isPresent()
                && key.compromisedSince().map(since.get()::isBefore).orElse(true);
    }

    Decision confirm(ConfirmEntry command) {
        Optional<SigningKey> found = state.key(command.key());
        if (found.isEmpty()) {
            return refuse(MembershipRefusal.KEY_UNKNOWN);
        }
        SigningKey key = found.get();
        if (!context.signer().member().equals(key.member())) {
            return refuse(MembershipRefusal.KEY_OF_ANOTHER_MEMBER);
        }
        if (context.signer().officer().equals(key.officer())) {
            return refuse(MembershipRefusal.OWN_ENTRY);
        }
        if (!doubtful(command.position(), key)) {
            return refuse(MembershipRefusal.ENTRY_NOT_DOUBTFUL);
        }
        if (state.rows().find(ConfirmedEntry.at(command.position())).isPresent()) {
            return refuse(MembershipRefusal.ENTRY_ALREADY_CONFIRMED);
        }
        return accept(new MembershipEvent.EntryConfirmed(command.position(), command.key()));
    }

    /** Rules do not see old entries: the key was on the ledger and not yet revoked at this position, and is compromised. */
    private static boolean doubtful(long position, SigningKey key) {
        return key.compromisedSince().isPresent()
                && position > key.issued().position()
                && key.revoked().filter(stamp -> position < stamp.position()).isPresent();
    }
}
