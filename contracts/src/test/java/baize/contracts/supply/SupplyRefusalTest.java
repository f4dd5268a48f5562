package baize.contracts.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SupplyRefusalTest {
    @Test
    void codes_are_counted_in_the_order_of_the_constants_so_that_none_is_used_twice() {
        List<String> codes = IntStream.rangeClosed(1, SupplyRefusal.values().length)
                .mapToObj(number -> String.format("SUP-%03d", number))
                .toList();

        assertThat(SupplyRefusal.values()).extracting(SupplyRefusal::code).isEqualTo(codes);
    }

    @Test
    void each_says_in_a_sentence_what_is_refused_and_what_to_do() {
        for (SupplyRefusal refusal : SupplyRefusal.values()) {
            assertThat(refusal.message()).as(refusal.code()).matches("[A-Z].*\\.");
            assertThat(refusal.advice()).as(refusal.code()).matches("[A-Z].*\\.");
        }
    }
}
