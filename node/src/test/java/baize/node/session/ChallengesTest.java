package baize.node.session;

import static org.assertj.core.api.Assertions.assertThat;

import baize.node.session.Challenges.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class ChallengesTest {
    private Instant now = Instant.parse("2020-02-01T00:00:00Z");
    private final InstantSource clock = () -> now;
    private final Challenges challenges = new Challenges(clock);

    @Test
    void takes_one_answer_to_each() {
        String one = challenges.issue().text();
        String other = challenges.issue().text();

        assertThat(challenges.answer(one)).isEqualTo(Answer.TAKEN);
        assertThat(challenges.answer(one)).isEqualTo(Answer.REFUSED);
        assertThat(challenges.answer(other)).isEqualTo(Answer.TAKEN);
    }

    @Test
    void takes_an_answer_within_its_time_and_none_at_its_end() {
        Challenges.Challenge early = challenges.issue();
        Challenges.Challenge late = challenges.issue();

        now = now.plus(Challenges.VALIDITY).minusMillis(1);
        assertThat(challenges.answer(early.text())).isEqualTo(Answer.TAKEN);
        now = late.expires();
        assertThat(challenges.answer(late.text())).isEqualTo(Answer.REFUSED);
        assertThat(challenges.answer(early.text())).isEqualTo(Answer.REFUSED);
    }

    @Test
    void takes_none_that_it_did_not_issue() {
        String foreign = new Challenges(clock).issue().text();
        String own = challenges.issue().text();
        String changed = own.substring(0, 20) + (own.charAt(20) == 'A' ? 'B' : 'A') + own.substring(21);

        for (String text : new String[] {foreign, changed, "", "A".repeat(75), own + "A"}) {
            assertThat(challenges.answer(text)).as(text).isEqualTo(Answer.REFUSED);
        }
    }

    @Test
    void bounds_the_answers_of_a_minute() {
        for (int i = 0; i < Challenges.ANSWERED_LIMIT; i++) {
            assertThat(challenges.answer(challenges.issue().text())).isEqualTo(Answer.TAKEN);
        }
        assertThat(challenges.answer(challenges.issue().text())).isEqualTo(Answer.TOO_MANY);

        now = now.plus(Duration.ofMinutes(1));

        assertThat(challenges.answer(challenges.issue().text())).isEqualTo(Answer.TAKEN);
    }
}
