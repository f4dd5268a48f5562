package baize.checks.input;

import static org.assertj.core.api.Assertions.assertThat;

import baize.checks.Founders;
import baize.checks.Region;
import baize.checks.Reply;
import baize.checks.RunningNode;
import baize.contracts.Names;
import baize.contracts.Role;
import baize.contracts.UnitCode;
import baize.contracts.donation.Target;
import baize.contracts.supply.CategoryCode;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.SupplyCommand;
import baize.contracts.supply.Use;
import baize.services.founding.FoundingPlan;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** B19: tables for spreadsheets. Nothing in them runs, and every name comes back to the letter. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class B19TablesTest {
    private static final String ORGANISATION = "=cmd|'/C calc'!A0";

    /** What spreadsheets run, what only looks so, and what a comma or a quote would break out of its cell. */
    private static final List<String> NAMES = List.of(
            "=1+1",
            "+1+1",
            "-1+1",
            "@SUM(A1:A9)",
            "=HYPERLINK(\"http://127.0.0.1/?\"&A1;\"x\")",
            "\uff1d1+1",
            "\uff0b1+1",
            "\uff0d1+1",
            "\uff20SUM(A1)",
            "'=1+1",
            "'s-Gravenhage",
            "\",=1+1,\"",
            "a,=1+1",
            "a\"=1+1",
            "a;=1+1",
            "N95-1");

    private RunningNode node;

    @BeforeAll
    void found(@TempDir Path directory) {
        node = RunningNode.found(directory, plan(), Map.of());
        Region region = node.region();
        for (int i = 0; i < NAMES.size(); i++) {
            ItemCode item = anItem(region, "item-" + i, NAMES.get(i));
            region.aLot(region.aGift(item, 10, new Target.Free()), region.keeper(), region.aStore(), item, 10);
        }
    }

    @AfterAll
    void stop() {
        node.close();
    }

    @Test
    void every_table_that_the_node_gives_is_known() {
        Set<String> tables = new TreeSet<>();
        for (String path : Routes.of(node).gets()) {
            Reply reply = node.get(path);
            String type = reply.header("Content-Type");
            if (type.contains("csv")
                    || type.contains("tab-separated")
                    || type.contains("sheet")
                    || type.contains("excel")
                    || reply.header("Content-Disposition").startsWith("attachment")) {
                tables.add(path);
            }
        }

        // Whoever adds one adds it to the tests below.
        assertThat(tables).containsExactly("/totals.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void no_cell_is_a_formula_and_every_name_comes_back(String language) throws IOException {
        Reply reply = node.get("/totals.csv?lang=" + language);

        assertThat(reply.status()).isEqualTo(200);
        List<CSVRecord> rows = rows(reply.text());
        Set<String> organisations = new TreeSet<>();
        Set<String> items = new TreeSet<>();
        for (CSVRecord row : rows) {
            assertThat(row.size()).isEqualTo(rows.getFirst().size());
            row.forEach(cell -> assertThat(runs(cell)).as(cell).isFalse());
        }
        for (CSVRecord row : rows.subList(2, rows.size())) {
            organisations.add(read(row.get(0)));
            items.add(read(row.get(2)));
        }
        assertThat(items).containsExactlyInAnyOrderElementsOf(NAMES);
        assertThat(organisations).contains(ORGANISATION);
    }

    /** As the page says: an apostrophe at the beginning of a cell is not part of the text. */
    private static String read(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    private static boolean runs(String cell) {
        boolean number = cell.matches("-?[0-9]+");
        return !number && !cell.isEmpty() && "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20".indexOf(cell.charAt(0)) >= 0;
    }

    private static List<CSVRecord> rows(String text) throws IOException {
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(CSVFormat.RFC4180)
                .get()) {
            return parser.getRecords();
        }
    }

    private static FoundingPlan plan() {
        List<FoundingPlan.PlannedMember> members = new ArrayList<>();
        for (FoundingPlan.PlannedMember member : Founders.plan().members()) {
            boolean keeper = member.member().value().equals("central-warehouse");
            members.add(
                    keeper
                            ? new FoundingPlan.PlannedMember(
                                    member.member(),
                                    Names.of(ORGANISATION, ORGANISATION),
                                    member.roles(),
                                    member.runsNode(),
                                    member.officers())
                            : member);
        }
        return new FoundingPlan(members);
    }

    private ItemCode anItem(Region region, String code, String name) {
        ItemCode item = new ItemCode(code);
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
        return item;
    }
}
