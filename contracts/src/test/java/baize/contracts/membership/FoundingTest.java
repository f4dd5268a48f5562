package baize.contracts.membership;

import static baize.contracts.membership.Community.CITY_CA;
import static baize.contracts.membership.Community.COMMISSION;
import static baize.contracts.membership.Community.FOUNDING_END;
import static baize.contracts.membership.Community.POLICE;
import static baize.contracts.membership.Community.START;
import static baize.contracts.membership.Community.member;
import static baize.contracts.membership.Community.officerId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.Role;
import baize.contracts.Write;
import baize.contracts.membership.Founding.FoundingMember;
import baize.contracts.membership.Founding.FoundingOfficer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FoundingTest {
    private final Community community = new Community();
    private final FoundingMember registrar = member(
            CITY_CA,
            Optional.of(community.cityIssuer),
            Set.of(Role.REGISTRAR),
            community.officer(CITY_CA, 1, Role.REGISTRAR));

    @Test
    void founders_are_active_from_the_first_position() {
        Member commission = community.member(COMMISSION);

        assertThat(commission.status()).isEqualTo(Member.Status.ACTIVE);
        assertThat(commission.creditCode()).isEmpty();
        assertThat(commission.requested().position()).isZero();
        assertThat(community.signer(Community.REVIEWER).roles()).containsExactly(Role.ADMINISTRATOR, Role.REVIEWER);
    }

    @Test
    void founders_are_vouched_for_by_nobody_so_any_registrar_may_issue_for_them() {
        assertThat(community.member(POLICE).verified()).isEmpty();

        community.enrol(community.certificates.issue(
                community.cityIssuer, POLICE, officerId(Community.IDENTITY_CHECKER), 70, START, FOUNDING_END));

        assertThat(community.maySign(70)).isTrue();
    }

    @Test
    void a_founder_without_officers_waits_for_its_first_ones() {
        Community quiet = new Community();
        FoundingMember silent = member(new MemberId("charity"), Optional.empty(), Set.of(Role.CHARITY));

        quiet.bench.state().apply(found(registrar, silent));

        assertThat(quiet.member(new MemberId("charity")).status()).isEqualTo(Member.Status.VERIFIED);
    }

    @Test
    void one_organisation_may_found_as_registrar_and_identity_body() {
        FoundingMember both = member(
                CITY_CA,
                Optional.of(community.cityIssuer),
                Set.of(Role.REGISTRAR, Role.IDENTITY_BODY),
                community.officer(CITY_CA, 1, Role.REGISTRAR, Role.IDENTITY_BODY));

        assertThat(found(both)).isNotEmpty();
    }

    @Test
    void a_founding_needs_an_officer_who_may_sign_as_registrar() {
        FoundingMember nobody = member(CITY_CA, Optional.of(community.cityIssuer), Set.of(Role.REGISTRAR));

        contradicts("registrar", nobody, member(POLICE, Optional.empty(), Set.of(Role.IDENTITY_BODY)));
        contradicts("registrar");
    }

    @Test
    void a_founding_names_each_member_once() {
        contradicts("member city-ca twice", registrar, registrar);
    }

    @Test
    void a_founding_names_each_officer_once() {
        contradicts(
                "officer " + officerId(1).value() + " twice",
                registrar,
                police(new FoundingOfficer(
                        officerId(1), Set.of(Role.IDENTITY_BODY), certificate(POLICE, officerId(1), 55))));
    }

    @Test
    void a_founding_names_each_key_once() {
        contradicts(
                "twice",
                registrar,
                police(new FoundingOfficer(
                        officerId(4), Set.of(Role.IDENTITY_BODY), certificate(POLICE, officerId(4), 1))));
    }

    @Test
    void an_issuer_key_is_no_officers_key() {
        contradicts(
                "twice",
                registrar,
                police(new FoundingOfficer(
                        officerId(4), Set.of(Role.IDENTITY_BODY), certificate(POLICE, officerId(4), 901))));
    }

    @Test
    void registrars_and_only_they_have_an_issuer_certificate() {
        FoundingOfficer officer = community.officer(POLICE, 4, Role.REGISTRAR);

        contradicts("lacks the issuer", registrar, member(POLICE, Optional.empty(), Set.of(Role.REGISTRAR), officer));
        contradicts(
                "is no registrar",
                registrar,
                member(POLICE, Optional.of(community.cityIssuer), Set.of(Role.IDENTITY_BODY)));
    }

    @Test
    void an_issuer_certificate_names_its_registrar_and_no_officer() {
        FoundingOfficer officer = community.officer(CITY_CA, 1, Role.REGISTRAR);

        contradicts(
                "another name",
                member(CITY_CA, Optional.of(community.provinceIssuer), Set.of(Role.REGISTRAR), officer));
        contradicts(
                "another name", member(CITY_CA, Optional.of(officer.certificate()), Set.of(Role.REGISTRAR), officer));
        contradicts(
                "unreadable",
                member(CITY_CA, Optional.of(new CertificateDer("unknown")), Set.of(Role.REGISTRAR), officer));
    }

    @Test
    void a_founder_has_a_role_and_so_has_its_officer() {
        contradicts("has no role", registrar, member(POLICE, Optional.empty(), Set.of()));
        contradicts("has no role", registrar, police(community.officer(POLICE, 4)));
    }

    @Test
    void a_founder_that_allocates_neither_stores_nor_carries() {
        contradicts("allocates", registrar, member(POLICE, Optional.empty(), Set.of(Role.ALLOCATOR, Role.WAREHOUSE)));
        contradicts("allocates", registrar, member(POLICE, Optional.empty(), Set.of(Role.ALLOCATOR, Role.CARRIER)));
    }

    @Test
    void a_founding_officer_has_only_roles_of_the_organisation_and_administrator() {
        FoundingOfficer administrator = community.officer(POLICE, 4, Role.ADMINISTRATOR, Role.IDENTITY_BODY);

        assertThat(found(registrar, police(administrator))).isNotEmpty();
        contradicts("lacks", registrar, police(community.officer(POLICE, 4, Role.HOSPITAL)));
    }

    @Test
    void a_founding_officer_does_not_both_store_and_carry() {
        FoundingOfficer officer = community.officer(POLICE, 4, Role.WAREHOUSE, Role.CARRIER);

        contradicts(
                "store and carry",
                registrar,
                member(POLICE, Optional.empty(), Set.of(Role.WAREHOUSE, Role.CARRIER), officer));
    }

    @Test
    void a_founding_officers_certificate_is_readable_and_in_the_officers_name() {
        contradicts("unreadable", registrar, police(withCertificate(new CertificateDer("unknown"))));
        contradicts("another name", registrar, police(withCertificate(certificate(POLICE, officerId(9), 44))));
        contradicts("another name", registrar, police(withCertificate(certificate(CITY_CA, officerId(4), 44))));
    }

    @Test
    void a_founding_officers_certificate_is_by_a_founding_registrar() {
        contradicts(
                "no founding registrar",
                registrar,
                police(withCertificate(community.certificates.issue(
                        community.provinceIssuer, POLICE, officerId(4), 44, START, FOUNDING_END))));
    }

    @Test
    void a_founding_officers_certificate_is_not_over_and_at_most_731_days_long() {
        contradicts("last day", registrar, police(withCertificate(valid(START.minusSeconds(60), START))));
        contradicts(
                "731",
                registrar,
                police(withCertificate(
                        valid(START, START.plus(Duration.ofDays(731)).plusMillis(1)))));

        assertThat(found(registrar, police(withCertificate(valid(START, START.plus(Duration.ofDays(731)))))))
                .isNotEmpty();
    }

    private CertificateDer valid(Instant from, Instant until) {
        return community.certificates.issue(community.cityIssuer, POLICE, officerId(4), 44, from, until);
    }

    private static FoundingOfficer withCertificate(CertificateDer certificate) {
        return new FoundingOfficer(officerId(4), Set.of(Role.IDENTITY_BODY), certificate);
    }

    private CertificateDer certificate(MemberId member, OfficerId officer, int key) {
        return community.certificates.issue(community.cityIssuer, member, officer, key, START, FOUNDING_END);
    }

    private static FoundingMember police(FoundingOfficer officer) {
        return member(POLICE, Optional.empty(), Set.of(Role.IDENTITY_BODY), officer);
    }

    private List<Write> found(FoundingMember... members) {
        return community.rules.found(new Founding(START, Arrays.asList(members)));
    }

    private void contradicts(String fault, FoundingMember... members) {
        List<FoundingMember> founders = Stream.of(members).toList();

        assertThatThrownBy(() -> community.rules.found(new Founding(START, founders)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(fault);
    }
}
