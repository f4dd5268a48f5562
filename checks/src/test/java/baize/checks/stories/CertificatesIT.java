package baize.checks.stories;

import static org.assertj.core.api.Assertions.assertThat;

import baize.checks.Reply;
import baize.checks.RunningNode;
import baize.contracts.KeyId;
import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.Role;
import baize.contracts.membership.MembershipCommand;
import baize.contracts.membership.MembershipRefusal;
import baize.contracts.membership.SigningKey;
import baize.contracts.supply.DistrictCode;
import baize.contracts.supply.Place;
import baize.contracts.supply.PlaceId;
import baize.contracts.supply.SupplyCommand;
import baize.ledger.Commands;
import baize.ledger.X509Certificates;
import baize.services.founding.Founder;
import baize.services.founding.OfficerKey;
import baize.trust.Certificate;
import baize.trust.CertificateIssuer;
import baize.trust.CertificateRequest;
import baize.trust.CertificateSubject;
import baize.trust.P256SigningKey;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** S12: certificates that end, keys that are stolen, devices that are lost. */
class CertificatesIT {
    private static final MemberId HOSPITAL = new MemberId("first-hospital");
    private static final Instant END_OF_MARCH = Instant.parse("2020-03-31T23:59:59Z");

    @TempDir
    private Path directory = Path.of("");

    private RunningNode node;
    private CertificateIssuer issuer;

    @BeforeEach
    void found() {
        node = RunningNode.found(directory.resolve("node"));
        issuer = node.keys().issuer(new MemberId("registrar"));
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_certificate_that_ends_on_31_march_signs_nothing_on_1_april_whatever_issued_at_says() {
        OfficerKey officer = enrolled(END_OF_MARCH);
        moveTo("2020-03-30T12:00:00Z");
        long before = signed(officer, node.clock().instant()).accepted();

        moveTo("2020-04-01T00:00:30Z");
        Reply backdated = signed(officer, Instant.parse("2020-03-31T23:59:00Z"));

        assertThat(backdated.problem()).isEqualTo(MembershipRefusal.CERTIFICATE_EXPIRED.code());
        assertThat(node.getJson("/api/v1/records/" + before).path("outcome").asString())
                .isEqualTo("ACCEPTED");
    }

    @Test
    void a_stolen_key_that_was_revoked_at_noon_signs_nothing_a_minute_later() {
        OfficerKey officer = enrolled(END_OF_MARCH);
        moveTo("2020-02-10T11:59:00Z");
        long before = signed(officer, node.clock().instant()).accepted();
        moveTo("2020-02-10T12:00:00Z");
        node.actor("registrar", Role.REGISTRAR)
                .does(new MembershipCommand.RevokeKey(
                        keyOf(officer), SigningKey.RevocationReason.KEY_COMPROMISE, Optional.empty()));

        moveTo("2020-02-10T12:01:00Z");
        assertThat(signed(officer, node.clock().instant()).problem()).isEqualTo(MembershipRefusal.KEY_REVOKED.code());

        // A new device for the same officer goes on where the old one stopped.
        OfficerKey renewed = new OfficerKey(
                HOSPITAL, officer.officer(), officer.roles(), P256SigningKey.generate(), officer.certificate());
        Certificate certificate = issuer.issue(new CertificateRequest(
                new CertificateSubject.Officer(
                        HOSPITAL.value(), officer.officer().value()),
                renewed.key().publicKey(),
                node.clock().instant(),
                END_OF_MARCH));
        node.actor("registrar", Role.REGISTRAR)
                .does(new MembershipCommand.IssueCertificate(X509Certificates.der(certificate)));
        assertThat(signed(renewed, node.clock().instant()).problem())
                .isEqualTo(MembershipRefusal.KEY_UNCONFIRMED.code());
        confirmed(renewed);
        signed(renewed, node.clock().instant()).accepted();
        assertThat(node.getJson("/api/v1/records/" + before).path("outcome").asString())
                .isEqualTo("ACCEPTED");
    }

    private OfficerKey enrolled(Instant until) {
        OfficerKey officer = Founder.enrol(
                issuer, HOSPITAL, Set.of(Role.HOSPITAL), node.clock().instant(), until);
        node.actor("first-hospital", Role.ADMINISTRATOR)
                .does(new MembershipCommand.InviteOfficers(
                        HOSPITAL, List.of(new MembershipCommand.Invitation(officer.officer(), officer.roles()))));
        node.actor("registrar", Role.REGISTRAR)
                .does(new MembershipCommand.IssueCertificate(X509Certificates.der(officer.certificate())));
        confirmed(officer);
        return officer;
    }

    /** The hospital's administrator has compared the key with what the officer said. */
    private void confirmed(OfficerKey officer) {
        node.actor("first-hospital", Role.ADMINISTRATOR)
                .does(new MembershipCommand.ConfirmKeys(List.of(keyOf(officer))));
    }

    private Reply signed(OfficerKey officer, Instant issuedAt) {
        return node.submit(Commands.sign(
                node.runtime().ledger().ledgerId(),
                issuedAt,
                new SupplyCommand.RegisterPlace(
                        new PlaceId("ward-" + node.size()),
                        Place.Kind.HOSPITAL,
                        Names.of("病区", "Ward"),
                        new DistrictCode("jianghan")),
                officer.key()));
    }

    private static KeyId keyOf(OfficerKey officer) {
        return new KeyId(officer.key().publicKey().thumbprint());
    }

    private void moveTo(String moment) {
        node.clock().pass(Duration.between(node.clock().instant(), Instant.parse(moment)));
    }
}
