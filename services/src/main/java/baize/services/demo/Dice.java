package baize.services.demo;

import baize.contracts.donation.ClaimSecret;
import baize.contracts.donation.DonationCode;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** All chance of the demonstration: the same seed and purpose give the same throws, whatever else is played. Not for secrets. */
final class Dice {
    private final SplittableRandom random;

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    static Dice of(long seed, String purpose) {
        return new Dice(new SplittableRandom(seed * 1_000_003 + purpose.hashCode()));
    }

    /** Dice of their own for something that is played beside this. */
    Dice split() {
        return new Dice(random.split());
    }

    /** From {@code least} to {@code most}, both included. */
    long between(long least, long most) {
        return random.nextLong(least, most + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    Duration minutes(long least, long most) {
        return Duration.ofSeconds(between(least * 60, most * 60));
    }

    /** A UUID of version 4. */
    String uuid() {
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    DonationCode donationCode() {
        StringBuilder body = new StringBuilder();
        while (body.length() < DonationCode.LENGTH - 1) {
            body.append(DonationCode.ALPHABET.charAt(random.nextInt(DonationCode.ALPHABET.length())));
        }
        return DonationCode.withCheck(body.toString());
    }

    ClaimSecret claimSecret() {
        return new ClaimSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32)));
    }

    byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
