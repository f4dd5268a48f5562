package baize.checks.stories;

import static org.assertj.core.api.Assertions.assertThat;

import baize.checks.Actor;
import baize.checks.Region;
import baize.checks.RunningNode;
import baize.contracts.Role;
import baize.contracts.custody.CustodyCommand;
import baize.contracts.custody.HandOverId;
import baize.contracts.custody.ShipmentId;
import baize.contracts.stock.LotId;
import baize.contracts.supply.DemandId;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** S2 and S3: from hand to hand, and how fast. */
class CustodyIT {
    @TempDir
    private Path directory = Path.of("");

    private RunningNode node;
    private Region region;

    @BeforeEach
    void found() {
        node = RunningNode.found(directory.resolve("node"));
        region = node.region();
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_thousand_leave_and_nine_hundred_ninety_eight_and_two_damaged_arrive() {
        // 10,280 pieces arrive; at 09:00 the stock table shows them; the commission allocates 1,000.
        LotId lot = region.aLot(10_280);
        assertThat(stockAt(lot)).isEqualTo(10_280);
        ShipmentId shipment = sent(lot, 1_000);

        region.receipt(region.nurse(), shipment, lot, 998, 2);

        JsonNode detail = shipment(shipment);
        assertThat(detail.path("shipment").path("status").asString()).isEqualTo("RECEIVED_WITH_DISCREPANCY");
        assertThat(detail.path("lines").path(0).path("sent").asLong()).isEqualTo(1_000);
        assertThat(detail.path("lines").path(0).path("usable").asLong()).isEqualTo(998);
        assertThat(detail.path("lines").path(0).path("damaged").asLong()).isEqualTo(2);
        JsonNode totals = itemTotals();
        assertThat(totals.path("in").asLong()).isEqualTo(10_280);
        assertThat(totals.path("damaged").asLong()).isEqualTo(2);
        assertThat(totals.path("stock").asLong()).isEqualTo(10_278);
        assertThat(stockAt(lot)).isEqualTo(9_280);
    }

    @Test
    void a_hospital_that_counts_one_more_is_recorded_and_not_refused() {
        LotId lot = region.aLot(2_000);
        ShipmentId shipment = sent(lot, 1_000);

        region.receipt(region.nurse(), shipment, lot, 1_001, 0);

        assertThat(shipment(shipment).path("shipment").path("status").asString())
                .isEqualTo("RECEIVED_WITH_DISCREPANCY");
        JsonNode totals = itemTotals();
        assertThat(totals.path("found").asLong()).isEqualTo(1);
        assertThat(totals.path("in").asLong() + totals.path("found").asLong())
                .isEqualTo(totals.path("used").asLong()
                        + totals.path("stock").asLong()
                        + totals.path("inTransit").asLong()
                        + totals.path("lost").asLong()
                        + totals.path("damaged").asLong());
        assertThat(node.getJson("/api/v1/discrepancies").path("items")).hasSize(1);
    }

    @Test
    void a_missing_signature_never_stops_the_goods_and_shows_until_it_comes() {
        LotId lot = region.aLot(1_000);
        var demand = region.aDemand(1_000);
        ShipmentId shipment = region.aShipment(region.anAllocation(lot, demand, 1_000), Region.FIRST_WARD, lot, 1_000);
        HandOverId handOver = new HandOverId(Region.uuid());
        Actor loader = node.actor("central-warehouse", Role.WAREHOUSE, 1);

        // The driver signs; the warehouse does not.
        region.driver().does(region.handOver(handOver, shipment, CustodyCommand.Side.TAKER, loader));
        assertThat(node.getJson("/api/v1/hand-overs/one-sided").path("items")).hasSize(1);
        node.clock().pass(Duration.ofHours(25));
        assertThat(node.getJson("/api/v1/hand-overs/last-hop-unknown").path("items"))
                .isNotEmpty();

        // The goods arrive all the same, and the signature may come late.
        region.handOver(shipment, region.driver(), region.nurse());
        region.receipt(region.nurse(), shipment, lot, 1_000, 0);
        loader.does(region.handOver(handOver, shipment, CustodyCommand.Side.GIVER, region.driver()));
        assertThat(node.getJson("/api/v1/hand-overs/one-sided").path("items")).isEmpty();
        assertThat(shipment(shipment).path("shipment").path("status").asString())
                .isEqualTo("RECEIVED");
    }

    @Test
    void urgent_goods_are_decided_on_within_two_hours_or_listed() {
        DemandId demand = region.aDemand(5_000);
        LotId quick = region.aLot(500);
        node.clock().pass(Duration.ofMinutes(90));
        region.anAllocation(quick, demand, 500);
        LotId slow = region.aLot(500);
        node.clock().pass(Duration.ofHours(5));

        JsonNode times = node.getJson("/api/v1/decision-times").path("item");
        assertThat(times.path("decided").asLong()).isEqualTo(1);
        assertThat(Duration.parse(times.path("median").asString())).isEqualTo(Duration.ofMinutes(90));
        assertThat(times.path("lateWaiting").asLong()).isEqualTo(1);
        assertThat(node.getJson("/api/v1/late-decisions").path("items"))
                .singleElement()
                .satisfies(late -> assertThat(late.path("lot").asString()).isEqualTo(slow.value()));
    }

    private ShipmentId sent(LotId lot, long pieces) {
        ShipmentId shipment = region.aShipment(
                region.anAllocation(lot, region.aDemand(pieces), pieces), Region.FIRST_WARD, lot, pieces);
        region.handOver(shipment, node.actor("central-warehouse", Role.WAREHOUSE, 1), region.driver());
        region.handOver(shipment, region.driver(), region.nurse());
        return shipment;
    }

    private JsonNode shipment(ShipmentId shipment) {
        return node.getJson("/api/v1/shipments/" + shipment.value()).path("item");
    }

    private JsonNode itemTotals() {
        return node.getJson("/api/v1/item-totals?item=n95-medical")
                .path("items")
                .path(0)
                .path("totals");
    }

    private long stockAt(LotId lot) {
        for (JsonNode row :
                node.getJson("/api/v1/stock?place=" + Region.STORE.value()).path("items")) {
            if (row.path("lot").asString().equals(lot.value())) {
                return row.path("quantity").asLong();
            }
        }
        return 0;
    }
}
