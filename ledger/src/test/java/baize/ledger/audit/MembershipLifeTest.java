package baize.ledger.audit;

import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.Command;
import baize.contracts.OfficerId;
import baize.contracts.Role;
import baize.contracts.membership.CertificateDer;
import baize.contracts.membership.ConfirmedEntry;
import baize.contracts.membership.Member;
import baize.contracts.membership.MembershipCommand.ChangeRoles;
import baize.contracts.membership.MembershipCommand.ConfirmEntry;
import baize.contracts.membership.MembershipCommand.ConfirmKeys;
import baize.contracts.membership.MembershipCommand.Invitation;
import baize.contracts.membership.MembershipCommand.InviteOfficers;
import baize.contracts.membership.MembershipCommand.IssueCertificate;
import baize.contracts.membership.MembershipCommand.RenewIssuer;
import baize.contracts.membership.MembershipCommand.RevokeKey;
import baize.contracts.membership.MembershipRefusal;
import baize.contracts.membership.SigningKey;
import baize.ledger.LedgerBench;
import baize.ledger.LogEntry;
import baize.ledger.TestCommunity;
import baize.ledger.TestOfficer;
import baize.ledger.X509Certificates;
import baize.trust.CertificateIssuer;
import baize.trust.CertificateRequest;
import baize.trust.CertificateSubject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates, roles and doubts over the years, with real X.509 certificates; an audit then makes everything again. */
class MembershipLifeTest {
    private static final OfficerId COLLEAGUE = new OfficerId("11111111-1111-4111-8111-111111111111");

    @TempDir
    Path directory;

    @Test
    void an_audit_makes_a_renewed_issuer_changed_roles_and_a_lifted_doubt_again() {
        try (LedgerBench bench = LedgerBench.create(directory)) {
            TestOfficer registrar = bench.community().operator();
            TestOfficer hospital = bench.community().officer("union-hospital");
            TestOfficer commission = bench.community().officer("health-commission");
            CertificateIssuer next = issuer("next issuer", LedgerBench.START);
            TestOfficer colleague = new TestOfficer(
                    hospital.member(), COLLEAGUE, Set.of(Role.HOSPITAL), TestCommunity.key("colleague"));
            TestOfficer second = new TestOfficer(
                    hospital.member(), COLLEAGUE, Set.of(Role.ADMINISTRATOR), TestCommunity.key("second device"));

            accepted(bench, registrar, new RenewIssuer(X509Certificates.der(next.certificate())));
            accepted(
                    bench,
                    hospital,
                    new InviteOfficers(hospital.member(), List.of(new Invitation(COLLEAGUE, Set.of(Role.HOSPITAL)))));
            accepted(bench, registrar, new IssueCertificate(certificate(next, colleague)));
            accepted(
                    bench,
                    registrar,
                    new IssueCertificate(bench.community()
                            .certificate(hospital.member(), COLLEAGUE, TestCommunity.key("second device"))));
            accepted(bench, hospital, new ConfirmKeys(List.of(colleague.keyId(), second.keyId())));
            accepted(bench, hospital, new ChangeRoles(COLLEAGUE, Set.of(Role.ADMINISTRATOR)));
            accepted(bench, colleague, new ChangeRoles(hospital.officer(), Set.of(Role.HOSPITAL)));
            bench.restart();

            LogEntry doubtful = bench.log(colleague, new ChangeRoles(COLLEAGUE, Set.of(Role.HOSPITAL)));
            assertThat(doubtful.outcome()).isEqualTo(MembershipRefusal.OWN_ROLES.code());
            accepted(
                    bench,
                    registrar,
                    new RevokeKey(
                            colleague.keyId(),
                            SigningKey.RevocationReason.KEY_COMPROMISE,
                            Optional.of(LedgerBench.START)));
            // The colleague is the only administrator, and signs with a second device.
            ConfirmEntry lift = new ConfirmEntry(doubtful.position(), colleague.keyId());
            assertThat(bench.log(second, lift).outcome()).isEqualTo(MembershipRefusal.OWN_ENTRY.code());
            accepted(bench, commission, lift);

            assertThat(bench.ledger().state().find(ConfirmedEntry.at(doubtful.position())))
                    .isPresent();
            assertThat(bench.ledger()
                            .state()
                            .find(Member.TABLE.key(registrar.member()))
                            .flatMap(Member::issuer))
                    .contains(X509Certificates.der(next.certificate()));
        }

        AuditReport report = Audit.run(directory, AuditOptions.full());

        assertThat(report.findings()).isEmpty();
        assertThat(report.clean()).isTrue();
    }

    @Test
    void an_issuer_certificate_that_another_key_signed_is_not_entered() {
        try (LedgerBench bench = LedgerBench.create(directory)) {
            TestOfficer registrar = bench.community().operator();
            CertificateIssuer next = issuer("next issuer", LedgerBench.START);
            CertificateDer noIssuers = X509Certificates.der(next.issue(new CertificateRequest(
                    new CertificateSubject.Member(TestCommunity.REGISTRAR),
                    TestCommunity.key("another").publicKey(),
                    LedgerBench.START,
                    LedgerBench.START.plus(Duration.ofDays(900)))));

            assertThat(bench.log(registrar, new RenewIssuer(noIssuers)).outcome())
                    .isEqualTo(MembershipRefusal.RENEWED_ISSUER_UNFIT.code());
        }
    }

    private static void accepted(LedgerBench bench, TestOfficer officer, Command command) {
        LogEntry entry = bench.log(officer, command);
        assertThat(entry.outcome()).as(command.toString()).isEqualTo("ACCEPTED");
    }

    private static CertificateIssuer issuer(String key, Instant from) {
        return CertificateIssuer.selfSigned(
                TestCommunity.REGISTRAR, TestCommunity.key(key), from, from.plus(Duration.ofDays(900)));
    }

    private static CertificateDer certificate(CertificateIssuer issuer, TestOfficer officer) {
        return X509Certificates.der(issuer.issue(new CertificateRequest(
                new CertificateSubject.Officer(
                        officer.member().value(), officer.officer().value()),
                officer.key().publicKey(),
                LedgerBench.START,
                LedgerBench.START.plus(Duration.ofDays(300)))));
    }
}
