package baize.contracts.membership;

import static baize.contracts.membership.Community.CITY_CA;
import static baize.contracts.membership.Community.HOSPITAL;
import static baize.contracts.membership.Community.HOSPITAL_ADMINISTRATOR;
import static baize.contracts.membership.Community.HOSPITAL_OFFICER;
import static baize.contracts.membership.Community.PROVINCE_CA;
import static baize.contracts.membership.Community.PROVINCE_REGISTRAR;
import static baize.contracts.membership.Community.REGISTRAR;
import static baize.contracts.membership.Community.REVIEWER;
import static baize.contracts.membership.Community.SECOND_REGISTRAR;
import static baize.contracts.membership.Community.officerId;
import static baize.contracts.membership.Community.request;
import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.Role;
import baize.contracts.membership.MembershipCommand.SuspendMember;
import baize.contracts.membership.MembershipCommand.SuspendOfficer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SuspensionTest {
    private final Community community = new Community();

    @Test
    void a_registrar_suspends_an_organisation_and_lets_it_go() {
        community.withAHospitalAtWork();

        community.accept(REGISTRAR, new SuspendMember(HOSPITAL, true));
        assertThat(community.member(HOSPITAL).status()).isEqualTo(Member.Status.SUSPENDED);
        assertThat(community.maySign(HOSPITAL_OFFICER)).isFalse();

        community.accept(PROVINCE_REGISTRAR, new SuspendMember(HOSPITAL, false));
        assertThat(community.member(HOSPITAL).status()).isEqualTo(Member.Status.ACTIVE);
        assertThat(community.maySign(HOSPITAL_OFFICER)).isTrue();
    }

    @Test
    void an_organisation_without_keys_goes_back_to_waiting_for_them() {
        community.withAVerifiedHospital();
        community.accept(REGISTRAR, new SuspendMember(HOSPITAL, true));

        community.accept(REGISTRAR, new SuspendMember(HOSPITAL, false));

        assertThat(community.member(HOSPITAL).status()).isEqualTo(Member.Status.VERIFIED);
        assertThat(community.member(HOSPITAL).verified()).isPresent();
    }

    @Test
    void refuses_to_suspend_an_unknown_organisation_or_an_applicant() {
        assertThat(community.refuse(REGISTRAR, new SuspendMember(HOSPITAL, true)))
                .isEqualTo(MembershipRefusal.MEMBER_UNKNOWN);
        community.accept(REGISTRAR, request(Role.HOSPITAL));
        assertThat(community.refuse(REGISTRAR, new SuspendMember(HOSPITAL, true)))
                .isEqualTo(MembershipRefusal.MEMBER_NOT_VERIFIED);
    }

    @Test
    void refuses_to_suspend_an_organisation_twice_or_to_lift_nothing() {
        community.withAHospitalAtWork();

        assertThat(community.refuse(REGISTRAR, new SuspendMember(HOSPITAL, false)))
                .isEqualTo(MembershipRefusal.SUSPENSION_UNCHANGED);
        community.accept(REGISTRAR, new SuspendMember(HOSPITAL, true));
        assertThat(community.refuse(REGISTRAR, new SuspendMember(HOSPITAL, true)))
                .isEqualTo(MembershipRefusal.SUSPENSION_UNCHANGED);
    }

    @Test
    void an_administrator_suspends_an_officer_and_lets_the_officer_go() {
        community.withAHospitalAtWork();

        community.accept(HOSPITAL_ADMINISTRATOR, suspend(HOSPITAL_OFFICER));
        assertThat(community.denial(HOSPITAL_OFFICER)).isEqualTo(MembershipRefusal.SIGNER_SUSPENDED);

        community.accept(HOSPITAL_ADMINISTRATOR, release(HOSPITAL_OFFICER));
        assertThat(community.maySign(HOSPITAL_OFFICER)).isTrue();
    }

    @Test
    void an_officer_without_a_key_goes_back_to_being_invited() {
        community.withInvitedOfficers();
        community.accept(REGISTRAR, suspend(HOSPITAL_OFFICER));

        community.accept(REGISTRAR, release(HOSPITAL_OFFICER));

        assertThat(community.officer(HOSPITAL_OFFICER).status()).isEqualTo(Officer.Status.INVITED);
    }

    @Test
    void refuses_an_unknown_officer_and_another_organisations() {
        community.withAHospitalAtWork();

        assertThat(community.refuse(REGISTRAR, suspend(77))).isEqualTo(MembershipRefusal.OFFICER_UNKNOWN);
        assertThat(community.refuse(REVIEWER, suspend(HOSPITAL_OFFICER)))
                .isEqualTo(MembershipRefusal.OFFICER_OF_ANOTHER_MEMBER);
    }

    @Test
    void refuses_to_suspend_an_officer_twice_or_to_lift_nothing() {
        community.withAHospitalAtWork();

        assertThat(community.refuse(REGISTRAR, release(HOSPITAL_OFFICER)))
                .isEqualTo(MembershipRefusal.SUSPENSION_UNCHANGED);
        community.accept(REGISTRAR, suspend(HOSPITAL_OFFICER));
        assertThat(community.refuse(REGISTRAR, suspend(HOSPITAL_OFFICER)))
                .isEqualTo(MembershipRefusal.SUSPENSION_UNCHANGED);
    }

    @Test
    void an_organisation_cannot_lift_what_a_registrar_imposed() {
        community.withAHospitalAtWork();
        community.accept(REGISTRAR, suspend(HOSPITAL_OFFICER));

        assertThat(community.refuse(HOSPITAL_ADMINISTRATOR, release(HOSPITAL_OFFICER)))
                .isEqualTo(MembershipRefusal.SUSPENDED_BY_REGISTRAR);
        community.accept(PROVINCE_REGISTRAR, release(HOSPITAL_OFFICER));
        assertThat(community.maySign(HOSPITAL_OFFICER)).isTrue();
    }

    @Test
    void a_registrar_lifts_what_an_organisation_imposed_and_the_next_suspension_stands_for_itself() {
        community.withAHospitalAtWork();
        community.accept(HOSPITAL_ADMINISTRATOR, suspend(HOSPITAL_OFFICER));
        community.accept(REGISTRAR, release(HOSPITAL_OFFICER));
        community.accept(REGISTRAR, suspend(HOSPITAL_OFFICER));
        community.accept(REGISTRAR, release(HOSPITAL_OFFICER));
        community.accept(HOSPITAL_ADMINISTRATOR, suspend(HOSPITAL_OFFICER));

        community.accept(HOSPITAL_ADMINISTRATOR, release(HOSPITAL_OFFICER));

        assertThat(community.maySign(HOSPITAL_OFFICER)).isTrue();
    }

    @Test
    void the_last_registrar_cannot_be_suspended() {
        community.accept(REGISTRAR, new SuspendMember(PROVINCE_CA, true));

        assertThat(community.refuse(REGISTRAR, new SuspendMember(CITY_CA, true)))
                .isEqualTo(MembershipRefusal.LAST_REGISTRAR);
        community.accept(REGISTRAR, suspend(SECOND_REGISTRAR));
        assertThat(community.refuse(REGISTRAR, suspend(REGISTRAR))).isEqualTo(MembershipRefusal.LAST_REGISTRAR);
    }

    @Test
    void a_registrar_is_suspended_while_another_can_sign() {
        community.accept(REGISTRAR, new SuspendMember(CITY_CA, true));

        assertThat(community.maySign(REGISTRAR)).isFalse();
        assertThat(community.maySign(PROVINCE_REGISTRAR)).isTrue();
    }

    @Test
    void a_registrar_whose_certificate_ran_out_does_not_count() {
        community.bench.pass(Duration.ofDays(300));
        community.accept(
                REGISTRAR,
                new MembershipCommand.RenewCertificate(community.certificates.issue(
                        community.cityIssuer,
                        CITY_CA,
                        officerId(REGISTRAR),
                        REGISTRAR,
                        community.bench.now(),
                        community.bench.now().plus(Duration.ofDays(365)))));
        community.bench.pass(Duration.ofDays(100));

        assertThat(community.refuse(REGISTRAR, suspend(REGISTRAR))).isEqualTo(MembershipRefusal.LAST_REGISTRAR);
    }

    private static SuspendOfficer suspend(int officer) {
        return new SuspendOfficer(officerId(officer), true);
    }

    private static SuspendOfficer release(int officer) {
        return new SuspendOfficer(officerId(officer), false);
    }
}
