package baize.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Whatever comes in, a reader answers with a value: it never throws. */
class HostileInputProperties {
    private static final List<String> PIECES = List.of(
            "",
            "\"",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\\",
            "\\u0000",
            "\\ud800",
            "null",
            "true",
            "-1",
            "1e99",
            "0.5",
            "9007199254740992",
            "99999999999999999999",
            ".",
            "=",
            "\n",
            "\n\n",
            "— ",
            " ",
            "\0",
            "ÿ",
            "口罩",
            "a".repeat(300),
            "[".repeat(50),
            "1969-12-31T23:59:59.999Z",
            "MEMBERS");

    private final Receipt receipt = new Fixtures.Log(Fixtures.aGenesis(1)).receipt(1, 3, LeafClass.PUBLIC);
    private final byte[] json = receipt.toByteArray();

    @Test
    void a_spliced_receipt_is_invalid() {
        Seeded.run(3_000, random -> {
            byte[] spliced = spliced(random, json);

            ReceiptVerdict verdict = Receipt.verify(spliced);

            if (!java.util.Arrays.equals(spliced, json)) {
                assertThat(verdict).isInstanceOf(ReceiptVerdict.Invalid.class);
            }
        });
    }

    @Test
    void a_spliced_genesis_record_is_unreadable_or_another() {
        byte[] genesis = receipt.genesis().getBytes(StandardCharsets.UTF_8);
        Seeded.run(3_000, random -> {
            byte[] spliced = spliced(random, genesis);

            switch (Genesis.read(spliced)) {
                case Reading.Unreadable<Genesis>(String reason) ->
                    assertThat(reason).isNotBlank();
                case Reading.Read<Genesis>(Genesis read) ->
                    assertThat(read.toByteArray()).isEqualTo(spliced);
            }
        });
    }

    @Test
    void a_spliced_note_is_no_note_or_is_written_as_it_was_read() {
        byte[] note = receipt.checkpoint().getBytes(StandardCharsets.UTF_8);
        Seeded.run(3_000, random -> {
            String spliced = new String(spliced(random, note), StandardCharsets.UTF_8);

            SignedNote.read(spliced).ifPresent(read -> {
                assertThat(read.toText()).isEqualTo(spliced);
                Checkpoint.read(read.text())
                        .ifPresent(point -> assertThat(point.toText()).isEqualTo(read.text()));
            });
        });
    }

    @Test
    void a_spliced_command_is_malformed_or_written_as_it_was_read() {
        byte[] command = receipt.command().getBytes(StandardCharsets.UTF_8);
        Seeded.run(3_000, random -> {
            byte[] spliced = spliced(random, command);

            if (CompactJws.read(spliced) instanceof CompactJws jws) {
                assertThat(jws.toByteArray()).isEqualTo(spliced);
            }
        });
    }

    @Test
    void a_damaged_certificate_is_refused_or_not_by_the_issuer() {
        CertificateIssuer registrar = Fixtures.aRegistrar();
        byte[] der = Fixtures.anOfficersCertificate(registrar).toByteArray();
        Seeded.run(3_000, random -> {
            byte[] damaged = random.nextBoolean() ? spliced(random, der) : der.clone();
            for (int i = random.nextInt(4); i >= 0 && damaged.length > 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }

            if (Certificate.read(damaged) instanceof Certificate read && !java.util.Arrays.equals(damaged, der)) {
                assertThat(read.isIssuedBy(registrar.certificate())).isFalse();
            }
        });
    }

    @Test
    void noise_is_nothing() {
        Seeded.run(500, random -> {
            byte[] noise = Seeded.bytes(random, random.nextInt(500));

            assertThat(Receipt.verify(noise)).isInstanceOf(ReceiptVerdict.Invalid.class);
            assertThat(CompactJws.read(noise)).isInstanceOf(JwsReading.Malformed.class);
            assertThat(Certificate.read(noise)).isInstanceOf(CertificateReading.Refused.class);
            assertThat(Tile.read(new String(noise, StandardCharsets.ISO_8859_1)))
                    .isEmpty();
        });
    }

    /** Replaces a random piece of the bytes by a random other piece. */
    private static byte[] spliced(RandomGenerator random, byte[] bytes) {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + random.nextInt(random.nextBoolean() ? 3 : 100));
        byte[] piece = random.nextBoolean()
                ? PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8)
                : java.util.Arrays.copyOfRange(bytes, random.nextInt(bytes.length), bytes.length);
        byte[] spliced = new byte[from + piece.length + bytes.length - to];
        System.arraycopy(bytes, 0, spliced, 0, from);
        System.arraycopy(piece, 0, spliced, from, piece.length);
        System.arraycopy(bytes, to, spliced, from + piece.length, bytes.length - to);
        return spliced;
    }
}
