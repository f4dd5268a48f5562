package baize.services.demo;

import baize.contracts.KeyId;
import baize.contracts.OfficerId;
import baize.contracts.Role;
import baize.contracts.membership.CertificateDer;
import baize.contracts.membership.MembershipCommand.ConfirmKeys;
import baize.contracts.membership.MembershipCommand.IssueCertificate;
import baize.contracts.membership.MembershipCommand.RenewCertificate;
import baize.contracts.membership.MembershipCommand.ReplaceKey;
import baize.contracts.membership.SigningKey.RevocationReason;
import baize.services.founding.OfficerKey;
import baize.trust.Certificate;
import baize.trust.CertificateIssuer;
import baize.trust.CertificateRequest;
import baize.trust.CertificateSubject;
import baize.trust.P256SigningKey;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The registrar's desk: gives officers keys and certificates. Keys and certificates are random whatever the seed. */
record Enrolment(CertificateIssuer issuer) {
    static final Hand REGISTRAR = Offices.REGISTRY.hand(Role.REGISTRAR);

    private static final Duration VALIDITY = Duration.ofDays(365);

    static KeyId id(OfficerKey key) {
        return new KeyId(key.key().publicKey().thumbprint());
    }

    /** An invited officer, or one whose key was revoked, gets a key. */
    void issue(Plot plot, Organisation organisation, OfficerId officer, Set<Role> roles) {
        Instant now = plot.now();
        plot.happens(() -> {
            OfficerKey fresh = fresh(organisation, officer, roles, now);
            plot.scribe().accept(plot.crew().key(REGISTRAR), new IssueCertificate(der(fresh)));
            confirm(plot, fresh);
        });
        plot.pass(1, 3);
    }

    /** An officer's device is lost: a new key, and the old one revoked in the same command. */
    Entry replaceLost(Plot plot, Organisation organisation, Supplier<OfficerKey> lost) {
        Entry entry = new Entry();
        Instant now = plot.now();
        plot.happens(() -> {
            OfficerKey old = lost.get();
            OfficerKey fresh = fresh(organisation, old.officer(), old.roles(), now);
            entry.stands(plot.scribe()
                    .accept(
                            plot.crew().key(REGISTRAR),
                            new ReplaceKey(id(old), der(fresh), RevocationReason.DEVICE_LOST)));
            plot.crew().loses(old);
            confirm(plot, fresh);
        });
        plot.pass(1, 3);
        return entry;
    }

    /** An officer's certificate is renewed; the key stays. */
    void renew(Plot plot, Organisation organisation, Hand hand) {
        Instant now = plot.now();
        plot.happens(() -> {
            OfficerKey old = plot.crew().key(hand);
            OfficerKey renewed = certified(organisation, old.officer(), old.roles(), old.key(), now);
            plot.scribe().accept(plot.crew().key(REGISTRAR), new RenewCertificate(der(renewed)));
            plot.crew().holds(renewed);
        });
        plot.pass(1, 3);
    }

    /** The organisation's administrator says that the key is the officer's; the identity body where there is none yet. */
    private static void confirm(Plot plot, OfficerKey fresh) throws IOException, InterruptedException {
        OfficerKey confirmer = plot.crew().acting().stream()
                .filter(key ->
                        key.member().equals(fresh.member()) && key.roles().contains(Role.ADMINISTRATOR))
                .findFirst()
                .orElseGet(() -> plot.crew().key(Offices.IDENTITY_BODY.hand(Role.IDENTITY_BODY)));
        plot.scribe().accept(confirmer, new ConfirmKeys(List.of(id(fresh))));
        plot.crew().holds(fresh);
    }

    private OfficerKey fresh(Organisation organisation, OfficerId officer, Set<Role> roles, Instant now) {
        return certified(organisation, officer, roles, P256SigningKey.generate(), now);
    }

    private OfficerKey certified(
            Organisation organisation, OfficerId officer, Set<Role> roles, P256SigningKey key, Instant now) {
        Certificate certificate = issuer.issue(new CertificateRequest(
                new CertificateSubject.Officer(organisation.member().value(), officer.value()),
                key.publicKey(),
                now,
                now.plus(VALIDITY)));
        return new OfficerKey(organisation.member(), officer, roles, key, certificate);
    }

    private static CertificateDer der(OfficerKey key) {
        return new CertificateDer(key.certificate().toBase64Url());
    }
}
