package baize.services.importing;

import static baize.services.importing.Volunteers.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import baize.contracts.Quantity;
import baize.contracts.SourceName;
import baize.contracts.supply.Need;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirtyTableTest {
    private static final String QUANTITY = ",quantity,已审核";
    private static final String FLAG = ",flag_needed_quantity_unknown,已审核";

    @Test
    void a_flag_is_a_need_of_unknown_quantity_and_a_quantity_of_one_is_one() throws Exception {
        DemandFile file = table("武汉市,洪山区,A,口罩,1" + FLAG, "武汉市,洪山区,B,口罩,1" + QUANTITY, "武汉市,洪山区,C,口罩,500" + QUANTITY);

        assertThat(file.entries())
                .extracting(line -> ((DemandLine.Stated) line.line().orElseThrow()).need())
                .containsExactly(
                        new Need.Unknown(), new Need.Known(Quantity.pieces(1)), new Need.Known(Quantity.pieces(500)));
        assertThat(file.findings()).isEmpty();
    }

    @Test
    void slashes_bars_and_percent_signs_of_names_are_no_dirt() throws Exception {
        DemandFile file = table("武汉市,洪山区,A/B医院,医用防护口罩 | N95口罩,1" + FLAG, "武汉市,洪山区,A/B医院,75%酒精,1" + FLAG);

        assertThat(file.findings()).isEmpty();
        assertThat(file.entries())
                .extracting(line -> line.line().orElseThrow().key().item().text())
                .containsExactly("医用防护口罩 | N95口罩", "75%酒精");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "武汉市,洪山区,A,口罩,若干,quantity,已审核; VALUE_NOT_A_NUMBER; value",
                "武汉市,洪山区,A,口罩,,quantity,已审核; VALUE_BLANK; value",
                "武汉市,洪山区,A,口罩,0,quantity,已审核; VALUE_OUT_OF_RANGE; value",
                "武汉市,洪山区,A,口罩,20箱,quantity,已审核; VALUE_IN_OTHER_UNIT; value",
                "武汉市,洪山区,A,口罩,7,flag_needed_quantity_unknown,已审核; VALUE_AND_KIND_DISAGREE; value",
                "武汉市,洪山区,A,口罩,7,number,已审核; VALUE_KIND_UNKNOWN; value_kind",
                ",洪山区,A,口罩,7,quantity,已审核; NAME_BLANK; city",
                "武汉市,洪山区,\" ⏎\",口罩,7,quantity,已审核; NAME_BLANK; hospital",
                "武汉市,洪山区,A,,7,quantity,已审核; NAME_BLANK; item_zh",
                "武汉市,洪山区,A\uE000,口罩,7,quantity,已审核; NAME_UNREADABLE; hospital",
                "武汉市,洪山区,A,口罩,7,quantity; FIELDS_MISCOUNTED; ''",
                "武汉市,洪山区,A,口罩,7,quantity,已审核,more; FIELDS_MISCOUNTED; ''"
            })
    void names_what_it_rejects(String line, Dirt dirt, String column) throws Exception {
        DemandFile file = table("武汉市,洪山区,Z,口罩,7" + QUANTITY, withBreaks(line));

        assertThat(file.findings())
                .extracting(Finding::fileLine, Finding::dirt, Finding::column)
                .containsExactly(tuple(3L, dirt, column));
        assertThat(file.lines()).hasSize(2);
        assertThat(file.entries()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "武汉市,洪山区,A,口罩,500只,quantity,已审核; VALUE_WITH_UNIT; value",
                "武汉市,洪山区,A,口罩,\"1,000\",quantity,已审核; VALUE_REWRITTEN; value",
                "武汉市,洪山区,A,口罩,500,quantity,; REVIEW_STATUS_MISSING; review_status",
                "武汉市,,A,口罩,500,quantity,已审核; DISTRICT_MISSING; district",
                "武汉市,洪山区,\"A⏎B\",口罩,500,quantity,已审核; NAME_REWRITTEN; hospital",
                "武汉市,洪山区,A ,口罩,500,quantity,已审核; NAME_REWRITTEN; hospital"
            })
    void names_what_it_enters_all_the_same(String line, Dirt dirt, String column) throws Exception {
        DemandFile file = table(withBreaks(line));

        assertThat(file.findings())
                .extracting(Finding::fileLine, Finding::dirt, Finding::column)
                .containsExactly(tuple(2L, dirt, column));
        assertThat(file.entries()).hasSize(1);
    }

    @Test
    void collects_everything_that_is_wrong_with_a_line() throws Exception {
        DemandFile file = table(",,\u200B," + "长".repeat(SourceName.LIMIT + 1) + ",many,number,");

        assertThat(file.findings())
                .extracting(Finding::dirt)
                .containsExactly(
                        Dirt.NAME_BLANK,
                        Dirt.NAME_BLANK,
                        Dirt.NAME_TOO_LONG,
                        Dirt.VALUE_NOT_A_NUMBER,
                        Dirt.VALUE_KIND_UNKNOWN,
                        Dirt.REVIEW_STATUS_MISSING,
                        Dirt.DISTRICT_MISSING);
        assertThat(file.entries()).isEmpty();
    }

    @Test
    void a_name_may_be_as_long_as_the_ledger_allows() throws Exception {
        String longest = "长".repeat(SourceName.LIMIT);

        assertThat(table("武汉市,洪山区," + longest + ",口罩,1" + FLAG).findings()).isEmpty();
        assertThat(table("武汉市,洪山区," + longest + "长,口罩,1" + FLAG).findings())
                .extracting(Finding::dirt)
                .containsExactly(Dirt.NAME_TOO_LONG);
    }

    @Test
    void a_doubled_key_says_where_the_first_one_stands_and_how_they_differ() throws Exception {
        DemandFile file = table(
                "随州市,曾都区,红十字会,口罩,1" + FLAG,
                "随州市,曾都区,红十字会,手套,1" + FLAG,
                "随州市,广水市,红十字会,口罩,1" + FLAG,
                "随州市,曾都区,红十字会,手套,5" + QUANTITY,
                "随州市,曾都区,红十字会,手套,1" + FLAG);

        assertThat(file.findings())
                .extracting(Finding::fileLine, Finding::dirt, Finding::found)
                .containsExactly(
                        tuple(4L, Dirt.KEY_DOUBLED, "as in line 2, in district 广水市 there 曾都区"),
                        tuple(5L, Dirt.KEY_DOUBLED, "as in line 3, with another need"),
                        tuple(6L, Dirt.KEY_DOUBLED, "as in line 3"));
        assertThat(file.entries()).hasSize(5);
    }

    @Test
    void a_spelling_that_would_become_another_name_is_rejected_and_not_joined() throws Exception {
        DemandFile file = table(
                "武汉市,洪山区,协和\u200B医院,口罩,1" + FLAG, "武汉市,洪山区,协和医院,口罩,500" + QUANTITY, "襄阳市,襄城区,协和\u200B医院,口罩,1" + FLAG);

        assertThat(file.findings())
                .extracting(Finding::fileLine, Finding::dirt)
                .containsExactly(
                        tuple(2L, Dirt.NAME_REWRITTEN), tuple(2L, Dirt.NAMES_COLLIDE), tuple(4L, Dirt.NAME_REWRITTEN));
        assertThat(file.entries()).extracting(ReadLine::fileLine).containsExactly(3L, 4L);
    }

    @Test
    void columns_may_stand_in_any_order_among_others() throws Exception {
        byte[] csv = "remark,value_kind,value,item_zh,hospital,city\nx,quantity,5,口罩,A,武汉市\n"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);

        DemandFile file = DemandFile.read(SourceFile.of("a.csv", csv), baize.contracts.supply.ImportRun.Kind.TABLE);

        assertThat(file.entries()).hasSize(1);
        assertThat(file.findings()).isEqualTo(List.of());
    }

    private static String withBreaks(String line) {
        return line.replace('⏎', '\n');
    }
}
