package baize.contracts.allocation;

import static baize.contracts.custody.RoadBench.KEEPER;
import static baize.contracts.custody.RoadBench.N95;
import static baize.contracts.custody.RoadBench.PACKER;
import static baize.contracts.custody.RoadBench.STORE;
import static baize.contracts.custody.RoadBench.TIANYOU;
import static baize.contracts.custody.RoadBench.TIANYOU_STORE;
import static baize.contracts.custody.RoadBench.UNION;
import static baize.contracts.custody.RoadBench.UNION_STORE;
import static baize.contracts.custody.RoadBench.allocation;
import static baize.contracts.custody.RoadBench.demand;
import static baize.contracts.custody.RoadBench.line;
import static baize.contracts.custody.RoadBench.lot;
import static baize.contracts.custody.Waybill.boxed;
import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.Event;
import baize.contracts.Quantity;
import baize.contracts.custody.RoadBench;
import baize.contracts.custody.Waybill;
import baize.contracts.stock.CountId;
import baize.contracts.stock.StockCommand;
import baize.contracts.stock.StockCommand.DifferenceReason;
import baize.contracts.stock.StockCommand.LossKind;
import baize.contracts.supply.Use;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Goods that were promised are gone: the demand is open again, and nobody packs what is not there. */
class ShortfallTest {
    private final RoadBench road = new RoadBench();

    @BeforeEach
    void all_of_a_lot_is_promised_to_two_hospitals() {
        road.aLot(1, N95, 1_000);
        road.aDemand(1, UNION, UNION_STORE, N95, 700, Use.WARD);
        road.aDemand(2, TIANYOU, TIANYOU_STORE, N95, 300, Use.WARD);
        road.approved(1, line(lot(1), demand(1), 700));
        road.approved(2, line(lot(1), demand(2), 300));
    }

    @Test
    void what_is_found_unfit_opens_the_demand_that_was_promised_to_last() {
        List<Event> events = road.accept(PACKER, loss(LossKind.DAMAGED, 100));

        assertThat(events).contains(new AllocationEvent.AllocationShort(allocation(2), List.of(100L)));
        assertThat(road.row(demand(2)).openNeed()).contains(Quantity.pieces(100));
        assertThat(road.row(demand(1)).openNeed()).contains(Quantity.pieces(0));
        assertThat(road.row(allocation(2)).lines().getFirst().unpacked()).isEqualTo(200);
        assertThat(road.free(STORE, lot(1))).isZero();
        road.aLot(2, N95, 100);
        road.approved(3, line(lot(2), demand(2), 100));
    }

    @Test
    void a_loss_releases_promises_once_it_is_confirmed() {
        road.accept(PACKER, loss(LossKind.LOST, 500));
        assertThat(road.row(demand(2)).openNeed()).contains(Quantity.pieces(0));

        road.accept(KEEPER, new StockCommand.ConfirmLoss(lot(1), road.bench().position()));

        assertThat(road.row(demand(2)).openNeed()).contains(Quantity.pieces(300));
        assertThat(road.row(demand(1)).openNeed()).contains(Quantity.pieces(200));
        assertThat(road.row(allocation(2)).status()).isEqualTo(Allocation.Status.CANCELLED);
        assertThat(road.row(allocation(1)).status()).isEqualTo(Allocation.Status.APPROVED);
    }

    @Test
    void a_count_that_finds_too_little_releases_promises_too() {
        CountId count = new CountId(RoadBench.uuid(1));
        road.accept(PACKER, new StockCommand.CountStock(count, STORE, lot(1), 990));
        road.accept(KEEPER, new StockCommand.ConfirmCount(count, 990, DifferenceReason.UNKNOWN));

        assertThat(road.row(demand(2)).openNeed()).contains(Quantity.pieces(10));
    }

    @Test
    void what_is_free_is_lost_before_what_is_promised() {
        road.accept(
                RoadBench.APPROVER,
                new AllocationCommand.CancelAllocation(allocation(2), AllocationCommand.RejectionReason.MISTAKE));

        List<Event> events = road.accept(PACKER, loss(LossKind.DAMAGED, 300));

        assertThat(events).noneMatch(AllocationEvent.class::isInstance);
        assertThat(road.row(demand(1)).openNeed()).contains(Quantity.pieces(0));
    }

    @Test
    void boxes_that_are_unpacked_after_their_goods_were_lost_promise_nothing() {
        Waybill way = Waybill.delivery(road, 1, allocation(1));
        road.accept(PACKER, way.pack(boxed(lot(1), 700)));
        road.accept(PACKER, loss(LossKind.DAMAGED, 1_000));
        assertThat(road.row(demand(1)).openNeed()).contains(Quantity.pieces(0));

        List<Event> events = road.accept(PACKER, way.cancel());

        assertThat(events).contains(new AllocationEvent.AllocationShort(allocation(1), List.of(700L)));
        assertThat(road.row(demand(1)).openNeed()).contains(Quantity.pieces(700));
        assertThat(road.row(allocation(1)).status()).isEqualTo(Allocation.Status.CANCELLED);
    }

    private StockCommand.RecordLoss loss(LossKind kind, long quantity) {
        return new StockCommand.RecordLoss(
                STORE, lot(1), Quantity.pieces(quantity), kind, DifferenceReason.UNKNOWN, road.now());
    }
}
