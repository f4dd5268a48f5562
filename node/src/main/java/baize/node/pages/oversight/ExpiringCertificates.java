package baize.node.pages.oversight;

import baize.contracts.MemberId;
import baize.contracts.WorldState;
import baize.contracts.membership.SigningKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keys whose certificates end soon, counted by organisation: which officers they are is nobody else's business. */
public record ExpiringCertificates(MemberId organisation, long keys, Instant first) {
    /** What soon means. */
    static final Duration SOON = Duration.ofDays(30);

    /** Of keys that can sign now. A network has at most {@link WorldState#RANGE_LIMIT} keys that are looked at. */
    static List<ExpiringCertificates> of(WorldState state, Instant now) {
        Map<String, ExpiringCertificates> all = new TreeMap<>();
        for (WorldState.Row<SigningKey> row : state.range(SigningKey.TABLE, "", WorldState.RANGE_LIMIT)) {
            SigningKey key = row.value();
            if (key.revoked().isEmpty()
                    && key.notAfter().isAfter(now)
                    && key.notAfter().isBefore(now.plus(SOON))) {
                ExpiringCertificates one = new ExpiringCertificates(key.member(), 1, key.notAfter());
                all.merge(key.member().value(), one, ExpiringCertificates::with);
            }
        }
        return List.copyOf(all.values());
    }

    private ExpiringCertificates with(ExpiringCertificates more) {
        return new ExpiringCertificates(
                organisation, keys + more.keys, first.isBefore(more.first) ? first : more.first);
    }
}
