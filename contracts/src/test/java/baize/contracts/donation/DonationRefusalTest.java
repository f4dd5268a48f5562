package baize.contracts.donation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DonationRefusalTest {
    @Test
    void codes_are_counted_in_the_order_of_the_constants_so_that_none_is_used_twice() {
        List<String> codes = IntStream.rangeClosed(1, DonationRefusal.values().length)
                .mapToObj(number -> String.format("DON-%03d", number))
                .toList();

        assertThat(DonationRefusal.values()).extracting(DonationRefusal::code).isEqualTo(codes);
    }

    @Test
    void each_says_in_a_sentence_what_is_refused_and_what_to_do() {
        for (DonationRefusal refusal : DonationRefusal.values()) {
            assertThat(refusal.message()).as(refusal.code()).matches("[A-Z].*\\.");
            assertThat(refusal.advice()).as(refusal.code()).matches("[A-Z].*\\.");
        }
    }
}
