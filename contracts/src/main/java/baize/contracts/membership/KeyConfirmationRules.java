package baize.contracts.membership;

import static baize.contracts.Decision.accept;
import static baize.contracts.Decision.refuse;

import baize.contracts.Decision;
import baize.contracts.KeyId;
import baize.contracts.Refusal;
import baize.contracts.Role;
import baize.contracts.Signer;
import baize.contracts.Stamp;
import baize.contracts.TransactionContext;
import baize.contracts.membership.MembershipCommand.ConfirmKeys;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who says that a key is its officer's. A registrar issues certificates for officers of every organisation; if its word were enough, it could
 * give itself a key in anyone's name (F1: issuing and vouching are two bodies').
 */
record KeyConfirmationRules(MembershipState state, TransactionContext context) {

    Decision confirm(ConfirmKeys command) {
        Set<String> seen = new TreeSet<>();
        for (KeyId id : command.keys()) {
            Optional<Refusal> refusal = seen.add(id.value())
                    ? state.key(id).map(this::refusal).orElse(Optional.of(MembershipRefusal.KEY_UNKNOWN))
                    : Optional.of(MembershipRefusal.KEY_ALREADY_CONFIRMED);
            if (refusal.isPresent()) {
                return refuse(refusal.get());
            }
        }
        return accept(new MembershipEvent.KeysConfirmed(command.keys()));
    }

    private Optional<Refusal> refusal(SigningKey key) {
        Optional<Refusal> notEntitled = confirmerRefusal(key);
        if (notEntitled.isPresent()) {
            return notEntitled;
        }
        if (key.revoked().isPresent()) {
            return Optional.of(MembershipRefusal.KEY_ALREADY_REVOKED);
        }
        return key.confirmed().isPresent() ? Optional.of(MembershipRefusal.KEY_ALREADY_CONFIRMED) : Optional.empty();
    }

    /** An administrator beside the issuing officer; where there is none, an identity body beside the issuing organisation. */
    private Optional<Refusal> confirmerRefusal(SigningKey key) {
        Signer signer = context.signer();
        Stamp issued = key.issued();
        if (signer.officer().equals(issued.officer())) {
            return Optional.of(MembershipRefusal.ISSUER_CONFIRMS);
        }
        if (signer.has(Role.ADMINISTRATOR) && signer.member().equals(key.member())) {
            return Optional.empty();
        }
        if (!signer.has(Role.IDENTITY_BODY)
                || state.administratorBeside(key.member(), issued.officer(), context.time())) {
            return Optional.of(MembershipRefusal.ORGANISATION_CONFIRMS_KEYS);
        }
        return signer.member().equals(issued.member())
                ? Optional.of(MembershipRefusal.ISSUER_CONFIRMS)
                : Optional.empty();
    }
}
