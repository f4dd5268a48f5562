package baize.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line: what it takes, what it prints, how it ends. */
final class VerifierTest {
    @TempDir
    private Path directory;

    private final TestLedger ledger = TestReceipts.ledger();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void ends_with_0_for_a_valid_receipt() {
        assertThat(run(file("receipt.json", ledger.receipt(1)))).isZero();
        assertThat(out.toString()).startsWith("VALID. ").contains("Proven:").contains("Not proven by this file:");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void ends_with_1_and_says_what_to_do_for_a_changed_receipt() {
        assertThat(run(file("receipt.json", ledger.receipt(1).replace("n95", "n96"))))
                .isEqualTo(1);
        assertThat(err.toString())
                .startsWith("NOT VALID. The proof does not lead")
                .contains("fetch it again");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void checks_a_receipt_against_a_ledger_id_and_a_genesis_record() {
        String receipt = file("receipt.json", ledger.receipt(1));

        assertThat(run(receipt, "--ledger", ledger.id())).isZero();
        assertThat(run(receipt, "--trust", file("genesis.json", ledger.genesis())))
                .isZero();
        assertThat(run(receipt, "--ledger", "0".repeat(64))).isEqualTo(1);
        assertThat(run(
                        receipt,
                        "--trust",
                        file("other.json", TestLedger.of("other").genesis())))
                .isEqualTo(1);
    }

    @Test
    void checks_the_signers_certificate() throws IOException {
        Path certificate = directory.resolve("officer.der");
        Files.write(certificate, TestLedger.officerCertificate("union-hospital"));

        assertThat(run(file("receipt.json", ledger.receipt(6)), "--signer-certificate", certificate.toString()))
                .isZero();
        assertThat(out.toString()).contains("officer " + TestLedger.OFFICER);
        assertThat(run(file("receipt.json", ledger.receipt(1)), "--signer-certificate", certificate.toString()))
                .isEqualTo(1);
    }

    @Test
    void recognises_a_checkpoint_and_needs_the_genesis_record_for_it() {
        String checkpoint = file("checkpoint", ledger.checkpoint());
        String genesis = file("genesis.json", ledger.genesis());

        assertThat(run(checkpoint)).isEqualTo(1);
        assertThat(err.toString()).contains("--trust");
        assertThat(run(checkpoint, "--trust", genesis)).isZero();
        assertThat(out.toString()).contains("signed by the operator alone (relief-registry)");
        assertThat(run(file("changed", ledger.checkpoint().replace("\n7\n", "\n8\n")), "--trust", genesis))
                .isEqualTo(1);
    }

    @Test
    void refuses_a_file_that_is_neither() throws IOException {
        assertThat(run(file("letter.txt", "Dear court"))).isEqualTo(1);
        assertThat(err.toString()).contains("neither a receipt");
        assertThat(run(directory.resolve("absent").toString())).isEqualTo(1);
        assertThat(err.toString()).contains("can't be read");
        Path binary = directory.resolve("binary");
        Files.write(binary, new byte[] {(byte) 0xC3, 0x28});
        assertThat(run(binary.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("not UTF-8");
    }

    @Test
    void prints_a_table_of_totals() {
        TestRelief.ledger().write(directory);

        assertThat(run("--totals", directory.toString())).isZero();
        assertThat(out.toString())
                .containsPattern("item +organisation +in +found +out +stock +in transit +lost +damaged")
                .containsPattern("masks +\\(all\\) +1000 +2 +100 +894 +0 +1 +7");
    }

    @Test
    void answers_programs_with_json() throws NotValid {
        TestRelief.ledger().write(directory);

        assertThat(run("--json", file("receipt.json", ledger.receipt(1)))).isZero();
        assertThat(json())
                .startsWith("{\"valid\":true,\"kind\":\"receipt\",\"ledger\":\"" + ledger.id() + "\",\"position\":1,");
        assertThat(run("--json", "--totals", directory.toString())).isZero();
        assertThat(json())
                .contains(
                        "{\"item\":\"masks\",\"organisation\":\"red-cross\",\"in\":1000,\"found\":2,\"out\":500,\"stock\":499,"
                                + "\"inTransit\":0,\"lost\":0,\"damaged\":3}");
        assertThat(run("--json", file("receipt.json", "{}"))).isEqualTo(1);
        assertThat(json()).startsWith("{\"valid\":false,\"problem\":\"");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void ends_with_1_when_it_is_not_told_what_to_check() {
        assertThat(run()).isEqualTo(1);
        assertThat(run(file("receipt.json", ledger.receipt(1)), "--totals", directory.toString()))
                .isEqualTo(1);
        assertThat(run("--no-such-option")).isEqualTo(1);
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("--totals").contains("--trust");
    }

    private String json() throws NotValid {
        List<String> lines = new ArrayList<>(out.toString().lines().toList());
        return CanonicalJson.write(CanonicalJson.read(lines.getLast()));
    }

    private String file(String name, String content) {
        try {
            return Files.writeString(directory.resolve(name), content).toString();
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }

    private int run(String... args) {
        return Verifier.run(new PrintWriter(out), new PrintWriter(err), args);
    }
}
