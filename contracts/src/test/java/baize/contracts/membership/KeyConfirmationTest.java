package baize.contracts.membership;

import static baize.contracts.membership.Community.CITY_CA;
import static baize.contracts.membership.Community.HOSPITAL_ADMINISTRATOR;
import static baize.contracts.membership.Community.HOSPITAL_OFFICER;
import static baize.contracts.membership.Community.IDENTITY_CHECKER;
import static baize.contracts.membership.Community.POLICE;
import static baize.contracts.membership.Community.REGISTRAR;
import static baize.contracts.membership.Community.REVIEWER;
import static baize.contracts.membership.Community.SECOND_REGISTRAR;
import static baize.contracts.membership.Community.START;
import static baize.contracts.membership.Community.officerId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baize.contracts.CommandTypes;
import baize.contracts.KeyId;
import baize.contracts.Role;
import baize.contracts.Signer;
import baize.contracts.membership.MembershipCommand.ConfirmKeys;
import baize.contracts.membership.MembershipCommand.InviteOfficers;
import baize.contracts.membership.MembershipCommand.IssueCertificate;
import baize.contracts.membership.MembershipCommand.ReplaceKey;
import baize.contracts.membership.MembershipCommand.RevokeKey;
import baize.contracts.membership.MembershipCommand.SuspendMember;
import baize.contracts.membership.MembershipCommand.SuspendOfficer;
import baize.contracts.membership.SigningKey.RevocationReason;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A registrar gives certificates; that a key is the officer's own, another body says. */
class KeyConfirmationTest {
    private static final int FORGED = 50;

    private final Community community = new Community();

    @Test
    void a_registrar_that_makes_itself_a_key_in_a_hospitals_name_cannot_sign_with_it() {
        community.withAHospitalAtWork();

        issue(HOSPITAL_OFFICER, FORGED);

        assertThat(community.denial(FORGED)).isEqualTo(MembershipRefusal.KEY_UNCONFIRMED);
        assertThat(CommandTypes.of(confirm(FORGED)).roles()).doesNotContain(Role.REGISTRAR);
        assertThat(community.refuse(IDENTITY_CHECKER, confirm(FORGED)))
                .isEqualTo(MembershipRefusal.ORGANISATION_CONFIRMS_KEYS);
        assertThat(community.refuse(REVIEWER, confirm(FORGED))).isEqualTo(MembershipRefusal.ORGANISATION_CONFIRMS_KEYS);
    }

    @Test
    void an_identity_body_confirms_a_new_organisations_first_key_and_its_administrator_the_next_ones() {
        community.withInvitedOfficers();
        issue(HOSPITAL_ADMINISTRATOR, HOSPITAL_ADMINISTRATOR);
        issue(HOSPITAL_OFFICER, HOSPITAL_OFFICER);
        issue(HOSPITAL_OFFICER, 51);

        community.accept(IDENTITY_CHECKER, confirm(HOSPITAL_ADMINISTRATOR));
        assertThat(community.refuse(IDENTITY_CHECKER, confirm(HOSPITAL_OFFICER)))
                .isEqualTo(MembershipRefusal.ORGANISATION_CONFIRMS_KEYS);
        community.accept(HOSPITAL_ADMINISTRATOR, confirm(HOSPITAL_OFFICER, 51));

        assertThat(community.maySign(HOSPITAL_OFFICER)).isTrue();
        assertThat(community.maySign(51)).isTrue();
        assertThat(community.key(FakeCertificates.key(51)).confirmed())
                .contains(community.stamp(HOSPITAL_ADMINISTRATOR, Community.HOSPITAL));
    }

    @Test
    void an_administrator_confirms_the_own_second_device_with_the_first() {
        community.withAHospitalAtWork();
        issue(HOSPITAL_ADMINISTRATOR, 51);

        community.accept(HOSPITAL_ADMINISTRATOR, confirm(51));

        assertThat(community.maySign(51)).isTrue();
    }

