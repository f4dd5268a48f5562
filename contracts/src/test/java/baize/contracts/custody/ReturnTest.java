package baize.contracts.custody;

import static baize.contracts.custody.RoadBench.ANNEX;
import static baize.contracts.custody.RoadBench.DRIVER;
import static baize.contracts.custody.RoadBench.FIRM_STORE;
import static baize.contracts.custody.RoadBench.KEEPER;
import static baize.contracts.custody.RoadBench.N95;
import static baize.contracts.custody.RoadBench.PACKER;
import static baize.contracts.custody.RoadBench.RENAI_STORE;
import static baize.contracts.custody.RoadBench.STORE;
import static baize.contracts.custody.RoadBench.TIANYOU;
import static baize.contracts.custody.RoadBench.TIANYOU_STORE;
import static baize.contracts.custody.RoadBench.UNION;
import static baize.contracts.custody.RoadBench.UNION_SECOND;
import static baize.contracts.custody.RoadBench.UNION_STORE;
import static baize.contracts.custody.RoadBench.allocation;
import static baize.contracts.custody.RoadBench.demand;
import static baize.contracts.custody.RoadBench.line;
import static baize.contracts.custody.RoadBench.lot;
import static baize.contracts.custody.Waybill.boxed;
import static baize.contracts.custody.Waybill.counted;
import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.Quantity;
import baize.contracts.custody.CustodyCommand.Outcome;
import baize.contracts.stock.Account;
import baize.contracts.stock.StockCommand;
import baize.contracts.supply.Demand;
import baize.contracts.supply.SupplyRefusal;
import baize.contracts.supply.Use;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReturnTest {
    private final RoadBench road = new RoadBench();
    private final Waybill delivery = Waybill.delivery(road, 1, allocation(1));
    private final Waybill back = Waybill.delivery(road, 2, allocation(1))
            .forPurpose(new Purpose.Return(Purpose.ReturnReason.SURPLUS, Optional.of(demand(1))))
            .from(UNION_STORE)
            .to(STORE);

    @BeforeEach
    void aDemandThatIsMet() {
        road.aLot(1, N95, 1000);
        road.aDemand(1, UNION, UNION_STORE, N95, 1000, Use.FRONT_LINE);
        road.approved(1, line(lot(1), demand(1), 1000));
        road.accept(PACKER, delivery.pack(boxed(lot(1), 1000)));
        road.accept(UNION, delivery.receipt(counted(lot(1), 1000)));
    }

    @Test
    void what_comes_back_opens_the_need_again() {
        road.accept(UNION, back.pack(boxed(lot(1), 400)));
        assertThat(road.free(UNION_STORE, lot(1))).isEqualTo(600);
        assertThat(road.row(demand(1)).status()).isEqualTo(Demand.Status.MET);

        road.accept(KEEPER, back.receipt(counted(lot(1), 390, 10)));

        assertThat(road.free(STORE, lot(1))).isEqualTo(390);
        assertThat(road.at(UNION_STORE, lot(1))).isEqualTo(600);
        assertThat(road.row(demand(1)).received()).isEqualTo(600);
        assertThat(road.row(demand(1)).status()).isEqualTo(Demand.Status.PARTLY_MET);
    }

    @Test
    void what_is_lost_on_the_way_back_opens_it_too_and_what_never_left_does_not() {
        road.accept(UNION, back.pack(boxed(lot(1), 400)));
        road.accept(KEEPER, back.receipt(counted(lot(1), 370)));
        assertThat(road.row(demand(1)).received()).isEqualTo(630);

        road.accept(KEEPER, back.settle(lot(1), 20, Outcome.LOST));
        road.accept(UNION, back.settle(lot(1), 10, Outcome.NEVER_LEFT));

        assertThat(road.row(demand(1)).received()).isEqualTo(610);
        assertThat(road.free(UNION_STORE, lot(1))).isEqualTo(610);
        assertThat(back.row().status()).isEqualTo(Shipment.Status.SETTLED);
    }

    @Test
    void what_the_hospital_alone_says_it_lost_on_the_way_back_opens_no_need() {
        road.accept(UNION, back.pack(boxed(lot(1), 400)));
        road.accept(KEEPER, back.receipt(counted(lot(1), 370)));

        road.accept(UNION, back.settle(lot(1), 20, Outcome.LOST));
        road.accept(UNION_SECOND, back.settle(lot(1), 4, Outcome.DAMAGED));
        assertThat(road.row(demand(1)).received()).isEqualTo(630);
        assertThat(road.balance(new Account.Lost(UNION.member()), lot(1))).isEqualTo(20);

        road.accept(DRIVER, back.settle(lot(1), 6, Outcome.LOST));
        assertThat(road.row(demand(1)).received()).isEqualTo(624);
    }

    @Test
    void goods_go_back_only_to_who_once_had_the_lot() {
        assertThat(road.refuse(UNION, back.to(FIRM_STORE).pack(boxed(lot(1), 1))))
                .isEqualTo(CustodyRefusal.RETURN_TO_STRANGER);
        road.aLot(2, N95, 5);
        Waybill onward = back.forPurpose(new Purpose.Return(Purpose.ReturnReason.SURPLUS, Optional.empty()))
                .from(STORE)
                .to(FIRM_STORE);
        assertThat(road.refuse(PACKER, onward.pack(boxed(lot(2), 5)))).isEqualTo(CustodyRefusal.RETURN_TO_STRANGER);
        Waybill apart = onward.to(ANNEX);
        road.accept(PACKER, apart.pack(boxed(lot(2), 5)));
    }

    @Test
    void a_corrected_count_of_what_came_back_opens_exactly_that() {
        road.accept(UNION, back.pack(boxed(lot(1), 400)));
        road.accept(KEEPER, back.receipt(counted(lot(1), 400)));

        road.accept(KEEPER, back.correction(counted(lot(1), 350)));

        assertThat(road.row(demand(1)).received()).isEqualTo(650);
        assertThat(road.balance(new Account.InTransit(back.shipment()), lot(1))).isEqualTo(50);
    }

    @Test
    void more_than_was_received_for_the_demand_never_opens_more() {
        road.accept(UNION, back.pack(boxed(lot(1), 1000)));

        road.accept(KEEPER, back.receipt(counted(lot(1), 1003)));

        assertThat(road.row(demand(1)).received()).isZero();
        assertThat(road.row(demand(1)).status()).isEqualTo(Demand.Status.APPROVED);
        assertThat(road.free(STORE, lot(1))).isEqualTo(1003);
    }

    @Test
    void refuses_to_count_away_a_delivery_that_went_back() {
        road.accept(UNION, back.pack(boxed(lot(1), 400)));
        road.accept(KEEPER, back.receipt(counted(lot(1), 400)));

        assertThat(road.refuse(UNION, delivery.correction(counted(lot(1), 399))))
                .isEqualTo(CustodyRefusal.COUNTED_GOODS_MOVED_ON);
        road.accept(UNION, delivery.correction(counted(lot(1), 400)));

        assertThat(road.row(demand(1)).received()).isZero();
        assertThat(road.at(UNION_STORE, lot(1))).isZero();
    }

    @Test
    void refuses_to_count_away_what_went_back_though_more_of_the_lot_came_for_another_demand() {
        road.accept(UNION, back.pack(boxed(lot(1), 400)));
        road.accept(KEEPER, back.receipt(counted(lot(1), 400)));
        road.aDemand(2, UNION, UNION_STORE, N95, 400, Use.WARD);
        road.approved(2, line(lot(1), demand(2), 400));
        Waybill again = Waybill.delivery(road, 3, allocation(2));
        road.accept(PACKER, again.pack(boxed(lot(1), 400)));
        road.accept(UNION, again.receipt(counted(lot(1), 400)));

        assertThat(road.refuse(UNION, delivery.correction(counted(lot(1), 399))))
                .isEqualTo(CustodyRefusal.COUNTED_GOODS_MOVED_ON);
        road.accept(UNION, delivery.correction(counted(lot(1), 400)));

        assertThat(road.row(demand(1)).received()).isZero();
        assertThat(road.at(UNION_STORE, lot(1))).isEqualTo(400);
    }

    @Test
    void recalled_goods_go_back_without_a_demand() {
        road.accept(UNION, new StockCommand.BlockLot(lot(1), true, StockCommand.BlockReason.DEFECTIVE));
        Waybill recalled = back.forPurpose(new Purpose.Return(Purpose.ReturnReason.RECALLED, Optional.empty()));

        road.accept(UNION, recalled.pack(boxed(lot(1), 1000)));
        road.accept(KEEPER, recalled.receipt(counted(lot(1), 1000)));

        assertThat(road.at(STORE, lot(1))).isEqualTo(1000);
        assertThat(road.row(demand(1)).received()).isEqualTo(1000);
    }

    @Test
    void refuses_more_than_lies_free_at_the_hospital() {
        Waybill any = back.forPurpose(new Purpose.Return(Purpose.ReturnReason.SURPLUS, Optional.empty()));
        road.accept(UNION, new StockCommand.RecordUse(UNION_STORE, lot(1), Quantity.pieces(300), road.now()));

        assertThat(road.refuse(UNION, any.pack(boxed(lot(1), 701)))).isEqualTo(CustodyRefusal.STOCK_NOT_FREE);
        road.accept(UNION, any.pack(boxed(lot(1), 700)));
    }

    @Test
    void refuses_a_demand_that_did_not_get_so_much_is_anothers_or_unknown() {
        road.aLot(2, N95, 10, UNION_STORE, UNION, Optional.empty());
        road.aDemand(2, TIANYOU, TIANYOU_STORE, N95, 10, Use.WARD);

        assertThat(road.refuse(UNION, back.pack(boxed(lot(1), 1000), boxed(lot(2), 1))))
                .isEqualTo(CustodyRefusal.NOT_RECEIVED_FOR_DEMAND);
        assertThat(road.refuse(UNION, returning(2).pack(boxed(lot(1), 1))))
                .isEqualTo(CustodyRefusal.DEMAND_OF_ANOTHER_PLACE);
        assertThat(road.refuse(UNION, returning(9).pack(boxed(lot(1), 1)))).isEqualTo(SupplyRefusal.DEMAND_UNKNOWN);
    }

    @Test
    void goods_go_back_to_a_warehouse_only() {
        assertThat(road.refuse(UNION, back.to(RENAI_STORE).pack(boxed(lot(1), 1))))
                .isEqualTo(CustodyRefusal.RETURN_TO_WAREHOUSE);
    }

    private Waybill returning(int demand) {
        return back.forPurpose(new Purpose.Return(Purpose.ReturnReason.SURPLUS, Optional.of(demand(demand))));
    }
}
