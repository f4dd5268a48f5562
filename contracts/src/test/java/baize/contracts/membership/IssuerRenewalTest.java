package baize.contracts.membership;

import static baize.contracts.membership.Community.CITY_CA;
import static baize.contracts.membership.Community.HOSPITAL_OFFICER;
import static baize.contracts.membership.Community.PROVINCE_CA;
import static baize.contracts.membership.Community.PROVINCE_REGISTRAR;
import static baize.contracts.membership.Community.REGISTRAR;
import static baize.contracts.membership.Community.START;
import static baize.contracts.membership.Community.officerId;
import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.Refusal;
import baize.contracts.WorldState;
import baize.contracts.membership.MembershipCommand.IssueCertificate;
import baize.contracts.membership.MembershipCommand.RenewIssuer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class IssuerRenewalTest {
    private static final Instant FORMER_END = START.plus(Duration.ofDays(3650));
    private static final int NEW_KEY = 911;

    private final Community community = new Community().withAHospitalAtWork();

    @Test
    void a_registrar_goes_on_issuing_with_a_renewed_certificate() {
        CertificateDer next = next(NEW_KEY);

        community.accept(REGISTRAR, new RenewIssuer(next));
        community.enrol(issuedBy(next, 50));

        assertThat(community.member(CITY_CA).issuer()).contains(next);
        assertThat(community.maySign(50)).isTrue();
    }

    @Test
    void what_the_former_certificate_signed_still_comes_in_until_that_ends() {
        CertificateDer next = next(NEW_KEY);
        community.accept(REGISTRAR, new RenewIssuer(next));

        community.enrol(issuedBy(community.cityIssuer, 50));
        assertThat(community.maySign(50)).isTrue();

        passTo(FORMER_END);
        community.accept(REGISTRAR, new IssueCertificate(issuedBy(community.cityIssuer, 51)));
        community.bench.pass(Duration.ofMillis(1));
        assertThat(community.refuse(REGISTRAR, new IssueCertificate(issuedBy(community.cityIssuer, 52))))
                .isEqualTo(MembershipRefusal.ISSUED_BY_ANOTHER);
    }

    @Test
    void keys_that_are_on_the_ledger_live_by_their_own_dates() {
        SigningKey before = community.key(FakeCertificates.key(HOSPITAL_OFFICER));

        community.accept(REGISTRAR, new RenewIssuer(next(NEW_KEY)));

        assertThat(community.key(FakeCertificates.key(HOSPITAL_OFFICER))).isEqualTo(before);
        assertThat(community.maySign(HOSPITAL_OFFICER)).isTrue();
    }

    @Test
    void the_same_key_may_issue_under_a_longer_certificate() {
        CertificateDer next = next(901);

        community.accept(REGISTRAR, new RenewIssuer(next));

        community.enrol(issuedBy(community.cityIssuer, 50));
        community.enrol(issuedBy(next, 51));
    }

    @Test
    void a_registrar_that_comes_late_issues_nothing_in_between_and_is_not_locked_out() {
        passTo(FORMER_END.plusMillis(1));
        assertThat(community.refuse(REGISTRAR, new IssueCertificate(issuedBy(community.cityIssuer, 50))))
                .isEqualTo(MembershipRefusal.ISSUER_MISSING);

        CertificateDer next = next(NEW_KEY);
        community.accept(REGISTRAR, new RenewIssuer(next));

        community.accept(REGISTRAR, new IssueCertificate(issuedBy(next, 50)));
        assertThat(former()).isEmpty();
    }

    @Test
    void refuses_another_registrars_certificate() {
        assertThat(community.refuse(PROVINCE_REGISTRAR, new RenewIssuer(next(NEW_KEY))))
                .isEqualTo(MembershipRefusal.RENEWED_ISSUER_UNFIT);
        assertThat(community.member(PROVINCE_CA).issuer()).contains(community.provinceIssuer);
    }

    @Test
    void refuses_what_is_unreadable_or_an_officers_or_not_signed_by_its_own_key() {
        assertThat(renewalRefused(new CertificateDer("unreadable"))).isEqualTo(MembershipRefusal.RENEWED_ISSUER_UNFIT);
        assertThat(renewalRefused(issuedBy(community.cityIssuer, 50)))
                .isEqualTo(MembershipRefusal.RENEWED_ISSUER_UNFIT);
        assertThat(renewalRefused(
                        community.certificates.crossSigned(community.provinceIssuer, CITY_CA, NEW_KEY, START, end())))
                .isEqualTo(MembershipRefusal.RENEWED_ISSUER_UNFIT);
    }

    @Test
    void refuses_the_key_of_an_officer() {
        assertThat(renewalRefused(next(HOSPITAL_OFFICER))).isEqualTo(MembershipRefusal.RENEWED_ISSUER_UNFIT);
    }

    @Test
    void refuses_a_certificate_that_starts_later_or_ends_no_later_than_the_former() {
        Instant now = community.bench.now();

        assertThat(renewalRefused(community.certificates.issuer(CITY_CA, NEW_KEY, now.plusMillis(1), end())))
                .isEqualTo(MembershipRefusal.VALIDITY_STARTS_LATER);
        assertThat(renewalRefused(community.certificates.issuer(CITY_CA, NEW_KEY, now, FORMER_END)))
                .isEqualTo(MembershipRefusal.RENEWAL_ENDS_EARLIER);
        community.accept(
                REGISTRAR,
                new RenewIssuer(community.certificates.issuer(CITY_CA, NEW_KEY, now, FORMER_END.plusMillis(1))));
    }

    @Test
    void refuses_a_certificate_that_is_over() {
        passTo(FORMER_END.plus(Duration.ofDays(2)));

        assertThat(renewalRefused(
                        community.certificates.issuer(CITY_CA, NEW_KEY, START, FORMER_END.plus(Duration.ofDays(1)))))
                .isEqualTo(MembershipRefusal.VALIDITY_OVER);
    }

    @Test
    void at_most_five_certificates_of_a_registrar_are_good_at_once_and_ended_ones_go_out() {
        for (int number = 1; number < IssuerRules.MOST_ISSUERS; number++) {
            community.accept(REGISTRAR, new RenewIssuer(ending(number)));
        }
        assertThat(former()).hasSize(IssuerRules.MOST_ISSUERS - 1);
        assertThat(renewalRefused(ending(10))).isEqualTo(MembershipRefusal.TOO_MANY_ISSUERS);

        passTo(FORMER_END.plusMillis(1));
        community.accept(REGISTRAR, new RenewIssuer(ending(10)));

        assertThat(former()).hasSize(IssuerRules.MOST_ISSUERS - 1);
    }

    private List<WorldState.Row<FormerIssuer>> former() {
        return community.bench.state().range(FormerIssuer.TABLE, CITY_CA.value() + "/", WorldState.RANGE_LIMIT);
    }

    private CertificateDer ending(int daysLater) {
        return community.certificates.issuer(
                CITY_CA, NEW_KEY, community.bench.now(), FORMER_END.plus(Duration.ofDays(daysLater)));
    }

    private Instant end() {
        return community.bench.now().plus(Duration.ofDays(7300));
    }

    private CertificateDer next(int key) {
        return community.certificates.issuer(CITY_CA, key, community.bench.now(), end());
    }

    private CertificateDer issuedBy(CertificateDer issuer, int key) {
        Instant now = community.bench.now();
        return community.certificates.issue(
                issuer, Community.HOSPITAL, officerId(HOSPITAL_OFFICER), key, now, now.plus(Duration.ofDays(30)));
    }

    private Refusal renewalRefused(CertificateDer certificate) {
        return community.refuse(REGISTRAR, new RenewIssuer(certificate));
    }

    /** Goes to a moment, with the registrar's own key renewed often enough on the way. */
    private void passTo(Instant moment) {
        while (community.bench.now().isBefore(moment)) {
            Instant now = community.bench.now();
            Instant next = now.plus(Duration.ofDays(300));
            community.accept(
                    REGISTRAR,
                    new MembershipCommand.RenewCertificate(community.certificates.issue(
                            community.member(CITY_CA).issuer().orElseThrow(),
                            CITY_CA,
                            officerId(REGISTRAR),
                            REGISTRAR,
                            now,
                            now.plus(Duration.ofDays(731)))));
            community.bench.pass(Duration.between(now, next.isBefore(moment) ? next : moment));
        }
    }
}
