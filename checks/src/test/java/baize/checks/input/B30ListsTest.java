package baize.checks.input;

import static org.assertj.core.api.Assertions.assertThat;

import baize.checks.Reply;
import baize.checks.Site;
import baize.services.views.PageRequest;
import baize.services.views.PageToken;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** B30: every list of the node, as its own table of addresses names them, asked for pages that it does not have. */
@ExtendWith(SharedDemonstration.class)
class B30ListsTest {
    private static final String API = "/api/";

    private static final List<String> LIMITS = List.of(
            "0",
            "-1",
            "201",
            "1000000000",
            "99999999999999999999",
            "ten",
            "",
            "1.5",
            "1e2",
            "+5",
            "0x10",
            "٣",
            "１",
            "1 ",
            "1;drop table gift",
            "null",
            "NaN");
    private static final List<String> CURSORS = List.of(
            "",
            "x",
            "%%%",
            "null",
            "-1",
            "999999999",
            "../../x",
            "' or 1=1 --",
            "AAAA",
            "\u0000",
            "=".repeat(50),
            "a".repeat(2001),
            "🙂",
            "eyJhIjoxfQ");
    private static final List<String> UNKNOWN = List.of(
            "sort=code",
            "sort=code desc;drop table gift",
            "order=asc",
            "orderBy=1",
            "page=-1",
            "page=2",
            "size=1000000000",
            "offset=-1",
            "per_page=0",
            "fields=*",
            "_method=DELETE",
            "limit[]=5",
            "filter=${jndi:ldap://x}",
            "q='");

    @Test
    void there_are_lists_to_look_at(PlayedNode node) {
        List<Routes.Route> lists = Routes.of(node).lists();

        assertThat(lists).filteredOn(list -> list.pattern().startsWith(API)).hasSizeGreaterThan(35);
        assertThat(lists).filteredOn(list -> !list.pattern().startsWith(API)).hasSizeGreaterThan(15);
    }

    @Test
    void a_size_that_no_page_has_is_named(PlayedNode node) {
        for (String path : ofTheApi(node)) {
            for (String limit : LIMITS) {
                Reply reply = node.get(path + "?limit=" + encoded(limit));

                Told.problem(path + " limit " + limit, reply, 400, "WEB-001");
                assertThat(Told.faults(reply)).as(path).contains("limit: must be 1 to " + PageRequest.MAX);
            }
        }
    }

    @Test
    void the_sizes_that_a_page_has_are_kept(PlayedNode node) {
        for (String path : ofTheApi(node)) {
            for (int limit : List.of(1, PageRequest.MAX)) {
                assertThat(items(node.get(path + "?limit=" + limit)).size())
                        .as(path)
                        .isLessThanOrEqualTo(limit);
            }
            assertThat(items(node.get(path)).size()).as(path).isLessThanOrEqualTo(PageRequest.DEFAULT);
        }
    }

    @Test
    void a_cursor_that_the_list_never_gave_is_told(PlayedNode node) {
        for (String path : ofTheApi(node)) {
            for (String cursor : CURSORS) {
                assertNoCursor(path, node.get(path + "?after=" + encoded(cursor)));
            }
        }
    }

    @Test
    void a_cursor_of_another_list_or_cut_or_changed_is_told(PlayedNode node) {
        Map<String, String> given = cursors(node);
        assertThat(given).hasSizeGreaterThan(10);

        given.forEach((path, cursor) -> {
            assertThat(node.get(path + "?limit=1&after=" + cursor).status()).isEqualTo(200);
            given.forEach((other, itsCursor) -> {
                if (!listOf(cursor).equals(listOf(itsCursor))) {
                    assertNoCursor(path, node.get(path + "?after=" + itsCursor));
                }
            });
            for (int cut = 1; cut < cursor.length(); cut += 3) {
                assertThat(node.get(path + "?after=" + cursor.substring(0, cut)).status())
                        .as(path + " cut at " + cut)
                        .isIn(200, 400);
            }
        });
    }

    @Test
    void a_forged_cursor_reaches_nothing_but_rows_of_the_list(PlayedNode node) {
        cursors(node).forEach((path, cursor) -> {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\u001f", -1);
            for (String forged : List.of(
                    "' or '1'='1",
                    "\u0000",
                    "-9223372036854775808",
                    "9223372036854775808",
                    "1e309",
                    "",
                    "\uffff",
                    "x".repeat(1000))) {
                String[] changed = parts.clone();
                for (int i = 1; i < parts.length; i++) {
                    changed[i] = forged;
                }
                String token = Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(String.join("\u001f", changed).getBytes(StandardCharsets.UTF_8));

                Reply reply = node.get(path + "?after=" + token);

                assertThat(reply.status()).as(path + " after " + forged).isIn(200, 400);
                Told.nothingOfTheMachineRoom(reply);
            }
        });
    }

