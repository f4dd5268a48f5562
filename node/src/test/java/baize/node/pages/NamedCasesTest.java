package baize.node.pages;

import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.donation.DonationCode;
import baize.services.demo.NamedCase;
import baize.services.demo.Reference;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What must be seen at once: the demonstration's cases on their pages. */
@ExtendWith(SiteOfPages.class)
class NamedCasesTest {
    private final DemonstrationSite site;

    NamedCasesTest(DemonstrationSite site) {
        this.site = site;
    }

    @Test
    void sums_500_masks_as_300_received_and_150_on_the_way_and_50_in_stock() throws Exception {
        assertThat(gift(NamedCase.SPLIT_PATH))
                .containsSubsequence(
                        "part-value\">500 pieces<",
                        "= </span><span>300<",
                        "received by",
                        "+ </span><span>150<",
                        "on the way to",
                        "+ </span><span>50<",
                        "in stock at");
    }

    @Test
    void shows_a_mistake_with_its_correction() throws Exception {
        assertThat(gift(NamedCase.RECORD_14)).contains("corrected by record").contains(">corrected<");
        assertThat(site.get("/corrections?lang=en").body()).contains("<s>");
    }

    @Test
    void shows_998_and_2_damaged_of_1000() throws Exception {
        assertThat(gift(NamedCase.COUNTED_DAMAGED)).contains("<span>998<", "<span>2<", "998 pieces · and 2 damaged");
    }

    @Test
    void shows_a_diversion_with_its_reason_and_both_officers_records() throws Exception {
        assertThat(gift(NamedCase.TARGET_DIVERTED))
                .contains("without the donor’s consent", "Reason: ", "Proposed by", "approved by");
        assertThat(site.get("/directed?lang=en&diverted=1").body()).contains("diverted without consent");
    }

    @Test
    void shows_a_hand_over_whose_other_signature_never_came() throws Exception {
        assertThat(gift(NamedCase.LAST_HOP_UNKNOWN)).contains("last hop unknown");
        assertThat(site.get("/differences?lang=en").body()).contains("last hop unknown");
    }

    @Test
    void shows_a_recalled_lot_with_everyone_who_holds_it() throws Exception {
        String second = site.of(NamedCase.RECALLED_LOT, Reference.Kind.DONATION, 1);

        assertThat(site.get("/recalls?lang=en").body().replaceAll("<[^>]+>", ""))
                .contains("recalled", "Who has it", "50 litres · received by a hospital · ")
                .containsPattern("250 litres · on the way · in the hands of Sample [^·]*Express[^·]* · for Sample ")
                .contains(second.substring(0, 5) + "-" + second.substring(5));
    }

    @Test
    void lets_nothing_of_a_lot_in_quarantine_be_allocated_and_says_why() throws Exception {
        String place = site.placeOf(site.of(NamedCase.QUARANTINE, Reference.Kind.LOT, 0));

        assertThat(site.get("/warehouses/" + place + "?lang=en").body())
                .contains("May be allocated", "<span>0</span> <span class=\"quiet\">in quarantine</span>");
        assertThat(site.get("/warehouses/" + place + "?lang=zh").body())
                .contains("<span>0</span> <span class=\"quiet\">隔离存放</span>");
    }

    @Test
    void keeps_whom_nobody_knows_off_the_list_of_hospitals_and_says_so_on_its_page() throws Exception {
        assertThat(site.get("/hospitals?lang=en").body()).doesNotContain("sample-unknown-hospital");
        assertThat(site.get("/hospitals/sample-unknown-hospital?lang=en").body())
                .contains("Nobody has confirmed that this organisation is a hospital. Identity: not genuine.");
        assertThat(site.get("/hospitals/sample-unknown-hospital?lang=zh").body())
                .contains("这家机构是医院这一点还没有得到确认。身份：身份不符。");
    }

