package baize.contracts.membership;

import static baize.contracts.membership.Community.HOSPITAL_ADMINISTRATOR;
import static baize.contracts.membership.Community.HOSPITAL_OFFICER;
import static baize.contracts.membership.Community.PROVINCE_REGISTRAR;
import static baize.contracts.membership.Community.REGISTRAR;
import static baize.contracts.membership.Community.officerId;
import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.Event;
import baize.contracts.Refusal;
import baize.contracts.membership.MembershipCommand.RenewCertificate;
import baize.contracts.membership.MembershipCommand.ReplaceKey;
import baize.contracts.membership.MembershipCommand.RevokeKey;
import baize.contracts.membership.MembershipCommand.SuspendOfficer;
import baize.contracts.membership.SigningKey.RevocationReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RenewalTest {
    private static final int KEY = HOSPITAL_OFFICER;

    private final Community community = new Community().withAHospitalAtWork();

    @Test
    void a_renewed_key_signs_for_another_year() {
        community.bench.pass(Duration.ofDays(360));
        Instant end = community.bench.now().plus(Duration.ofDays(365));
        CertificateDer certificate = certificate(HOSPITAL_OFFICER, KEY);
        SigningKey before = community.key(FakeCertificates.key(KEY));

        community.accept(REGISTRAR, new RenewCertificate(certificate));

        SigningKey after = community.key(FakeCertificates.key(KEY));
        assertThat(after.notAfter()).isEqualTo(end);
        assertThat(after.serial()).isNotEqualTo(before.serial());
        assertThat(after.issued()).isEqualTo(before.issued());
        assertThat(community.authority(KEY, end)).isInstanceOf(Authority.Granted.class);
    }

    @Test
    void an_expired_key_is_renewed_too() {
        community.bench.pass(Duration.ofDays(364));
        community.accept(
                REGISTRAR,
                new RenewCertificate(community.certificates.issue(
                        community.cityIssuer,
                        Community.CITY_CA,
                        officerId(REGISTRAR),
                        REGISTRAR,
                        community.bench.now(),
                        community.bench.now().plus(Duration.ofDays(365)))));
        community.bench.pass(Duration.ofDays(2));
        assertThat(community.denial(KEY)).isEqualTo(MembershipRefusal.CERTIFICATE_EXPIRED);

        community.accept(REGISTRAR, new RenewCertificate(certificate(HOSPITAL_OFFICER, KEY)));

        assertThat(community.maySign(KEY)).isTrue();
    }

    @Test
    void refuses_to_renew_a_key_that_is_not_on_the_ledger() {
        assertThat(renewalRefused(certificate(HOSPITAL_OFFICER, 50))).isEqualTo(MembershipRefusal.KEY_UNKNOWN);
    }

    @Test
    void refuses_to_renew_a_revoked_key() {
        community.accept(REGISTRAR, revoke(KEY));

        assertThat(renewalRefused(certificate(HOSPITAL_OFFICER, KEY))).isEqualTo(MembershipRefusal.KEY_ALREADY_REVOKED);
    }

    @Test
    void refuses_to_renew_a_key_in_another_officers_name() {
        assertThat(renewalRefused(certificate(HOSPITAL_ADMINISTRATOR, KEY)))
                .isEqualTo(MembershipRefusal.SUBJECT_MISMATCH);
    }

    @Test
    void refuses_a_renewal_that_ends_no_later() {
        Instant now = community.bench.now();
        Instant end = community.key(FakeCertificates.key(KEY)).notAfter();

        assertThat(renewalRefused(community.hospitalCertificate(HOSPITAL_OFFICER, KEY, now, end)))
                .isEqualTo(MembershipRefusal.RENEWAL_ENDS_EARLIER);
        community.accept(
                REGISTRAR,
                new RenewCertificate(community.hospitalCertificate(HOSPITAL_OFFICER, KEY, now, end.plusMillis(1))));
    }

    @Test
    void a_renewal_starts_now_and_not_a_moment_later() {
        Instant now = community.bench.now();
        Instant end = now.plus(Duration.ofDays(400));

        assertThat(renewalRefused(community.hospitalCertificate(HOSPITAL_OFFICER, KEY, now.plusMillis(1), end)))
                .isEqualTo(MembershipRefusal.VALIDITY_STARTS_LATER);
        community.accept(
                REGISTRAR, new RenewCertificate(community.hospitalCertificate(HOSPITAL_OFFICER, KEY, now, end)));
    }

    @Test
    void a_renewal_is_checked_like_a_first_certificate() {
        community.bench.pass(Duration.ofDays(1));
        CertificateDer certificate = certificate(HOSPITAL_OFFICER, KEY);

        assertThat(renewalRefused(new CertificateDer("unknown"))).isEqualTo(MembershipRefusal.CERTIFICATE_UNREADABLE);
        assertThat(community.refuse(PROVINCE_REGISTRAR, new RenewCertificate(certificate)))
                .isEqualTo(MembershipRefusal.ISSUED_BY_ANOTHER);
        community.accept(REGISTRAR, new SuspendOfficer(officerId(HOSPITAL_OFFICER), true));
        assertThat(renewalRefused(certificate)).isEqualTo(MembershipRefusal.OFFICER_SUSPENDED);
    }

    @Test
    void a_lost_device_is_replaced_in_one_command() {
        List<Event> events =
                community.accept(REGISTRAR, replace(KEY, HOSPITAL_OFFICER, 50, RevocationReason.DEVICE_LOST));

        assertThat(events)
                .hasExactlyElementsOfTypes(MembershipEvent.CertificateIssued.class, MembershipEvent.KeyRevoked.class);
        community.confirm(FakeCertificates.key(50));
        assertThat(community.signer(50).officer()).isEqualTo(officerId(HOSPITAL_OFFICER));
        assertThat(community.denial(KEY)).isEqualTo(MembershipRefusal.KEY_REVOKED);
        assertThat(community.key(FakeCertificates.key(KEY)).reason()).contains(RevocationReason.DEVICE_LOST);
    }

    @Test
    void the_replaced_key_makes_room_for_the_new_one() {
        for (int key = 50; key < 54; key++) {
            community.enrol(certificate(HOSPITAL_OFFICER, key));
        }

        community.accept(REGISTRAR, replace(KEY, HOSPITAL_OFFICER, 60, RevocationReason.SUPERSEDED));

        assertThat(community.denial(60)).isEqualTo(MembershipRefusal.KEY_UNCONFIRMED);
    }

    @Test
    void an_expired_key_makes_no_room() {
        Instant soon = community.bench.now().plusSeconds(60);
        community.enrol(community.hospitalCertificate(HOSPITAL_OFFICER, 50, community.bench.now(), soon));
        community.bench.pass(Duration.ofSeconds(61));
        for (int key = 51; key < 55; key++) {
            community.enrol(certificate(HOSPITAL_OFFICER, key));
        }

        assertThat(community.refuse(REGISTRAR, replace(50, HOSPITAL_OFFICER, 60, RevocationReason.SUPERSEDED)))
                .isEqualTo(MembershipRefusal.TOO_MANY_KEYS);
    }

    @Test
    void refuses_to_replace_an_unknown_or_revoked_key() {
        assertThat(community.refuse(REGISTRAR, replace(77, HOSPITAL_OFFICER, 50, RevocationReason.SUPERSEDED)))
                .isEqualTo(MembershipRefusal.KEY_UNKNOWN);
        community.accept(REGISTRAR, revoke(KEY));
        assertThat(community.refuse(REGISTRAR, replace(KEY, HOSPITAL_OFFICER, 50, RevocationReason.SUPERSEDED)))
                .isEqualTo(MembershipRefusal.KEY_ALREADY_REVOKED);
    }

    @Test
    void refuses_to_replace_a_key_by_itself_or_another_known_key() {
        assertThat(community.refuse(REGISTRAR, replace(KEY, HOSPITAL_OFFICER, KEY, RevocationReason.SUPERSEDED)))
                .isEqualTo(MembershipRefusal.KEY_EXISTS);
        assertThat(community.refuse(REGISTRAR, replace(KEY, HOSPITAL_OFFICER, REGISTRAR, RevocationReason.SUPERSEDED)))
                .isEqualTo(MembershipRefusal.KEY_EXISTS);
    }

    @Test
    void refuses_to_replace_a_key_by_another_officers() {
        assertThat(community.refuse(REGISTRAR, replace(KEY, HOSPITAL_ADMINISTRATOR, 50, RevocationReason.SUPERSEDED)))
                .isEqualTo(MembershipRefusal.SUBJECT_MISMATCH);
        assertThat(community.maySign(KEY)).isTrue();
    }

    @Test
    void refuses_a_replacement_that_starts_later() {
        Instant later = community.bench.now().plusMillis(1);
        CertificateDer certificate =
                community.hospitalCertificate(HOSPITAL_OFFICER, 50, later, later.plus(Duration.ofDays(1)));

        assertThat(community.refuse(
                        REGISTRAR, new ReplaceKey(FakeCertificates.key(KEY), certificate, RevocationReason.SUPERSEDED)))
                .isEqualTo(MembershipRefusal.VALIDITY_STARTS_LATER);
    }

    @Test
    void a_replacement_is_checked_like_a_first_certificate() {
        ReplaceKey unreadable =
                new ReplaceKey(FakeCertificates.key(KEY), new CertificateDer("unknown"), RevocationReason.SUPERSEDED);

        assertThat(community.refuse(REGISTRAR, unreadable)).isEqualTo(MembershipRefusal.CERTIFICATE_UNREADABLE);
        assertThat(community.refuse(
                        PROVINCE_REGISTRAR, replace(KEY, HOSPITAL_OFFICER, 50, RevocationReason.SUPERSEDED)))
                .isEqualTo(MembershipRefusal.ISSUED_BY_ANOTHER);
    }

    private CertificateDer certificate(int officer, int key) {
        return community.hospitalCertificate(officer, key);
    }

    private ReplaceKey replace(int old, int officer, int key, RevocationReason reason) {
        return new ReplaceKey(FakeCertificates.key(old), certificate(officer, key), reason);
    }

    private static RevokeKey revoke(int key) {
        return new RevokeKey(FakeCertificates.key(key), RevocationReason.KEY_COMPROMISE, Optional.empty());
    }

    private Refusal renewalRefused(CertificateDer certificate) {
        return community.refuse(REGISTRAR, new RenewCertificate(certificate));
    }
}
