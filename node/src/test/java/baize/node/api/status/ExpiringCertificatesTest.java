package baize.node.api.status;

import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.Key;
import baize.contracts.KeyId;
import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.Stamp;
import baize.contracts.Table;
import baize.contracts.WorldState;
import baize.contracts.membership.PublicKeyCode;
import baize.contracts.membership.SerialNumber;
import baize.contracts.membership.SigningKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExpiringCertificatesTest {
    private static final Instant NOW = Instant.parse("2020-03-01T00:00:00Z");
    private static final Duration SOON = ExpiringCertificates.SOON;
    private static final MemberId UNION = new MemberId("union-hospital");
    private static final MemberId WAREHOUSE = new MemberId("central-warehouse");

    @Test
    void counts_by_organisation_what_ends_soon_and_tells_the_first_end() {
        List<ExpiringCertificates> found = of(
                key(UNION, NOW.plus(Duration.ofDays(9)), false),
                key(UNION, NOW.plus(Duration.ofDays(5)), false),
                key(WAREHOUSE, NOW.plus(SOON).minusMillis(1), false));

        assertThat(found)
                .containsExactly(
                        new ExpiringCertificates(WAREHOUSE, 1, NOW.plus(SOON).minusMillis(1)),
                        new ExpiringCertificates(UNION, 2, NOW.plus(Duration.ofDays(5))));
    }

    @Test
    void leaves_out_what_ends_later_has_ended_or_was_revoked() {
        assertThat(of(
                        key(UNION, NOW.plus(SOON), false),
                        key(UNION, NOW, false),
                        key(UNION, NOW.plus(Duration.ofDays(5)), true)))
                .isEmpty();
    }

    private static List<ExpiringCertificates> of(SigningKey... keys) {
        return ExpiringCertificates.of(new Keys(List.of(keys)), NOW);
    }

    private static SigningKey key(MemberId member, Instant end, boolean revoked) {
        Stamp stamp = new Stamp(1, NOW.minus(Duration.ofDays(30)), member, officer());
        return new SigningKey(
                new KeyId("A".repeat(43)),
                member,
                officer(),
                new PublicKeyCode("A".repeat(43) + "." + "A".repeat(43)),
                new SerialNumber("01"),
                stamp.time(),
                end,
                stamp,
                Optional.of(stamp),
                revoked ? Optional.of(stamp) : Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static OfficerId officer() {
        return new OfficerId("00000000-0000-4000-8000-000000000001");
    }

    /** A state of keys alone. */
    private record Keys(List<SigningKey> keys) implements WorldState {
        @Override
        public <V extends Record> Optional<V> find(Key<V> key) {
            return Optional.empty();
        }

        @Override
        public <V extends Record> List<Row<V>> range(Table<V> table, String prefix, int limit) {
            return table.equals(SigningKey.TABLE)
                    ? keys.stream()
                            .filter(key -> key.key().value().startsWith(prefix))
                            .map(key ->
                                    new Row<>(key.key().value(), table.type().cast(key)))
                            .toList()
                    : List.of();
        }
    }
}
