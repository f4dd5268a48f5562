package baize.contracts.membership;

import static baize.contracts.Decision.accept;
import static baize.contracts.Decision.refuse;

import baize.contracts.Decision;
import baize.contracts.Refusal;
import baize.contracts.Role;
import baize.contracts.Signer;
import baize.contracts.Stamp;
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
        return state.locked(VitalOfficer.ROLES, key::equals, context.time())
                .map(Decision::refuse)
                .orElseGet(() -> accept(
                        new MembershipEvent.KeyRevoked(command.key(), command.reason(), command.compromisedSince())));
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
        if (context.signer().officer().equals(key.officer())) {
            return refuse(MembershipRefusal.OWN_ENTRY);
        }
        if (!doubtful(command.position(), key)) {
            return refuse(MembershipRefusal.ENTRY_NOT_DOUBTFUL);
        }
        Optional<Refusal> notEntitled = confirmerRefusal(key);
        if (notEntitled.isPresent()) {
            return refuse(notEntitled.get());
        }
        if (state.rows().find(ConfirmedEntry.at(command.position())).isPresent()) {
            return refuse(MembershipRefusal.ENTRY_ALREADY_CONFIRMED);
        }
        return accept(new MembershipEvent.EntryConfirmed(command.position(), command.key()));
    }

    /**
     * Who lifts a doubt. An organisation answers for its own entries, by another administrator than the one whose key it was. Where it has
     * none, an identity body does, as it vouches for applicants (F1: by a body other than the issuer): a registrar could otherwise cast a
     * doubt over an organisation's entries and choose which of them stand.
     */
    private Optional<Refusal> confirmerRefusal(SigningKey key) {
        Signer signer = context.signer();
        if (signer.member().equals(key.member())) {
            return signer.has(Role.ADMINISTRATOR)
                    ? Optional.empty()
                    : Optional.of(MembershipRefusal.ADMINISTRATOR_CONFIRMS);
        }
        if (!signer.has(Role.IDENTITY_BODY)) {
            return Optional.of(MembershipRefusal.KEY_OF_ANOTHER_MEMBER);
        }
        if (state.administratorBeside(key.member(), key.officer(), context.time())) {
            return Optional.of(MembershipRefusal.ADMINISTRATOR_CONFIRMS);
        }
        return key.revoked().map(Stamp::member).filter(signer.member()::equals).isPresent()
                ? Optional.of(MembershipRefusal.REVOKER_CONFIRMS)
                : Optional.empty();
    }

    /** Rules do not see old entries: the key was on the ledger and not yet revoked at this position, and is compromised. */
    private static boolean doubtful(long position, SigningKey key) {
        return key.compromisedSince().isPresent()
                && position > key.issued().position()
                && key.revoked().filter(stamp -> position < stamp.position()).isPresent();
    }
}
