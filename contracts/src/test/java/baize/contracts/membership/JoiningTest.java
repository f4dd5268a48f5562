package baize.contracts.membership;

import static baize.contracts.membership.Community.CITY_CA;
import static baize.contracts.membership.Community.HOSPITAL;
import static baize.contracts.membership.Community.IDENTITY_CHECKER;
import static baize.contracts.membership.Community.PROVINCE_REGISTRAR;
import static baize.contracts.membership.Community.REGISTRAR;
import static baize.contracts.membership.Community.START;
import static baize.contracts.membership.Community.evidence;
import static baize.contracts.membership.Community.names;
import static baize.contracts.membership.Community.officerId;
import static baize.contracts.membership.Community.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baize.contracts.KeyId;
import baize.contracts.MemberId;
import baize.contracts.Role;
import baize.contracts.RuleBench;
import baize.contracts.Signer;
import baize.contracts.membership.MembershipCommand.ConfirmIdentity;
import baize.contracts.membership.MembershipCommand.RejectIdentity;
import baize.contracts.membership.MembershipCommand.RejectionReason;
import baize.contracts.membership.MembershipCommand.RequestMembership;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JoiningTest {
    private static final String OTHER_CODE = "42010000000000002";
    private static final MemberId NEW_CA = new MemberId("new-ca");

    private final Community community = new Community();

    @Test
    void a_registrar_enters_a_request() {
        community.accept(REGISTRAR, request(Role.HOSPITAL));

        Member member = community.member(HOSPITAL);
        assertThat(member.status()).isEqualTo(Member.Status.REQUESTED);
        assertThat(member.roles()).containsExactly(Role.HOSPITAL);
        assertThat(member.requested()).isEqualTo(community.stamp(REGISTRAR, CITY_CA));
        assertThat(member.verified()).isEmpty();
    }

    @Test
    void an_identity_body_confirms_it() {
        community.accept(REGISTRAR, request(Role.HOSPITAL));

        community.accept(IDENTITY_CHECKER, new ConfirmIdentity(HOSPITAL, evidence()));

        Member member = community.member(HOSPITAL);
        assertThat(member.status()).isEqualTo(Member.Status.VERIFIED);
        assertThat(member.verified()).contains(community.stamp(IDENTITY_CHECKER, Community.POLICE));
    }

    @Test
    void an_identity_body_rejects_it() {
        community.accept(REGISTRAR, request(Role.HOSPITAL));

        community.accept(IDENTITY_CHECKER, new RejectIdentity(HOSPITAL, RejectionReason.NOT_FOUND));

        assertThat(community.member(HOSPITAL).status()).isEqualTo(Member.Status.REJECTED);
    }

    @Test
    void refuses_a_short_code_that_is_in_use() {
        community.accept(REGISTRAR, request(Role.HOSPITAL));

        assertThat(community.refuse(PROVINCE_REGISTRAR, request(HOSPITAL, OTHER_CODE, Role.HOSPITAL)))
                .isEqualTo(MembershipRefusal.MEMBER_EXISTS);
    }

    @Test
    void refuses_a_credit_code_that_another_organisation_has() {
        community.accept(REGISTRAR, request(Role.HOSPITAL));

        assertThat(community.refuse(REGISTRAR, request(new MemberId("union-two"), "42010000000000001", Role.HOSPITAL)))
                .isEqualTo(MembershipRefusal.CREDIT_CODE_TAKEN);
    }

    @Test
    void a_rejected_organisation_applies_again_under_a_new_short_code() {
        community.accept(REGISTRAR, request(Role.HOSPITAL));
        community.accept(IDENTITY_CHECKER, new RejectIdentity(HOSPITAL, RejectionReason.PAPERS_INVALID));

        community.accept(REGISTRAR, request(new MemberId("union-again"), "42010000000000001", Role.HOSPITAL));

        assertThat(community.refuse(REGISTRAR, request(HOSPITAL, OTHER_CODE, Role.HOSPITAL)))
                .isEqualTo(MembershipRefusal.MEMBER_EXISTS);
    }

    @Test
    void refuses_an_organisation_that_would_check_itself() {
        assertThat(community.refuse(REGISTRAR, request(Role.ALLOCATOR, Role.WAREHOUSE)))
                .isEqualTo(MembershipRefusal.ROLES_INCOMPATIBLE);
        assertThat(community.refuse(REGISTRAR, request(Role.ALLOCATOR, Role.CARRIER)))
                .isEqualTo(MembershipRefusal.ROLES_INCOMPATIBLE);
        assertThat(community.refuse(REGISTRAR, request(Role.REGISTRAR, Role.IDENTITY_BODY)))
                .isEqualTo(MembershipRefusal.ROLES_INCOMPATIBLE);
    }

    @Test
    void one_firm_may_store_and_carry_and_a_commission_may_review_and_allocate() {
        community.accept(REGISTRAR, request(Role.WAREHOUSE, Role.CARRIER));
        community.accept(REGISTRAR, request(new MemberId("commission-two"), OTHER_CODE, Role.REVIEWER, Role.ALLOCATOR));

        assertThat(community.member(HOSPITAL).roles()).containsExactly(Role.WAREHOUSE, Role.CARRIER);
    }

    @Test
    void nobody_asks_for_no_role() {
        assertThatThrownBy(() -> request()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_new_registrar_joins_with_its_issuer_certificate() {
        community.accept(REGISTRAR, registrar(issuer(NEW_CA, 903, START, START.plusSeconds(1))));

        assertThat(community.member(NEW_CA).issuer()).isPresent();
    }

    @Test
    void refuses_an_issuer_certificate_that_does_not_fit() {
        CertificateDer over = issuer(NEW_CA, 903, START.minusSeconds(2), START.minusMillis(1));
        CertificateDer later = issuer(NEW_CA, 903, START.plusMillis(1), START.plusSeconds(2));
        CertificateDer foreign = issuer(CITY_CA, 903, START, START.plusSeconds(1));
        CertificateDer officers = community.certificates.issue(
                community.cityIssuer, NEW_CA, officerId(60), 903, START, START.plusSeconds(1));
        CertificateDer officersKey = issuer(NEW_CA, REGISTRAR, START, START.plusSeconds(1));

        assertThat(community.refuse(REGISTRAR, registrar(over))).isEqualTo(MembershipRefusal.ISSUER_UNFIT);
        assertThat(community.refuse(REGISTRAR, registrar(later))).isEqualTo(MembershipRefusal.ISSUER_UNFIT);
        assertThat(community.refuse(REGISTRAR, registrar(foreign))).isEqualTo(MembershipRefusal.ISSUER_UNFIT);
        assertThat(community.refuse(REGISTRAR, registrar(officers))).isEqualTo(MembershipRefusal.ISSUER_UNFIT);
        assertThat(community.refuse(REGISTRAR, registrar(officersKey))).isEqualTo(MembershipRefusal.ISSUER_UNFIT);
        assertThat(community.refuse(REGISTRAR, registrar(new CertificateDer("unknown"))))
                .isEqualTo(MembershipRefusal.ISSUER_UNFIT);
    }

    @Test
    void refuses_a_registrar_without_and_another_with_an_issuer_certificate() {
        RequestMembership without = request(Role.REGISTRAR);
        RequestMembership with = new RequestMembership(
                HOSPITAL,
                names(),
                CreditCode.withCheck(OTHER_CODE),
                Set.of(Role.HOSPITAL),
                Optional.of(issuer(HOSPITAL, 903, START, START.plusSeconds(1))));

        assertThat(community.refuse(REGISTRAR, without)).isEqualTo(MembershipRefusal.ISSUER_UNFIT);
        assertThat(community.refuse(REGISTRAR, with)).isEqualTo(MembershipRefusal.ISSUER_UNFIT);
    }

    @Test
    void refuses_to_decide_on_an_unknown_organisation() {
        assertThat(community.refuse(IDENTITY_CHECKER, new ConfirmIdentity(HOSPITAL, evidence())))
                .isEqualTo(MembershipRefusal.MEMBER_UNKNOWN);
        assertThat(community.refuse(IDENTITY_CHECKER, new RejectIdentity(HOSPITAL, RejectionReason.NOT_AUTHORISED)))
                .isEqualTo(MembershipRefusal.MEMBER_UNKNOWN);
    }

    @Test
    void refuses_to_decide_twice() {
        community.withAVerifiedHospital();

        assertThat(community.refuse(IDENTITY_CHECKER, new ConfirmIdentity(HOSPITAL, evidence())))
                .isEqualTo(MembershipRefusal.IDENTITY_DECIDED);
        assertThat(community.refuse(IDENTITY_CHECKER, new RejectIdentity(HOSPITAL, RejectionReason.NOT_FOUND)))
                .isEqualTo(MembershipRefusal.IDENTITY_DECIDED);
    }

    @Test
    void refuses_a_check_by_the_organisation_that_entered_the_request() {
        Signer both = new Signer(
                new KeyId("A".repeat(43)), CITY_CA, officerId(99), Set.of(Role.REGISTRAR, Role.IDENTITY_BODY));
        RuleBench bench = community.bench;
        bench.accept(both, request(Role.HOSPITAL));

        assertThat(bench.refuse(both, new ConfirmIdentity(HOSPITAL, evidence())))
                .isEqualTo(MembershipRefusal.OWN_REQUEST);
        assertThat(bench.refuse(both, new RejectIdentity(HOSPITAL, RejectionReason.NOT_FOUND)))
                .isEqualTo(MembershipRefusal.OWN_REQUEST);
    }

    private RequestMembership registrar(CertificateDer issuer) {
        return new RequestMembership(
                NEW_CA, names(), CreditCode.withCheck(OTHER_CODE), Set.of(Role.REGISTRAR), Optional.of(issuer));
    }

    private CertificateDer issuer(MemberId member, int key, Instant from, Instant until) {
        assertThat(Duration.between(from, until)).isPositive();
        return community.certificates.issuer(member, key, from, until);
    }
}
