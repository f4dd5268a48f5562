package baize.node.pages.stock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TotalsTableTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1", "+1", "-1", "@sum", "\t=1", "\r=1", "\n=1", "\uff1d1", "\uff0b1", "\uff0d1", "\uff20a", "'=1",
                "'s"
            })
    void puts_an_apostrophe_before_what_a_spreadsheet_would_run(String text) {
        assertThat(TotalsTable.safe(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Union Hospital", "协和医院", "N95-medical", "a=b"})
    void leaves_other_texts_as_they_are(String text) {
        assertThat(TotalsTable.safe(text)).isEqualTo(text);
    }
}
