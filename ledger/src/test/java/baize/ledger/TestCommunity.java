package baize.ledger;

import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.Role;
import baize.contracts.membership.CertificateDer;
import baize.trust.Base64Url;
import baize.trust.Certificate;
import baize.trust.CertificateIssuer;
import baize.trust.CertificateRequest;
import baize.trust.CertificateSubject;
import baize.trust.Ed25519SigningKey;
import baize.trust.Genesis;
import baize.trust.GenesisMember;
import baize.trust.GenesisOfficer;
import baize.trust.P256SigningKey;
import baize.trust.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The founders of a test's ledger: a registrar that also runs the node, a health commission, a warehouse and two hospitals, with one officer
 * each, who is also its administrator.
 */
public final class TestCommunity {
    /** The organisation that runs the node. */
    public static final String REGISTRAR = "registrar";

    private static final Map<String, Set<Role>> MEMBERS = members();

    private final Genesis genesis;
    private final Map<String, TestOfficer> officers = new LinkedHashMap<>();

    /** The founders of a ledger that {@link #found} made. */
    public TestCommunity(Genesis genesis) {
        this.genesis = genesis;
        MEMBERS.forEach((member, roles) -> officers.put(member, newOfficer(member, roles)));
    }

    /** Founders at this moment. Their keys are the same every time, their certificates are not. */
    public static TestCommunity found(Instant created) {
        CertificateIssuer issuer = CertificateIssuer.selfSigned(
                REGISTRAR, key("issuer"), created.minus(Duration.ofDays(1)), created.plus(Duration.ofDays(700)));
        List<GenesisMember> founders = MEMBERS.entrySet().stream()
                .map(member -> founder(member.getKey(), member.getValue(), issuer, created))
                .toList();
        return new TestCommunity(new Genesis(created, founders, 1, Base64Url.encode(new byte[16])));
    }

    private static Map<String, Set<Role>> members() {
        Map<String, Set<Role>> members = new LinkedHashMap<>();
        members.put(REGISTRAR, Set.of(Role.REGISTRAR, Role.OPERATOR));
        members.put(
                "health-commission", Set.of(Role.REVIEWER, Role.ALLOCATOR, Role.IDENTITY_BODY, Role.SUPPLY_REVIEWER));
        members.put("warehouse-one", Set.of(Role.WAREHOUSE, Role.CHARITY));
        members.put("union-hospital", Set.of(Role.HOSPITAL));
        members.put("central-hospital", Set.of(Role.HOSPITAL));
        return members;
    }

    private static TestOfficer newOfficer(String member, Set<Role> roles) {
        UUID id = UUID.nameUUIDFromBytes(member.getBytes(StandardCharsets.UTF_8));
        Set<Role> all = new TreeSet<>(roles);
        all.add(Role.ADMINISTRATOR);
        return new TestOfficer(new MemberId(member), new OfficerId(id.toString()), all, key(member));
    }

    private static GenesisMember founder(String member, Set<Role> roles, CertificateIssuer issuer, Instant created) {
        boolean registrar = member.equals(REGISTRAR);
        TestOfficer officer = newOfficer(member, roles);
        GenesisOfficer founding = new GenesisOfficer(
                officer.officer().value(),
                names(officer.roles()),
                certificate(issuer, officer.member(), officer.officer(), officer.key(), created));
        return new GenesisMember(
                member,
                "机构" + member,
                "Organisation " + member,
                names(roles),
                registrar ? Optional.of(checkpointKey().publicKey()) : Optional.empty(),
                registrar ? Optional.of(issuer.certificate()) : Optional.empty(),
                List.of(founding));
    }

    private static List<String> names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().toList();
    }

    private static Certificate certificate(
            CertificateIssuer issuer, MemberId member, OfficerId officer, P256SigningKey key, Instant created) {
        return issuer.issue(new CertificateRequest(
                new CertificateSubject.Officer(member.value(), officer.value()),
                key.publicKey(),
                created.minus(Duration.ofDays(1)),
                created.plus(Duration.ofDays(360))));
    }

    /** A certificate by the registrar, valid for a year from the founding. */
    public CertificateDer certificate(MemberId member, OfficerId officer, P256SigningKey key) {
        CertificateIssuer issuer = CertificateIssuer.of(genesis.registrars().getFirst(), key("issuer"));
        return X509Certificates.der(certificate(issuer, member, officer, key, genesis.created()));
    }

    /** A key that follows from its name: the same one every time. */
    public static P256SigningKey key(String name) {
        byte[] secret = Sha256.of(name.getBytes(StandardCharsets.UTF_8));
        return P256SigningKey.ofSecret(secret).orElseThrow();
    }

    private static Ed25519SigningKey checkpointKey() {
        return Ed25519SigningKey.ofSeed(Sha256.of("checkpoints".getBytes(StandardCharsets.UTF_8)));
    }

    /** The record at position 0. */
    public Genesis genesis() {
        return genesis;
    }

    /** Who signs checkpoints. */
    public static CheckpointSigner signer() {
        return new CheckpointSigner(new MemberId(REGISTRAR), checkpointKey());
    }

    /** The officer of an organisation. */
    public TestOfficer officer(String member) {
        return Objects.requireNonNull(officers.get(member), member);
    }

    /** The officer who runs the node. */
    public TestOfficer operator() {
        return officer(REGISTRAR);
    }
}
