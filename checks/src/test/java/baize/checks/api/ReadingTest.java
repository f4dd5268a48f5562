package baize.checks.api;

import static org.assertj.core.api.Assertions.assertThat;

import baize.checks.Region;
import baize.checks.Reply;
import baize.checks.RunningNode;
import baize.contracts.custody.ShipmentId;
import baize.contracts.donation.DonationCode;
import baize.contracts.stock.LotId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What anyone may read over HTTP, and how it looks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingTest {
    private RunningNode node;
    private DonationCode gift;
    private LotId lot;
    private ShipmentId shipment;

    @BeforeAll
    void a_gift_of_500_reached_the_first_hospital(@TempDir Path directory) {
        node = RunningNode.found(directory);
        Region region = node.region();
        gift = region.aGift(500);
        lot = region.aLot(gift, 500);
        shipment = region.aDelivery(lot, 500);
        region.aDemandElsewhere(300);
    }

    @AfterAll
    void stop() {
        node.close();
    }

    @Test
    void finds_a_gift_by_its_code_and_where_every_piece_is() {
        JsonNode answer = node.getJson("/api/v1/gifts/" + gift.value());

        assertThat(answer.at("/item/gift/code").asString()).isEqualTo(gift.value());
        assertThat(answer.at("/item/gift/target/is").asString()).isEqualTo("free");
        assertThat(answer.at("/item/parts/0/state").asString()).isEqualTo("RECEIVED");
        assertThat(answer.at("/item/parts/0/quantity").asLong()).isEqualTo(500);
        assertThat(answer.at("/item/parts/0/organisation").asString()).isEqualTo("first-hospital");
        assertThat(answer.at("/item/lots/0/lot").asString()).isEqualTo(lot.value());
    }

    @Test
    void tells_each_signed_step_with_its_position() {
        JsonNode steps = node.getJson("/api/v1/gifts/" + gift.value() + "/steps?limit=200");

        assertThat(texts(steps, "kind")).startsWith("GIFT_OFFERED").endsWith("SHIPMENT_RECEIVED");
        assertThat(steps.at("/items/0/position").isIntegralNumber()).isTrue();
    }

    @Test
    void says_which_moment_an_answer_speaks_of() {
        JsonNode answer = node.getJson("/api/v1/demands");

        assertThat(answer.path("position").asLong()).isEqualTo(node.size() - 1);
        assertThat(answer.path("time").asString()).isEqualTo("2020-02-01T00:00:00.000Z");
    }

    @Test
    void writes_identifiers_as_bare_strings_and_leaves_out_what_is_absent() {
        JsonNode demand =
                node.getJson("/api/v1/demands?hospital=second-hospital").at("/items/0");

        assertThat(demand.path("hospital").asString()).isEqualTo("second-hospital");
        assertThat(demand.path("status").asString()).isEqualTo("APPROVED");
        assertThat(demand.path("asked").asLong()).isEqualTo(300);
        assertThat(demand.path("neededBy").asString()).isEqualTo("2020-02-08");
        assertThat(demand.has("stockOnHand")).isFalse();
    }

    @Test
    void filters_lists() {
        assertThat(texts(node.getJson("/api/v1/demands?only-wanted=true"), "hospital"))
                .containsExactly("second-hospital");
        assertThat(texts(node.getJson("/api/v1/organisations?role=HOSPITAL"), "member"))
                .containsExactly("first-hospital", "second-hospital");
        assertThat(texts(node.getJson("/api/v1/places?kind=WAREHOUSE"), "place"))
                .containsExactly("central-store");
        assertThat(node.getJson("/api/v1/totals?from=2020-02-02").path("items").size())
                .isEqualTo(2);
    }

    @Test
    void a_list_goes_on_where_its_token_says() {
        List<String> all = texts(node.getJson("/api/v1/organisations"), "member");
        List<String> piecewise = new ArrayList<>();
        String next = "";
        do {
            JsonNode part = node.getJson("/api/v1/organisations?limit=5" + (next.isEmpty() ? "" : "&after=" + next));
            piecewise.addAll(texts(part, "member"));
            next = part.path("next").asString("");
        } while (!next.isEmpty());

        assertThat(piecewise).isEqualTo(all).hasSizeGreaterThan(5);
    }

    @Test
    void adds_up() {
        JsonNode totals =
                node.getJson("/api/v1/totals?organisation=first-hospital").at("/items/0");

        assertThat(totals.at("/totals/in").asLong()).isEqualTo(500);
        assertThat(totals.path("difference").asLong()).isZero();
        assertThat(totals.path("flagged").asBoolean()).isFalse();
    }

    @Test
    void shows_a_shipment_with_its_hand_overs() {
        JsonNode answer = node.getJson("/api/v1/shipments/" + shipment.value());

        assertThat(answer.at("/item/lines/0/sent").asLong()).isEqualTo(500);
        assertThat(answer.at("/item/handOvers").size()).isEqualTo(2);
        assertThat(node.getJson("/api/v1/shipments/" + shipment.value() + "/boxes")
                        .at("/items/0/quantity")
                        .asLong())
                .isEqualTo(500);
    }

    @Test
    void waits_for_the_position_that_a_reader_has_written() {
        long newest = node.size() - 1;

        assertThat(node.get("/api/v1/items?min-position=" + newest).status()).isEqualTo(200);
    }

    @Test
    void says_when_it_is_behind_the_position_asked_for() {
        Reply reply = node.get("/api/v1/items?min-position=" + node.size());

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.problem()).isEqualTo("WEB-012");
        assertThat(reply.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void tells_how_the_node_is() {
        JsonNode status = node.getJson("/api/v1/status");

        assertThat(status.path("position").asLong()).isEqualTo(node.size() - 1);
        assertThat(status.at("/views/lag").asLong()).isZero();
        assertThat(status.at("/views/state").asString()).isEqualTo("following");
        assertThat(status.at("/disk/freeBytes").asLong()).isPositive();
        assertThat(status.has("stopped")).isFalse();
        assertThat(status.path("expiringCertificates")).isEmpty();
    }

    @Test
    void every_list_answers() {
        String lists = """
                items places demands late-reviews open-need hospitals reported/need reported/lines reported/joined-names
                reported/imports organisations gifts directed-gifts diversions stock stopped-lots counts totals item-totals movements
                corrections allocations grants decision-times late-decisions durations shipments discrepancies
                hand-overs/one-sided hand-overs/last-hop-unknown records publications erasures
                statements-without-receipt""";
        for (String list : lists.split("\\s+", -1)) {
            assertThat(node.get("/api/v1/" + list).status()).as(list).isEqualTo(200);
        }
    }

    private static List<String> texts(JsonNode list, String member) {
        return StreamSupport.stream(list.path("items").spliterator(), false)
                .map(row -> row.path(member).asString())
                .toList();
    }
}