    @Test
    void an_order_that_nobody_offers_and_what_nobody_knows_is_named(PlayedNode node) {
        for (String path : ofTheApi(node)) {
            for (String parameter : UNKNOWN) {
                String[] parts = parameter.split("=", 2);
                Reply reply = node.get(path + "?" + encoded(parts[0]) + "=" + encoded(parts[1]));

                Told.problem(path + " " + parameter, reply, 400, "WEB-001");
                assertThat(Told.faults(reply)).as(path).anyMatch(fault -> fault.contains("is not known here"));
            }
            Told.problem(path, node.get(path + "?limit=1&limit=2"), 400, "WEB-001");
        }
    }

    @Test
    void a_page_says_so_as_well(PlayedNode node) {
        Known known = Known.of(node);
        for (Routes.Route list : Routes.of(node).lists()) {
            if (!list.pattern().startsWith(API)) {
                String path = known.path(list);
                assertThat(node.get(path).status()).as(path).isEqualTo(200);
                for (String parameter : list.cursors()) {
                    for (String cursor : CURSORS) {
                        Reply reply = node.get(path + "?" + parameter + "=" + encoded(cursor));

                        assertThat(reply.status()).as(path + " " + cursor).isEqualTo(cursor.isEmpty() ? 200 : 400);
                        assertThat(reply.text()).contains(cursor.isEmpty() ? "<main" : "WEB-001");
                        Told.nothingOfTheMachineRoom(reply);
                    }
                }
                for (String parameter : UNKNOWN) {
                    String[] parts = parameter.split("=", 2);
                    assertThat(node.get(path + "?" + encoded(parts[0]) + "=" + encoded(parts[1]))
                                    .status())
                            .as(path + " " + parameter)
                            .isLessThan(500);
                }
            }
        }
    }

    @Test
    void days_that_no_calendar_has_are_told(PlayedNode node) {
        for (String day : List.of(
                "+999999999-12-31", "-999999999-01-01", "0000-00-00", "2020-02-30", "10000-01-01", "today", "1;--")) {
            for (String path : List.of("/totals", "/totals.csv", "/api/v1/totals", "/api/v1/item-totals")) {
                for (String parameter : List.of("from", "to")) {
                    Reply reply = node.get(path + "?" + parameter + "=" + encoded(day));

                    assertThat(reply.status())
                            .as(path + " " + parameter + " " + day)
                            .isEqualTo(400);
                    Told.nothingOfTheMachineRoom(reply);
                }
            }
        }
    }

    @Test
    void a_span_that_ends_before_it_starts_is_told(PlayedNode node) {
        for (String path : List.of("/totals", "/totals.csv", "/api/v1/totals", "/api/v1/item-totals")) {
            assertThat(node.get(path + "?from=2026-11-20&to=2026-10-30").status())
                    .as(path)
                    .isEqualTo(400);
        }
    }

    @Test
    void texts_that_not_every_database_takes_are_told(PlayedNode node) {
        for (String path : List.of(
                "/api/v1/reported/need?city=%00",
                "/api/v1/reported/lines?hospital=a%00b", "/api/v1/records?type=a%1f", "/api/v1/records?outcome=%7f")) {
            Reply reply = node.get(path);

            Told.problem(path, reply, 400, "WEB-001");
            assertThat(Told.faults(reply)).as(path).anyMatch(fault -> fault.endsWith("no control characters"));
        }
        for (String path : List.of("/reported?city=%00", "/reported?hospital=a%00b", "/records?type=a%00")) {
            assertThat(node.get(path).status()).as(path).isEqualTo(404);
        }
    }

    private static void assertNoCursor(String path, Reply reply) {
        Told.problem(path, reply, 400, "WEB-001");
        assertThat(Told.faults(reply)).as(path).containsExactly("after: is no token that this list gave out");
    }

    /** Every list of the API that is for the public, of something that is there; for the others see the matrix of who may read. */
    private static List<String> ofTheApi(Site node) {
        Known known = Known.of(node);
        List<String> paths = new ArrayList<>();
        for (Routes.Route list : Routes.of(node).lists()) {
            if (list.pattern().startsWith(API) && WhoMay.of(list).equals(Optional.of(WhoMay.THE_PUBLIC))) {
                paths.add(known.path(list));
            }
        }
        return paths;
    }

    /** The cursors of all lists that have a second page. */
    private static Map<String, String> cursors(Site node) {
        Map<String, String> cursors = new TreeMap<>();
        for (String path : ofTheApi(node)) {
            String next = node.get(path + "?limit=1").json().path("next").asString("");
            if (!next.isEmpty()) {
                assertThat(next.length()).as(path).isLessThanOrEqualTo(PageToken.LIMIT);
                cursors.put(path, next);
            }
        }
        return cursors;
    }

    private static String listOf(String cursor) {
        return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\u001f", 2)[0];
    }

    private static JsonNode items(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json().path("items");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
