package baize.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckpointTest {
    /** A checkpoint of the Go checksum database, with that log's published key. */
    private static final String GO_CHECKPOINT = """
            go.sum database tree
            6476701
            mb8QLQIs0Z0yP5Cstq6guj87oXWeC9gEM8oVikmm9Wk=

            — sum.golang.org Az3grsLX85Gz+s1SiTbgkuqxgItqFq7gsMUEyVnrsa9LM7Us9S+1xbFIGu95949rj4nPRYfvimWEPWL+o3GeoWwOoAw=
            """;

    private static final String GO_KEY = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";
    /** The example of C2SP tlog-cosignature. */
    private static final String COSIGNED = """
            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
            — witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
            """;

    private final Checkpoint checkpoint = new Checkpoint("baize/abc", 7, Sha256.of());

    @Test
    void verifies_a_checkpoint_of_another_log_of_the_same_standard() {
        NoteKey.Signer key = goKey();
        SignedNote note = SignedNote.read(GO_CHECKPOINT).orElseThrow();
        Checkpoint read = Checkpoint.read(note.text()).orElseThrow();

        assertThat(key.toText()).isEqualTo(GO_KEY);
        assertThat(note.verify(List.of(key))).isEqualTo(new NoteVerdict.Signed(List.of(key), List.of()));
        assertThat(note.toText()).isEqualTo(GO_CHECKPOINT);
        assertThat(read.origin()).isEqualTo("go.sum database tree");
        assertThat(read.size()).isEqualTo(6_476_701);
        assertThat(Base64.getEncoder().encodeToString(read.root()))
                .isEqualTo("mb8QLQIs0Z0yP5Cstq6guj87oXWeC9gEM8oVikmm9Wk=");
    }

    @Test
    void reads_the_cosigned_example_of_the_standard() {
        SignedNote note = SignedNote.read(COSIGNED).orElseThrow();

        assertThat(Checkpoint.read(note.text())).isPresent();
        assertThat(note.signatures())
                .extracting(NoteSignature::name)
                .containsExactly("example.com/behind-the-sofa", "witness.example.com/w1");
        assertThat(Cosignature.time(note.signatures().getLast())).isEqualTo(Instant.ofEpochSecond(1_679_315_147));
        assertThat(new String(Cosignature.message(1_679_315_147, note.text()), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("""
                        cosignature/v1
                        time 1679315147
                        example.com/behind-the-sofa
                        20852163
                        CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
                        """);
    }

    @Test
    void a_witness_cosigns_with_its_time() {
        Ed25519SigningKey witnessKey = Fixtures.ed25519(9);
        NoteKey.Witness witness = new NoteKey.Witness("witness.example/w", witnessKey.publicKey());
        NoteKey.Signer signer =
                new NoteKey.Signer("baize/abc/operator", Fixtures.ed25519(1).publicKey());
        Instant seen = Instant.parse("2020-02-01T08:00:00Z");

        NoteSignature cosignature = Cosignature.sign("witness.example/w", witnessKey, checkpoint, seen);
        SignedNote note =
                checkpoint.sign("baize/abc/operator", Fixtures.ed25519(1)).with(cosignature);

        assertThat(note.verify(List.of(signer, witness)))
                .isEqualTo(new NoteVerdict.Signed(List.of(signer, witness), List.of()));
        assertThat(Cosignature.time(cosignature)).isEqualTo(seen);
        // The same key as a plain signer has another id: its line would be a stranger's.
        assertThat(note.verify(List.of(new NoteKey.Signer("witness.example/w", witnessKey.publicKey()))))
                .isEqualTo(new NoteVerdict.Signed(List.of(), note.signatures()));
    }

    @Test
    void a_cosignature_does_not_fit_another_time_or_checkpoint() {
        Ed25519SigningKey witnessKey = Fixtures.ed25519(9);
        NoteKey.Witness witness = new NoteKey.Witness("w", witnessKey.publicKey());
        byte[] signature = Cosignature.sign("w", witnessKey, checkpoint, Instant.ofEpochSecond(1_580_515_200))
                .signature();

        assertThat(witness.verifies(checkpoint.toText(), signature)).isTrue();
        assertThat(witness.verifies(new Checkpoint("baize/abc", 8, Sha256.of()).toText(), signature))
                .isFalse();
        for (int bit = 0; bit < signature.length * 8; bit++) {
            assertThat(witness.verifies(checkpoint.toText(), SignaturesTest.flipped(signature, bit)))
                    .as("bit %d", bit)
                    .isFalse();
        }
        assertThat(witness.verifies(checkpoint.toText(), new byte[71])).isFalse();
    }

    @Test
    void writes_what_it_reads() {
        assertThat(checkpoint.toText()).isEqualTo("baize/abc\n7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n");
        assertThat(Checkpoint.read(checkpoint.toText())).hasValue(checkpoint);
        Checkpoint empty = new Checkpoint("o", 0, Sha256.of());
        assertThat(Checkpoint.read(empty.toText())).hasValue(empty);
    }

    @Test
    void refuses_text_of_another_form() {
        String root = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
        for (String text : List.of(
                "o\n07\n" + root + "\n",
                "o\n-7\n" + root + "\n",
                "o\n+7\n" + root + "\n",
                "o\n9223372036854775808\n" + root + "\n",
                "o\n7\n" + root,
                "o\n7\n" + root + "\n\n",
                "o\n7\n" + root + "\nan extension\n",
                "\n7\n" + root + "\n",
                "o\n7\n" + root.replace("FU=", "FV=") + "\n",
                "o\n7\n" + root.replace("=", "") + "\n",
                "o\n7\n" + root.replace('+', '-') + "\n",
                "o\n7\n4A==\n",
                "o\r\n7\n" + root + "\n",
                "o\n\n",
                "")) {
            assertThat(Checkpoint.read(text)).as(text).isEmpty();
        }
    }

    @Test
    void refuses_checkpoints_that_no_log_has() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint("two\nlines", 1, Sha256.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint("", 1, Sha256.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint("o", -1, Sha256.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint("o", 1, new byte[31]));
    }

    private static NoteKey.Signer goKey() {
        byte[] typed = Base64.getDecoder().decode(GO_KEY.substring("sum.golang.org+033de0ae+".length()));
        return new NoteKey.Signer(
                "sum.golang.org",
                Ed25519PublicKey.of(java.util.Arrays.copyOfRange(typed, 1, 33)).orElseThrow());
    }
}
