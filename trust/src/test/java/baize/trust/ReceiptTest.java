package baize.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReceiptTest {
    private final Genesis solo = Fixtures.aGenesis(1);
    private final Receipt receipt = new Fixtures.Log(solo).receipt(1, 3, LeafClass.PUBLIC);

    @ParameterizedTest
    @EnumSource
    void a_receipt_of_one_member_is_valid_and_says_who_vouches_for_it(LeafClass leafClass) {
        Receipt written = new Fixtures.Log(solo).receipt(1, 3, leafClass);

        ReceiptVerdict.Valid verdict = (ReceiptVerdict.Valid) Receipt.verify(written.toByteArray());

        assertThat(verdict.isByOperatorAlone()).isTrue();
        assertThat(verdict.assurance()).isEqualTo("signed by the operator alone");
        assertThat(verdict.signers()).containsExactly(solo.origin() + "/registrar");
        assertThat(verdict.checkpoint().size()).isEqualTo(Fixtures.Log.SIZE);
        assertThat(verdict.commandVerified()).isFalse();
    }

    @Test
    void is_written_as_the_format_says_and_read_back() {
        assertThat(receipt.toJson())
                .startsWith("{\"version\":1,\"ledger\":\"" + solo.ledgerId()
                        + "\",\"position\":3,\"time\":\"2020-02-01T00:00:00.123Z\",\"class\":\"PUBLIC\","
                        + "\"type\":\"supply.submit-demand\",\"organisation\":\"union-hospital\",\"command\":\"eyJ")
                .contains(
                        "\"outcome\":\"ACCEPTED\",\"events\":\"[{\\\"type\\\":\\\"DemandSubmitted\\\",\\\"quantity\\\":500}]\","
                                + "\"treeSize\":7,\"proof\":[\""
                                + receipt.proof().getFirst())
                .contains("],\"checkpoint\":\"baize/" + solo.ledgerId() + "\\n7\\n");
        assertThat(Receipt.read(receipt.toByteArray())).isEqualTo(new Reading.Read<>(receipt));
    }

    @ParameterizedTest
    @EnumSource
    void every_changed_byte_is_refused(LeafClass leafClass) {
        byte[] json = new Fixtures.Log(solo).receipt(1, 3, leafClass).toByteArray();

        for (int i = 0; i < json.length; i++) {
            for (int bit = 0; bit < 8; bit += 7) {
                assertThat(Receipt.verify(SignaturesTest.flipped(json, i * 8 + bit)))
                        .as("byte %d bit %d", i, bit)
                        .isInstanceOf(ReceiptVerdict.Invalid.class);
            }
        }
    }

    @Test
    void every_missing_or_added_byte_is_refused() {
        byte[] json = receipt.toByteArray();

        for (int i = 0; i < json.length; i++) {
            byte[] shorter = new byte[json.length - 1];
            System.arraycopy(json, 0, shorter, 0, i);
            System.arraycopy(json, i + 1, shorter, i, json.length - 1 - i);
            assertThat(Receipt.verify(shorter)).as("without byte %d", i).isInstanceOf(ReceiptVerdict.Invalid.class);
        }
        assertThat(Receipt.verify(Arrays.copyOf(json, json.length + 1)))
                .isEqualTo(new ReceiptVerdict.Invalid(ReceiptFault.UNREADABLE));
        assertThat(Receipt.verify(new byte[Receipt.LIMIT + 1]))
                .isEqualTo(new ReceiptVerdict.Invalid(ReceiptFault.UNREADABLE));
    }

    @Test
    void each_member_of_a_receipt_is_proven() {
        assertThat(verify(receipt.toJson().replace("\"position\":3", "\"position\":2")))
                .isEqualTo(ReceiptFault.NOT_INCLUDED);
        assertThat(verify(receipt.toJson().replace(".123Z\",\"class", ".124Z\",\"class")))
                .isEqualTo(ReceiptFault.NOT_INCLUDED);
        assertThat(verify(receipt.toJson().replace("\"PUBLIC\"", "\"MEMBERS\"")))
                .isEqualTo(ReceiptFault.NOT_INCLUDED);
        assertThat(verify(receipt.toJson().replace("supply.submit", "supply.review")))
                .isEqualTo(ReceiptFault.NOT_INCLUDED);
        assertThat(verify(receipt.toJson().replace("\"organisation\":\"union", "\"organisation\":\"other")))
                .isEqualTo(ReceiptFault.NOT_INCLUDED);
        assertThat(verify(receipt.toJson().replace("\"command\":\"e", "\"command\":\"f")))
                .isEqualTo(ReceiptFault.NOT_INCLUDED);
        assertThat(verify(receipt.toJson().replace("\"ACCEPTED\"", "\"SUP-001\"")))
                .isEqualTo(ReceiptFault.NOT_INCLUDED);
        assertThat(verify(receipt.toJson().replace("500}]", "501}]"))).isEqualTo(ReceiptFault.NOT_INCLUDED);
        assertThat(verify(receipt.toJson().replace("\"treeSize\":7", "\"treeSize\":8")))
                .isEqualTo(ReceiptFault.OTHER_SIZE);
        assertThat(verify(receipt.toJson().replace("\\n7\\n", "\\n8\\n"))).isEqualTo(ReceiptFault.OTHER_SIZE);
        assertThat(verify(receipt.toJson().replace("Registrar", "registrar"))).isEqualTo(ReceiptFault.OTHER_GENESIS);
        assertThat(verify(receipt.toJson().replace("\"class\":\"PUBLIC\"", "\"class\":\"SECRET\"")))
                .isEqualTo(ReceiptFault.UNREADABLE);
        assertThat(verify(receipt.toJson().replace("\"proof\":[\"", "\"proof\":[\"AA\",\"")))
                .isEqualTo(ReceiptFault.UNREADABLE);
    }

    @Test
    void another_ledgers_checkpoint_is_refused() {
        Receipt moved = withCheckpoint(
                receipt,
                new Fixtures.Log(Fixtures.aGenesis(1))
                        .receipt(1, 3, LeafClass.PUBLIC)
                        .checkpoint());

        assertThat(fault(moved)).isEqualTo(ReceiptFault.OTHER_LEDGER);
    }

    @Test
    void a_checkpoint_signed_by_somebody_else_is_refused() {
        Checkpoint checkpoint = checkpoint(receipt);
        String name = solo.roster().getFirst().name();

        SignedNote byStranger = checkpoint.sign(name, Fixtures.ed25519(77));
        NoteSignature real = NoteSignature.sign(name, Fixtures.ed25519(0), checkpoint.toText());
        SignedNote forged =
                new SignedNote(checkpoint.toText(), List.of(new NoteSignature(name, real.keyId(), new byte[64])));
        SignedNote extra = checkpoint
                .sign(name, Fixtures.ed25519(0))
                .with(byStranger.signatures().getFirst());
        SignedNote twice = checkpoint.sign(name, Fixtures.ed25519(0)).with(real);

        assertThat(fault(withCheckpoint(receipt, byStranger.toText()))).isEqualTo(ReceiptFault.UNKNOWN_SIGNATURE);
        assertThat(fault(withCheckpoint(receipt, forged.toText()))).isEqualTo(ReceiptFault.FORGED_SIGNATURE);
        assertThat(fault(withCheckpoint(receipt, extra.toText()))).isEqualTo(ReceiptFault.UNKNOWN_SIGNATURE);
        assertThat(fault(withCheckpoint(receipt, twice.toText()))).isEqualTo(ReceiptFault.UNKNOWN_SIGNATURE);
        assertThat(fault(withCheckpoint(receipt, "no note"))).isEqualTo(ReceiptFault.CHECKPOINT_UNREADABLE);
    }

    @Test
    void of_four_members_three_must_have_signed() {
        Genesis four = Fixtures.aGenesis(4);

        ReceiptVerdict.Valid three = (ReceiptVerdict.Valid)
                new Fixtures.Log(four).receipt(3, 1, LeafClass.PUBLIC).verify();

        assertThat(three.signers()).hasSize(3);
        assertThat(three.isByOperatorAlone()).isFalse();
        assertThat(three.assurance()).isEqualTo("signed by 3 of 4 members");
        assertThat(fault(new Fixtures.Log(four).receipt(2, 1, LeafClass.PUBLIC)))
                .isEqualTo(ReceiptFault.TOO_FEW_SIGNATURES);
    }

    @Test
    void every_changed_byte_of_a_receipt_with_spare_signatures_is_refused() {
        byte[] json = new Fixtures.Log(Fixtures.aGenesis(4))
                .receipt(4, 6, LeafClass.PUBLIC)
                .toByteArray();

        for (int i = 0; i < json.length; i++) {
            assertThat(Receipt.verify(SignaturesTest.flipped(json, i * 8)))
                    .as("byte %d", i)
                    .isInstanceOf(ReceiptVerdict.Invalid.class);
        }
    }

    @Test
    void a_known_witness_adds_to_the_assurance() {
        Checkpoint checkpoint = checkpoint(receipt);
        NoteKey.Witness witness =
                new NoteKey.Witness("witness.example/w", Fixtures.ed25519(9).publicKey());
        SignedNote cosigned = checkpoint
                .sign(solo.roster().getFirst().name(), Fixtures.ed25519(0))
                .with(Cosignature.sign("witness.example/w", Fixtures.ed25519(9), checkpoint, Fixtures.BATCH));
        Receipt witnessed = withCheckpoint(receipt, cosigned.toText());

        ReceiptVerdict.Valid verdict = (ReceiptVerdict.Valid) new ReceiptVerifier(List.of(witness)).verify(witnessed);

        assertThat(verdict.isByOperatorAlone()).isFalse();
        assertThat(verdict.witnesses()).containsExactly("witness.example/w");
        assertThat(verdict.assurance()).isEqualTo("signed by 1 of 1 members and 1 witnesses");
        assertThat(fault(witnessed)).isEqualTo(ReceiptFault.UNKNOWN_SIGNATURE);
    }

    @Test
    void a_witness_does_not_stand_in_for_a_member() {
        Checkpoint checkpoint = checkpoint(receipt);
        NoteKey.Witness witness =
                new NoteKey.Witness("witness.example/w", Fixtures.ed25519(9).publicKey());
        SignedNote witnessOnly = new SignedNote(
                checkpoint.toText(),
                List.of(Cosignature.sign("witness.example/w", Fixtures.ed25519(9), checkpoint, Fixtures.BATCH)));

        assertThat(new ReceiptVerifier(List.of(witness)).verify(withCheckpoint(receipt, witnessOnly.toText())))
                .isEqualTo(new ReceiptVerdict.Invalid(ReceiptFault.TOO_FEW_SIGNATURES));
    }

    @Test
    void the_commands_own_signature_is_checked_against_its_certificate() {
        CertificateIssuer registrar = Fixtures.aRegistrar();
        Certificate signer = Fixtures.anOfficersCertificate(registrar);

        ReceiptVerdict.Valid verdict = (ReceiptVerdict.Valid) receipt.verify(signer);

        assertThat(verdict.commandVerified()).isTrue();
        assertThat(receipt.verify(registrar.certificate()))
                .isEqualTo(new ReceiptVerdict.Invalid(ReceiptFault.OTHER_SIGNER));
    }

    @Test
    void a_log_that_took_in_a_command_with_a_wrong_signature_is_found_out() {
        Certificate signer = Fixtures.anOfficersCertificate(Fixtures.aRegistrar());
        String command = receipt.command();
        String input = command.substring(0, command.lastIndexOf('.') + 1);
        String other = input + Base64Url.encode(Fixtures.anOfficersKey().sign(new byte[] {1}));

        assertThat(loggedAs(other).verify(signer))
                .isEqualTo(new ReceiptVerdict.Invalid(ReceiptFault.COMMAND_SIGNATURE));
        assertThat(loggedAs("no command").verify(signer))
                .isEqualTo(new ReceiptVerdict.Invalid(ReceiptFault.NO_COMMAND));
    }

    @Test
    void a_command_that_the_log_gives_another_organisation_is_found_out() {
        Certificate signer = Fixtures.anOfficersCertificate(Fixtures.aRegistrar());

        assertThat(loggedAs("tianyou-hospital", receipt.command()).verify(signer))
                .isEqualTo(new ReceiptVerdict.Invalid(ReceiptFault.OTHER_ORGANISATION));
    }

    @Test
    void a_command_for_another_ledger_is_found_out() {
        Genesis elsewhere = new Genesis(Fixtures.END, solo.members(), 1, solo.nonce());
        String command = new String(Fixtures.aCommand(elsewhere).toByteArray(), StandardCharsets.US_ASCII);

        assertThat(loggedAs(command).verify()).isEqualTo(new ReceiptVerdict.Invalid(ReceiptFault.OTHER_COMMAND));
    }

    @Test
    void the_genesis_record_has_a_receipt_too() {
        byte[] bytes = solo.toByteArray();
        LeafHeader header =
                LeafHeader.of(Genesis.LEAF_TYPE, "registrar", bytes, "ACCEPTED", "[]".getBytes(StandardCharsets.UTF_8));
        Leaf leaf = Leaf.of(0, solo.created(), LeafClass.PUBLIC, header, bytes);
        Checkpoint checkpoint = new Checkpoint(solo.origin(), 1, leaf.hash());

        Receipt first = new Receipt(
                solo.ledgerId(),
                0,
                solo.created(),
                LeafClass.PUBLIC,
                Genesis.LEAF_TYPE,
                "registrar",
                solo.toJson(),
                "ACCEPTED",
                "[]",
                1,
                List.of(),
                Fixtures.note(checkpoint, solo, 1).toText(),
                solo.toJson());

        assertThat(Receipt.verify(first.toByteArray())).isInstanceOf(ReceiptVerdict.Valid.class);
    }

    @Test
    void refuses_receipts_that_no_log_gives() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Receipt(
                        "", -1, Fixtures.BATCH, LeafClass.PUBLIC, "", "", "", "", "", 1, List.of(), "", ""));
        // Too long for its length byte in the leaf, and a time that no leaf has.
        assertThat(verify(receipt.toJson().replace("\"organisation\":\"", "\"organisation\":\"" + "x".repeat(300))))
                .isEqualTo(ReceiptFault.UNREADABLE);
        assertThat(verify(receipt.toJson().replace("\"time\":\"2020", "\"time\":\"1920")))
                .isEqualTo(ReceiptFault.UNREADABLE);
        for (ReceiptFault fault : ReceiptFault.values()) {
            assertThat(fault.message()).endsWith(".");
        }
    }

    /** A receipt with a right proof for whatever stands in place of the command. */
    private Receipt loggedAs(String command) {
        return loggedAs("union-hospital", command);
    }

    private Receipt loggedAs(String organisation, String command) {
        String type = "supply.submit-demand";
        byte[] bytes = command.getBytes(StandardCharsets.UTF_8);
        LeafHeader header = LeafHeader.of(type, organisation, bytes, "ACCEPTED", "[]".getBytes(StandardCharsets.UTF_8));
        Leaf leaf = Leaf.of(1, Fixtures.BATCH, LeafClass.PUBLIC, header, bytes);
        byte[] before = Sha256.of(new byte[] {0});
        Fixtures.Log log = new Fixtures.Log(solo);
        log.tree.append(before, log.nodes);
        log.tree.append(leaf.hash(), log.nodes);
        Checkpoint checkpoint = new Checkpoint(solo.origin(), 2, log.tree.root());
        return new Receipt(
                solo.ledgerId(),
                1,
                Fixtures.BATCH,
                LeafClass.PUBLIC,
                type,
                organisation,
                command,
                "ACCEPTED",
                "[]",
                2,
                List.of(Base64Url.encode(before)),
                Fixtures.note(checkpoint, solo, 1).toText(),
                solo.toJson());
    }

    private static Checkpoint checkpoint(Receipt receipt) {
        return Checkpoint.read(
                        SignedNote.read(receipt.checkpoint()).orElseThrow().text())
                .orElseThrow();
    }

    private static Receipt withCheckpoint(Receipt r, String note) {
        return new Receipt(
                r.ledger(),
                r.position(),
                r.time(),
                r.leafClass(),
                r.type(),
                r.organisation(),
                r.command(),
                r.outcome(),
                r.events(),
                r.treeSize(),
                r.proof(),
                note,
                r.genesis());
    }

    private static ReceiptFault verify(String json) {
        return ((ReceiptVerdict.Invalid) Receipt.verify(json.getBytes(StandardCharsets.UTF_8))).fault();
    }

    private static ReceiptFault fault(Receipt receipt) {
        return ((ReceiptVerdict.Invalid) Receipt.verify(receipt.toByteArray())).fault();
    }
}
