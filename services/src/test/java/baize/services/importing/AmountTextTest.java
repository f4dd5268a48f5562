package baize.services.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"1;1", "500;500", "1000000000000;1000000000000"})
    void reads_a_number_as_it_stands(String text, long amount) {
        assertThat(AmountText.read(text)).isEqualTo(new AmountText.Reading.Whole(amount, Optional.empty()));
        assertThat(AmountText.read(" " + text + " ")).isEqualTo(AmountText.read(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"1,000;1000", "12,345,678;12345678", "５００;500", "１，０００;1000", "500.0;500", "1,000.00;1000"})
    void says_so_where_it_reads_a_number_that_is_written_otherwise(String text, long amount) {
        assertThat(AmountText.read(text))
                .isEqualTo(new AmountText.Reading.Whole(amount, Optional.of(Dirt.VALUE_REWRITTEN)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"500只;500", "500 个;500", "1,000件;1000"})
    void takes_pieces_for_pieces(String text, long amount) {
        assertThat(AmountText.read(text))
                .isEqualTo(new AmountText.Reading.Whole(amount, Optional.of(Dirt.VALUE_WITH_UNIT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20箱", "30盒", "5万", "100双", "40套"})
    void converts_no_other_unit(String text) {
        assertThat(AmountText.read(text)).isEqualTo(new AmountText.Reading.Wrong(Dirt.VALUE_IN_OTHER_UNIT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "若干", "abc", "-5", "+5", "1.5", "1e3", "=1+1", "12,34", "1,,000", ",100", "1,0000", ".0", "只", "箱",
                "5 5", "٥", "1 000", "0x10", "1.0.0", "#REF!"
            })
    void guesses_at_nothing(String text) {
        assertThat(AmountText.read(text)).isEqualTo(new AmountText.Reading.Wrong(Dirt.VALUE_NOT_A_NUMBER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "000", "0.0", "1000000000001", "99999999999999999999"})
    void refuses_nothing_and_the_impossible(String text) {
        assertThat(AmountText.read(text)).isEqualTo(new AmountText.Reading.Wrong(Dirt.VALUE_OUT_OF_RANGE));
    }

    @Test
    void a_blank_is_no_zero() {
        assertThat(AmountText.read("  ")).isEqualTo(new AmountText.Reading.Wrong(Dirt.VALUE_BLANK));
    }

    @Test
    void looks_at_no_more_of_a_long_text_than_its_length() {
        assertThat(AmountText.read("1,000".repeat(10_000)))
                .isEqualTo(new AmountText.Reading.Wrong(Dirt.VALUE_NOT_A_NUMBER));
    }
}
