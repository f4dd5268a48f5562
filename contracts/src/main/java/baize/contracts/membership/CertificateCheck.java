package baize.contracts.membership;

import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.Refusal;
import baize.contracts.Stamp;
import baize.contracts.TransactionContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What every new certificate of an officer must be, whichever command brings it. */
record CertificateCheck(MembershipState state, TransactionContext context, Certificates certificates) {
    /** Longest validity of an officer's certificate: two years, one of them a leap year. */
    static final Duration LONGEST_VALIDITY = Duration.ofDays(731);

    /** The answer. */
    sealed interface Reading {}

    /** A certificate for this officer by the signer's organisation. */
    record Fit(CertificateFacts facts, Officer officer) implements Reading {}

    /** Not usable. */
    record Unfit(Refusal reason) implements Reading {}

    Reading read(CertificateDer certificate) {
        Optional<CertificateFacts> read = certificates.read(certificate);
        if (read.isEmpty()) {
            return new Unfit(MembershipRefusal.CERTIFICATE_UNREADABLE);
        }
        CertificateFacts facts = read.get();
        Optional<OfficerId> subject = facts.officer();
        if (subject.isEmpty()) {
            return new Unfit(MembershipRefusal.SUBJECT_MISMATCH);
        }
        Optional<Officer> officer = state.officer(subject.get());
        if (officer.isEmpty()) {
            return new Unfit(MembershipRefusal.OFFICER_UNKNOWN);
        }
        return subjectRefusal(facts, officer.get())
                .or(() -> issuerRefusal(certificate))
                .or(() -> validityRefusal(facts, context.time()))
                .<Reading>map(Unfit::new)
                .orElseGet(() -> new Fit(facts, officer.get()));
    }

    private Optional<Refusal> subjectRefusal(CertificateFacts facts, Officer officer) {
        if (!officer.member().equals(facts.member())) {
            return Optional.of(MembershipRefusal.SUBJECT_MISMATCH);
        }
        // An officer's row is written only for an organisation that has one.
        Member member = state.member(officer.member()).orElseThrow();
        if (!member.open()) {
            return Optional.of(MembershipRefusal.MEMBER_NOT_VERIFIED);
        }
        if (officer.status() == Officer.Status.SUSPENDED) {
            return Optional.of(MembershipRefusal.OFFICER_SUSPENDED);
        }
        MemberId issuer = context.signer().member();
        return member.verified().map(Stamp::member).filter(issuer::equals).isPresent()
                ? Optional.of(MembershipRefusal.IDENTITY_CHECKER_ISSUES)
                : Optional.empty();
    }

    private Optional<Refusal> issuerRefusal(CertificateDer certificate) {
        MemberId issuer = context.signer().member();
        Stream<CertificateDer> newest = state.member(issuer).flatMap(Member::issuer).stream();
        Stream<CertificateDer> former =
                state.formerIssuers(issuer).stream().map(row -> row.value().certificate());
        List<CertificateDer> good = Stream.concat(newest, former)
                .filter(der -> IssuerCertificates.read(der, issuer, certificates)
                        .filter(facts -> IssuerCertificates.validAt(facts, context.time()))
                        .isPresent())
                .toList();
        if (good.isEmpty()) {
            return Optional.of(MembershipRefusal.ISSUER_MISSING);
        }
        return good.stream().anyMatch(own -> certificates.issuedBy(certificate, own))
                ? Optional.empty()
                : Optional.of(MembershipRefusal.ISSUED_BY_ANOTHER);
    }

    /** Why a validity is refused; the last moment counts as valid, and a certificate that ends now is over. */
    static Optional<Refusal> validityRefusal(CertificateFacts facts, Instant now) {
        if (!facts.notAfter().isAfter(now) || facts.notAfter().isBefore(facts.notBefore())) {
            return Optional.of(MembershipRefusal.VALIDITY_OVER);
        }
        return Duration.between(facts.notBefore(), facts.notAfter()).compareTo(LONGEST_VALIDITY) > 0
                ? Optional.of(MembershipRefusal.VALIDITY_TOO_LONG)
                : Optional.empty();
    }
}
