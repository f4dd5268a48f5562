package baize.checks.browser;

import static org.assertj.core.api.Assertions.assertThat;

import baize.checks.Founders;
import baize.checks.Region;
import baize.checks.Reply;
import baize.checks.RunningNode;
import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.Role;
import baize.contracts.SourceName;
import baize.contracts.UnitCode;
import baize.contracts.donation.Target;
import baize.contracts.supply.Alias;
import baize.contracts.supply.CategoryCode;
import baize.contracts.supply.DistrictCode;
import baize.contracts.supply.FileDigest;
import baize.contracts.supply.ImportId;
import baize.contracts.supply.ImportRun;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.Place;
import baize.contracts.supply.PlaceId;
import baize.contracts.supply.SourceCode;
import baize.contracts.supply.SupplyCommand;
import baize.contracts.supply.Use;
import baize.services.founding.FoundingPlan;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * B18: whoever may choose a name, or make somebody open an address, writes markup, script and letters that run from right to left. A browser
 * shows all of it as text: it opens no dialog, makes no element, breaks no content security policy, and what stands beside stays where it is.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class B18MarkupIT {
    private static final SourceCode SOURCE = new SourceCode("wuhan2020");

    /** Every seventh record: the same nine kinds follow each other again and again, so each kind comes up. */
    private static final int A_SAMPLE = 7;

    /** Every element that one of these makes has the attribute {@code data-evil}, or runs. */
    private static final List<String> MARKUP = List.of(
            "<script>alert(1)</script>",
            "<script data-evil src=//127.0.0.1:1/x></script>",
            "<img data-evil src=x onerror=alert(1)>",
            "<svg data-evil onload=alert(1)>",
            "<svg data-evil><script>alert(1)</script></svg>",
            "\"><b data-evil>x</b>",
            "'><b data-evil>x</b>",
            "\" onmouseover=alert(1) data-evil=\"",
            "</title><b data-evil>x</b>",
            "</script><b data-evil>x</b>",
            "</textarea></option></select><b data-evil>x</b>",
            "--><b data-evil>x</b>",
            "<a data-evil href=\"javascript:alert(1)\">x</a>",
            "javascript:alert(1)",
            "data:text/html,<b data-evil>x</b>",
            "<iframe data-evil srcdoc=\"<script>alert(1)</script>\">",
            "<base data-evil href=//127.0.0.1:1/>",
            "<style data-evil>*{display:none}</style>",
            "<meta data-evil http-equiv=refresh content=0;url=//127.0.0.1:1/>",
            "<form data-evil action=//127.0.0.1:1><button>x",
            "&lt;b data-evil&gt;x&lt;/b&gt;",
            "&#60;b data-evil&#62;x",
            "\\u003cb data-evil\\u003ex",
            "%3Cb data-evil%3Ex",
            "\uff1cb data-evil\uff1ex",
            "{{constructor.constructor('alert(1)')()}}",
            "[[${7*7}]] th:utext=\"x\"");

    /** Letters that run from right to left, with figures: beside other figures they would change places with them. */
    private static final List<String> TURNING =
            List.of("\u05e7\u05d5\u05e4\u05e1\u05d4 36,000", "95 \u0645\u0633\u062a\u0634\u0641\u0649");

    private static final String ELEMENTS = """
            () => [...document.querySelectorAll('*')].flatMap((element) => {
              const runs = [...element.attributes].some((attribute) =>
                attribute.name.startsWith('on') ||
                (['href', 'src', 'action', 'formaction'].includes(attribute.name) && /^\\s*(javascript|data):/i.test(attribute.value)) ||
                (['href', 'src', 'action'].includes(attribute.name) && new URL(attribute.value, location.href).origin !== location.origin))
              const foreign = element.tagName === 'SCRIPT' && !element.getAttribute('src')?.startsWith('/assets/')
              return runs || foreign || element.hasAttribute('data-evil') ? [element.outerHTML.slice(0, 200)] : []
            })""";

    /** Texts with letters from right to left that are alone in an element of their own direction, or between isolates. */
    private static final String TURNED = """
            () => {
              const turning = /[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufeff]/
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
              const bad = []
              let seen = 0
              while (walk.nextNode()) {
                const text = walk.currentNode.data
                if (!turning.test(text)) continue
                seen++
                const style = getComputedStyle(walk.currentNode.parentElement)
                const outside = text.replace(/\\u2068[^\\u2068\\u2069]*\\u2069/g, '')
                const alone = NAMES.includes(text.trim()) && (style.unicodeBidi.startsWith('isolate') || style.unicodeBidi === 'plaintext'
                  || !style.display.startsWith('inline'))
                if (turning.test(outside) && !alone && style.unicodeBidi !== 'isolate-override') bad.push(text.slice(0, 200))
              }
              return { seen, bad }
            }""";

    private @Nullable Chromium browser;
    private RunningNode node;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    void found(@TempDir Path directory) {
        browser = InstalledChromium.start();
        node = RunningNode.found(directory, plan(), Map.of());
        List<String> names = names();
        for (int i = 0; i < names.size(); i++) {
            name(i, names.get(i));
        }
        enter(names);
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
        if (node != null) {
            node.close();
        }
    }

    @BeforeEach
    void forget() {
        complaints.clear();
    }

    @Test
    void names_of_every_kind_are_shown_as_text() {
        Page page = page();
        List<String> names = names();
        for (int i = 0; i < names.size(); i++) {
            for (String path : List.of("/register/evil-" + i, "/hospitals/evil-" + i, "/warehouses/place-" + i)) {
                look(page, path + "?lang=en");
                assertThat(textOf(page)).as(path).contains(names.get(i));
            }
            look(page, "/movements?item=item-" + i);
            assertThat(textOf(page)).contains(names.get(i));
            look(page, "/reported?city=" + encoded(names.get(i)) + "&lang=en");
            assertThat(textOf(page)).contains(names.get(i));
            look(page, "/register/evil-" + i + "?lang=zh");
            assertThat(page.title()).contains(names.get(i));
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void every_page_stays_whole_around_them() {
        Page page = page();
        List<String> paths = new ArrayList<>(List.of(
                "/",
                "/hospitals",
                "/reported",
                "/totals",
                "/movements",
                "/warehouses",
                "/register",
                "/records",
                "/donations",
                "/directed",
                "/statements",
                "/differences",
                "/recalls",
                "/corrections",
                "/timeliness",
                "/outside-designated",
                "/trust",
                "/status",
                "/problems"));
        for (long position = 0; position < node.size(); position += A_SAMPLE) {
            paths.add("/records/" + position);
        }
        int turning = 0;
        for (String path : paths) {
            for (String language : List.of("zh", "en")) {
                if (!path.startsWith("/records/") || language.equals("en")) {
                    turning += look(page, path + "?lang=" + language);
                }
            }
        }
        assertThat(turning).isGreaterThan(20);
        assertThat(complaints).isEmpty();
    }

    @Test
    void what_an_address_says_is_shown_as_text() {
        Page page = page();
        List<String> texts = new ArrayList<>(names());
        texts.addAll(List.of("abc\u202edef", "\u2066x\u2069", "\u2069y", "\u200fz\u061c"));
        for (String text : texts) {
            String encoded = encoded(text);
            for (String path : List.of(
                    "/donations?code=" + encoded,
                    "/donations/" + encoded,
                    "/" + encoded,
                    "/hospitals/" + encoded,
                    "/problems/" + encoded,
                    "/records?type=" + encoded,
                    "/reported?city=" + encoded + "&hospital=" + encoded,
                    "/totals?item=" + encoded,
                    "/?lang=" + encoded + "&x=" + encoded,
                    "/?" + encoded + "=1")) {
                look(page, path);
                assertThat(textOf(page)).as(path).doesNotContain("\u202e");
            }
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void what_programs_are_told_is_no_page() {
        for (String text : MARKUP) {
            for (String path : List.of(
                    "/api/v1/items/", "/api/v1/", "/log/", "/api/v1/items?limit=", "/api/v1/reported/lines?city=")) {
                Reply reply = node.get(path + encoded(text));

                assertThat(reply.header("Content-Type")).startsWith("application/");
                assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
            }
        }
    }

    /** Opens a page, which must be whole, and answers how many texts with letters from right to left it has. */
    private int look(Page page, String path) {
        page.navigate(node.at(path).toString());
        assertThat((List<?>) page.evaluate(ELEMENTS)).as(path).isEmpty();
        assertThat((List<?>) page.evaluate("() => window.violations ?? []"))
                .as(path)
                .isEmpty();
        Map<?, ?> turned = (Map<?, ?>) page.evaluate(TURNED.replace("NAMES", quoted(TURNING)));
        assertThat((List<?>) turned.get("bad")).as(path).isEmpty();
        return ((Number) java.util.Objects.requireNonNull(turned.get("seen"))).intValue();
    }

    private static String textOf(Page page) {
        return page.locator("body").textContent().replace("\u2068", "").replace("\u2069", "");
    }

    private Page page() {
        Page page = java.util.Objects.requireNonNull(browser).page(1280, 900);
        page.addInitScript("window.violations = []; document.addEventListener('securitypolicyviolation',"
                + " (event) => window.violations.push(event.violatedDirective + ' ' + event.blockedURI))");
        page.onDialog(dialog -> {
            complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith("http://127.0.0.1:" + node.server().port() + "/")) {
                complaints.add("request to " + request.url());
            }
        });
        return page;
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(MARKUP);
        names.addAll(TURNING);
        return names;
    }

    private static FoundingPlan plan() {
        List<FoundingPlan.PlannedMember> members =
                new ArrayList<>(Founders.plan().members());
        List<String> names = names();
        for (int i = 0; i < names.size(); i++) {
            members.add(new FoundingPlan.PlannedMember(
                    new MemberId("evil-" + i),
                    Names.of(names.get(i), names.get(i)),
                    Set.of(Role.HOSPITAL),
                    false,
                    List.of(Set.of(Role.HOSPITAL, Role.ADMINISTRATOR))));
        }
        return new FoundingPlan(members);
    }

    /** An item, a place and goods there, all of this name, and a demand of the hospital that is called so. */
    private void name(int number, String name) {
        Region region = node.region();
        ItemCode item = new ItemCode("item-" + number);
        PlaceId place = new PlaceId("place-" + number);
        region.inspector()
                .does(new SupplyCommand.RegisterItem(
                        item,
                        new CategoryCode("respirator"),
                        Names.of(name, name),
                        Optional.empty(),
                        UnitCode.H87,
                        List.of(),
                        Set.of(Use.WARD)));
        node.actor("economy-department", Role.SUPPLY_REVIEWER, 1).does(new SupplyCommand.ApproveItem(item));
        var hospital = node.actor("evil-" + number, Role.HOSPITAL);
        hospital.does(new SupplyCommand.RegisterPlace(
                place, Place.Kind.HOSPITAL, Names.of(name, name), new DistrictCode("jianghan")));
        region.proposer().does(new SupplyCommand.ApprovePlace(place));
        region.demandOf(hospital, place, item, Region.aNeedOf(36_000));
        region.aLot(region.aGift(item, 10, new Target.Hospital(hospital.member())), hospital, place, item, 10);
    }

    private void enter(List<String> names) {
        var importer = node.actor("importer", Role.IMPORTER);
        ImportId run = new ImportId(Region.uuid());
        importer.does(new SupplyCommand.StartImport(
                run, SOURCE, new FileDigest("A".repeat(43)), ImportRun.Kind.TABLE, names.size() * 2L));
        long line = 0;
        for (String text : names) {
            SourceName name = new SourceName(text);
            SourceName other = new SourceName(text + " 2");
            importer.does(new SupplyCommand.ImportDemandLine(run, ++line, name, name, name, Region.aNeedOf(36_000)));
            importer.does(new SupplyCommand.ImportDemandLine(run, ++line, name, other, name, Region.aNeedOf(5)));
        }
        importer.does(new SupplyCommand.FinishImport(run));
        for (String text : names) {
            SourceName name = new SourceName(text);
            node.region()
                    .approver()
                    .does(new SupplyCommand.JoinNames(
                            SOURCE, name, new SourceName(text + " 2"), name, Alias.AliasReason.SPELLING));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String quoted(List<String> texts) {
        List<String> all = new ArrayList<>();
        for (String text : texts) {
            all.add("'" + text + "'");
            all.add("'" + text + " 2'");
        }
        return all.toString();
    }
}
