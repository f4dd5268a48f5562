package baize.node.session;

import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.KeyId;
import baize.trust.Base64Url;
import baize.trust.Sha256;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionsTest {
    private Instant now = Instant.parse("2020-02-01T00:00:00Z");
    private final InstantSource clock = () -> now;
    private final Sessions sessions = new Sessions(clock);

    @Test
    void finds_a_session_by_its_token_until_it_is_ended() {
        String token = sessions.open(key(1));

        assertThat(sessions.find(token)).map(Sessions.Session::key).contains(key(1));
        sessions.end(token);
        assertThat(sessions.find(token)).isEmpty();
        assertThat(sessions.find("")).isEmpty();
    }

    @Test
    void ends_a_session_after_twelve_hours() {
        String token = sessions.open(key(1));

        now = now.plus(Sessions.VALIDITY).minusMillis(1);
        assertThat(sessions.find(token)).isPresent();
        now = now.plusMillis(1);
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void ends_the_oldest_of_a_key_that_opens_too_many() {
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < Sessions.LIMIT_OF_KEY; i++) {
            tokens.add(sessions.open(key(1)));
        }
        assertThat(tokens).allSatisfy(token -> assertThat(sessions.find(token)).isPresent());

        sessions.open(key(1));

        assertThat(sessions.find(tokens.getFirst())).isEmpty();
        assertThat(sessions.find(tokens.get(1))).isPresent();
    }

    @Test
    void ends_the_oldest_of_all_where_there_are_too_many() {
        String first = sessions.open(key(0));
        String second = sessions.open(key(1));
        for (int i = 2; i < Sessions.LIMIT; i++) {
            sessions.open(key(i));
        }
        assertThat(sessions.find(first)).isPresent();

        sessions.open(key(Sessions.LIMIT));

        assertThat(sessions.find(first)).isEmpty();
        assertThat(sessions.find(second)).isPresent();
    }

    private static KeyId key(int number) {
        return new KeyId(
                Base64Url.encode(Sha256.of(ByteBuffer.allocate(4).putInt(number).array())));
    }
}
