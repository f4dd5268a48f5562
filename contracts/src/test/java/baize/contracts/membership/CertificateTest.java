package baize.contracts.membership;

import static baize.contracts.membership.Community.HOSPITAL;
import static baize.contracts.membership.Community.HOSPITAL_ADMINISTRATOR;
import static baize.contracts.membership.Community.HOSPITAL_OFFICER;
import static baize.contracts.membership.Community.POLICE;
import static baize.contracts.membership.Community.PROVINCE_CA;
import static baize.contracts.membership.Community.PROVINCE_REGISTRAR;
import static baize.contracts.membership.Community.REGISTRAR;
import static baize.contracts.membership.Community.START;
import static baize.contracts.membership.Community.officerId;
import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.KeyId;
import baize.contracts.Refusal;
import baize.contracts.Role;
import baize.contracts.Signer;
import baize.contracts.Write;
import baize.contracts.membership.MembershipCommand.IssueCertificate;
import baize.contracts.membership.MembershipCommand.RevokeKey;
import baize.contracts.membership.MembershipCommand.SuspendMember;
import baize.contracts.membership.MembershipCommand.SuspendOfficer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CertificateTest {
    private static final Instant YEAR_END = START.plus(Duration.ofDays(365));

    private final Community community = new Community().withInvitedOfficers();

    @Test
    void the_first_certificate_makes_officer_and_organisation_active() {
        community.accept(REGISTRAR, issue(community.hospitalCertificate(HOSPITAL_OFFICER, 50)));

        assertThat(community.officer(HOSPITAL_OFFICER).status()).isEqualTo(Officer.Status.ACTIVE);
        assertThat(community.member(HOSPITAL).status()).isEqualTo(Member.Status.ACTIVE);
        SigningKey key = community.key(FakeCertificates.key(50));
        assertThat(key.issued()).isEqualTo(community.stamp(REGISTRAR, Community.CITY_CA));
        assertThat(key.confirmed()).isEmpty();
        assertThat(key.revoked()).isEmpty();
        community.confirm(key.key());
        assertThat(community.signer(50).roles()).containsExactly(Role.HOSPITAL);
    }

    @Test
    void an_officer_has_five_devices_and_not_one_more() {
        for (int key = 50; key < 55; key++) {
            community.enrol(community.hospitalCertificate(HOSPITAL_OFFICER, key));
        }

        assertThat(refused(community.hospitalCertificate(HOSPITAL_OFFICER, 55)))
                .isEqualTo(MembershipRefusal.TOO_MANY_KEYS);
        assertThat(community.maySign(50)).isTrue();
        assertThat(community.maySign(54)).isTrue();
    }

    @Test
    void revoked_and_expired_keys_make_room() {
        community.accept(
                REGISTRAR, issue(community.hospitalCertificate(HOSPITAL_OFFICER, 50, START, START.plusSeconds(60))));
        for (int key = 51; key < 55; key++) {
            community.accept(REGISTRAR, issue(community.hospitalCertificate(HOSPITAL_OFFICER, key)));
        }

        community.bench.pass(Duration.ofSeconds(60));
        assertThat(refused(community.hospitalCertificate(HOSPITAL_OFFICER, 55)))
                .isEqualTo(MembershipRefusal.TOO_MANY_KEYS);
        community.bench.pass(Duration.ofMillis(1));
        community.accept(REGISTRAR, issue(community.hospitalCertificate(HOSPITAL_OFFICER, 55)));
        community.accept(
                REGISTRAR,
                new RevokeKey(FakeCertificates.key(51), SigningKey.RevocationReason.DEVICE_LOST, Optional.empty()));

        community.accept(REGISTRAR, issue(community.hospitalCertificate(HOSPITAL_OFFICER, 56)));
        assertThat(refused(community.hospitalCertificate(HOSPITAL_OFFICER, 57)))
                .isEqualTo(MembershipRefusal.TOO_MANY_KEYS);
    }

    @Test
    void a_certificate_may_be_issued_before_it_starts() {
        Instant start = START.plus(Duration.ofDays(1));
        community.enrol(community.hospitalCertificate(HOSPITAL_OFFICER, 50, start, YEAR_END));

        assertThat(community.denial(50)).isEqualTo(MembershipRefusal.CERTIFICATE_NOT_YET_VALID);
        community.bench.pass(Duration.ofDays(1));
        assertThat(community.maySign(50)).isTrue();
    }

    @Test
    void refuses_what_is_no_certificate() {
        assertThat(refused(new CertificateDer("unknown"))).isEqualTo(MembershipRefusal.CERTIFICATE_UNREADABLE);
    }

    @Test
    void refuses_a_certificate_that_names_no_officer_or_another_organisations() {
        assertThat(refused(community.certificates.issuer(HOSPITAL, 50, START, YEAR_END)))
                .isEqualTo(MembershipRefusal.SUBJECT_MISMATCH);
        assertThat(refused(community.certificates.issue(
                        community.cityIssuer, POLICE, officerId(HOSPITAL_OFFICER), 50, START, YEAR_END)))
                .isEqualTo(MembershipRefusal.SUBJECT_MISMATCH);
    }

    @Test
    void refuses_an_officer_whom_nobody_invited() {
        assertThat(refused(community.hospitalCertificate(77, 50))).isEqualTo(MembershipRefusal.OFFICER_UNKNOWN);
    }

    @Test
    void refuses_a_suspended_officer() {
        community.accept(REGISTRAR, new SuspendOfficer(officerId(HOSPITAL_OFFICER), true));

        assertThat(refused(community.hospitalCertificate(HOSPITAL_OFFICER, 50)))
                .isEqualTo(MembershipRefusal.OFFICER_SUSPENDED);
    }

    @Test
    void refuses_an_officer_of_a_suspended_organisation() {
        community.accept(REGISTRAR, new SuspendMember(HOSPITAL, true));

        assertThat(refused(community.hospitalCertificate(HOSPITAL_OFFICER, 50)))
                .isEqualTo(MembershipRefusal.MEMBER_NOT_VERIFIED);
    }

    @Test
    void refuses_an_issuer_that_confirmed_the_identity_itself() {
        Member hospital = community.member(HOSPITAL);
        Member checkedByTheCity = new Member(
                HOSPITAL,
                hospital.names(),
                hospital.creditCode(),
                hospital.roles(),
                hospital.status(),
                hospital.issuer(),
                hospital.requested(),
                Optional.of(community.stamp(REGISTRAR, Community.CITY_CA)));
        community.bench.state().apply(List.of(Write.put(Member.TABLE.key(HOSPITAL), checkedByTheCity)));

        assertThat(refused(community.hospitalCertificate(HOSPITAL_OFFICER, 50)))
                .isEqualTo(MembershipRefusal.IDENTITY_CHECKER_ISSUES);
    }

    @Test
    void refuses_a_certificate_that_another_registrar_signed() {
        CertificateDer certificate = community.hospitalCertificate(HOSPITAL_OFFICER, 50);

        assertThat(community.refuse(PROVINCE_REGISTRAR, issue(certificate)))
                .isEqualTo(MembershipRefusal.ISSUED_BY_ANOTHER);
        community.accept(
                PROVINCE_REGISTRAR,
                issue(community.certificates.issue(
                        community.provinceIssuer, HOSPITAL, officerId(HOSPITAL_OFFICER), 51, START, YEAR_END)));
    }

    @Test
    void refuses_a_registrar_whose_organisation_has_no_issuer_certificate() {
        Signer police =
                new Signer(new KeyId("A".repeat(43)), Community.COMMISSION, officerId(99), Set.of(Role.REGISTRAR));

        assertThat(community.bench.refuse(police, issue(community.hospitalCertificate(HOSPITAL_OFFICER, 50))))
                .isEqualTo(MembershipRefusal.ISSUER_MISSING);
    }

    @Test
    void refuses_a_registrar_whose_issuer_certificate_ran_out() {
        Member province = community.member(PROVINCE_CA);
        CertificateDer shortLived = community.certificates.issuer(PROVINCE_CA, 905, START, START.plusSeconds(60));
        community
                .bench
                .state()
                .apply(List.of(Write.put(
                        Member.TABLE.key(PROVINCE_CA),
                        new Member(
                                PROVINCE_CA,
                                province.names(),
                                province.creditCode(),
                                province.roles(),
                                province.status(),
                                Optional.of(shortLived),
                                province.requested(),
                                province.verified()))));
        CertificateDer certificate =
                community.certificates.issue(shortLived, HOSPITAL, officerId(HOSPITAL_OFFICER), 50, START, YEAR_END);
        CertificateDer next =
                community.certificates.issue(shortLived, HOSPITAL, officerId(HOSPITAL_OFFICER), 51, START, YEAR_END);

        community.bench.pass(Duration.ofSeconds(60));
        community.accept(PROVINCE_REGISTRAR, issue(certificate));
        community.bench.pass(Duration.ofMillis(1));

        assertThat(community.refuse(PROVINCE_REGISTRAR, issue(next))).isEqualTo(MembershipRefusal.ISSUER_MISSING);
    }

    @Test
    void refuses_a_key_that_is_on_the_ledger() {
        community.accept(REGISTRAR, issue(community.hospitalCertificate(HOSPITAL_OFFICER, 50)));

        assertThat(refused(community.hospitalCertificate(HOSPITAL_OFFICER, 50)))
                .isEqualTo(MembershipRefusal.KEY_EXISTS);
        assertThat(refused(community.hospitalCertificate(HOSPITAL_ADMINISTRATOR, 50)))
                .isEqualTo(MembershipRefusal.KEY_EXISTS);
        assertThat(refused(community.hospitalCertificate(HOSPITAL_OFFICER, REGISTRAR)))
                .isEqualTo(MembershipRefusal.KEY_EXISTS);
    }

    @Test
    void refuses_a_certificate_that_ends_now_and_takes_one_that_ends_a_moment_later() {
        Instant before = START.minusSeconds(60);

        assertThat(refused(community.hospitalCertificate(HOSPITAL_OFFICER, 50, before, START)))
                .isEqualTo(MembershipRefusal.VALIDITY_OVER);
        community.accept(
                REGISTRAR, issue(community.hospitalCertificate(HOSPITAL_OFFICER, 50, before, START.plusMillis(1))));
    }

    @Test
    void refuses_a_certificate_that_ends_before_it_starts() {
        assertThat(refused(community.hospitalCertificate(
                        HOSPITAL_OFFICER, 50, START.plusSeconds(60), START.plusSeconds(59))))
                .isEqualTo(MembershipRefusal.VALIDITY_OVER);
    }

    @Test
    void a_certificate_is_valid_for_731_days_and_not_a_moment_longer() {
        Instant longest = START.plus(Duration.ofDays(731));

        assertThat(refused(community.hospitalCertificate(HOSPITAL_OFFICER, 50, START, longest.plusMillis(1))))
                .isEqualTo(MembershipRefusal.VALIDITY_TOO_LONG);
        community.accept(REGISTRAR, issue(community.hospitalCertificate(HOSPITAL_OFFICER, 50, START, longest)));
    }

    private Refusal refused(CertificateDer certificate) {
        return community.refuse(REGISTRAR, issue(certificate));
    }

    private static IssueCertificate issue(CertificateDer certificate) {
        return new IssueCertificate(certificate);
    }
}
