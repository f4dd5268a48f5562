package baize.contracts.membership;

import static baize.contracts.membership.Community.HOSPITAL;
import static baize.contracts.membership.Community.HOSPITAL_ADMINISTRATOR;
import static baize.contracts.membership.Community.HOSPITAL_OFFICER;
import static baize.contracts.membership.Community.REGISTRAR;
import static baize.contracts.membership.Community.REVIEWER;
import static baize.contracts.membership.Community.invitation;
import static baize.contracts.membership.Community.officerId;
import static baize.contracts.membership.Community.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baize.contracts.MemberId;
import baize.contracts.Role;
import baize.contracts.membership.MembershipCommand.Invitation;
import baize.contracts.membership.MembershipCommand.InviteOfficers;
import baize.contracts.membership.MembershipCommand.SuspendMember;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InvitationTest {
    private final Community community = new Community();

    @Test
    void a_registrar_invites_the_first_officers_of_a_new_organisation() {
        community.withInvitedOfficers();

        Officer officer = community.officer(HOSPITAL_OFFICER);
        assertThat(officer.status()).isEqualTo(Officer.Status.INVITED);
        assertThat(officer.member()).isEqualTo(HOSPITAL);
        assertThat(officer.roles()).containsExactly(Role.HOSPITAL);
        assertThat(officer.invited().position()).isEqualTo(community.bench.position());
    }

    @Test
    void an_administrator_invites_officers_of_the_own_organisation_and_so_on() {
        community.withAHospitalAtWork();

        community.accept(HOSPITAL_ADMINISTRATOR, invite(invitation(20, Role.HOSPITAL, Role.WAREHOUSE)));

        assertThat(community.officer(20).roles()).containsExactly(Role.HOSPITAL, Role.WAREHOUSE);
    }

    @Test
    void refuses_an_administrator_of_another_organisation() {
        community.withAHospitalAtWork();

        assertThat(community.refuse(REVIEWER, invite(invitation(20, Role.HOSPITAL))))
                .isEqualTo(MembershipRefusal.INVITER_NOT_ENTITLED);
    }

    @Test
    void refuses_a_registrar_once_the_organisation_has_an_officer() {
        community.withInvitedOfficers();

        assertThat(community.refuse(REGISTRAR, invite(invitation(20, Role.ADMINISTRATOR))))
                .isEqualTo(MembershipRefusal.INVITER_NOT_ENTITLED);
    }

    @Test
    void refuses_an_unknown_organisation() {
        assertThat(community.refuse(REGISTRAR, invite(invitation(20, Role.ADMINISTRATOR))))
                .isEqualTo(MembershipRefusal.MEMBER_UNKNOWN);
    }

    @Test
    void refuses_an_organisation_that_nobody_vouched_for() {
        community.accept(REGISTRAR, request(Role.HOSPITAL));

        assertThat(community.refuse(REGISTRAR, invite(invitation(20, Role.ADMINISTRATOR))))
                .isEqualTo(MembershipRefusal.MEMBER_NOT_VERIFIED);
    }

    @Test
    void refuses_a_suspended_organisation() {
        community.withAVerifiedHospital();
        community.accept(REGISTRAR, new SuspendMember(HOSPITAL, true));

        assertThat(community.refuse(REGISTRAR, invite(invitation(20, Role.ADMINISTRATOR))))
                .isEqualTo(MembershipRefusal.MEMBER_NOT_VERIFIED);
    }

    @Test
    void refuses_first_officers_without_an_administrator() {
        community.withAVerifiedHospital();

        assertThat(community.refuse(REGISTRAR, invite(invitation(20, Role.HOSPITAL))))
                .isEqualTo(MembershipRefusal.ADMINISTRATOR_MISSING);
    }

    @Test
    void refuses_roles_that_the_organisation_lacks_and_invites_nobody() {
        community.withAHospitalAtWork();

        assertThat(community.refuse(
                        HOSPITAL_ADMINISTRATOR, invite(invitation(20, Role.HOSPITAL), invitation(21, Role.REGISTRAR))))
                .isEqualTo(MembershipRefusal.ROLES_EXCEED_MEMBER);
        assertThat(community.bench.state().find(Officer.TABLE.key(officerId(20))))
                .isEmpty();
    }

    @Test
    void refuses_one_person_who_stores_and_carries() {
        community.withAHospitalAtWork();

        assertThat(community.refuse(HOSPITAL_ADMINISTRATOR, invite(invitation(20, Role.WAREHOUSE, Role.CARRIER))))
                .isEqualTo(MembershipRefusal.STORES_AND_CARRIES);
        community.accept(HOSPITAL_ADMINISTRATOR, invite(invitation(20, Role.WAREHOUSE), invitation(21, Role.CARRIER)));
    }

    @Test
    void refuses_a_pseudonym_that_stands_twice_in_the_command() {
        community.withAHospitalAtWork();

        assertThat(community.refuse(
                        HOSPITAL_ADMINISTRATOR, invite(invitation(20, Role.HOSPITAL), invitation(20, Role.WAREHOUSE))))
                .isEqualTo(MembershipRefusal.OFFICER_EXISTS);
    }

    @Test
    void refuses_a_pseudonym_that_is_in_use_in_any_organisation() {
        community.withAHospitalAtWork();

        assertThat(community.refuse(HOSPITAL_ADMINISTRATOR, invite(invitation(HOSPITAL_OFFICER, Role.HOSPITAL))))
                .isEqualTo(MembershipRefusal.OFFICER_EXISTS);
        assertThat(community.refuse(HOSPITAL_ADMINISTRATOR, invite(invitation(REVIEWER, Role.HOSPITAL))))
                .isEqualTo(MembershipRefusal.OFFICER_EXISTS);
    }

    @Test
    void a_hundred_officers_are_invited_at_once_and_not_one_more() {
        community.withAHospitalAtWork();

        community.accept(HOSPITAL_ADMINISTRATOR, sheet(1000, 100));

        assertThat(community.officer(1099).status()).isEqualTo(Officer.Status.INVITED);
        assertThatThrownBy(() -> sheet(2000, 101)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sheet(2000, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_organisation_has_two_thousand_officers_and_not_one_more() {
        community.withAHospitalAtWork();
        for (int i = 0; i < 19; i++) {
            community.accept(HOSPITAL_ADMINISTRATOR, sheet(1000 + 100 * i, 100));
        }

        assertThat(community.refuse(HOSPITAL_ADMINISTRATOR, sheet(9000, 99)))
                .isEqualTo(MembershipRefusal.TOO_MANY_OFFICERS);
        community.accept(HOSPITAL_ADMINISTRATOR, sheet(9000, 98));
        assertThat(community.refuse(HOSPITAL_ADMINISTRATOR, sheet(9500, 1)))
                .isEqualTo(MembershipRefusal.TOO_MANY_OFFICERS);
    }

    @Test
    void officers_of_an_organisation_whose_code_starts_alike_are_not_counted() {
        community.withAHospitalAtWork();
        MemberId branch = new MemberId("union-hospital-east");
        community.accept(REGISTRAR, request(branch, "42010000000000003", Role.HOSPITAL));
        community.accept(
                Community.IDENTITY_CHECKER, new MembershipCommand.ConfirmIdentity(branch, Community.evidence()));

        community.accept(REGISTRAR, new InviteOfficers(branch, List.of(invitation(30, Role.ADMINISTRATOR))));

        assertThat(community.officer(30).member()).isEqualTo(branch);
    }

    @Test
    void nobody_is_invited_without_a_role() {
        assertThatThrownBy(() -> new Invitation(officerId(20), Set.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static InviteOfficers invite(Invitation... invitations) {
        return new InviteOfficers(HOSPITAL, List.of(invitations));
    }

    private static InviteOfficers sheet(int firstOfficer, int count) {
        return new InviteOfficers(
                HOSPITAL,
                IntStream.range(firstOfficer, firstOfficer + count)
                        .mapToObj(officer -> invitation(officer, Role.HOSPITAL))
                        .toList());
    }
}
