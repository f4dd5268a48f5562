package baize.contracts.membership;

import static baize.contracts.membership.Community.FOUNDING_END;
import static baize.contracts.membership.Community.HOSPITAL;
import static baize.contracts.membership.Community.HOSPITAL_OFFICER;
import static baize.contracts.membership.Community.REGISTRAR;
import static baize.contracts.membership.Community.REVIEWER;
import static baize.contracts.membership.Community.START;
import static baize.contracts.membership.Community.officerId;
import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.Refusal;
import baize.contracts.Role;
import baize.contracts.Write;
import baize.contracts.membership.MembershipCommand.RevokeKey;
import baize.contracts.membership.MembershipCommand.SuspendMember;
import baize.contracts.membership.MembershipCommand.SuspendOfficer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuthorityTest {
    private final Community community = new Community();

    @Test
    void a_key_that_nobody_entered_is_unknown() {
        assertThat(community.authority(77)).isEqualTo(new Authority.Unknown());
    }

    @Test
    void a_good_key_signs_for_its_officer_in_the_officers_roles() {
        Authority authority = community.authority(REVIEWER);

        assertThat(authority).isInstanceOf(Authority.Granted.class);
        assertThat(community.signer(REVIEWER).officer()).isEqualTo(officerId(REVIEWER));
        assertThat(community.signer(REVIEWER).member()).isEqualTo(Community.COMMISSION);
        assertThat(community.signer(REVIEWER).roles()).containsExactly(Role.ADMINISTRATOR, Role.REVIEWER);
    }

    @Test
    void an_officer_has_no_role_that_the_organisation_lacks() {
        community.withAHospitalAtWork();
        Officer officer = community.officer(HOSPITAL_OFFICER);
        Officer widened = new Officer(
                officer.officer(),
                HOSPITAL,
                Set.of(Role.HOSPITAL, Role.REGISTRAR, Role.ADMINISTRATOR),
                officer.status(),
                officer.invited());

        community.bench.state().apply(List.of(Write.put(Officer.TABLE.key(officer.officer()), widened)));

        assertThat(community.signer(HOSPITAL_OFFICER).roles()).containsExactly(Role.ADMINISTRATOR, Role.HOSPITAL);
    }

    @Test
    void a_certificate_is_valid_from_its_first_moment_to_its_last() {
        assertThat(community.authority(REVIEWER, START)).isInstanceOf(Authority.Granted.class);
        assertThat(community.authority(REVIEWER, FOUNDING_END)).isInstanceOf(Authority.Granted.class);
    }

    @Test
    void a_key_is_denied_a_moment_before_its_certificate_starts() {
        assertThat(reason(community.authority(REVIEWER, START.minusMillis(1))))
                .isEqualTo(MembershipRefusal.CERTIFICATE_NOT_YET_VALID);
    }

    @Test
    void a_key_is_denied_a_moment_after_its_certificate_ends() {
        assertThat(reason(community.authority(REVIEWER, FOUNDING_END.plusMillis(1))))
                .isEqualTo(MembershipRefusal.CERTIFICATE_EXPIRED);
    }

    @Test
    void a_denied_key_is_denied_under_its_signers_name() {
        community.accept(REGISTRAR, new SuspendOfficer(officerId(REVIEWER), true));

        assertThat(community.authority(REVIEWER)).isInstanceOfSatisfying(Authority.Denied.class, denied -> {
            assertThat(denied.signer().officer()).isEqualTo(officerId(REVIEWER));
            assertThat(denied.reason()).isEqualTo(MembershipRefusal.SIGNER_SUSPENDED);
        });
    }

    @Test
    void nobody_of_a_suspended_organisation_signs() {
        community.accept(REGISTRAR, new SuspendMember(Community.COMMISSION, true));

        assertThat(community.denial(REVIEWER)).isEqualTo(MembershipRefusal.SIGNERS_MEMBER_SUSPENDED);
    }

    @Test
    void a_revoked_key_does_not_sign() {
        community.accept(
                REGISTRAR,
                new RevokeKey(
                        FakeCertificates.key(REVIEWER), SigningKey.RevocationReason.DEVICE_LOST, Optional.empty()));

        assertThat(community.denial(REVIEWER)).isEqualTo(MembershipRefusal.KEY_REVOKED);
    }

    private static Refusal reason(Authority authority) {
        return ((Authority.Denied) authority).reason();
    }
}
