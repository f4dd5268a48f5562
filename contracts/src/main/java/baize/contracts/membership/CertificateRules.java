package baize.contracts.membership;

import static baize.contracts.Decision.accept;
import static baize.contracts.Decision.refuse;

import baize.contracts.Decision;
import baize.contracts.KeyId;
import baize.contracts.OfficerId;
import baize.contracts.Refusal;
import baize.contracts.TransactionContext;
import baize.contracts.membership.MembershipCommand.ReplaceKey;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** How an officer's keys come in: a first one, another device's, a renewal, a new one in place of an old one. */
record CertificateRules(MembershipState state, TransactionContext context, CertificateCheck check) {
    /** Most keys of one officer that can sign, now or later. */
    static final int MOST_KEYS = 5;

    Decision issue(CertificateDer certificate) {
        return switch (check.read(certificate)) {
            case CertificateCheck.Unfit(Refusal reason) -> refuse(reason);
            case CertificateCheck.Fit(CertificateFacts facts, Officer officer) ->
                newKeyRefusal(facts, officer, key -> false)
                        .map(Decision::refuse)
                        .orElseGet(() -> accept(new MembershipEvent.CertificateIssued(facts)));
        };
    }

    Decision renew(CertificateDer certificate) {
        return switch (check.read(certificate)) {
            case CertificateCheck.Unfit(Refusal reason) -> refuse(reason);
            case CertificateCheck.Fit(CertificateFacts facts, Officer officer) ->
                renewalRefusal(facts, officer)
                        .map(Decision::refuse)
                        .orElseGet(() -> accept(new MembershipEvent.CertificateRenewed(facts)));
        };
    }

    Decision replace(ReplaceKey command) {
        Optional<SigningKey> old = state.key(command.old());
        if (old.isEmpty()) {
            return refuse(MembershipRefusal.KEY_UNKNOWN);
        }
        if (old.get().revoked().isPresent()) {
            return refuse(MembershipRefusal.KEY_ALREADY_REVOKED);
        }
        return switch (check.read(command.certificate())) {
            case CertificateCheck.Unfit(Refusal reason) -> refuse(reason);
            case CertificateCheck.Fit(CertificateFacts facts, Officer officer) ->
                replacementRefusal(facts, officer, old.get())
                        .map(Decision::refuse)
                        .orElseGet(() -> accept(
                                new MembershipEvent.CertificateIssued(facts),
                                new MembershipEvent.KeyRevoked(command.old(), command.reason(), Optional.empty())));
        };
    }

    private Optional<Refusal> newKeyRefusal(CertificateFacts facts, Officer officer, Predicate<KeyId> goes) {
        if (state.key(facts.key()).isPresent()) {
            return Optional.of(MembershipRefusal.KEY_EXISTS);
        }
        long usable = state.keys(officer.member(), officer.officer()).stream()
                .filter(key -> key.revoked().isEmpty() && !context.time().isAfter(key.notAfter()))
                .filter(key -> !goes.test(key.key()))
                .count();
        return usable < MOST_KEYS ? Optional.empty() : Optional.of(MembershipRefusal.TOO_MANY_KEYS);
    }

    private Optional<Refusal> renewalRefusal(CertificateFacts facts, Officer officer) {
        Optional<SigningKey> key = state.key(facts.key());
        if (key.isEmpty()) {
            return Optional.of(MembershipRefusal.KEY_UNKNOWN);
        }
        if (belongsToAnother(key.get(), officer.officer())) {
            return Optional.of(MembershipRefusal.SUBJECT_MISMATCH);
        }
        if (key.get().revoked().isPresent()) {
            return Optional.of(MembershipRefusal.KEY_ALREADY_REVOKED);
        }
        if (!facts.notAfter().isAfter(key.get().notAfter())) {
            return Optional.of(MembershipRefusal.RENEWAL_ENDS_EARLIER);
        }
        return startsLater(facts);
    }

    private Optional<Refusal> replacementRefusal(CertificateFacts facts, Officer officer, SigningKey old) {
        if (belongsToAnother(old, officer.officer())) {
            return Optional.of(MembershipRefusal.SUBJECT_MISMATCH);
        }
        return state.locked(VitalOfficer.ROLES, old::equals, context.time())
                .or(() -> newKeyRefusal(facts, officer, old.key()::equals))
                .or(() -> startsLater(facts));
    }

    private static boolean belongsToAnother(SigningKey key, OfficerId officer) {
        return !key.officer().equals(officer);
    }

    private Optional<Refusal> startsLater(CertificateFacts facts) {
        Instant now = context.time();
        return facts.notBefore().isAfter(now) ? Optional.of(MembershipRefusal.VALIDITY_STARTS_LATER) : Optional.empty();
    }
}
