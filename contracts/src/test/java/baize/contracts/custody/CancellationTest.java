package baize.contracts.custody;

import static baize.contracts.custody.RoadBench.ANNEX;
import static baize.contracts.custody.RoadBench.APPROVER;
import static baize.contracts.custody.RoadBench.DRIVER;
import static baize.contracts.custody.RoadBench.FIRM_PACKER;
import static baize.contracts.custody.RoadBench.KEEPER;
import static baize.contracts.custody.RoadBench.N95;
import static baize.contracts.custody.RoadBench.PACKER;
import static baize.contracts.custody.RoadBench.PROPOSER;
import static baize.contracts.custody.RoadBench.STORE;
import static baize.contracts.custody.RoadBench.TIANYOU;
import static baize.contracts.custody.RoadBench.TIANYOU_STORE;
import static baize.contracts.custody.RoadBench.UNION;
import static baize.contracts.custody.RoadBench.UNION_SECOND;
import static baize.contracts.custody.RoadBench.UNION_STORE;
import static baize.contracts.custody.RoadBench.allocation;
import static baize.contracts.custody.RoadBench.demand;
import static baize.contracts.custody.RoadBench.gift;
import static baize.contracts.custody.RoadBench.line;
import static baize.contracts.custody.RoadBench.lot;
import static baize.contracts.custody.Waybill.boxed;
import static baize.contracts.custody.Waybill.counted;
import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.Event;
import baize.contracts.Quantity;
import baize.contracts.allocation.Allocation;
import baize.contracts.allocation.AllocationCommand.CancelAllocation;
import baize.contracts.allocation.AllocationCommand.RejectionReason;
import baize.contracts.custody.CustodyCommand.CancelShipment;
import baize.contracts.custody.CustodyCommand.CancellationReason;
import baize.contracts.custody.CustodyCommand.CorrectReceipt;
import baize.contracts.custody.CustodyCommand.Outcome;
import baize.contracts.stock.Account;
import baize.contracts.stock.StockCommand;
import baize.contracts.stock.StockEvent;
import baize.contracts.stock.Totals;
import baize.contracts.supply.Use;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CancellationTest {
    private final RoadBench road = new RoadBench();
    private final Waybill waybill = Waybill.delivery(road, 1, allocation(1));

    @BeforeEach
    void aPackedShipment() {
        road.aLot(1, N95, 2000);
        road.aDemand(1, UNION, UNION_STORE, N95, 1000, Use.FRONT_LINE);
        road.aDemand(2, TIANYOU, TIANYOU_STORE, N95, 1000, Use.FRONT_LINE);
        road.approved(1, line(lot(1), demand(1), 600), line(lot(1), demand(2), 500));
        road.accept(PACKER, waybill.pack(boxed(lot(1), 400), boxed(lot(1), 200)));
    }

    @Test
    void a_cancelled_shipment_says_who_unpacked_it_and_why() {
        road.accept(KEEPER, waybill.cancel(CancellationReason.CARRIER_FAILED));

        assertThat(waybill.row().status()).isEqualTo(Shipment.Status.CANCELLED);
        Shipment.Cancellation cancellation = waybill.row().cancelled().orElseThrow();
        assertThat(cancellation.reason()).isEqualTo(CancellationReason.CARRIER_FAILED);
        assertThat(cancellation.stamp().officer()).isEqualTo(KEEPER.officer());
        assertThat(cancellation.stamp().position()).isEqualTo(road.bench().position());
        assertThat(waybill.row(lot(1)).sent()).isEqualTo(600);
    }

    @Test
    void the_goods_lie_where_they_lay_in_the_same_lot_of_the_same_gift_and_kept_back_as_before_they_were_packed() {
        road.accept(PACKER, waybill.cancel());

        assertThat(road.at(STORE, lot(1))).isEqualTo(2000);
        assertThat(road.free(STORE, lot(1))).isEqualTo(900);
        assertThat(road.row(demand(1)).allocated()).isEqualTo(600);
        assertThat(road.row(lot(1)).gift()).isEqualTo(gift(1));
        assertThat(road.row(allocation(1)).lines())
                .extracting(Allocation.Line::unpacked)
                .containsExactly(600L, 500L);
    }

    @Test
    void no_goods_move_and_the_totals_stay_as_they_are() {
        List<Totals.Line> before = totals();

        List<Event> events = road.accept(PACKER, waybill.cancel());

        assertThat(events).noneMatch(StockEvent.GoodsMoved.class::isInstance);
        assertThat(totals()).isEqualTo(before);
    }

    @Test
    void the_allocation_is_packed_again_under_another_number_and_delivered() {
        road.accept(PACKER, waybill.cancel());
        assertThat(road.refuse(PACKER, waybill.pack(boxed(lot(1), 600)))).isEqualTo(CustodyRefusal.SHIPMENT_EXISTS);

        Waybill again = Waybill.delivery(road, 2, allocation(1));
        road.accept(PACKER, again.pack(boxed(lot(1), 600)));
        road.accept(DRIVER, again.takes(1, PACKER));
        road.accept(UNION, again.receipt(counted(lot(1), 600)));

        assertThat(road.row(demand(1)).received()).isEqualTo(600);
        assertThat(road.row(demand(1)).allocated()).isZero();
        assertThat(road.at(UNION_STORE, lot(1))).isEqualTo(600);
        assertThat(road.free(STORE, lot(1))).isEqualTo(900);
    }

    @Test
    void a_wholly_packed_allocation_is_an_order_to_pick_again() {
        Waybill other = Waybill.delivery(road, 2, allocation(1)).to(TIANYOU_STORE);
        road.accept(PACKER, other.pack(boxed(lot(1), 500)));
        assertThat(road.row(allocation(1)).status()).isEqualTo(Allocation.Status.EXECUTED);

        road.accept(PACKER, waybill.cancel());

        assertThat(road.row(allocation(1)).status()).isEqualTo(Allocation.Status.APPROVED);
        assertThat(road.row(allocation(1)).lines())
                .extracting(Allocation.Line::packed)
                .containsExactly(0L, 500L);
    }

    @Test
    void what_was_packed_of_an_allocation_that_was_taken_back_is_free_for_others() {
        road.accept(APPROVER, new CancelAllocation(allocation(1), RejectionReason.NEED_GONE));
        assertThat(road.free(STORE, lot(1))).isEqualTo(1400);

        road.accept(PACKER, waybill.cancel(CancellationReason.NEED_GONE));

        assertThat(road.free(STORE, lot(1))).isEqualTo(2000);
        assertThat(road.row(demand(1)).allocated()).isZero();
        assertThat(road.row(allocation(1)).status()).isEqualTo(Allocation.Status.CANCELLED);
    }

    @Test
    void the_packed_boxes_of_a_transfer_and_of_a_return_are_free_stock_again() {
        Waybill transfer = Waybill.delivery(road, 2, allocation(1))
                .forPurpose(new Purpose.Transfer())
                .to(ANNEX);
        road.accept(PACKER, transfer.pack(boxed(lot(1), 100)));
        road.accept(UNION, waybill.receipt(counted(lot(1), 600)));
        Waybill back = Waybill.delivery(road, 3, allocation(1))
                .forPurpose(new Purpose.Return(Purpose.ReturnReason.SURPLUS, Optional.of(demand(1))))
                .from(UNION_STORE)
                .to(STORE);
        road.accept(UNION, back.pack(boxed(lot(1), 50)));
        assertThat(road.free(STORE, lot(1))).isEqualTo(800);
        assertThat(road.free(UNION_STORE, lot(1))).isEqualTo(550);

        road.accept(KEEPER, transfer.cancel());
        road.accept(UNION_SECOND, back.cancel());

        assertThat(road.free(STORE, lot(1))).isEqualTo(900);
        assertThat(road.free(UNION_STORE, lot(1))).isEqualTo(600);
        assertThat(road.row(demand(1)).received()).isEqualTo(600);
    }

    @Test
    void what_broke_while_it_stood_packed_stays_broken() {
        road.accept(
                KEEPER,
                new StockCommand.RecordLoss(
                        STORE,
                        lot(1),
                        Quantity.pieces(30),
                        StockCommand.LossKind.DAMAGED,
                        StockCommand.DifferenceReason.UNKNOWN,
                        road.now()));

        road.accept(PACKER, waybill.cancel(CancellationReason.GOODS_UNFIT));

        assertThat(road.at(STORE, lot(1))).isEqualTo(1970);
        assertThat(road.free(STORE, lot(1))).isEqualTo(870);
    }

    @Test
    void refuses_once_either_side_has_signed_a_hand_over() {
        road.accept(DRIVER, waybill.takes(1, PACKER));

        assertThat(road.refuse(PACKER, waybill.cancel())).isEqualTo(CustodyRefusal.HANDED_OVER);
        assertThat(road.balance(new Account.InTransit(waybill.shipment()), lot(1)))
                .isEqualTo(600);
    }

    @Test
    void refuses_once_the_receiver_has_counted() {
        road.accept(UNION, waybill.receipt(counted(lot(1), 600)));

        assertThat(road.refuse(PACKER, waybill.cancel())).isEqualTo(CustodyRefusal.RECEIVED_ALREADY);
    }

    @Test
    void refuses_an_unknown_shipment_and_one_that_was_cancelled_before() {
        assertThat(road.refuse(PACKER, Waybill.delivery(road, 9, allocation(1)).cancel()))
                .isEqualTo(CustodyRefusal.SHIPMENT_UNKNOWN);
        road.accept(PACKER, waybill.cancel());

        assertThat(road.refuse(PACKER, waybill.cancel())).isEqualTo(CustodyRefusal.SHIPMENT_CANCELLED);
    }

    @Test
    void refuses_anybody_but_the_sender() {
        assertThat(road.refuse(FIRM_PACKER, waybill.cancel())).isEqualTo(CustodyRefusal.SENDER_CANCELS);
        assertThat(road.refuse(UNION, waybill.cancel())).isEqualTo(CustodyRefusal.SENDER_CANCELS);
        assertThat(road.refuse(PROPOSER, waybill.cancel())).isEqualTo(CustodyRefusal.SENDER_CANCELS);
    }

    @Test
    void refuses_a_time_more_than_five_minutes_ahead() {
        Duration limit = Duration.ofMinutes(5);

        assertThat(road.refuse(
                        PACKER,
                        new CancelShipment(
                                waybill.shipment(),
                                CancellationReason.PACKED_WRONGLY,
                                road.now().plus(limit).plusMillis(1))))
                .isEqualTo(CustodyRefusal.TIME_AHEAD);
        road.accept(
                PACKER,
                new CancelShipment(
                        waybill.shipment(),
                        CancellationReason.PACKED_WRONGLY,
                        road.now().plus(limit)));
    }

    @Test
    void nobody_signs_packs_or_settles_anything_of_a_cancelled_shipment() {
        road.accept(PACKER, waybill.cancel());

        assertThat(road.refuse(PACKER, waybill.gives(1, DRIVER))).isEqualTo(CustodyRefusal.SHIPMENT_CANCELLED);
        assertThat(road.refuse(DRIVER, waybill.takes(1, PACKER))).isEqualTo(CustodyRefusal.SHIPMENT_CANCELLED);
        assertThat(road.refuse(UNION, waybill.receipt(counted(lot(1), 600))))
                .isEqualTo(CustodyRefusal.SHIPMENT_CANCELLED);
        assertThat(road.refuse(
                        UNION,
                        new CorrectReceipt(
                                waybill.shipment(), List.of(), 1, StockCommand.CorrectionReason.WRONG_QUANTITY)))
                .isEqualTo(CustodyRefusal.SHIPMENT_CANCELLED);
        assertThat(road.refuse(PACKER, waybill.repack(boxed(lot(1), 600))))
                .isEqualTo(CustodyRefusal.SHIPMENT_CANCELLED);
        assertThat(road.refuse(DRIVER, waybill.settle(lot(1), 600, Outcome.LOST)))
                .isEqualTo(CustodyRefusal.SHIPMENT_CANCELLED);
        assertThat(road.at(STORE, lot(1))).isEqualTo(2000);
    }

    private List<Totals.Line> totals() {
        List<Totals.Recorded> log = new ArrayList<>();
        road.bench().events().forEach(event -> log.add(new Totals.Recorded(log.size(), road.now(), event)));
        return Totals.of(log).lines();
    }
}
