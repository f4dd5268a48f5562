package baize.node.api.status;

import baize.contracts.MemberId;
import baize.contracts.WorldState;
import baize.contracts.membership.SigningKey;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keys of one organisation whose certificates end soon, as a count: whose keys they are is nobody else's business. */
public record ExpiringCertificates(
        MemberId organisation,

        @Schema(description = "Keys that can sign now and cannot in 30 days.")
        long keys,

        @Schema(description = "When the first of them ends.")
        Instant first) {
    /** What soon means. */
    public static final Duration SOON = Duration.ofDays(30);

    private static final String FIRST_CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    /**
     * Those of every organisation that has any, by its code. Key ids are base64url and evenly spread, so that a range for each first
     * character sees 64 times as many keys as one range may return.
     */
    public static List<ExpiringCertificates> of(WorldState state, Instant now) {
        Map<String, ExpiringCertificates> all = new TreeMap<>();
        for (int i = 0; i < FIRST_CHARACTERS.length(); i++) {
            String first = FIRST_CHARACTERS.substring(i, i + 1);
            for (WorldState.Row<SigningKey> row : state.range(SigningKey.TABLE, first, WorldState.RANGE_LIMIT)) {
                SigningKey key = row.value();
                if (endsSoon(key, now)) {
                    all.merge(
                            key.member().value(),
                            new ExpiringCertificates(key.member(), 1, key.notAfter()),
                            ExpiringCertificates::and);
                }
            }
        }
        return List.copyOf(all.values());
    }

    private static boolean endsSoon(SigningKey key, Instant now) {
        return key.revoked().isEmpty()
                && key.notAfter().isAfter(now)
                && key.notAfter().isBefore(now.plus(SOON));
    }

    private ExpiringCertificates and(ExpiringCertificates more) {
        return new ExpiringCertificates(
                organisation, keys + more.keys, first.isBefore(more.first) ? first : more.first);
    }
}
