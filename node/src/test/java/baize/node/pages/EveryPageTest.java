package baize.node.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From the first page on, along the links, in both languages. */
@ExtendWith(SiteOfPages.class)
class EveryPageTest {
    /** Pages of one kind that are looked at: records alone are hundreds. */
    private static final int OF_A_KIND = 6;

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"]*)\"");
    private static final List<String> KINDS = List.of(
            "",
            "donations",
            "hospitals",
            "reported",
            "totals",
            "totals.csv",
            "movements",
            "corrections",
            "directed",
            "statements",
            "differences",
            "warehouses",
            "recalls",
            "timeliness",
            "outside-designated",
            "records",
            "trust",
            "register",
            "status",
            "problems");

    private final DemonstrationSite site;

    EveryPageTest(DemonstrationSite site) {
        this.site = site;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void leads_only_to_pages_that_exist_and_say_everything_in_one_language(Language language) throws Exception {
        Map<String, Integer> seen = new LinkedHashMap<>();
        Set<String> known = new LinkedHashSet<>();
        Deque<String> waiting = new ArrayDeque<>(List.of("/?lang=" + language.code()));
        while (!waiting.isEmpty()) {
            String path = waiting.pop();
            if (!known.add(path) || seen.merge(kind(path), 1, Integer::sum) > OF_A_KIND) {
                continue;
            }
            HttpResponse<String> page = site.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            if (page.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                check(path, page, language);
                Matcher links = LINK.matcher(page.body());
                while (links.find()) {
                    String link = links.group(1).replace("&amp;", "&");
                    if (!link.contains("lang=" + language.other().code())) {
                        waiting.add(link);
                    }
                }
            }
        }

        assertThat(seen.keySet()).containsAll(KINDS);
    }

    private static void check(String path, HttpResponse<String> page, Language language) {
        String body = page.body();
        assertThat(page.headers().map()).as(path).doesNotContainKey("Set-Cookie");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .as(path)
                .contains("script-src 'self'", "style-src 'self'");
        assertThat(page.headers().firstValue("Content-Language")).as(path).contains(language.tag());
        assertThat(body)
                .as(path)
                .contains("<html lang=\"" + language.tag() + "\"", "data-position=\"")
                .doesNotContain("??", "style=\"", "<style", " th:", "Optional[", "Optional.empty")
                .doesNotContainPattern("<script(?![^>]* src=)");
    }

    private static String kind(String path) {
        return path.substring(1).split("[/?]", 2)[0];
    }
}
