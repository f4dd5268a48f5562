package baize.services.demo;

import baize.contracts.Commitment;
import baize.contracts.MemberId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;

/** A vault that forgets everything when the process ends, for demonstrations that need no names afterwards. Not thread-safe. */
public final class InMemoryVault implements VaultPort {
    private static final int SALT_LENGTH = 32;

    private final RandomGenerator random;
    private final List<Kept> kept = new ArrayList<>();

    /** A vault whose salts come from this source: a {@link java.security.SecureRandom}, or in tests one with a seed. */
    public InMemoryVault(RandomGenerator random) {
        this.random = random;
    }

    /** A text and the commitment to it. */
    public record Kept(MemberId keeper, Kind kind, String text, Commitment commitment) {}

    @Override
    public Commitment keep(MemberId keeper, Kind kind, String text) {
        byte[] salt = new byte[SALT_LENGTH];
        random.nextBytes(salt);
        MessageDigest digest = sha256();
        digest.update(salt);
        Commitment commitment = new Commitment(Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8))));
        kept.add(new Kept(keeper, kind, text, commitment));
        return commitment;
    }

    /** All that was kept, in order. */
    public List<Kept> kept() {
        return List.copyOf(kept);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
