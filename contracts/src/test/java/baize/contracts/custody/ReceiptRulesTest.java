package baize.contracts.custody;

import static baize.contracts.RuleBench.signer;
import static baize.contracts.custody.RoadBench.ANNEX;
import static baize.contracts.custody.RoadBench.DRIVER;
import static baize.contracts.custody.RoadBench.KEEPER;
import static baize.contracts.custody.RoadBench.KN95;
import static baize.contracts.custody.RoadBench.N95;
import static baize.contracts.custody.RoadBench.PACKER;
import static baize.contracts.custody.RoadBench.RENAI;
import static baize.contracts.custody.RoadBench.STORE;
import static baize.contracts.custody.RoadBench.UNION;
import static baize.contracts.custody.RoadBench.UNION_STORE;
import static baize.contracts.custody.RoadBench.allocation;
import static baize.contracts.custody.RoadBench.demand;
import static baize.contracts.custody.RoadBench.line;
import static baize.contracts.custody.RoadBench.lot;
import static baize.contracts.custody.Waybill.boxed;
import static baize.contracts.custody.Waybill.counted;
import static baize.contracts.custody.Waybill.countedAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baize.contracts.Event;
import baize.contracts.MemberId;
import baize.contracts.Quantity;
import baize.contracts.Role;
import baize.contracts.Signer;
import baize.contracts.custody.CustodyCommand.Counted;
import baize.contracts.membership.Member;
import baize.contracts.stock.Account;
import baize.contracts.stock.Lot;
import baize.contracts.stock.StockRefusal;
import baize.contracts.supply.Demand;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.SupplyRefusal;
import baize.contracts.supply.Use;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReceiptRulesTest {
    private final RoadBench road = new RoadBench();
    private final Waybill waybill = Waybill.delivery(road, 1, allocation(1));
    private final Account onTheWay = new Account.InTransit(waybill.shipment());
    private final Account unionDamaged = new Account.Damaged(UNION.member());
    private final Account unionFound = new Account.Found(UNION.member());

    @BeforeEach
    void aShipmentOnItsWay() {
        road.aLot(1, N95, 1000);
        road.aDemand(1, UNION, UNION_STORE, N95, 1000, Use.FRONT_LINE);
        road.approved(1, line(lot(1), demand(1), 1000));
        road.accept(PACKER, waybill.pack(boxed(lot(1), 1000)));
        road.accept(PACKER, waybill.gives(1, DRIVER));
        road.accept(DRIVER, waybill.takes(1, PACKER));
    }

    @Test
    void all_that_was_sent_is_received_and_meets_the_demand() {
        road.accept(UNION, waybill.receipt(counted(lot(1), 1000)));

        assertThat(waybill.row().status()).isEqualTo(Shipment.Status.RECEIVED);
        assertThat(waybill.row().holder()).isEqualTo(UNION.member());
        assertThat(road.at(UNION_STORE, lot(1))).isEqualTo(1000);
        assertThat(road.balance(onTheWay, lot(1))).isZero();
        assertThat(road.row(demand(1)).allocated()).isZero();
        assertThat(road.row(demand(1)).received()).isEqualTo(1000);
        assertThat(road.row(demand(1)).status()).isEqualTo(Demand.Status.MET);
    }

    /** Story S2: 1,000 = 998 + 2. */
    @Test
    void a_thousand_sent_are_998_usable_and_2_damaged() {
        road.accept(UNION, waybill.receipt(counted(lot(1), 998, 2)));

        assertThat(waybill.row().status()).isEqualTo(Shipment.Status.RECEIVED_WITH_DISCREPANCY);
        assertThat(waybill.row(lot(1)).difference()).isZero();
        assertThat(road.at(UNION_STORE, lot(1))).isEqualTo(998);
        assertThat(road.balance(unionDamaged, lot(1))).isEqualTo(2);
        assertThat(road.balance(onTheWay, lot(1))).isZero();
        assertThat(road.row(demand(1)).openNeed()).contains(Quantity.pieces(2));
        assertThat(road.row(demand(1)).status()).isEqualTo(Demand.Status.PARTLY_MET);
    }

    /** Story S2: a hospital that counts 1,001 is never refused. */
    @Test
    void a_count_above_the_note_is_recorded_flagged_and_opens_a_discrepancy() {
        List<Event> events = road.accept(UNION, waybill.receipt(counted(lot(1), 1001)));

        assertThat(events).contains(new CustodyEvent.DiscrepancyOpened(waybill.shipment(), lot(1), -1));
        assertThat(waybill.row().status()).isEqualTo(Shipment.Status.RECEIVED_WITH_DISCREPANCY);
        assertThat(waybill.row(lot(1)).difference()).isEqualTo(-1);
        assertThat(road.at(UNION_STORE, lot(1))).isEqualTo(1001);
        assertThat(road.balance(unionFound, lot(1))).isEqualTo(-1);
        assertThat(road.row(demand(1)).received()).isEqualTo(1001);
    }

    @Test
    void what_is_damaged_beyond_the_papers_is_found_damaged() {
        road.accept(UNION, waybill.receipt(counted(lot(1), 999, 3)));

        assertThat(road.at(UNION_STORE, lot(1))).isEqualTo(999);
        assertThat(road.balance(unionDamaged, lot(1))).isEqualTo(3);
        assertThat(road.balance(unionFound, lot(1))).isEqualTo(-2);
        assertThat(road.balance(onTheWay, lot(1))).isZero();
    }

    @Test
    void what_is_missing_stays_on_the_way_and_opens_the_need_again() {
        List<Event> events = road.accept(UNION, waybill.receipt(counted(lot(1), 900, 40)));

        assertThat(events).contains(new CustodyEvent.DiscrepancyOpened(waybill.shipment(), lot(1), 60));
        assertThat(road.balance(onTheWay, lot(1))).isEqualTo(60);
        assertThat(road.row(demand(1)).allocated()).isZero();
        assertThat(road.row(demand(1)).openNeed()).contains(Quantity.pieces(100));
    }

    @Test
    void a_lot_that_nobody_counts_was_not_there() {
        road.accept(UNION, waybill.receipt());

        assertThat(waybill.row().status()).isEqualTo(Shipment.Status.RECEIVED_WITH_DISCREPANCY);
        assertThat(waybill.row(lot(1)).missing()).isEqualTo(1000);
        assertThat(road.row(demand(1)).openNeed()).contains(Quantity.pieces(1000));
    }

    @Test
    void a_receipt_works_though_nobody_signed_a_hand_over() {
        RoadBench other = new RoadBench();
        other.aLot(1, N95, 1000);
        other.aDemand(1, UNION, UNION_STORE, N95, 1000, Use.FRONT_LINE);
        other.approved(1, line(lot(1), demand(1), 1000));
        Waybill unsigned = Waybill.delivery(other, 1, allocation(1));
        other.accept(PACKER, unsigned.pack(boxed(lot(1), 1000)));

        other.accept(UNION, unsigned.receipt(counted(lot(1), 990)));

        assertThat(other.at(STORE, lot(1))).isZero();
        assertThat(other.at(UNION_STORE, lot(1))).isEqualTo(990);
        assertThat(other.balance(onTheWay, lot(1))).isEqualTo(10);
        assertThat(unsigned.row().dispatched()).isPresent();
    }

    @Test
    void a_lot_that_was_not_on_the_waybill_is_found() {
        road.aLot(2, N95, 50);

        road.accept(UNION, waybill.receipt(counted(lot(1), 1000), counted(lot(2), 4, 1)));

        assertThat(waybill.row().status()).isEqualTo(Shipment.Status.RECEIVED_WITH_DISCREPANCY);
        assertThat(waybill.row(lot(2)).difference()).isEqualTo(-5);
        assertThat(road.at(UNION_STORE, lot(2))).isEqualTo(4);
        assertThat(road.balance(unionFound, lot(2))).isEqualTo(-5);
        assertThat(road.row(demand(1)).received()).isEqualTo(1000);
    }

    @Test
    void another_grade_is_recorded_disputed_and_blocked_and_does_not_serve_the_front_line() {
        List<Event> events = road.accept(UNION, waybill.receipt(countedAs(KN95, lot(1), 1000)));

        assertThat(events).contains(new CustodyEvent.GradeDisputed(waybill.shipment(), lot(1), KN95));
        assertThat(waybill.row().status()).isEqualTo(Shipment.Status.RECEIVED_WITH_DISCREPANCY);
        assertThat(waybill.row(lot(1)).countedAs()).contains(KN95);
        assertThat(road.row(lot(1)).status()).isEqualTo(Lot.Status.BLOCKED);
        assertThat(road.at(UNION_STORE, lot(1))).isEqualTo(1000);
        assertThat(road.row(demand(1)).received()).isZero();
        assertThat(road.row(demand(1)).openNeed()).contains(Quantity.pieces(1000));
    }

    @Test
    void a_lot_of_which_nothing_was_sent_or_counted_is_neither_disputed_nor_blocked() {
        road.aLot(2, N95, 36_000);

        List<Event> events = road.accept(UNION, waybill.receipt(counted(lot(1), 1000), countedAs(KN95, lot(2), 0)));

        assertThat(events).noneMatch(CustodyEvent.GradeDisputed.class::isInstance);
        assertThat(road.row(lot(2)).status()).isEqualTo(Lot.Status.INSPECTED);
        assertThat(waybill.row().line(lot(2))).isEmpty();
        assertThat(waybill.row().status()).isEqualTo(Shipment.Status.RECEIVED);
    }

    @Test
    void a_lot_that_was_counted_away_is_not_disputed_either() {
        road.aLot(2, N95, 36_000);
        road.accept(UNION, waybill.receipt(counted(lot(1), 1000), counted(lot(2), 1)));

        road.accept(UNION, waybill.correction(counted(lot(1), 1000), countedAs(KN95, lot(2), 0)));

        assertThat(road.row(lot(2)).status()).isEqualTo(Lot.Status.INSPECTED);
        assertThat(waybill.row().status()).isEqualTo(Shipment.Status.RECEIVED);
    }

    @Test
    void refuses_a_receipt_from_before_the_packing_and_one_of_more_than_thirty_days_ago() {
        Instant packed = road.now();
        assertThat(road.refuse(UNION, waybill.receipt(Instant.parse("0001-01-01T00:00:00Z"))))
                .isEqualTo(CustodyRefusal.TIME_TOO_FAR_BACK);
        assertThat(road.refuse(
                        UNION, waybill.receipt(packed.minus(HappenedAt.AHEAD).minusMillis(1))))
                .isEqualTo(CustodyRefusal.TIME_TOO_EARLY);
        road.pass(HappenedAt.BACK.plusMillis(1));
        assertThat(road.refuse(UNION, waybill.receipt(packed))).isEqualTo(CustodyRefusal.TIME_TOO_FAR_BACK);

        road.accept(UNION, waybill.receipt(packed.plusMillis(1), counted(lot(1), 1000)));
    }

    @Test
    void naming_the_item_that_it_is_disputes_nothing() {
        road.accept(UNION, waybill.receipt(countedAs(N95, lot(1), 1000)));

        assertThat(waybill.row().status()).isEqualTo(Shipment.Status.RECEIVED);
        assertThat(road.row(lot(1)).status()).isEqualTo(Lot.Status.INSPECTED);
    }

    @Test
    void goods_for_two_demands_serve_them_in_the_allocations_order_and_more_serves_the_last() {
        road.aLot(2, N95, 300);
        road.aDemand(2, UNION, UNION_STORE, N95, 100, Use.WARD);
        road.aDemand(3, UNION, UNION_STORE, N95, 200, Use.GENERAL);
        road.approved(2, line(lot(2), demand(2), 100), line(lot(2), demand(3), 200));
        Waybill both = Waybill.delivery(road, 2, allocation(2));
        road.accept(PACKER, both.pack(boxed(lot(2), 300)));
        road.accept(UNION, both.receipt(counted(lot(2), 150)));
        assertThat(road.row(demand(2)).received()).isEqualTo(100);
        assertThat(road.row(demand(3)).received()).isEqualTo(50);

        road.accept(UNION, both.correction(counted(lot(2), 310)));

        assertThat(road.row(demand(2)).received()).isEqualTo(100);
        assertThat(road.row(demand(3)).received()).isEqualTo(210);
        assertThat(road.row(demand(2)).allocated() + road.row(demand(3)).allocated())
                .isZero();
    }

    @Test
    void refuses_others_than_the_receiver_and_a_second_receipt() {
        assertThat(road.refuse(RENAI, waybill.receipt(counted(lot(1), 1000))))
                .isEqualTo(CustodyRefusal.NOT_THE_RECEIVER);
        road.accept(UNION, waybill.receipt(counted(lot(1), 1000)));

        assertThat(road.refuse(UNION, waybill.receipt(counted(lot(1), 1000))))
                .isEqualTo(CustodyRefusal.RECEIVED_ALREADY);
    }

    @Test
    void refuses_an_officer_who_packed_or_carried() {
        road.aLot(2, N95, 10);
        Waybill transfer = waybill(2, PACKER.member());
        Signer taker = signer("central-warehouse", 40, Role.WAREHOUSE);
        Signer third = signer("central-warehouse", 41, Role.WAREHOUSE);
        road.member(PACKER.member(), Member.Status.ACTIVE, Set.of(Role.WAREHOUSE, Role.CARRIER));
        road.accept(PACKER, transfer.pack(boxed(lot(2), 10)));
        road.accept(KEEPER, transfer.gives(2, PACKER));
        road.accept(taker, transfer.takes(2, PACKER));

        for (Signer officer : List.of(PACKER, KEEPER, taker)) {
            assertThat(road.refuse(officer, transfer.receipt(counted(lot(2), 10))))
                    .isEqualTo(CustodyRefusal.RECEIVER_PACKED_OR_CARRIED);
        }
        road.accept(third, transfer.receipt(counted(lot(2), 10)));
    }

    @Test
    void who_takes_the_boxes_at_the_door_may_count_them() {
        road.accept(DRIVER, waybill.gives(2, UNION));
        road.accept(UNION, waybill.takes(2, DRIVER));

        road.accept(UNION, waybill.receipt(counted(lot(1), 1000)));
    }

    @Test
    void refuses_unknown_shipments_lots_items_and_times_ahead() {
        assertThat(road.refuse(UNION, waybill(9, DRIVER.member()).receipt()))
                .isEqualTo(CustodyRefusal.SHIPMENT_UNKNOWN);
        assertThat(road.refuse(UNION, waybill.receipt(counted(lot(9), 1)))).isEqualTo(StockRefusal.LOT_UNKNOWN);
        assertThat(road.refuse(UNION, waybill.receipt(countedAs(new ItemCode("no-such-item"), lot(1), 1))))
                .isEqualTo(SupplyRefusal.ITEM_UNKNOWN);
        assertThat(road.refuse(
                        UNION, waybill.receipt(road.now().plus(HappenedAt.AHEAD).plusMillis(1))))
                .isEqualTo(CustodyRefusal.TIME_AHEAD);
        road.accept(UNION, waybill.receipt(road.now().plus(HappenedAt.AHEAD)));
    }

    @Test
    void a_receipt_counts_at_most_eighty_lots_each_once() {
        assertThat(waybill.receipt(lots(1, Shipment.MAX_COUNTED)).counted()).hasSize(Shipment.MAX_COUNTED);
        assertThatThrownBy(() -> waybill.receipt(lots(1, Shipment.MAX_COUNTED + 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> waybill.receipt(counted(lot(1), 1), counted(lot(1), 2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(counted(lot(1), Quantity.LIMIT, Quantity.LIMIT).damaged()).isEqualTo(Quantity.LIMIT);
        assertThatThrownBy(() -> counted(lot(1), 0, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> counted(lot(1), Quantity.LIMIT + 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> counted(lot(1), -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> counted(lot(1), 0, Quantity.LIMIT + 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private Waybill waybill(int number, MemberId carrier) {
        return Waybill.delivery(road, number, allocation(1))
                .forPurpose(new Purpose.Transfer())
                .to(ANNEX)
                .by(carrier);
    }

    private static Counted[] lots(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> counted(lot(number), 1))
                .toArray(Counted[]::new);
    }
}
