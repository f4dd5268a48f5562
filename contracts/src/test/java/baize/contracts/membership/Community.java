package baize.contracts.membership;

import baize.contracts.Command;
import baize.contracts.CommandTypes;
import baize.contracts.Commitment;
import baize.contracts.Event;
import baize.contracts.KeyId;
import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.OfficerId;
import baize.contracts.Refusal;
import baize.contracts.Role;
import baize.contracts.RuleBench;
import baize.contracts.Rules;
import baize.contracts.Signer;
import baize.contracts.Stamp;
import baize.contracts.membership.Founding.FoundingMember;
import baize.contracts.membership.Founding.FoundingOfficer;
import baize.contracts.membership.MembershipCommand.ConfirmIdentity;
import baize.contracts.membership.MembershipCommand.ConfirmKeys;
import baize.contracts.membership.MembershipCommand.Invitation;
import baize.contracts.membership.MembershipCommand.InviteOfficers;
import baize.contracts.membership.MembershipCommand.IssueCertificate;
import baize.contracts.membership.MembershipCommand.RequestMembership;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A founded ledger to test on: two registrars (the city's with two officers, the province's with one), an identity body and a
 * health commission. Commands are signed by keys, and only by keys that may sign.
 */
final class Community {
    static final Instant START = Instant.parse("2020-02-01T00:00:00Z");
    static final Instant FOUNDING_END = START.plus(Duration.ofDays(365));

    static final MemberId CITY_CA = new MemberId("city-ca");
    static final MemberId PROVINCE_CA = new MemberId("province-ca");
    static final MemberId POLICE = new MemberId("police");
    static final MemberId COMMISSION = new MemberId("health-commission");
    static final MemberId HOSPITAL = new MemberId("union-hospital");

    static final int REGISTRAR = 1;
    static final int SECOND_REGISTRAR = 2;
    static final int PROVINCE_REGISTRAR = 3;
    static final int IDENTITY_CHECKER = 4;
    static final int REVIEWER = 5;
    static final int HOSPITAL_ADMINISTRATOR = 10;
    static final int HOSPITAL_OFFICER = 11;

    final FakeCertificates certificates = new FakeCertificates();
    final Rules rules = new Rules(certificates);
    final RuleBench bench = new RuleBench(rules);
    final CertificateDer cityIssuer = certificates.issuer(CITY_CA, 901, START, START.plus(Duration.ofDays(3650)));
    final CertificateDer provinceIssuer =
            certificates.issuer(PROVINCE_CA, 902, START, START.plus(Duration.ofDays(3650)));

    Community() {
        bench.state().apply(rules.found(founding()));
    }

    Founding founding() {
        return new Founding(
                START,
                List.of(
                        member(
                                CITY_CA,
                                Optional.of(cityIssuer),
                                Set.of(Role.REGISTRAR),
                                officer(CITY_CA, REGISTRAR, Role.REGISTRAR, Role.ADMINISTRATOR),
                                officer(CITY_CA, SECOND_REGISTRAR, Role.REGISTRAR)),
                        member(
                                PROVINCE_CA,
                                Optional.of(provinceIssuer),
                                Set.of(Role.REGISTRAR),
                                officer(PROVINCE_CA, PROVINCE_REGISTRAR, Role.REGISTRAR)),
                        member(
                                POLICE,
                                Optional.empty(),
                                Set.of(Role.IDENTITY_BODY),
                                officer(POLICE, IDENTITY_CHECKER, Role.IDENTITY_BODY)),
                        member(
                                COMMISSION,
                                Optional.empty(),
                                Set.of(Role.REVIEWER, Role.ALLOCATOR),
                                officer(COMMISSION, REVIEWER, Role.REVIEWER, Role.ADMINISTRATOR))));
    }

    static FoundingMember member(
            MemberId member, Optional<CertificateDer> issuer, Set<Role> roles, FoundingOfficer... officers) {
        return new FoundingMember(member, names(), roles, issuer, List.of(officers));
    }

    FoundingOfficer officer(MemberId member, int number, Role... roles) {
        return new FoundingOfficer(
                officerId(number),
                Set.of(roles),
                certificates.issue(cityIssuer, member, officerId(number), number, START, FOUNDING_END));
    }

    static Names names() {
        return Names.of("协和医院", "Union Hospital");
    }

    static OfficerId officerId(int number) {
        return new OfficerId(String.format("00000000-0000-4000-8000-%012x", number));
    }

    /** A request of the hospital to join. */
    static RequestMembership request(Role... roles) {
        return request(HOSPITAL, "42010000000000001", roles);
    }

    static RequestMembership request(MemberId member, String creditCode, Role... roles) {
        return new RequestMembership(
                member, names(), CreditCode.withCheck(creditCode), Set.of(roles), Optional.empty());
    }

    static Commitment evidence() {
        return new Commitment("A".repeat(43));
    }