    @Test
    void a_sole_administrators_new_key_after_a_lost_device_is_the_identity_bodys_to_confirm() {
        community.withAHospitalAtWork();
        community.accept(
                REGISTRAR,
                new ReplaceKey(
                        FakeCertificates.key(HOSPITAL_ADMINISTRATOR),
                        community.hospitalCertificate(HOSPITAL_ADMINISTRATOR, 51),
                        RevocationReason.DEVICE_LOST));
        assertThat(community.denial(51)).isEqualTo(MembershipRefusal.KEY_UNCONFIRMED);

        community.accept(IDENTITY_CHECKER, confirm(51));

        assertThat(community.maySign(51)).isTrue();
    }

    @Test
    void a_registrar_that_first_stops_every_administrator_still_needs_an_identity_body() {
        community.withAHospitalAtWork();
        community.accept(REGISTRAR, new SuspendOfficer(officerId(HOSPITAL_ADMINISTRATOR), true));
        issue(HOSPITAL_OFFICER, FORGED);

        assertThat(community.denial(FORGED)).isEqualTo(MembershipRefusal.KEY_UNCONFIRMED);
        community.accept(IDENTITY_CHECKER, confirm(FORGED));
    }

    @Test
    void an_identity_body_without_administrator_confirms_for_itself() {
        community.accept(
                REGISTRAR,
                new IssueCertificate(community.certificates.issue(
                        community.cityIssuer,
                        POLICE,
                        officerId(IDENTITY_CHECKER),
                        51,
                        START,
                        START.plus(Duration.ofDays(30)))));

        community.accept(IDENTITY_CHECKER, confirm(51));

        assertThat(community.maySign(51)).isTrue();
    }

    @Test
    void one_key_that_cannot_be_confirmed_keeps_all_of_a_sheet_back() {
        community.withAHospitalAtWork();
        issue(HOSPITAL_OFFICER, 51);
        issue(HOSPITAL_OFFICER, 52);
        community.accept(
                REGISTRAR, new RevokeKey(FakeCertificates.key(52), RevocationReason.KEY_COMPROMISE, Optional.empty()));

        assertThat(community.refuse(HOSPITAL_ADMINISTRATOR, confirm(51, 77))).isEqualTo(MembershipRefusal.KEY_UNKNOWN);
        assertThat(community.refuse(HOSPITAL_ADMINISTRATOR, confirm(51, 51)))
                .isEqualTo(MembershipRefusal.KEY_ALREADY_CONFIRMED);
        assertThat(community.refuse(HOSPITAL_ADMINISTRATOR, confirm(51, HOSPITAL_OFFICER)))
                .isEqualTo(MembershipRefusal.KEY_ALREADY_CONFIRMED);
        assertThat(community.refuse(HOSPITAL_ADMINISTRATOR, confirm(51, 52)))
                .isEqualTo(MembershipRefusal.KEY_ALREADY_REVOKED);
        assertThat(community.refuse(HOSPITAL_ADMINISTRATOR, confirm(51, REVIEWER)))
                .isEqualTo(MembershipRefusal.ORGANISATION_CONFIRMS_KEYS);
        assertThat(community.maySign(51)).isFalse();
    }

    @Test
    void a_last_registrars_key_is_not_replaced_by_one_that_nobody_has_confirmed() {
        community.accept(REGISTRAR, revoke(Community.PROVINCE_REGISTRAR));
        community.accept(REGISTRAR, revoke(SECOND_REGISTRAR));
        CertificateDer next = community.certificates.issue(
                community.cityIssuer, CITY_CA, officerId(REGISTRAR), 51, START, START.plus(Duration.ofDays(30)));

        assertThat(community.refuse(
                        REGISTRAR, new ReplaceKey(FakeCertificates.key(REGISTRAR), next, RevocationReason.SUPERSEDED)))
                .isEqualTo(MembershipRefusal.LAST_REGISTRAR);
        community.accept(REGISTRAR, new IssueCertificate(next));
        assertThat(community.refuse(REGISTRAR, revoke(REGISTRAR))).isEqualTo(MembershipRefusal.LAST_REGISTRAR);
        community.accept(IDENTITY_CHECKER, confirm(51));
        community.accept(51, revoke(REGISTRAR));

        assertThat(community.maySign(51)).isTrue();
        assertThat(community.maySign(REGISTRAR)).isFalse();
    }

