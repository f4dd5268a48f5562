package baize.services.vault;

import static baize.services.vault.VaultBench.HOSPITAL;
import static baize.services.vault.VaultBench.done;
import static baize.services.vault.VaultBench.officerOf;
import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.Commitment;
import baize.contracts.oversight.OversightCommand.ErasureReason;
import baize.services.views.DatabaseOptions;
import baize.trust.Base64Url;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a commitment proves to who has the salt, and hides from who has not. Source: faults B32. */
class CommitmentTest {
    private static final String NAME = "李医生 13800138000";

    @Test
    void is_laid_out_as_the_formats_say() {
        byte[] salt = new byte[Opening.SALT_LENGTH];
        IntStream.range(0, salt.length).forEach(i -> salt[i] = (byte) i);

        // Computed with Python's hashlib from the page on formats.
        assertThat(new Opening(Content.text(NAME), salt).commitment())
                .isEqualTo(new Commitment("KeaDQuOth2Ztv7OWgGmzw86bLIrGDQRkEZHso2WUKh8"));
    }

    @Test
    void opens_with_its_own_content_salt_and_type_only() {
        Opening opening = Opening.of(Content.text(NAME));
        Commitment commitment = opening.commitment();

        assertThat(opening.opens(commitment)).isTrue();
        assertThat(new Opening(Content.text(NAME + " "), opening.salt()).opens(commitment))
                .isFalse();
        assertThat(Opening.of(Content.text(NAME)).opens(commitment)).isFalse();
        assertThat(new Opening(new Content(ContentType.PNG, opening.content().bytes()), opening.salt())
                        .opens(commitment))
                .isFalse();
    }

    @Test
    void differs_for_the_same_content_put_twice() {
        assertThat(Opening.of(Content.text(NAME)).commitment())
                .isNotEqualTo(Opening.of(Content.text(NAME)).commitment());
    }

    @Test
    void gives_an_identity_number_away_to_nobody_who_lacks_the_salt(@TempDir Path directory) throws Exception {
        try (VaultBench bench =
                new VaultBench(directory, () -> new DatabaseOptions.SqliteFile(directory.resolve("vault.sqlite")))) {
            // The attacker knows all of a number but its last four digits and tries them all.
            String known = "42010619800101";
            Stored stored = bench.aContact(known + "1234");
            byte[] salt = bench.vault()
                    .read(officerOf(HOSPITAL), stored.id())
                    .orElseThrow()
                    .opening()
                    .salt();

            assertThat(found(known, stored.commitment(), new byte[0])).isEmpty();
            assertThat(found(known, stored.commitment(), new byte[Opening.SALT_LENGTH]))
                    .isEmpty();
            assertThat(found(known, stored.commitment(), salt)).containsExactly(known + "1234");

            done(bench.vault().erase(HOSPITAL, List.of(stored.id()), ErasureReason.REQUESTED));
            assertThat(bench.vault().read(officerOf(HOSPITAL), stored.id())).isEmpty();
        }
    }

    /** The numbers that give the commitment by this salt, or that a careless system's bare hash would give away. */
    private static List<String> found(String known, Commitment commitment, byte[] salt) throws Exception {
        byte[] sought = Base64Url.decode(commitment.value()).orElseThrow();
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        byte[] type = "\ntext/plain".getBytes(StandardCharsets.US_ASCII);
        return IntStream.range(0, 10_000)
                .mapToObj(i -> String.format("%s%04d", known, i))
                .filter(guess -> {
                    byte[] text = guess.getBytes(StandardCharsets.UTF_8);
                    byte[] bare = sha256.digest(text);
                    sha256.update((byte) 0x03);
                    sha256.update(salt);
                    sha256.update(type);
                    byte[] salted = sha256.digest(text);
                    return MessageDigest.isEqual(salted, sought) || MessageDigest.isEqual(bare, sought);
                })
                .toList();
    }
}
