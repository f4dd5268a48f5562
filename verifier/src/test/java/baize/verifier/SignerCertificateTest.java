package baize.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The command's own signature, checked with the signer's certificate. */
final class SignerCertificateTest {
    private static final Trust NOTHING = new Trust(Optional.empty(), Optional.empty());
    private static final String SUBJECT = "CN=" + TestLedger.OFFICER + ",O=union-hospital";

    private final TestLedger ledger = TestReceipts.ledger();

    @Test
    void names_the_officer_whose_key_signed() throws NotValid {
        Report report = check(6, TestLedger.officerCertificate("union-hospital"));

        assertThat(report.proven())
                .anyMatch(proven -> proven.contains("officer " + TestLedger.OFFICER + " of union-hospital"))
                .anyMatch(proven -> proven.contains("issued by a registrar of the genesis record"));
    }

    @Test
    void without_a_certificate_says_that_the_signer_is_open() throws NotValid {
        Report report = ReceiptCheck.of(ledger.receipt(6), NOTHING, Optional.empty());

        assertThat(report.notProven()).anyMatch(open -> open.contains("--signer-certificate"));
    }

    @Test
    void refuses_the_certificate_of_another_organisation() {
        assertThatThrownBy(() -> check(6, TestLedger.officerCertificate("tianyou-hospital")))
                .isInstanceOf(NotValid.class)
                .hasMessageContaining("not of union-hospital");
    }

    @TestFactory
    Stream<DynamicTest> takes_the_signers_certificate_and_no_other() {
        return TestReceipts.signed().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    TestReceipts.Signed signed = entry.getValue();
                    Optional<X509Certificate> certificate = Optional.of(Certificates.read(
                            Encodings.base64Url(signed.certificate()).orElseThrow()));
                    if (signed.valid()) {
                        assertThat(ReceiptCheck.of(signed.receipt(), NOTHING, certificate)
                                        .toText())
                                .startsWith("VALID.");
                    } else {
                        assertThatThrownBy(() -> ReceiptCheck.of(signed.receipt(), NOTHING, certificate))
                                .isInstanceOf(NotValid.class);
                    }
                }));
    }

    @Test
    void refuses_the_certificate_of_another_key() {
        byte[] other = TestCrypto.certificate(
                "O=relief-registry", TestCrypto.key("registrar"), SUBJECT, TestCrypto.key("other"), TestLedger.START);

        assertThatThrownBy(() -> check(6, other)).isInstanceOf(NotValid.class).hasMessageContaining("another key");
    }

    @Test
    void refuses_a_command_whose_signature_is_another_ones() {
        TestEntry right = ledger.entry(6);
        String forged = right.command().substring(0, right.command().lastIndexOf('.') + 1)
                + ledger.entry(5).command().substring(ledger.entry(5).command().lastIndexOf('.') + 1);
        ledger.replace(
                new TestEntry(6, right.time(), true, right.type(), right.organisation(), forged, "ACCEPTED", "[]"));

        assertThatThrownBy(() -> check(6, TestLedger.officerCertificate("union-hospital")))
                .isInstanceOf(NotValid.class)
                .hasMessageContaining("not made by the certificate's key");
    }

    @Test
    void refuses_a_signature_whose_halves_are_zero() {
        TestEntry right = ledger.entry(6);
        String forged =
                right.command().substring(0, right.command().lastIndexOf('.') + 1) + TestCrypto.base64Url(new byte[64]);
        ledger.replace(
                new TestEntry(6, right.time(), true, right.type(), right.organisation(), forged, "ACCEPTED", "[]"));

        assertThatThrownBy(() -> check(6, TestLedger.officerCertificate("union-hospital")))
                .isInstanceOf(NotValid.class);
    }

    @Test
    void says_when_no_founding_registrar_issued_the_certificate() throws NotValid {
        byte[] stranger = TestCrypto.certificate(
                "O=relief-registry", TestCrypto.key("stranger"), SUBJECT, TestCrypto.key("officer"), TestLedger.START);

        assertThat(check(6, stranger).notProven()).anyMatch(open -> open.contains("none of the registrars"));
    }

    @Test
    void says_when_the_certificate_is_of_another_time() throws NotValid {
        byte[] late = TestCrypto.certificate(
                "O=relief-registry",
                TestCrypto.key("registrar"),
                SUBJECT,
                TestCrypto.key("officer"),
                TestLedger.START.plus(Duration.ofDays(1)));

        assertThat(check(6, late).notProven()).anyMatch(open -> open.contains("by its dates it was not"));
    }

    @Test
    void refuses_a_file_that_is_no_certificate() {
        assertThatThrownBy(() -> Certificates.read(new byte[] {1, 2, 3})).isInstanceOf(NotValid.class);
    }

    private Report check(int position, byte[] certificate) throws NotValid {
        return ReceiptCheck.of(ledger.receipt(position), NOTHING, Optional.of(Certificates.read(certificate)));
    }
}