    @Test
    void leaves_out_what_is_missing_now_where_totals_are_of_a_day_that_is_over() throws Exception {
        String day = LocalDate.now(ZoneOffset.UTC).minusDays(2).toString();

        assertThat(site.getAs("/api/v1/totals?to=" + day, "application/json").body())
                .contains("\"inTransit\"")
                .doesNotContain("unexplained", "belowZero");
        assertThat(site.getAs("/api/v1/totals", "application/json").body()).contains("unexplained", "belowZero");
        assertThat(site.get("/totals?lang=en&to=" + day).statusCode()).isEqualTo(200);
        assertThat(site.get("/totals.csv?lang=en&to=" + day).body().lines().skip(2))
                .isNotEmpty()
                .allMatch(line -> line.contains(",,0,"));
    }

    @Test
    void shows_an_unknown_need_as_needed_and_not_as_zero() throws Exception {
        String hospital = site.of(NamedCase.UNKNOWN_NEED, Reference.Kind.HOSPITAL);

        assertThat(site.get("/hospitals/" + hospital + "?lang=en").body()).contains("needed, quantity unknown");
    }

    @Test
    void keeps_what_volunteers_reported_apart() throws Exception {
        assertThat(site.get("/reported?lang=en").body())
                .contains("not confirmed by the hospital", "of unknown quantity");
    }

    @Test
    void sends_a_sloppily_typed_code_to_the_gift() throws Exception {
        String code = site.of(NamedCase.SPLIT_PATH, Reference.Kind.DONATION);
        String typed = code.substring(0, 5).toLowerCase(Locale.ROOT) + "-" + code.substring(5);

        HttpResponse<String> answer = site.get("/donations?code=" + typed + "&lang=en");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/donations/" + code + "?lang=en");
    }

    @Test
    void offers_the_gift_that_a_mistyped_code_was_meant_for() throws Exception {
        String code = site.of(NamedCase.SPLIT_PATH, Reference.Kind.DONATION);
        String swapped = "" + code.charAt(1) + code.charAt(0) + code.substring(2);

        HttpResponse<String> answer = site.get("/donations/" + swapped + "?lang=en");

        assertThat(answer.statusCode()).isEqualTo(code.equals(swapped) ? 200 : 404);
        assertThat(answer.body()).contains("href=\"/donations/" + code + "?lang=en\"");
    }

    @Test
    void says_of_a_code_without_a_gift_that_it_is_well_formed() throws Exception {
        String free = DonationCode.withCheck("ZZZZZZZZZ").value();

        HttpResponse<String> answer = site.get("/donations/" + free + "?lang=en");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("The code is well formed");
    }

    @Test
    void offers_the_proof_of_a_record_to_browser_and_tool() throws Exception {
        String body = site.get("/records/" + site.newest() + "?lang=en").body();
        String position = body.contains("id=\"check\"") ? String.valueOf(site.newest()) : "1";

        assertThat(site.get("/records/" + position + "?lang=en").body())
                .contains(
                        "data-receipt-url=\"/api/v1/records/" + position + "/receipt\"",
                        "data-ledger=\"",
                        "./baize verify");
        assertThat(site.get("/api/v1/records/" + position + "/receipt").statusCode())
                .isEqualTo(200);
    }

    @Test
    void gives_the_totals_as_a_table_with_tags() throws Exception {
        HttpResponse<String> table = site.get("/totals.csv?lang=en");

        assertThat(table.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(table.body().lines().toList().get(0)).startsWith("Organisation,Organisation code,Item");
        assertThat(table.body().lines().toList().get(1)).startsWith("\"#org+name\",\"#org+code\",\"#item+name\"");
        assertThat(table.body().lines().count()).isGreaterThan(10);
    }

    private String gift(NamedCase named) throws Exception {
        HttpResponse<String> page = site.get("/donations/" + site.of(named, Reference.Kind.DONATION) + "?lang=en");
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }
}
