package baize.services.founding;

import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.Role;
import baize.services.founding.FoundingPlan.PlannedMember;
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
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Makes keys, certificates and a genesis record for a plan, for founders who sit at one machine. */
public final class Founder {
    /** How long founding officers' certificates are valid. */
    public static final Duration OFFICER_VALIDITY = Duration.ofDays(365);

    /** How long the registrar's own certificate is valid. */
    public static final Duration ISSUER_VALIDITY = Duration.ofDays(3650);

    /** Version of the rules that a new ledger starts with. */
    private static final int RULES = 1;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Founder() {}

    /** A genesis record and all its keys. */
    public record Founded(Genesis genesis, KeyRing keys) {}

    /** Founds a ledger at this moment. */
    public static Founded found(FoundingPlan plan, Instant now) {
        Instant created = now.truncatedTo(ChronoUnit.MILLIS);
        PlannedMember registrar = plan.members().stream()
                .filter(member -> member.roles().contains(Role.REGISTRAR))
                .findFirst()
                .orElseThrow();
        CertificateIssuer issuer = CertificateIssuer.selfSigned(
                registrar.member().value(), P256SigningKey.generate(), created, created.plus(ISSUER_VALIDITY));
        List<GenesisMember> members = new ArrayList<>();
        List<OfficerKey> officers = new ArrayList<>();
        Map<MemberId, Ed25519SigningKey> checkpointKeys = new HashMap<>();
        for (PlannedMember member : plan.members()) {
            List<OfficerKey> own = member.officers().stream()
                    .map(roles -> enrol(issuer, member.member(), roles, created, created.plus(OFFICER_VALIDITY)))
                    .toList();
            officers.addAll(own);
            if (member.runsNode()) {
                checkpointKeys.put(member.member(), Ed25519SigningKey.generate());
            }
            members.add(new GenesisMember(
                    member.member().value(),
                    member.names().zh().text(),
                    member.names().en().text(),
                    texts(member.roles()),
                    Optional.ofNullable(checkpointKeys.get(member.member())).map(Ed25519SigningKey::publicKey),
                    member.equals(registrar) ? Optional.of(issuer.certificate()) : Optional.empty(),
                    own.stream().map(Founder::genesisOfficer).toList()));
        }
        byte[] nonce = new byte[16];
        RANDOM.nextBytes(nonce);
        return new Founded(
                new Genesis(created, members, RULES, Base64Url.encode(nonce)),
                new KeyRing(officers, Map.of(registrar.member(), issuer), checkpointKeys));
    }

    /** A new officer's pseudonym, key and certificate. */
    public static OfficerKey enrol(
            CertificateIssuer issuer, MemberId member, Set<Role> roles, Instant notBefore, Instant notAfter) {
        OfficerId officer = new OfficerId(UUID.randomUUID().toString());
        P256SigningKey key = P256SigningKey.generate();
        Certificate certificate = issuer.issue(new CertificateRequest(
                new CertificateSubject.Officer(member.value(), officer.value()), key.publicKey(), notBefore, notAfter));
        return new OfficerKey(member, officer, roles, key, certificate);
    }

    private static GenesisOfficer genesisOfficer(OfficerKey key) {
        return new GenesisOfficer(key.officer().value(), texts(key.roles()), key.certificate());
    }

    private static List<String> texts(Set<Role> roles) {
        return new TreeSet<>(roles).stream().map(Role::name).toList();
    }
}
