package baize.node.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How pages answer, whatever they are about. */
@ExtendWith(SiteOfPages.class)
class PageMannersTest {
    private final DemonstrationSite site;

    PageMannersTest(DemonstrationSite site) {
        this.site = site;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/?lang=en|zh-CN|en",
                "/?lang=zh|en|zh-CN",
                "/|en-GB,en;q=0.9|en",
                "/|fr;q=0.9,en;q=0.5|en",
                "/|zh-TW,en;q=0.5|zh-CN",
                "/|fr|zh-CN",
                "/|;;q=x|zh-CN",
                "/?lang=xx|en|en"
            })
    void speaks_the_language_of_the_address_or_else_of_the_browser(String path, String asked, String spoken)
            throws Exception {
        assertThat(site.get(path, asked).body()).contains("<html lang=\"" + spoken + "\"");
    }

    @Test
    void keeps_the_language_in_links_only_where_the_address_names_it() throws Exception {
        assertThat(site.get("/?lang=en").body()).contains("href=\"/hospitals?lang=en\"");
        assertThat(site.get("/", "en").body()).contains("href=\"/hospitals\"");
    }

    @Test
    void lets_browsers_keep_built_files_for_ever() throws Exception {
        Matcher style = Pattern.compile("href=\"(/assets/[^\"]+)\"")
                .matcher(site.get("/").body());
        assertThat(style.find()).isTrue();

        HttpResponse<String> file = site.get(style.group(1));

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("immutable", "max-age=31536000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing-here",
                "/hospitals/no-such-hospital",
                "/hospitals/NOT%20A%20CODE",
                "/warehouses/%3Cb%3E",
                "/register/nobody",
                "/records/99999999",
                "/records/-1",
                "/records/many",
                "/problems/xyz-001",
                "/assets/nothing.js",
                "/movements?lot=1"
            })
    void answers_404_with_a_page_where_there_is_nothing(String path) throws Exception {
        HttpResponse<String> page = site.get(path, "en");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("There is nothing at this address.", "<html lang=\"en\"", "WEB-002");
        assertThat(site.get(path).body()).contains("这个地址没有内容。");
    }

    @Test
    void answers_400_with_a_page_where_a_day_is_none() throws Exception {
        HttpResponse<String> page = site.get("/totals?from=yesterday", "en");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("<html lang=\"en\"");
    }

    @Test
    void answers_400_with_a_page_where_a_cursor_is_none() throws Exception {
        HttpResponse<String> page = site.get("/records?after=abc", "en");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("WEB-001");
    }

    @Test
    void answers_programs_with_problems_where_there_is_nothing() throws Exception {
        HttpResponse<String> answer = site.getAs("/nothing-here", "application/json");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("WEB-002");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void shows_what_was_typed_as_text() throws Exception {
        HttpResponse<String> page = site.get("/donations?code=%3Cscript%3Ealert(1)%3C/script%3E");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("&lt;script&gt;").doesNotContain("<script>alert");
    }

    @Test
    void walks_a_list_to_its_end_by_its_links() throws Exception {
        Pattern next = Pattern.compile("<a class=\"button secondary\" href=\"(/records\\?after=[^\"]+)\"");
        Pattern row = Pattern.compile("<td class=\"number\" data-label=\"[^\"]*\"><a href=\"/records/(\\d+)\"");
        String path = "/records";
        long last = Long.MAX_VALUE;
        int pages = 0;
        while (!path.isEmpty()) {
            String body = site.get(path).body();
            Matcher rows = row.matcher(body);
            while (rows.find()) {
                assertThat(Long.parseLong(rows.group(1))).isLessThan(last);
                last = Long.parseLong(rows.group(1));
            }
            Matcher more = next.matcher(body);
            path = more.find() ? more.group(1).replace("&amp;", "&") : "";
            assertThat(++pages).as(path).isLessThan(200);
        }

        assertThat(last).isZero();
        assertThat(pages).isGreaterThan(3);
    }
}