    static Invitation invitation(int officer, Role... roles) {
        return new Invitation(officerId(officer), Set.of(roles));
    }

    /** The hospital, requested by the city's registrar and found genuine by the police. */
    Community withAVerifiedHospital() {
        accept(REGISTRAR, request(Role.HOSPITAL, Role.WAREHOUSE, Role.CARRIER));
        accept(IDENTITY_CHECKER, new ConfirmIdentity(HOSPITAL, evidence()));
        return this;
    }

    /** The hospital with an administrator and an officer, both invited and without a key. */
    Community withInvitedOfficers() {
        withAVerifiedHospital();
        accept(
                REGISTRAR,
                new InviteOfficers(
                        HOSPITAL,
                        List.of(
                                invitation(HOSPITAL_ADMINISTRATOR, Role.ADMINISTRATOR),
                                invitation(HOSPITAL_OFFICER, Role.HOSPITAL))));
        return this;
    }

    /** The hospital at work: both officers have a key of their own number. */
    Community withAHospitalAtWork() {
        withInvitedOfficers();
        enrol(hospitalCertificate(HOSPITAL_ADMINISTRATOR, HOSPITAL_ADMINISTRATOR));
        enrol(hospitalCertificate(HOSPITAL_OFFICER, HOSPITAL_OFFICER));
        return this;
    }

    /** The city's registrar issues the certificate, and whoever may confirms its key. */
    void enrol(CertificateDer certificate) {
        accept(REGISTRAR, new IssueCertificate(certificate));
        confirm(certificates.read(certificate).orElseThrow().key());
    }

    /** An administrator of the key's organisation confirms it, or the police where none can sign. */
    void confirm(KeyId key) {
        MemberId member = key(key).member();
        OfficerId issuer = key(key).issued().officer();
        MembershipState state = new MembershipState(bench.state());
        Signer signer = bench.state().range(AdministratorOfMember.TABLE, member.value() + "/", 100).stream()
                .filter(row -> !row.value().officer().equals(issuer))
                .flatMap(row -> state.keys(member, row.value().officer()).stream())
                .map(held -> rules.authority(bench.state(), held.key(), bench.now()))
                .flatMap(authority ->
                        authority instanceof Authority.Granted(Signer granted) ? Stream.of(granted) : Stream.empty())
                .findFirst()
                .orElseGet(() -> signer(IDENTITY_CHECKER));
        bench.accept(signer, new ConfirmKeys(List.of(key)));
    }

    /** A certificate by the city's issuer for an officer of the hospital, valid for a year from now. */
    CertificateDer hospitalCertificate(int officer, int key) {
        return hospitalCertificate(officer, key, bench.now(), bench.now().plus(Duration.ofDays(365)));
    }

    CertificateDer hospitalCertificate(int officer, int key, Instant from, Instant until) {
        return certificates.issue(cityIssuer, HOSPITAL, officerId(officer), key, from, until);
    }

    Authority authority(int key) {
        return authority(key, bench.now());
    }

    Authority authority(int key, Instant time) {
        return rules.authority(bench.state(), FakeCertificates.key(key), time);
    }

    /** Whom the key stands for now; fails where the key may not sign. */
    Signer signer(int key) {
        return switch (authority(key)) {
            case Authority.Granted(Signer signer) -> signer;
            case Authority.Denied(Signer _, Refusal reason) ->
                throw new AssertionError("Key " + key + " may not sign: " + reason.code());
            case Authority.Unknown() -> throw new AssertionError("Key " + key + " is unknown");
        };
    }

    /** Why the key may not sign now. */
    Refusal denial(int key) {
        if (authority(key) instanceof Authority.Denied(Signer _, Refusal reason)) {
            return reason;
        }
        throw new AssertionError("Key " + key + " is not denied: " + authority(key));
    }

    boolean maySign(int key) {
        return authority(key) instanceof Authority.Granted;
    }

    List<Event> accept(int key, Command command) {
        return bench.accept(signerOf(key, command), command);
    }

    Refusal refuse(int key, Command command) {
        return bench.refuse(signerOf(key, command), command);
    }

    private Signer signerOf(int key, Command command) {
        Signer signer = signer(key);
        if (CommandTypes.of(command).roles().stream().noneMatch(signer::has)) {
            throw new AssertionError("Key " + key + " lacks the roles of " + command);
        }
        return signer;
    }

    Member member(MemberId id) {
        return bench.state().find(Member.TABLE.key(id)).orElseThrow();
    }

    Officer officer(int number) {
        return bench.state().find(Officer.TABLE.key(officerId(number))).orElseThrow();
    }

    SigningKey key(KeyId id) {
        return bench.state().find(SigningKey.TABLE.key(id)).orElseThrow();
    }

    /** The stamp of the last command. */
    Stamp stamp(int officer, MemberId member) {
        return new Stamp(bench.position(), bench.now(), member, officerId(officer));
    }
}
