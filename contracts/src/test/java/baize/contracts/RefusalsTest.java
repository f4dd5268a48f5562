package baize.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RefusalsTest {
    private static final List<Refusal> DEFINED = ContractsClasses.of(Refusal.class).stream()
            .<Refusal>flatMap(type -> Stream.of(type.getEnumConstants()))
            .toList();

    @Test
    void every_refusal_of_every_area_is_listed_once() {
        assertThat(DEFINED).hasSizeGreaterThan(50);
        assertThat(Refusals.all()).doesNotHaveDuplicates().hasSameElementsAs(DEFINED);
    }

    @Test
    void every_code_is_unique_and_leads_back_to_its_refusal() {
        assertThat(DEFINED).extracting(Refusal::code).doesNotHaveDuplicates();
        for (Refusal refusal : DEFINED) {
            assertThat(refusal.code())
                    .matches("[A-Z]{3}-[0-9]{3}")
                    .startsWith(refusal.area().prefix());
            assertThat(Refusals.coded(refusal.code())).contains(refusal);
        }
        assertThat(Refusals.coded("MEM-000")).isEmpty();
    }

    @Test
    void numbers_of_an_area_have_no_gaps() {
        for (Area area : Area.values()) {
            assertThat(DEFINED.stream()
                            .filter(refusal -> refusal.area() == area)
                            .map(refusal -> refusal.text().number())
                            .sorted())
                    .isEqualTo(Stream.iterate(1, number -> number + 1)
                            .limit(DEFINED.stream()
                                    .filter(refusal -> refusal.area() == area)
                                    .count())
                            .toList());
        }
    }

    @Test
    void message_and_advice_are_sentences() {
        for (Refusal refusal : DEFINED) {
            for (String text : List.of(refusal.message(), refusal.advice())) {
                assertThat(text)
                        .as(refusal.code())
                        .matches("[A-Z0-9][^\\n]{10,198}\\.")
                        .doesNotContain("  ");
            }
        }
    }

    @Test
    void areas_have_different_prefixes_of_three_letters() {
        assertThat(Area.values())
                .extracting(Area::prefix)
                .doesNotHaveDuplicates()
                .allMatch(prefix -> prefix.matches("[A-Z]{3}"));
    }

    @Test
    void numbers_have_three_digits() {
        assertThat(text(1).code()).isEqualTo("LED-001");
        assertThat(text(10).code()).isEqualTo("LED-010");
        assertThat(text(999).code()).isEqualTo("LED-999");
        assertThatThrownBy(() -> text(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> text(1000)).isInstanceOf(IllegalArgumentException.class);
    }

    private static RefusalText text(int number) {
        return new RefusalText(Area.LEDGER, number, "It is refused.", "Do something else.");
    }
}
