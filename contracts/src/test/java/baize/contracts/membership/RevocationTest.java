package baize.contracts.membership;

import static baize.contracts.membership.Community.HOSPITAL_ADMINISTRATOR;
import static baize.contracts.membership.Community.HOSPITAL_OFFICER;
import static baize.contracts.membership.Community.IDENTITY_CHECKER;
import static baize.contracts.membership.Community.PROVINCE_REGISTRAR;
import static baize.contracts.membership.Community.REGISTRAR;
import static baize.contracts.membership.Community.REVIEWER;
import static baize.contracts.membership.Community.SECOND_REGISTRAR;
import static baize.contracts.membership.Community.START;
import static baize.contracts.membership.Community.officerId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baize.contracts.MemberId;
import baize.contracts.Refusal;
import baize.contracts.Role;
import baize.contracts.Signer;
import baize.contracts.membership.MembershipCommand.ConfirmEntry;
import baize.contracts.membership.MembershipCommand.RevokeKey;
import baize.contracts.membership.SigningKey.RevocationReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RevocationTest {
    private static final int KEY = HOSPITAL_OFFICER;
    private static final Instant NOON = START.plus(Duration.ofHours(12));

    private final Community community = new Community().withAHospitalAtWork();

    @Test
    void a_registrar_revokes_any_key() {
        community.accept(PROVINCE_REGISTRAR, revoke(KEY));

        SigningKey key = community.key(FakeCertificates.key(KEY));
        assertThat(key.revoked()).contains(community.stamp(PROVINCE_REGISTRAR, Community.PROVINCE_CA));
        assertThat(key.reason()).contains(RevocationReason.KEY_COMPROMISE);
        assertThat(key.compromisedSince()).isEmpty();
        assertThat(community.maySign(KEY)).isFalse();
    }

    @Test
    void an_administrator_revokes_a_key_of_the_own_organisation_alone() {
        assertThat(community.refuse(REVIEWER, revoke(KEY))).isEqualTo(MembershipRefusal.KEY_OF_ANOTHER_MEMBER);

        community.accept(HOSPITAL_ADMINISTRATOR, revoke(KEY));

        assertThat(community.maySign(KEY)).isFalse();
    }

    @Test
    void refuses_an_unknown_key() {
        assertThat(community.refuse(REGISTRAR, revoke(77))).isEqualTo(MembershipRefusal.KEY_UNKNOWN);
    }

    @Test
    void a_key_is_compromised_since_now_at_the_latest() {
        Instant now = community.bench.now();

        assertThat(community.refuse(REGISTRAR, revoke(KEY, now.plusMillis(1))))
                .isEqualTo(MembershipRefusal.COMPROMISE_IN_FUTURE);
        community.accept(REGISTRAR, revoke(KEY, now));
    }

    @Test
    void a_second_revocation_changes_nothing_but_the_time_in_doubt() {
        community.accept(REGISTRAR, revoke(KEY));
        SigningKey first = community.key(FakeCertificates.key(KEY));
        community.bench.pass(Duration.ofDays(1));

        assertThat(community.refuse(REGISTRAR, revoke(KEY))).isEqualTo(MembershipRefusal.KEY_ALREADY_REVOKED);
        community.accept(
                REGISTRAR, new RevokeKey(FakeCertificates.key(KEY), RevocationReason.DEVICE_LOST, Optional.of(NOON)));

        SigningKey second = community.key(FakeCertificates.key(KEY));
        assertThat(second.compromisedSince()).contains(NOON);
        assertThat(second.revoked()).isEqualTo(first.revoked());
        assertThat(second.reason()).isEqualTo(first.reason());
    }

    @Test
    void the_time_in_doubt_only_grows() {
        community.bench.pass(Duration.ofDays(1));
        community.accept(REGISTRAR, revoke(KEY, NOON));

        assertThat(community.refuse(REGISTRAR, revoke(KEY))).isEqualTo(MembershipRefusal.KEY_ALREADY_REVOKED);
        assertThat(community.refuse(REGISTRAR, revoke(KEY, NOON))).isEqualTo(MembershipRefusal.KEY_ALREADY_REVOKED);
        assertThat(community.refuse(REGISTRAR, revoke(KEY, NOON.plusMillis(1))))
                .isEqualTo(MembershipRefusal.KEY_ALREADY_REVOKED);
        community.accept(REGISTRAR, revoke(KEY, NOON.minusMillis(1)));
        assertThat(community.key(FakeCertificates.key(KEY)).compromisedSince()).contains(NOON.minusMillis(1));
    }

    @Test
    void the_last_registrar_cannot_be_revoked() {
        community.accept(REGISTRAR, revoke(PROVINCE_REGISTRAR));
        community.accept(REGISTRAR, revoke(SECOND_REGISTRAR));

        assertThat(community.refuse(REGISTRAR, revoke(REGISTRAR))).isEqualTo(MembershipRefusal.LAST_REGISTRAR);
        assertThat(community.maySign(REGISTRAR)).isTrue();
    }

    @Test
    void a_last_registrars_stolen_key_goes_once_another_one_is_confirmed() {
        community.accept(REGISTRAR, revoke(PROVINCE_REGISTRAR));
        community.accept(REGISTRAR, revoke(SECOND_REGISTRAR));

        community.enrol(community.certificates.issue(
                community.cityIssuer,
                Community.CITY_CA,
                officerId(REGISTRAR),
                60,
                START,
                START.plus(Duration.ofDays(30))));
        community.accept(60, revoke(REGISTRAR, community.bench.now()));

        assertThat(community.maySign(REGISTRAR)).isFalse();
        assertThat(community.maySign(60)).isTrue();
    }

    @Test
    void another_officer_of_the_organisation_confirms_a_doubtful_entry() {
        long entry = entryThenRevoked();

        community.accept(HOSPITAL_ADMINISTRATOR, confirm(entry));

        assertThat(community.bench.state().find(ConfirmedEntry.at(entry)))
                .contains(new ConfirmedEntry(
                        entry, FakeCertificates.key(KEY), community.stamp(HOSPITAL_ADMINISTRATOR, Community.HOSPITAL)));
        assertThat(ConfirmedEntry.at(entry).path()).hasSize(20);
    }

    @Test
    void refuses_to_confirm_twice() {
        long entry = entryThenRevoked();
        community.accept(HOSPITAL_ADMINISTRATOR, confirm(entry));

        assertThat(community.refuse(HOSPITAL_ADMINISTRATOR, confirm(entry)))
                .isEqualTo(MembershipRefusal.ENTRY_ALREADY_CONFIRMED);
    }

    @Test
    void refuses_to_confirm_for_another_organisation() {
        long entry = entryThenRevoked();

        assertThat(community.refuse(REVIEWER, confirm(entry))).isEqualTo(MembershipRefusal.KEY_OF_ANOTHER_MEMBER);
    }

    @Test
    void refuses_to_confirm_an_unknown_keys_entry() {
        Refusal refusal = community.refuse(HOSPITAL_ADMINISTRATOR, new ConfirmEntry(1, FakeCertificates.key(77)));

        assertThat(refusal).isEqualTo(MembershipRefusal.KEY_UNKNOWN);
    }

    @Test
    void refuses_the_officer_whose_key_it_was() {
        int secondDevice = 50;
        community.enrol(community.hospitalCertificate(HOSPITAL_ADMINISTRATOR, secondDevice));
        community.bench.pass(Duration.ofDays(1));
        community.accept(REGISTRAR, revoke(HOSPITAL_ADMINISTRATOR, NOON));

        assertThat(community.refuse(
                        secondDevice,
                        new ConfirmEntry(community.bench.position() - 1, FakeCertificates.key(HOSPITAL_ADMINISTRATOR))))
                .isEqualTo(MembershipRefusal.OWN_ENTRY);
    }

    @Test
    void an_identity_body_confirms_for_an_organisation_without_another_administrator() {
        ConfirmEntry entry = entryOfTheSoleAdministrator(REGISTRAR);

        assertThat(community.refuse(IDENTITY_CHECKER, confirm(community.bench.position())))
                .isEqualTo(MembershipRefusal.ENTRY_NOT_DOUBTFUL);
        community.accept(IDENTITY_CHECKER, entry);

        assertThat(community
                        .bench
                        .state()
                        .find(ConfirmedEntry.at(entry.position()))
                        .orElseThrow()
                        .confirmed())
                .isEqualTo(community.stamp(IDENTITY_CHECKER, Community.POLICE));
    }

    @Test
    void a_sole_administrator_with_a_new_key_does_not_confirm_what_the_stolen_one_signed() {
        ConfirmEntry entry = entryOfTheSoleAdministrator(REGISTRAR);
        community.enrol(community.hospitalCertificate(HOSPITAL_ADMINISTRATOR, 50));

        assertThat(community.refuse(50, entry)).isEqualTo(MembershipRefusal.OWN_ENTRY);
        community.accept(IDENTITY_CHECKER, entry);
    }

    @Test
    void refuses_an_identity_body_where_another_administrator_can_sign() {
        ConfirmEntry entry = entryOfTheSoleAdministrator(REGISTRAR);
        int second = 12;
        community.enrol(community.hospitalCertificate(HOSPITAL_ADMINISTRATOR, 50));
        community.accept(
                50,
                new MembershipCommand.InviteOfficers(
                        Community.HOSPITAL, List.of(Community.invitation(second, Role.ADMINISTRATOR))));
        community.enrol(community.hospitalCertificate(second, second));

        assertThat(community.refuse(IDENTITY_CHECKER, entry)).isEqualTo(MembershipRefusal.ADMINISTRATOR_CONFIRMS);
        community.accept(50, new MembershipCommand.SuspendOfficer(officerId(second), true));
        community.accept(IDENTITY_CHECKER, entry);
    }

    @Test
    void refuses_the_identity_body_that_revoked_the_key_itself() {
        // Founders may be both; they may not be so for the same entry.
        MemberId founder = new MemberId("founders-office");
        Signer both = new Signer(
                FakeCertificates.key(66), founder, officerId(66), Set.of(Role.REGISTRAR, Role.IDENTITY_BODY));
        community.bench.pass(Duration.ofDays(1));
        long position = community.bench.position();
        community.bench.accept(both, revoke(HOSPITAL_ADMINISTRATOR, NOON));
        ConfirmEntry entry = new ConfirmEntry(position, FakeCertificates.key(HOSPITAL_ADMINISTRATOR));

        assertThat(community.bench.refuse(both, entry)).isEqualTo(MembershipRefusal.REVOKER_CONFIRMS);
        community.accept(IDENTITY_CHECKER, entry);
    }

    @Test
    void an_identity_bodys_own_entries_are_confirmed_by_its_administrator_alone() {
        // Another device of the same officer: the last identity body's key is not revoked.
        community.enrol(community.certificates.issue(
                community.cityIssuer,
                Community.POLICE,
                officerId(IDENTITY_CHECKER),
                51,
                START,
                START.plus(Duration.ofDays(30))));
        community.bench.pass(Duration.ofDays(1));
        long position = community.bench.position();
        community.accept(REGISTRAR, revoke(IDENTITY_CHECKER, NOON));
        Signer colleague =
                new Signer(FakeCertificates.key(67), Community.POLICE, officerId(67), Set.of(Role.IDENTITY_BODY));

        assertThat(community.bench.refuse(
                        colleague, new ConfirmEntry(position, FakeCertificates.key(IDENTITY_CHECKER))))
                .isEqualTo(MembershipRefusal.ADMINISTRATOR_CONFIRMS);
    }

    @Test
    void refuses_an_entry_that_is_not_in_doubt() {
        assertThat(community.refuse(HOSPITAL_ADMINISTRATOR, confirm(community.bench.position())))
                .isEqualTo(MembershipRefusal.ENTRY_NOT_DOUBTFUL);
        community.accept(REGISTRAR, revoke(KEY));
        assertThat(community.refuse(HOSPITAL_ADMINISTRATOR, confirm(community.bench.position() - 1)))
                .isEqualTo(MembershipRefusal.ENTRY_NOT_DOUBTFUL);
    }

    @Test
    void only_entries_between_issue_and_revocation_are_in_doubt() {
        entryThenRevoked();
        SigningKey key = community.key(FakeCertificates.key(KEY));
        long issued = key.issued().position();
        long revoked = key.revoked().orElseThrow().position();

        assertThat(community.refuse(HOSPITAL_ADMINISTRATOR, confirm(issued)))
                .isEqualTo(MembershipRefusal.ENTRY_NOT_DOUBTFUL);
        assertThat(community.refuse(HOSPITAL_ADMINISTRATOR, confirm(revoked)))
                .isEqualTo(MembershipRefusal.ENTRY_NOT_DOUBTFUL);
        community.accept(HOSPITAL_ADMINISTRATOR, confirm(issued + 1));
        community.accept(HOSPITAL_ADMINISTRATOR, confirm(revoked - 1));
    }

    @Test
    void positions_count_from_zero() {
        assertThatThrownBy(() -> confirm(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(confirm(0).position()).isZero();
    }

    /** Entries of a key that later turns out to be compromised; the position of one of them. */
    private long entryThenRevoked() {
        community.bench.pass(Duration.ofDays(1));
        for (int i = 0; i < 3; i++) {
            community.refuse(REGISTRAR, revoke(77));
        }
        long entry = community.bench.position();
        community.accept(REGISTRAR, revoke(KEY, NOON));
        return entry;
    }

    /** An entry of the hospital's only administrator, whose key this registrar then revoked as compromised. */
    private ConfirmEntry entryOfTheSoleAdministrator(int registrar) {
        community.bench.pass(Duration.ofDays(1));
        community.refuse(HOSPITAL_ADMINISTRATOR, revoke(77));
        long entry = community.bench.position();
        community.accept(registrar, revoke(HOSPITAL_ADMINISTRATOR, NOON));
        return new ConfirmEntry(entry, FakeCertificates.key(HOSPITAL_ADMINISTRATOR));
    }

    private static ConfirmEntry confirm(long position) {
        return new ConfirmEntry(position, FakeCertificates.key(KEY));
    }

    private static RevokeKey revoke(int key) {
        return new RevokeKey(FakeCertificates.key(key), RevocationReason.KEY_COMPROMISE, Optional.empty());
    }

    private static RevokeKey revoke(int key, Instant since) {
        return new RevokeKey(FakeCertificates.key(key), RevocationReason.KEY_COMPROMISE, Optional.of(since));
    }
}