    @Test
    void who_issued_a_certificate_does_not_confirm_its_key() {
        int phantom = 60;
        community.accept(
                REGISTRAR,
                new InviteOfficers(
                        CITY_CA, List.of(Community.invitation(phantom, Role.REGISTRAR, Role.ADMINISTRATOR))));
        community.accept(
                REGISTRAR,
                new IssueCertificate(community.certificates.issue(
                        community.cityIssuer,
                        CITY_CA,
                        officerId(phantom),
                        51,
                        START,
                        START.plus(Duration.ofDays(30)))));

        assertThat(community.refuse(REGISTRAR, confirm(51))).isEqualTo(MembershipRefusal.ISSUER_CONFIRMS);
        assertThat(community.maySign(51)).isFalse();
        // No other administrator of the registrar's can sign.
        community.accept(IDENTITY_CHECKER, confirm(51));
    }

    @Test
    void an_organisation_that_issues_and_vouches_does_not_confirm_what_it_issued() {
        // Founders may be both.
        community.withAHospitalAtWork();
        community.accept(REGISTRAR, new SuspendOfficer(officerId(HOSPITAL_ADMINISTRATOR), true));
        issue(HOSPITAL_OFFICER, FORGED);
        Signer colleague = new Signer(
                FakeCertificates.key(66), CITY_CA, officerId(66), Set.of(Role.REGISTRAR, Role.IDENTITY_BODY));

        assertThat(community.bench.refuse(colleague, confirm(FORGED))).isEqualTo(MembershipRefusal.ISSUER_CONFIRMS);
    }

    @Test
    void the_last_identity_body_is_neither_revoked_nor_suspended_nor_given_other_roles() {
        assertThat(community.refuse(REGISTRAR, revoke(IDENTITY_CHECKER)))
                .isEqualTo(MembershipRefusal.LAST_IDENTITY_BODY);
        assertThat(community.refuse(REGISTRAR, new SuspendOfficer(officerId(IDENTITY_CHECKER), true)))
                .isEqualTo(MembershipRefusal.LAST_IDENTITY_BODY);
        assertThat(community.refuse(REGISTRAR, new SuspendMember(POLICE, true)))
                .isEqualTo(MembershipRefusal.LAST_IDENTITY_BODY);
        community.enrol(community.certificates.issue(
                community.cityIssuer, POLICE, officerId(IDENTITY_CHECKER), 51, START, START.plus(Duration.ofDays(30))));

        community.accept(REGISTRAR, revoke(IDENTITY_CHECKER));

        assertThat(community.maySign(51)).isTrue();
    }

    @Test
    void confirms_one_to_a_hundred_keys_at_once() {
        KeyId key = FakeCertificates.key(51);

        assertThatThrownBy(() -> new ConfirmKeys(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ConfirmKeys(Collections.nCopies(101, key)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new ConfirmKeys(Collections.nCopies(100, key)).keys()).hasSize(100);
    }

    private void issue(int officer, int key) {
        community.accept(REGISTRAR, new IssueCertificate(community.hospitalCertificate(officer, key)));
    }

    private static ConfirmKeys confirm(Integer... keys) {
        return new ConfirmKeys(List.of(keys).stream().map(FakeCertificates::key).toList());
    }

    private static RevokeKey revoke(int key) {
        return new RevokeKey(FakeCertificates.key(key), RevocationReason.SUPERSEDED, Optional.empty());
    }
}
