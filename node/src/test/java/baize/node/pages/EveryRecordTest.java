package baize.node.pages;

import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.CommandType.Visibility;
import baize.ledger.LogEntry;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of record can be told, and what only members may read is not. */
@ExtendWith(SiteOfPages.class)
class EveryRecordTest {
    private final DemonstrationSite site;

    EveryRecordTest(DemonstrationSite site) {
        this.site = site;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void tells_each_kind_of_record_in_both_languages(Language language) throws Exception {
        for (LogEntry entry : site.oneOfEach()) {
            HttpResponse<String> page = site.get("/records/" + entry.position() + "?lang=" + language.code());

            assertThat(page.statusCode()).as(entry.type()).isEqualTo(200);
            assertThat(page.body()).as(entry.type()).doesNotContain("??", "Optional[", "@");
            if (!entry.accepted() && entry.visibility() == Visibility.PUBLIC) {
                assertThat(page.body()).contains(entry.outcome());
            }
        }
    }

    @Test
    void shows_of_a_members_record_only_that_it_exists() throws Exception {
        LogEntry closed = site.oneOfEach().stream()
                .filter(entry -> entry.visibility() == Visibility.MEMBERS)
                .findFirst()
                .orElseThrow();

        String page = site.get("/records/" + closed.position() + "?lang=en").body();

        assertThat(page)
                .contains("Only members may read this record.")
                .doesNotContain(
                        closed.type(), closed.member().value(), closed.key().value(), closed.commandText());
        assertThat(site.get("/api/v1/records/" + closed.position() + "/receipt").statusCode())
                .isEqualTo(404);
    }
}
