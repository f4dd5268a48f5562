package baize.contracts.membership;

import static baize.contracts.Decision.accept;
import static baize.contracts.Decision.refuse;

import baize.contracts.Decision;
import baize.contracts.MemberId;
import baize.contracts.Refusal;
import baize.contracts.TransactionContext;
import java.util.Optional;

/**
 * How a registrar comes to its next issuer certificate. It is trusted because an officer of the registrar signs the command with a key that
 * is good at this position, as at the founding and at joining; the certificate only proves that the registrar has its key. So a renewal
 * after the end is no weaker than one before it, and a ledger with one registrar that comes late is not locked; nothing can be issued in
 * between.
 */
record IssuerRules(MembershipState state, TransactionContext context, Certificates certificates) {
    /** Most issuer certificates of one registrar that are good at once. */
    static final int MOST_ISSUERS = 5;

    Decision renew(CertificateDer next) {
        MemberId registrar = context.signer().member();
        Optional<CertificateFacts> facts = IssuerCertificates.read(next, registrar, certificates)
                .filter(read -> state.key(read.key()).isEmpty());
        Optional<CertificateFacts> former = state.member(registrar)
                .flatMap(Member::issuer)
                .flatMap(issuer -> IssuerCertificates.read(issuer, registrar, certificates));
        if (facts.isEmpty() || former.isEmpty()) {
            return refuse(MembershipRefusal.RENEWED_ISSUER_UNFIT);
        }
        return refusal(facts.get(), former.get(), registrar)
                .map(Decision::refuse)
                .orElseGet(() -> accept(new MembershipEvent.IssuerRenewed(
                        registrar, next, former.get().notAfter())));
    }

    private Optional<Refusal> refusal(CertificateFacts facts, CertificateFacts former, MemberId registrar) {
        if (facts.notBefore().isAfter(context.time())) {
            return Optional.of(MembershipRefusal.VALIDITY_STARTS_LATER);
        }
        if (!facts.notAfter().isAfter(context.time())) {
            return Optional.of(MembershipRefusal.VALIDITY_OVER);
        }
        if (!facts.notAfter().isAfter(former.notAfter())) {
            return Optional.of(MembershipRefusal.RENEWAL_ENDS_EARLIER);
        }
        long good = state.formerIssuers(registrar).stream()
                .filter(row -> !row.value().notAfter().isBefore(context.time()))
                .count();
        boolean formerGood = !former.notAfter().isBefore(context.time());
        return good + (formerGood ? 1 : 0) < MOST_ISSUERS
                ? Optional.empty()
                : Optional.of(MembershipRefusal.TOO_MANY_ISSUERS);
    }
}
