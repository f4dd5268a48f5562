package baize.contracts.membership;

import static baize.contracts.membership.Community.HOSPITAL;
import static baize.contracts.membership.Community.HOSPITAL_ADMINISTRATOR;
import static baize.contracts.membership.Community.HOSPITAL_OFFICER;
import static baize.contracts.membership.Community.PROVINCE_REGISTRAR;
import static baize.contracts.membership.Community.REGISTRAR;
import static baize.contracts.membership.Community.REVIEWER;
import static baize.contracts.membership.Community.SECOND_REGISTRAR;
import static baize.contracts.membership.Community.officerId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baize.contracts.Refusal;
import baize.contracts.Role;
import baize.contracts.membership.MembershipCommand.ChangeRoles;
import baize.contracts.membership.MembershipCommand.SuspendOfficer;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangeRolesTest {
    private final Community community = new Community().withAHospitalAtWork();

    @Test
    void an_administrator_gives_an_officer_other_roles_from_this_position_on() {
        assertThat(community.signer(HOSPITAL_OFFICER).roles()).containsExactly(Role.HOSPITAL);

        community.accept(HOSPITAL_ADMINISTRATOR, change(HOSPITAL_OFFICER, Role.WAREHOUSE, Role.ADMINISTRATOR));

        assertThat(community.signer(HOSPITAL_OFFICER).roles())
                .containsExactlyInAnyOrder(Role.WAREHOUSE, Role.ADMINISTRATOR);
        assertThat(community.officer(HOSPITAL_OFFICER).status()).isEqualTo(Officer.Status.ACTIVE);
    }

    @Test
    void a_suspended_officer_gets_other_roles_and_stays_suspended() {
        community.accept(HOSPITAL_ADMINISTRATOR, new SuspendOfficer(officerId(HOSPITAL_OFFICER), true));

        community.accept(HOSPITAL_ADMINISTRATOR, change(HOSPITAL_OFFICER, Role.CARRIER));

        assertThat(community.maySign(HOSPITAL_OFFICER)).isFalse();
        assertThat(community.officer(HOSPITAL_OFFICER).roles()).containsExactly(Role.CARRIER);
    }

    @Test
    void refuses_a_role_that_the_registrar_did_not_grant_to_the_organisation() {
        assertThat(refused(HOSPITAL_OFFICER, Role.HOSPITAL, Role.ALLOCATOR))
                .isEqualTo(MembershipRefusal.ROLES_EXCEED_MEMBER);
        assertThat(refused(HOSPITAL_OFFICER, Role.REGISTRAR)).isEqualTo(MembershipRefusal.ROLES_EXCEED_MEMBER);
    }

    @Test
    void refuses_one_person_on_both_sides_of_a_hand_over() {
        assertThat(refused(HOSPITAL_OFFICER, Role.WAREHOUSE, Role.CARRIER))
                .isEqualTo(MembershipRefusal.STORES_AND_CARRIES);
        community.accept(HOSPITAL_ADMINISTRATOR, change(HOSPITAL_OFFICER, Role.WAREHOUSE));
        community.accept(HOSPITAL_ADMINISTRATOR, change(HOSPITAL_OFFICER, Role.CARRIER));
    }

    @Test
    void nobody_changes_their_own_roles_so_every_organisation_keeps_an_administrator() {
        assertThat(refused(HOSPITAL_ADMINISTRATOR, Role.HOSPITAL)).isEqualTo(MembershipRefusal.OWN_ROLES);
        assertThat(refused(HOSPITAL_ADMINISTRATOR, Role.ADMINISTRATOR, Role.HOSPITAL))
                .isEqualTo(MembershipRefusal.OWN_ROLES);
    }

    @Test
    void refuses_an_officer_of_another_organisation() {
        assertThat(community.refuse(REVIEWER, change(HOSPITAL_OFFICER, Role.WAREHOUSE)))
                .isEqualTo(MembershipRefusal.ADMINISTRATOR_CHANGES_ROLES);
        assertThat(community.refuse(REGISTRAR, change(HOSPITAL_OFFICER, Role.WAREHOUSE)))
                .isEqualTo(MembershipRefusal.ADMINISTRATOR_CHANGES_ROLES);
    }

    @Test
    void refuses_an_unknown_officer_and_what_changes_nothing() {
        assertThat(refused(77, Role.HOSPITAL)).isEqualTo(MembershipRefusal.OFFICER_UNKNOWN);
        assertThat(refused(HOSPITAL_OFFICER, Role.HOSPITAL)).isEqualTo(MembershipRefusal.ROLES_UNCHANGED);
    }

    @Test
    void the_last_registrar_who_can_sign_keeps_that_role() {
        community.accept(REGISTRAR, new SuspendOfficer(officerId(PROVINCE_REGISTRAR), true));
        community.accept(REGISTRAR, change(SECOND_REGISTRAR, Role.REGISTRAR, Role.ADMINISTRATOR));
        community.accept(SECOND_REGISTRAR, change(REGISTRAR, Role.ADMINISTRATOR));
        assertThat(registrarRow(REGISTRAR)).isEmpty();
        assertThat(registrarRow(SECOND_REGISTRAR)).isPresent();

        assertThat(community.refuse(REGISTRAR, change(SECOND_REGISTRAR, Role.ADMINISTRATOR)))
                .isEqualTo(MembershipRefusal.LAST_REGISTRAR);
        community.accept(SECOND_REGISTRAR, change(REGISTRAR, Role.REGISTRAR));
        assertThat(registrarRow(REGISTRAR)).isPresent();
    }

    @Test
    void an_officer_is_found_by_the_roles_of_now() {
        assertThat(administratorRow(HOSPITAL_OFFICER)).isEmpty();

        community.accept(HOSPITAL_ADMINISTRATOR, change(HOSPITAL_OFFICER, Role.ADMINISTRATOR));
        assertThat(administratorRow(HOSPITAL_OFFICER)).isPresent();
        community.accept(HOSPITAL_OFFICER, change(HOSPITAL_ADMINISTRATOR, Role.HOSPITAL));

        assertThat(administratorRow(HOSPITAL_ADMINISTRATOR)).isEmpty();
    }

    @Test
    void an_officer_without_any_role_is_suspended_instead() {
        assertThatThrownBy(() -> change(HOSPITAL_OFFICER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("suspend");
    }

    private Optional<VitalOfficer> registrarRow(int officer) {
        return community.bench.state().find(VitalOfficer.at(Role.REGISTRAR, community.officer(officer)));
    }

    private Optional<AdministratorOfMember> administratorRow(int officer) {
        return community.bench.state().find(AdministratorOfMember.TABLE.key(HOSPITAL, officerId(officer)));
    }

    private Refusal refused(int officer, Role... roles) {
        return community.refuse(HOSPITAL_ADMINISTRATOR, change(officer, roles));
    }

    private static ChangeRoles change(int officer, Role... roles) {
        return new ChangeRoles(officerId(officer), Set.of(roles));
    }
}
