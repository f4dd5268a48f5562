package baize.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignedNoteTest {
    // The example of Go's golang.org/x/mod/sumdb/note, whose keys are published with it.
    private static final String TEXT =
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private static final String LINE = "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXg"
            + "KvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private static final String NOTE = TEXT + "\n" + LINE;
    private static final Ed25519SigningKey SIGNING_KEY = Ed25519SigningKey.ofSeed(
            Arrays.copyOfRange(Base64.getDecoder().decode("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"), 1, 33));
    private static final NoteKey.Signer KEY = new NoteKey.Signer("PeterNeumann", SIGNING_KEY.publicKey());

    @Test
    void signs_the_published_note_byte_for_byte() {
        SignedNote note = new SignedNote(TEXT, List.of(NoteSignature.sign("PeterNeumann", SIGNING_KEY, TEXT)));

        assertThat(note.toText()).isEqualTo(NOTE);
        assertThat(KEY.toText()).isEqualTo("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    }

    @Test
    void reads_and_verifies_the_published_note() {
        SignedNote note = SignedNote.read(NOTE).orElseThrow();

        assertThat(note.text()).isEqualTo(TEXT);
        assertThat(note.verify(List.of(KEY))).isEqualTo(new NoteVerdict.Signed(List.of(KEY), List.of()));
    }

    @Test
    void a_text_may_hold_empty_lines() {
        SignedNote note = new SignedNote("a\n\nb\n", List.of(NoteSignature.sign("k", SIGNING_KEY, "a\n\nb\n")));

        assertThat(SignedNote.read(note.toText())).hasValue(note);
    }

    @Test
    void a_changed_text_makes_the_signature_a_forgery() {
        SignedNote note =
                SignedNote.read(NOTE.replace("problem is", "answer is")).orElseThrow();

        assertThat(note.verify(List.of(KEY))).isEqualTo(new NoteVerdict.Forged("PeterNeumann"));
    }

    @Test
    void lines_of_unknown_keys_prove_nothing_and_are_listed() {
        NoteSignature stranger = NoteSignature.sign("stranger", Fixtures.ed25519(3), TEXT);
        // The same name under another key is a stranger too.
        NoteSignature impostor = NoteSignature.sign("PeterNeumann", Fixtures.ed25519(3), TEXT);
        SignedNote note = SignedNote.read(NOTE).orElseThrow().with(stranger).with(impostor);

        assertThat(note.verify(List.of(KEY)))
                .isEqualTo(new NoteVerdict.Signed(List.of(KEY), List.of(stranger, impostor)));
        assertThat(SignedNote.read(note.toText())).hasValue(note);
    }

    @Test
    void a_key_that_signed_twice_counts_once() {
        SignedNote note = SignedNote.read(NOTE + LINE).orElseThrow();

        assertThat(note.verify(List.of(KEY))).isEqualTo(new NoteVerdict.Signed(List.of(KEY), List.of()));
    }

    @Test
    void refuses_notes_of_another_form() {
        for (String note : List.of(
                "",
                "\n",
                TEXT,
                TEXT + "\n",
                TEXT + LINE,
                NOTE.substring(0, NOTE.length() - 1),
                NOTE + "\n",
                NOTE + "more\n",
                NOTE.replace("— ", "- "),
                NOTE.replace("— ", "—  "),
                NOTE.replace(" x08", "  x08"),
                NOTE.replace("PeterNeumann", "Peter+Neumann"),
                NOTE.replace("PeterNeumann", "Peter\u2003Neumann"),
                NOTE.replace("PeterNeumann ", ""),
                NOTE.replace("AM=", "AN="),
                NOTE.replace("AM=", "AM"),
                TEXT + "\n— PeterNeumann x08goQ==\n".replace("x08goQ==", "x08gow=="),
                NOTE.replace("If you", "If\tyou"),
                NOTE.replace("\n", "\r\n"),
                "\n" + LINE)) {
            assertThat(SignedNote.read(note)).as(note).isEmpty();
        }
    }

    @Test
    void takes_a_hundred_signatures_and_no_more() {
        String hundred = TEXT + "\n" + String.join("", Collections.nCopies(SignedNote.SIGNATURES, LINE));

        assertThat(SignedNote.read(hundred)).isPresent();
        assertThat(SignedNote.read(hundred + LINE)).isEmpty();
    }

    @Test
    void refuses_parts_that_no_note_has() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SignedNote(TEXT, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SignedNote("no newline", List.of(NoteSignature.sign("k", SIGNING_KEY, TEXT))));
        assertThatIllegalArgumentException().isThrownBy(() -> new NoteKey.Signer("a b", SIGNING_KEY.publicKey()));
        assertThatIllegalArgumentException().isThrownBy(() -> new NoteKey.Signer("", SIGNING_KEY.publicKey()));
        assertThatIllegalArgumentException().isThrownBy(() -> new NoteSignature("k", 1, new byte[0]));
    }
}
