package baize.contracts.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What makers print, and nothing about a person. */
class MakerLotTest {
    @ParameterizedTest
    @ValueSource(strings = {"A", "S2410-123", "20200215001", "2020-02-15/001", "B_7.2", "20200215183015"})
    void takes_what_makers_print(String number) {
        assertThat(MakerLot.of("a-maker", number).number()).isEqualTo(number);
    }

    @Test
    void names_the_maker_beside_the_number() {
        MakerLot lot = new MakerLot("sample-mask-works:S2410-123");

        assertThat(lot.maker()).isEqualTo("sample-mask-works");
        assertThat(lot.number()).isEqualTo("S2410-123");
        assertThat(lot).isEqualTo(MakerLot.of("sample-mask-works", "S2410-123"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S2410",
                ":S2410",
                "a-maker:",
                "A-Maker:S2410",
                "a-maker:S 2410",
                "a-maker:S:2410",
                "a-maker:批号",
                "a-maker:Zhang San 138 1234 5678",
                "a-maker:13812345678",
                "a-maker:138-1234-5678",
                "a-maker:8613812345678",
                "a-maker:110101199001011234",
                "a-maker:11010119900101123X",
                "a-13812345678:S2410"
            })
    void refuses_what_is_no_makers_lot_or_reads_like_a_person(String other) {
        assertThatIllegalArgumentException().isThrownBy(() -> new MakerLot(other));
    }

    @Test
    void a_number_has_20_characters_and_no_more() {
        MakerLot.of("a-maker", "A".repeat(20));
        assertThatIllegalArgumentException().isThrownBy(() -> MakerLot.of("a-maker", "A".repeat(21)));
    }
}
