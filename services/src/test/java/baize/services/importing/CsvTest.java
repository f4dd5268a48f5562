package baize.services.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void a_field_between_quotes_holds_commas_quotes_and_line_breaks() throws Exception {
        Csv csv = read("a,b\n\"1,2\",\"he said \"\"no\"\"\"\n\"two\nlines\",x\nlast,y");

        assertThat(csv.header()).containsExactly("a", "b");
        assertThat(csv.rows())
                .extracting(Csv.Row::fields)
                .containsExactly(
                        java.util.List.of("1,2", "he said \"no\""),
                        java.util.List.of("two\nlines", "x"),
                        java.util.List.of("last", "y"));
    }

    @Test
    void a_row_knows_the_line_of_the_file_that_it_starts_in() throws Exception {
        Csv csv = read("a,b\r\n\"two\r\nlines\",x\r\n\r\nlast,y\r\n");

        assertThat(csv.rows()).extracting(Csv.Row::fileLine).containsExactly(2L, 5L);
        assertThat(csv.blank()).isEqualTo(1);
    }

    @Test
    void rows_without_any_text_are_counted_apart() throws Exception {
        Csv csv = read("a,b\n\n , \n,\n1,2\n");

        assertThat(csv.blank()).isEqualTo(3);
        assertThat(csv.rows()).hasSize(1);
    }

    @Test
    void names_the_line_from_which_it_cannot_read_on() {
        assertThatThrownBy(() -> read("a,b\n1,2\n\"never closed,3\n4,5\n"))
                .isInstanceOf(ImportFileException.class)
                .hasMessageContaining("from line 3")
                .hasMessageContaining("quotation mark");
        assertThatThrownBy(() -> read("a,b\n\"1\"x,2\n"))
                .isInstanceOf(ImportFileException.class)
                .hasMessageContaining("from line 2");
    }

    @Test
    void an_empty_file_is_no_table() {
        assertThatThrownBy(() -> read(""))
                .isInstanceOf(ImportFileException.class)
                .hasMessageContaining("empty");
        assertThatThrownBy(() -> read("\n\n")).isInstanceOf(ImportFileException.class);
    }

    @Test
    void takes_as_many_lines_as_allowed_and_not_one_more() throws Exception {
        assertThat(Csv.read("a\n1\n2\n", 2).rows()).hasSize(2);
        assertThatThrownBy(() -> Csv.read("a\n1\n2\n3\n", 2))
                .isInstanceOf(ImportFileException.class)
                .hasMessageContaining("more than 2 lines");
    }

    @Test
    void lists_every_column_that_is_missing_or_there_twice() {
        assertThatThrownBy(() -> DemandFile.read(
                        SourceFile.of(
                                "a.csv", "city,city,hospital\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        baize.contracts.supply.ImportRun.Kind.TABLE))
                .isInstanceOfSatisfying(
                        ImportFileException.class,
                        wrong -> assertThat(wrong.faults())
                                .containsExactly(
                                        "The column item_zh is missing",
                                        "The column value is missing",
                                        "The column value_kind is missing",
                                        "The column city is there twice"));
    }

    private static Csv read(String text) throws ImportFileException {
        return Csv.read(text, 100);
    }
}
