package baize.contracts.custody;

import static baize.contracts.custody.RoadBench.DRIVER;
import static baize.contracts.custody.RoadBench.N95;
import static baize.contracts.custody.RoadBench.OTHER_DRIVER;
import static baize.contracts.custody.RoadBench.PACKER;
import static baize.contracts.custody.RoadBench.TIANYOU;
import static baize.contracts.custody.RoadBench.UNION;
import static baize.contracts.custody.RoadBench.UNION_STORE;
import static baize.contracts.custody.RoadBench.allocation;
import static baize.contracts.custody.RoadBench.demand;
import static baize.contracts.custody.RoadBench.line;
import static baize.contracts.custody.RoadBench.lot;
import static baize.contracts.custody.Waybill.boxed;
import static baize.contracts.custody.Waybill.counted;
import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.supply.Use;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LastHopTest {
    private final RoadBench road = new RoadBench();
    private final Waybill waybill = Waybill.delivery(road, 1, allocation(1));
    private Instant due = Instant.EPOCH;

    @BeforeEach
    void aPackedShipment() {
        road.aLot(1, N95, 1000);
        road.aDemand(1, UNION, UNION_STORE, N95, 1000, Use.FRONT_LINE);
        road.approved(1, line(lot(1), demand(1), 1000));
        road.accept(PACKER, waybill.pack(boxed(lot(1), 1000)));
        due = road.now().plus(Custody.SIGNATURE_DUE);
    }

    @Test
    void packed_boxes_await_their_pick_up_for_a_day() {
        road.pass(Custody.SIGNATURE_DUE);
        assertThat(waybill.lastHop()).isEqualTo(new LastHop.AwaitingPickUp(due));

        road.pass(Duration.ofMillis(1));

        assertThat(waybill.lastHop()).isEqualTo(new LastHop.Unknown(PACKER.member(), DRIVER.member(), due));
    }

    @Test
    void boxes_that_were_unpacked_before_anybody_took_them_await_no_signature() {
        road.accept(PACKER, waybill.cancel());
        road.pass(Custody.SIGNATURE_DUE.multipliedBy(2));

        assertThat(waybill.lastHop()).isEqualTo(new LastHop.Cancelled(due.minus(Custody.SIGNATURE_DUE)));
    }

    @Test
    void a_one_sided_hand_over_is_unknown_after_a_day() {
        road.accept(PACKER, waybill.gives(1, DRIVER));
        road.pass(Custody.SIGNATURE_DUE);
        assertThat(waybill.lastHop()).isEqualTo(new LastHop.OneSided(PACKER.member(), DRIVER.member(), due));

        road.pass(Duration.ofMillis(1));

        assertThat(waybill.lastHop()).isEqualTo(new LastHop.Unknown(PACKER.member(), DRIVER.member(), due));
    }

    @Test
    void a_late_countersignature_completes_it() {
        road.accept(PACKER, waybill.gives(1, DRIVER));
        road.pass(Duration.ofDays(3));

        road.accept(DRIVER, waybill.takes(1, PACKER));

        assertThat(waybill.lastHop()).isEqualTo(new LastHop.Complete());
    }

    @Test
    void a_passing_that_everybody_forgot_is_missed_until_somebody_signs_it() {
        road.accept(DRIVER, waybill.gives(2, OTHER_DRIVER));
        road.accept(OTHER_DRIVER, waybill.takes(2, DRIVER));
        assertThat(waybill.lastHop()).isEqualTo(new LastHop.OneSided(PACKER.member(), DRIVER.member(), due));

        road.accept(DRIVER, waybill.takes(1, PACKER));
        road.accept(PACKER, waybill.gives(1, DRIVER));

        assertThat(waybill.lastHop()).isEqualTo(new LastHop.Complete());
    }

    @Test
    void the_oldest_missing_signature_speaks() {
        road.accept(PACKER, waybill.gives(1, DRIVER));
        road.pass(Duration.ofHours(20));
        road.accept(DRIVER, waybill.gives(2, OTHER_DRIVER));
        road.pass(Duration.ofHours(5));

        assertThat(waybill.lastHop()).isEqualTo(new LastHop.Unknown(PACKER.member(), DRIVER.member(), due));
    }

    @Test
    void a_receipt_does_not_hide_that_the_carrier_never_signed_at_the_door() {
        road.accept(PACKER, waybill.gives(1, DRIVER));
        road.accept(DRIVER, waybill.takes(1, PACKER));
        road.pass(Duration.ofHours(3));
        road.accept(UNION, waybill.receipt(counted(lot(1), 1000)));
        Instant atTheDoor = road.now().plus(Custody.SIGNATURE_DUE);
        assertThat(waybill.lastHop()).isEqualTo(new LastHop.OneSided(DRIVER.member(), UNION.member(), atTheDoor));

        road.pass(Duration.ofDays(9));
        assertThat(waybill.lastHop()).isEqualTo(new LastHop.Unknown(DRIVER.member(), UNION.member(), atTheDoor));

        road.accept(DRIVER, waybill.gives(2, UNION));
        road.accept(UNION, waybill.takes(2, DRIVER));
        assertThat(waybill.lastHop()).isEqualTo(new LastHop.Complete());
    }

    @Test
    void the_last_of_several_drivers_is_missed_at_the_door_though_a_claim_came_in_between() {
        road.accept(PACKER, waybill.gives(1, DRIVER));
        road.accept(DRIVER, waybill.takes(1, PACKER));
        road.accept(DRIVER, waybill.gives(2, OTHER_DRIVER));
        road.accept(OTHER_DRIVER, waybill.takes(2, DRIVER));
        road.accept(TIANYOU, waybill.takes(3, OTHER_DRIVER));
        road.accept(UNION, waybill.receipt(counted(lot(1), 1000)));

        assertThat(waybill.lastHop()).isEqualTo(new LastHop.OneSided(OTHER_DRIVER.member(), UNION.member(), due));
    }

    @Test
    void a_receipt_does_not_hide_that_nobody_signed_on_the_way() {
        road.accept(UNION, waybill.receipt(counted(lot(1), 1000)));
        assertThat(waybill.lastHop()).isEqualTo(new LastHop.OneSided(PACKER.member(), DRIVER.member(), due));

        road.pass(Duration.ofDays(2));

        assertThat(waybill.lastHop()).isEqualTo(new LastHop.Unknown(PACKER.member(), DRIVER.member(), due));
    }
}
