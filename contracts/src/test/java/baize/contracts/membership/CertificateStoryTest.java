package baize.contracts.membership;

import static baize.contracts.membership.Community.HOSPITAL;
import static baize.contracts.membership.Community.HOSPITAL_ADMINISTRATOR;
import static baize.contracts.membership.Community.HOSPITAL_OFFICER;
import static baize.contracts.membership.Community.REGISTRAR;
import static baize.contracts.membership.Community.START;
import static baize.contracts.membership.Community.officerId;
import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.Role;
import baize.contracts.membership.MembershipCommand.ConfirmEntry;
import baize.contracts.membership.MembershipCommand.IssueCertificate;
import baize.contracts.membership.MembershipCommand.RenewCertificate;
import baize.contracts.membership.MembershipCommand.ReplaceKey;
import baize.contracts.membership.MembershipCommand.RevokeKey;
import baize.contracts.membership.SigningKey.RevocationReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Story S12: a certificate that ends, a key that is stolen, a device that is lost. Times of day are Wuhan's, eight hours ahead. */
class CertificateStoryTest {
    private static final int KEY = 50;
    private static final int NEW_KEY = 51;
    private static final Instant END_OF_MARCH = Instant.parse("2020-03-31T15:59:59.999Z");

    private final Community community = new Community().withInvitedOfficers();

    @Test
    void a_certificate_that_ends_on_31_march_signs_on_30_march_and_not_on_1_april() {
        community.enrol(community.hospitalCertificate(HOSPITAL_OFFICER, KEY, START, END_OF_MARCH));

        passTo(Instant.parse("2020-03-30T10:00:00Z"));
        assertThat(community.maySign(KEY)).isTrue();
        passTo(END_OF_MARCH);
        assertThat(community.maySign(KEY)).isTrue();
        passTo(Instant.parse("2020-03-31T16:00:00Z"));
        assertThat(community.denial(KEY)).isEqualTo(MembershipRefusal.CERTIFICATE_EXPIRED);
    }

    @Test
    void what_was_signed_in_time_stays_signed_when_the_certificate_ends() {
        community.enrol(community.hospitalCertificate(HOSPITAL_ADMINISTRATOR, KEY, START, END_OF_MARCH));
        passTo(Instant.parse("2020-03-30T10:00:00Z"));
        community.accept(
                KEY, new MembershipCommand.InviteOfficers(HOSPITAL, List.of(Community.invitation(30, Role.HOSPITAL))));

        passTo(Instant.parse("2020-04-01T00:00:00Z"));

        assertThat(community.maySign(KEY)).isFalse();
        assertThat(community.officer(30).status()).isEqualTo(Officer.Status.INVITED);
        assertThat(community.officer(30).invited().officer()).isEqualTo(officerId(HOSPITAL_ADMINISTRATOR));
    }

    @Test
    void a_stolen_key_that_is_revoked_at_12_00_signs_nothing_at_12_01() {
        Instant noon = Instant.parse("2020-02-10T04:00:00Z");
        community.enrol(community.hospitalCertificate(HOSPITAL_OFFICER, KEY));
        passTo(noon.minus(Duration.ofMinutes(1)));
        assertThat(community.maySign(KEY)).isTrue();

        passTo(noon);
        community.accept(
                REGISTRAR,
                new RevokeKey(
                        FakeCertificates.key(KEY),
                        RevocationReason.KEY_COMPROMISE,
                        Optional.of(noon.minus(Duration.ofHours(1)))));
        passTo(noon.plus(Duration.ofMinutes(1)));

        assertThat(community.denial(KEY)).isEqualTo(MembershipRefusal.KEY_REVOKED);
    }

    @Test
    void entries_of_a_stolen_key_are_confirmed_by_a_colleague() {
        community.enrol(community.hospitalCertificate(HOSPITAL_OFFICER, KEY));
        community.enrol(community.hospitalCertificate(HOSPITAL_ADMINISTRATOR, HOSPITAL_ADMINISTRATOR));
        long entry = community.bench.position();
        community.bench.pass(Duration.ofDays(1));
        community.accept(
                REGISTRAR,
                new RevokeKey(FakeCertificates.key(KEY), RevocationReason.KEY_COMPROMISE, Optional.of(START)));

        community.accept(HOSPITAL_ADMINISTRATOR, new ConfirmEntry(entry, FakeCertificates.key(KEY)));

        assertThat(community.bench.state().find(ConfirmedEntry.at(entry))).isPresent();
    }

    @Test
    void a_certificate_issued_again_keeps_the_history() {
        CertificateDer first = community.hospitalCertificate(HOSPITAL_OFFICER, KEY, START, END_OF_MARCH);
        community.accept(REGISTRAR, new IssueCertificate(first));
        long issued = community.bench.position();
        community.confirm(FakeCertificates.key(KEY));
        passTo(Instant.parse("2020-03-30T00:00:00Z"));
        community.accept(REGISTRAR, new RenewCertificate(community.hospitalCertificate(HOSPITAL_OFFICER, KEY)));
        community.accept(
                REGISTRAR,
                new ReplaceKey(
                        FakeCertificates.key(KEY),
                        community.hospitalCertificate(HOSPITAL_OFFICER, NEW_KEY),
                        RevocationReason.DEVICE_LOST));
        community.confirm(FakeCertificates.key(NEW_KEY));

        SigningKey old = community.key(FakeCertificates.key(KEY));
        assertThat(old.issued().position()).isEqualTo(issued);
        assertThat(old.revoked()).isPresent();
        assertThat(community.signer(NEW_KEY).officer()).isEqualTo(old.officer());
        assertThat(community.bench.events())
                .filteredOn(MembershipEvent.CertificateIssued.class::isInstance)
                .hasSize(2);
        assertThat(community.bench.events())
                .contains(new MembershipEvent.CertificateIssued(
                        community.certificates.read(first).orElseThrow()));
    }

    private void passTo(Instant moment) {
        community.bench.pass(Duration.between(community.bench.now(), moment));
    }
}
