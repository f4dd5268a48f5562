package baize.contracts.custody;

import static baize.contracts.custody.RoadBench.KN95;
import static baize.contracts.custody.RoadBench.N95;
import static baize.contracts.custody.RoadBench.PACKER;
import static baize.contracts.custody.RoadBench.RENAI;
import static baize.contracts.custody.RoadBench.UNION;
import static baize.contracts.custody.RoadBench.UNION_SECOND;
import static baize.contracts.custody.RoadBench.UNION_STORE;
import static baize.contracts.custody.RoadBench.allocation;
import static baize.contracts.custody.RoadBench.demand;
import static baize.contracts.custody.RoadBench.line;
import static baize.contracts.custody.RoadBench.lot;
import static baize.contracts.custody.Waybill.boxed;
import static baize.contracts.custody.Waybill.counted;
import static baize.contracts.custody.Waybill.countedAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import baize.contracts.Event;
import baize.contracts.Quantity;
import baize.contracts.custody.CustodyCommand.Counted;
import baize.contracts.custody.CustodyCommand.Outcome;
import baize.contracts.stock.Account;
import baize.contracts.stock.Lot;
import baize.contracts.stock.StockCommand;
import baize.contracts.stock.StockEvent;
import baize.contracts.stock.StockRefusal;
import baize.contracts.supply.Use;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CorrectionTest {
    private final RoadBench road = new RoadBench();
    private final Waybill waybill = Waybill.delivery(road, 1, allocation(1));
    private final Account onTheWay = new Account.InTransit(waybill.shipment());
    private final Account unionPlace = new Account.AtPlace(UNION_STORE);
    private final Account unionDamaged = new Account.Damaged(UNION.member());
    private final Account unionFound = new Account.Found(UNION.member());

    @BeforeEach
    void aPackedShipment() {
        road.aLot(1, N95, 1000);
        road.aDemand(1, UNION, UNION_STORE, N95, 1000, Use.FRONT_LINE);
        road.approved(1, line(lot(1), demand(1), 1000));
        road.accept(PACKER, waybill.pack(boxed(lot(1), 1000)));
    }

    @Test
    void a_correction_books_the_difference_and_points_to_the_receipt() {
        road.accept(UNION, waybill.receipt(counted(lot(1), 998, 2)));
        long receipt = road.bench().position();

        List<Event> events = road.accept(UNION_SECOND, waybill.correction(counted(lot(1), 990, 10)));

        assertThat(moved(events))
                .extracting(StockEvent.GoodsMoved::quantity, StockEvent.GoodsMoved::from, StockEvent.GoodsMoved::to)
                .containsExactly(tuple(8L, unionPlace, onTheWay), tuple(8L, onTheWay, unionDamaged));
        assertThat(moved(events)).allSatisfy(movement -> {
            assertThat(movement.cause()).isEqualTo(StockEvent.Cause.CORRECTION);
            assertThat(movement.corrects()).contains(receipt);
        });
        assertThat(road.row(demand(1)).received()).isEqualTo(990);
    }

    @Test
    void corrections_may_follow_each_other_each_relative_to_the_last() {
        road.accept(UNION, waybill.receipt(counted(lot(1), 900)));
        road.accept(UNION, waybill.correction(counted(lot(1), 1005, 2)));
        assertThat(road.balance(unionPlace, lot(1))).isEqualTo(1005);
        assertThat(road.balance(unionFound, lot(1))).isEqualTo(-7);
        assertThat(waybill.row(lot(1)).difference()).isEqualTo(-7);

        road.accept(UNION, waybill.correction(counted(lot(1), 1000)));

        assertThat(road.balance(unionPlace, lot(1))).isEqualTo(1000);
        assertThat(road.balance(unionFound, lot(1))).isZero();
        assertThat(road.balance(unionDamaged, lot(1))).isZero();
        assertThat(road.balance(onTheWay, lot(1))).isZero();
        assertThat(road.row(demand(1)).received()).isEqualTo(1000);
        assertThat(waybill.row().status()).isEqualTo(Shipment.Status.RECEIVED);
    }

    @Test
    void only_a_difference_that_is_another_one_is_opened_again() {
        road.accept(UNION, waybill.receipt(counted(lot(1), 990, 5)));

        assertThat(road.accept(UNION, waybill.correction(counted(lot(1), 991, 4))))
                .noneMatch(event -> event instanceof CustodyEvent.DiscrepancyOpened);
        assertThat(road.accept(UNION, waybill.correction(counted(lot(1), 991, 5))))
                .contains(new CustodyEvent.DiscrepancyOpened(waybill.shipment(), lot(1), 4));
    }

    @Test
    void refuses_to_take_back_what_was_used_since_even_one() {
        road.accept(UNION, waybill.receipt(counted(lot(1), 1000)));
        road.accept(UNION, new StockCommand.RecordUse(UNION_STORE, lot(1), Quantity.pieces(600), road.now()));

        assertThat(road.refuse(UNION, waybill.correction(counted(lot(1), 599))))
                .isEqualTo(CustodyRefusal.COUNTED_GOODS_MOVED_ON);
        road.accept(UNION, waybill.correction(counted(lot(1), 600)));

        assertThat(road.balance(unionPlace, lot(1))).isZero();
    }

    @Test
    void goods_that_were_settled_as_lost_and_turn_up_are_found() {
        road.accept(UNION, waybill.receipt(counted(lot(1), 990)));
        road.accept(PACKER, waybill.settle(lot(1), 10, Outcome.LOST));

        road.accept(UNION, waybill.correction(counted(lot(1), 1000)));

        assertThat(road.balance(unionPlace, lot(1))).isEqualTo(1000);
        assertThat(road.balance(unionFound, lot(1))).isEqualTo(-10);
        assertThat(road.balance(onTheWay, lot(1))).isZero();
        assertThat(waybill.row(lot(1)).difference()).isEqualTo(-10);
        assertThat(waybill.row().status()).isEqualTo(Shipment.Status.RECEIVED_WITH_DISCREPANCY);
        road.accept(PACKER, waybill.settle(lot(1), 10, Outcome.SURPLUS_EXPLAINED));
        assertThat(waybill.row().status()).isEqualTo(Shipment.Status.SETTLED);
    }

    @Test
    void a_wrong_dispute_is_corrected_and_the_demand_is_served() {
        road.accept(UNION, waybill.receipt(countedAs(KN95, lot(1), 1000)));

        road.accept(UNION_SECOND, waybill.correction(counted(lot(1), 1000)));

        assertThat(waybill.row().status()).isEqualTo(Shipment.Status.RECEIVED);
        assertThat(road.row(demand(1)).received()).isEqualTo(1000);
        assertThat(road.row(lot(1)).status()).isEqualTo(Lot.Status.BLOCKED);
    }

    @Test
    void a_grade_may_be_disputed_by_a_correction_once() {
        road.accept(UNION, waybill.receipt(counted(lot(1), 1000)));

        assertThat(road.accept(UNION, waybill.correction(countedAs(KN95, lot(1), 1000))))
                .contains(new CustodyEvent.GradeDisputed(waybill.shipment(), lot(1), KN95));
        assertThat(road.accept(UNION, waybill.correction(countedAs(KN95, lot(1), 999))))
                .noneMatch(event -> event instanceof CustodyEvent.GradeDisputed);

        assertThat(road.row(demand(1)).received()).isZero();
    }

    @Test
    void a_lot_that_was_counted_by_mistake_is_counted_away() {
        road.aLot(2, N95, 50);
        road.accept(UNION, waybill.receipt(counted(lot(1), 1000), counted(lot(2), 4)));

        road.accept(UNION, waybill.correction(counted(lot(1), 1000)));

        assertThat(road.balance(unionPlace, lot(2))).isZero();
        assertThat(road.balance(unionFound, lot(2))).isZero();
        assertThat(waybill.row().status()).isEqualTo(Shipment.Status.RECEIVED);
    }

    @Test
    void refuses_another_record_nothing_new_and_other_organisations() {
        assertThat(road.refuse(UNION, waybill.correction(1, counted(lot(1), 1000))))
                .isEqualTo(CustodyRefusal.NOT_RECEIVED);
        road.accept(UNION, waybill.receipt(counted(lot(1), 1000)));
        long receipt = road.bench().position();

        assertThat(road.refuse(UNION, waybill.correction(receipt - 1, counted(lot(1), 999))))
                .isEqualTo(CustodyRefusal.CORRECTS_ANOTHER_RECORD);
        assertThat(road.refuse(UNION, waybill.correction(counted(lot(1), 1000))))
                .isEqualTo(CustodyRefusal.CORRECTS_NOTHING);
        assertThat(road.refuse(RENAI, waybill.correction(counted(lot(1), 999))))
                .isEqualTo(CustodyRefusal.NOT_THE_RECEIVER);
        assertThat(road.refuse(UNION, waybill.correction(counted(lot(9), 1)))).isEqualTo(StockRefusal.LOT_UNKNOWN);
        assertThat(road.refuse(UNION, Waybill.delivery(road, 9, allocation(1)).correction(1)))
                .isEqualTo(CustodyRefusal.SHIPMENT_UNKNOWN);
    }

    @Test
    void corrections_add_lots_up_to_a_limit() {
        IntStream.rangeClosed(101, 101 + 2 * Shipment.MAX_COUNTED).forEach(number -> road.aLot(number, N95, 1));
        road.accept(UNION, waybill.receipt(lots(101, Shipment.MAX_COUNTED)));

        int room = Shipment.MAX_LINES - Shipment.MAX_COUNTED - 1;
        assertThat(road.refuse(UNION, waybill.correction(lots(101 + Shipment.MAX_COUNTED, room + 1))))
                .isEqualTo(CustodyRefusal.TOO_MANY_LINES);
        road.accept(UNION, waybill.correction(lots(101 + Shipment.MAX_COUNTED, room)));

        assertThat(waybill.row().lines()).hasSize(Shipment.MAX_LINES);
    }

    private static Counted[] lots(int first, int many) {
        return IntStream.range(first, first + many)
                .mapToObj(number -> new Counted(lot(number), 1, 0, Optional.empty()))
                .toArray(Counted[]::new);
    }

    private static List<StockEvent.GoodsMoved> moved(List<Event> events) {
        return events.stream()
                .filter(StockEvent.GoodsMoved.class::isInstance)
                .map(StockEvent.GoodsMoved.class::cast)
                .toList();
    }
}
