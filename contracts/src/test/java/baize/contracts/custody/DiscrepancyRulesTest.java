package baize.contracts.custody;

import static baize.contracts.custody.RoadBench.DRIVER;
import static baize.contracts.custody.RoadBench.KEEPER;
import static baize.contracts.custody.RoadBench.KN95;
import static baize.contracts.custody.RoadBench.N95;
import static baize.contracts.custody.RoadBench.OTHER_DRIVER;
import static baize.contracts.custody.RoadBench.PACKER;
import static baize.contracts.custody.RoadBench.RENAI;
import static baize.contracts.custody.RoadBench.STORE;
import static baize.contracts.custody.RoadBench.SURGICAL;
import static baize.contracts.custody.RoadBench.UNION;
import static baize.contracts.custody.RoadBench.UNION_STORE;
import static baize.contracts.custody.RoadBench.allocation;
import static baize.contracts.custody.RoadBench.demand;
import static baize.contracts.custody.RoadBench.line;
import static baize.contracts.custody.RoadBench.lot;
import static baize.contracts.custody.Waybill.boxed;
import static baize.contracts.custody.Waybill.counted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baize.contracts.Event;
import baize.contracts.Quantity;
import baize.contracts.Signer;
import baize.contracts.custody.CustodyCommand.Counted;
import baize.contracts.custody.CustodyCommand.Outcome;
import baize.contracts.stock.Account;
import baize.contracts.stock.StockCommand;
import baize.contracts.stock.StockEvent;
import baize.contracts.supply.Use;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiscrepancyRulesTest {
    private final RoadBench road = new RoadBench();
    private final Waybill waybill = Waybill.delivery(road, 1, allocation(1));
    private final Account onTheWay = new Account.InTransit(waybill.shipment());

    @BeforeEach
    void aReceiptThatMissesAHundred() {
        road.aLot(1, N95, 1000);
        road.aDemand(1, UNION, UNION_STORE, N95, 1000, Use.FRONT_LINE);
        road.approved(1, line(lot(1), demand(1), 1000));
        road.accept(PACKER, waybill.pack(boxed(lot(1), 1000)));
        road.accept(PACKER, waybill.gives(1, DRIVER));
        road.accept(DRIVER, waybill.gives(2, OTHER_DRIVER));
        road.accept(UNION, waybill.receipt(counted(lot(1), 900)));
    }

    @Test
    void each_part_of_what_is_missing_is_booked_to_who_signs_for_it() {
        road.accept(OTHER_DRIVER, waybill.settle(lot(1), 30, Outcome.LOST));
        road.accept(UNION, waybill.settle(lot(1), 20, Outcome.DAMAGED));
        assertThat(waybill.row().status()).isEqualTo(Shipment.Status.RECEIVED_WITH_DISCREPANCY);

        road.accept(PACKER, waybill.settle(lot(1), 50, Outcome.NEVER_LEFT));

        assertThat(waybill.row().status()).isEqualTo(Shipment.Status.SETTLED);
        assertThat(road.balance(new Account.Lost(OTHER_DRIVER.member()), lot(1)))
                .isEqualTo(30);
        assertThat(road.balance(new Account.Damaged(UNION.member()), lot(1))).isEqualTo(20);
        assertThat(road.free(STORE, lot(1))).isEqualTo(50);
        assertThat(road.balance(onTheWay, lot(1))).isZero();
        assertThat(road.row(demand(1)).openNeed()).contains(Quantity.pieces(100));
    }

    @Test
    void what_never_left_counter_books_the_dispatch_and_a_loss_corrects_nothing() {
        long dispatched = waybill.row().dispatched().orElseThrow().position();

        assertThat(moved(road.accept(PACKER, waybill.settle(lot(1), 50, Outcome.NEVER_LEFT))))
                .allMatch(movement -> movement.corrects().equals(Optional.of(dispatched)))
                .hasSize(1);
        assertThat(moved(road.accept(PACKER, waybill.settle(lot(1), 50, Outcome.LOST))))
                .allMatch(movement -> movement.corrects().isEmpty())
                .hasSize(1);
    }

    @Test
    void refuses_to_explain_more_than_is_missing_even_by_one() {
        assertThat(road.refuse(DRIVER, waybill.settle(lot(1), 101, Outcome.LOST)))
                .isEqualTo(CustodyRefusal.MORE_THAN_MISSING);
        road.accept(DRIVER, waybill.settle(lot(1), 100, Outcome.LOST));

        assertThat(road.refuse(DRIVER, waybill.settle(lot(1), 1, Outcome.LOST)))
                .isEqualTo(CustodyRefusal.MORE_THAN_MISSING);
    }

    @Test
    void refuses_organisations_that_had_no_part_in_it() {
        assertThat(road.refuse(RENAI, waybill.settle(lot(1), 1, Outcome.LOST))).isEqualTo(CustodyRefusal.NOT_A_PARTY);
    }

    @Test
    void only_the_sender_finds_what_never_left() {
        assertThat(road.refuse(DRIVER, waybill.settle(lot(1), 1, Outcome.NEVER_LEFT)))
                .isEqualTo(CustodyRefusal.SENDER_FINDS_IT);
    }

    @Test
    void refuses_unknown_shipments_and_lots_and_what_is_not_received() {
        road.aLot(2, N95, 10);
        assertThat(road.refuse(DRIVER, waybill.settle(lot(2), 1, Outcome.LOST)))
                .isEqualTo(CustodyRefusal.LOT_NOT_IN_SHIPMENT);
        Waybill other = Waybill.delivery(road, 2, allocation(2));
        assertThat(road.refuse(DRIVER, other.settle(lot(2), 1, Outcome.LOST)))
                .isEqualTo(CustodyRefusal.SHIPMENT_UNKNOWN);
        road.approved(2, line(lot(2), demand(1), 10));
        road.accept(PACKER, other.pack(boxed(lot(2), 10)));

        assertThat(road.refuse(PACKER, other.settle(lot(2), 1, Outcome.LOST))).isEqualTo(CustodyRefusal.NOT_RECEIVED);
    }

    @Test
    void a_surplus_is_flagged_and_leaves_nothing_to_settle() {
        road.accept(UNION, waybill.correction(counted(lot(1), 1001)));

        assertThat(road.refuse(UNION, waybill.settle(lot(1), 1, Outcome.LOST)))
                .isEqualTo(CustodyRefusal.MORE_THAN_MISSING);
        assertThat(waybill.row().status()).isEqualTo(Shipment.Status.RECEIVED_WITH_DISCREPANCY);
    }

    @Test
    void nobody_books_a_loss_to_the_carrier_without_its_signature() {
        for (Signer signer : List.of(PACKER, UNION, OTHER_DRIVER)) {
            road.accept(signer, waybill.settle(lot(1), 10, Outcome.LOST));
            road.accept(signer, waybill.settle(lot(1), 10, Outcome.DAMAGED));
        }
        assertThat(road.balance(new Account.Lost(DRIVER.member()), lot(1))).isZero();
        assertThat(road.balance(new Account.Damaged(DRIVER.member()), lot(1))).isZero();

        road.accept(DRIVER, waybill.settle(lot(1), 40, Outcome.LOST));

        assertThat(road.balance(new Account.Lost(DRIVER.member()), lot(1))).isEqualTo(40);
        assertThat(waybill.row().status()).isEqualTo(Shipment.Status.SETTLED);
    }

    @Test
    void damage_surplus_and_grade_get_their_reason_move_nothing_and_settle_the_shipment() {
        road.accept(UNION, waybill.correction(new Counted(lot(1), 1001, 4, Optional.of(KN95))));
        explain(Outcome.DAMAGE_EXPLAINED, 4);
        explain(Outcome.SURPLUS_EXPLAINED, 5);
        assertThat(waybill.row().status()).isEqualTo(Shipment.Status.RECEIVED_WITH_DISCREPANCY);

        explain(Outcome.GRADE_EXPLAINED, 1005);

        assertThat(waybill.row().status()).isEqualTo(Shipment.Status.SETTLED);
        assertThat(road.at(UNION_STORE, lot(1))).isEqualTo(1001);
    }

    @Test
    void a_correction_asks_for_the_reason_of_what_is_new_alone() {
        road.accept(UNION, waybill.correction(new Counted(lot(1), 998, 2, Optional.of(KN95))));
        explain(Outcome.DAMAGE_EXPLAINED, 2);
        explain(Outcome.GRADE_EXPLAINED, 1000);

        road.accept(UNION, waybill.correction(new Counted(lot(1), 995, 5, Optional.of(SURGICAL))));

        assertThat(waybill.row(lot(1)).unexplained(Outcome.DAMAGE_EXPLAINED)).isEqualTo(3);
        assertThat(waybill.row(lot(1)).unexplained(Outcome.GRADE_EXPLAINED)).isEqualTo(1000);
        assertThat(waybill.row().status()).isEqualTo(Shipment.Status.RECEIVED_WITH_DISCREPANCY);
    }

    @Test
    void a_disputed_lot_of_which_none_came_is_explained_by_what_was_sent() {
        road.accept(UNION, waybill.correction(new Counted(lot(1), 0, 0, Optional.of(KN95))));

        assertThat(waybill.row(lot(1)).unexplained(Outcome.GRADE_EXPLAINED)).isEqualTo(1000);
    }

    private void explain(Outcome outcome, long quantity) {
        assertThat(road.refuse(PACKER, waybill.settle(lot(1), quantity + 1, outcome)))
                .isEqualTo(CustodyRefusal.MORE_THAN_MISSING);
        assertThat(road.accept(UNION, waybill.settle(lot(1), quantity, outcome)))
                .containsExactly(new CustodyEvent.DiscrepancySettled(
                        waybill.shipment(), lot(1), quantity, outcome, StockCommand.DifferenceReason.UNKNOWN));
    }

    @Test
    void what_leaves_beyond_the_books_opens_a_discrepancy_that_the_sender_explains() {
        Waybill bare = packedBeyondTheBooks();
        assertThat(road.refuse(PACKER, bare.settle(lot(2), 7, Outcome.DISPATCH_EXPLAINED)))
                .isEqualTo(CustodyRefusal.NOT_RECEIVED);

        assertThat(road.accept(PACKER, bare.gives(5, DRIVER)))
                .contains(new CustodyEvent.MoreLeftThanBooked(bare.shipment(), lot(2), 7));

        assertThat(road.refuse(DRIVER, bare.settle(lot(2), 7, Outcome.DISPATCH_EXPLAINED)))
                .isEqualTo(CustodyRefusal.SENDER_FINDS_IT);
        assertThat(road.refuse(PACKER, bare.settle(lot(2), 8, Outcome.DISPATCH_EXPLAINED)))
                .isEqualTo(CustodyRefusal.MORE_THAN_MISSING);
        road.accept(PACKER, bare.settle(lot(2), 7, Outcome.DISPATCH_EXPLAINED));
        assertThat(bare.row().status()).isEqualTo(Shipment.Status.IN_TRANSIT);
        road.accept(UNION, bare.receipt(counted(lot(2), 10)));
        assertThat(bare.row().status()).isEqualTo(Shipment.Status.SETTLED);
    }

    @Test
    void what_left_beyond_the_books_stays_a_discrepancy_though_all_of_it_arrives_unsigned() {
        Waybill bare = packedBeyondTheBooks();

        assertThat(road.accept(UNION, bare.receipt(counted(lot(2), 10))))
                .contains(new CustodyEvent.MoreLeftThanBooked(bare.shipment(), lot(2), 7))
                .filteredOn(CustodyEvent.ShipmentReceived.class::isInstance)
                .allMatch(event -> ((CustodyEvent.ShipmentReceived) event).discrepancy());

        assertThat(bare.row().status()).isEqualTo(Shipment.Status.RECEIVED_WITH_DISCREPANCY);
        road.accept(PACKER, bare.settle(lot(2), 7, Outcome.DISPATCH_EXPLAINED));
        assertThat(bare.row().status()).isEqualTo(Shipment.Status.SETTLED);
    }

    /** Ten pieces stand packed of a lot of which the books have lost seven since. */
    private Waybill packedBeyondTheBooks() {
        road.aLot(2, N95, 10);
        road.aDemand(2, UNION, UNION_STORE, N95, 10, Use.WARD);
        road.approved(2, line(lot(2), demand(2), 10));
        Waybill bare = Waybill.delivery(road, 2, allocation(2));
        road.accept(PACKER, bare.pack(boxed(lot(2), 10)));
        road.accept(
                KEEPER,
                new StockCommand.RecordLoss(
                        STORE,
                        lot(2),
                        Quantity.pieces(7),
                        StockCommand.LossKind.DAMAGED,
                        StockCommand.DifferenceReason.UNKNOWN,
                        road.now()));
        return bare;
    }

    @Test
    void a_settlement_explains_at_least_one() {
        assertThat(waybill.settle(lot(1), Quantity.LIMIT, Outcome.LOST).quantity())
                .isEqualTo(Quantity.LIMIT);
        assertThatThrownBy(() -> waybill.settle(lot(1), 0, Outcome.LOST)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> waybill.settle(lot(1), Quantity.LIMIT + 1, Outcome.LOST))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<StockEvent.GoodsMoved> moved(List<Event> events) {
        return events.stream()
                .filter(StockEvent.GoodsMoved.class::isInstance)
                .map(StockEvent.GoodsMoved.class::cast)
                .toList();
    }
}
