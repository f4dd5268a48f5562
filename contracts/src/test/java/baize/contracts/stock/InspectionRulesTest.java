package baize.contracts.stock;

import static baize.contracts.stock.StockBench.ANNEX;
import static baize.contracts.stock.StockBench.CHARITY;
import static baize.contracts.stock.StockBench.DEPOT_KEEPER;
import static baize.contracts.stock.StockBench.GLOVES;
import static baize.contracts.stock.StockBench.KEEPER;
import static baize.contracts.stock.StockBench.KN95;
import static baize.contracts.stock.StockBench.N95;
import static baize.contracts.stock.StockBench.SECOND_KEEPER;
import static baize.contracts.stock.StockBench.STORE;
import static baize.contracts.stock.StockBench.UNCHECKED;
import static baize.contracts.stock.StockBench.lotId;
import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.Decision;
import baize.contracts.Event;
import baize.contracts.Quantity;
import baize.contracts.Table;
import baize.contracts.UnitCode;
import baize.contracts.WorldState;
import baize.contracts.custody.ShipmentId;
import baize.contracts.supply.ItemCode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InspectionRulesTest {
    private static final Optional<MakerLot> MAKER_LOT = Optional.of(MakerLot.of("a-maker", "B7/2020"));
    private static final Optional<LocalDate> EXPIRY = Optional.of(LocalDate.parse("2022-12-31"));

    private final StockBench bench = new StockBench();
    private long arrivedAt;

    @BeforeEach
    void goods_arrived() {
        bench.accept(KEEPER, bench.arrival(1, 36_000));
        arrivedAt = bench.position();
    }

    @Test
    void a_good_lot_may_be_allocated_after_its_inspection() {
        List<Event> events = bench.accept(KEEPER, bench.inspection(1, N95, 0, MAKER_LOT, EXPIRY));

        assertThat(events)
                .containsExactly(new StockEvent.LotInspected(bench.inspection(1, N95, 0, MAKER_LOT, EXPIRY), N95));
        Lot lot = bench.lot(lotId(1));
        assertThat(lot.status()).isEqualTo(Lot.Status.INSPECTED);
        assertThat(lot.makerLot()).isEqualTo(MAKER_LOT);
        assertThat(lot.expiry()).isEqualTo(EXPIRY);
        assertThat(lot.inspected()).isPresent();
        assertThat(Stock.allocatable(bench.state(), lotId(1), bench.now())).isEmpty();
    }

    @Test
    void what_is_unfit_is_damaged_and_no_stock() {
        bench.accept(KEEPER, bench.inspection(1, N95, 1_000, MAKER_LOT, EXPIRY));

        assertThat(bench.at(STORE, lotId(1))).isEqualTo(35_000);
        assertThat(damaged()).isEqualTo(1_000);
    }

    @Test
    void all_of_a_lot_may_be_unfit_and_no_more() {
        assertThat(bench.refuse(KEEPER, bench.inspection(1, N95, 36_001, MAKER_LOT, EXPIRY)))
                .isEqualTo(StockRefusal.MORE_THAN_STOCK);

        bench.accept(KEEPER, bench.inspection(1, N95, 36_000, MAKER_LOT, EXPIRY));
        assertThat(damaged()).isEqualTo(36_000);
    }

    @Test
    void declared_and_inspected_grade_stand_side_by_side() {
        List<Event> events = bench.accept(KEEPER, bench.inspection(1, KN95, 500, MAKER_LOT, EXPIRY));

        assertThat(events)
                .extracting(Object::getClass)
                .containsExactly(
                        StockEvent.LotInspected.class,
                        StockEvent.LotRegraded.class,
                        StockEvent.GoodsMoved.class,
                        StockEvent.GoodsMoved.class,
                        StockEvent.GoodsMoved.class);
        assertThat(events)
                .contains(new StockEvent.LotRegraded(
                        lotId(1), N95, KN95, arrivedAt, StockCommand.CorrectionReason.WRONG_GRADE));
        assertThat(bench.lot(lotId(1)).declared()).isEqualTo(N95);
        assertThat(bench.lot(lotId(1)).item()).isEqualTo(KN95);
    }

    @Test
    void another_grade_takes_the_old_item_out_of_the_books_and_enters_the_new_one() {
        List<Event> events = bench.accept(KEEPER, bench.inspection(1, KN95, 500, MAKER_LOT, EXPIRY));

        Account outside = new Account.Outside(CHARITY);
        Account here = new Account.AtPlace(STORE);
        assertThat(events)
                .contains(correction(N95, here, outside), correction(KN95, outside, here))
                .contains(new StockEvent.GoodsMoved(
                        lotId(1),
                        KN95,
                        500,
                        here,
                        new Account.Damaged(CHARITY),
                        StockEvent.Cause.INSPECTION,
                        bench.now(),
                        Optional.empty()));
        Totals totals = Totals.of(bench.log());
        assertThat(totals.overall(N95)).isEqualTo(Totals.Sums.NONE);
        assertThat(totals.overall(KN95)).isEqualTo(new Totals.Sums(0, 36_000, 0, 0, 0, 35_500, 0, 0, 500));
        assertThat(totals.of(CHARITY, KN95)).isEqualTo(totals.overall(KN95));
    }

    @Test
    void the_indexes_name_the_item_as_it_is_now() {
        bench.accept(KEEPER, bench.inspection(1, KN95, 0, MAKER_LOT, EXPIRY));

        assertThat(rows(LotReference.BY_ITEM)).containsExactly("kn95/" + lotId(1).value());
        assertThat(rows(LotReference.BY_MAKER_LOT)).containsExactly("kn95/a-maker:B7|2020/" + lotId(1).value());
    }

    @Test
    void a_lot_is_inspected_once() {
        bench.accept(KEEPER, bench.inspection(1, N95));

        assertThat(bench.refuse(KEEPER, bench.inspection(1, KN95))).isEqualTo(StockRefusal.ALREADY_INSPECTED);
    }

    @Test
    void a_blocked_lot_is_inspected_and_stays_blocked() {
        bench.accept(KEEPER, new StockCommand.BlockLot(lotId(1), true, StockCommand.BlockReason.GRADE_IN_DOUBT));

        bench.accept(KEEPER, bench.inspection(1, KN95));

        assertThat(bench.lot(lotId(1)).status()).isEqualTo(Lot.Status.BLOCKED);
        bench.accept(SECOND_KEEPER, new StockCommand.BlockLot(lotId(1), false, StockCommand.BlockReason.CLEARED));
        assertThat(bench.lot(lotId(1)).status()).isEqualTo(Lot.Status.INSPECTED);
    }

    @Test
    void refuses_an_inspection_by_another_organisation() {
        assertThat(bench.refuse(DEPOT_KEEPER, bench.inspection(1, N95))).isEqualTo(StockRefusal.PLACE_NOT_OWN);
    }

    @Test
    void refuses_to_inspect_what_nobody_received() {
        assertThat(bench.refuse(KEEPER, bench.inspection(2, N95))).isEqualTo(StockRefusal.LOT_UNKNOWN);
    }

    @Test
    void refuses_to_inspect_what_is_not_there_any_more() {
        bench.move(lotId(1), 36_000, new Account.AtPlace(STORE), new Account.AtPlace(ANNEX), StockEvent.Cause.RECEIPT);

        assertThat(bench.refuse(KEEPER, bench.inspection(1, N95))).isEqualTo(StockRefusal.LOT_NOT_HELD);
    }

    @Test
    void refuses_another_grade_of_what_is_in_more_hands_than_one_record_can_correct() {
        for (int shipment = 1; shipment <= Decision.MAX_EVENTS / 2; shipment++) {
            ShipmentId id = new ShipmentId(String.format("20000000-0000-4000-8000-%012d", shipment));
            bench.move(lotId(1), 1, new Account.AtPlace(STORE), new Account.InTransit(id), StockEvent.Cause.DISPATCH);
        }

        assertThat(bench.refuse(KEEPER, bench.inspection(1, KN95))).isEqualTo(StockRefusal.TOO_MANY_HOLDERS);
        bench.accept(KEEPER, bench.inspection(1, N95));
    }

    @Test
    void refuses_an_item_that_is_not_approved() {
        assertThat(bench.refuse(KEEPER, bench.inspection(1, UNCHECKED))).isEqualTo(StockRefusal.ITEM_NOT_APPROVED);
    }

    @Test
    void refuses_an_item_that_is_counted_in_another_unit() {
        assertThat(bench.refuse(KEEPER, bench.inspection(1, GLOVES))).isEqualTo(StockRefusal.UNIT_DIFFERS);
    }

    @Test
    void refuses_an_unfit_quantity_in_another_unit() {
        var inPairs = new StockCommand.InspectLot(
                lotId(1),
                STORE,
                N95,
                new Quantity(1, UnitCode.PR),
                Optional.empty(),
                Optional.empty(),
                bench.now(),
                Optional.empty());

        assertThat(bench.refuse(KEEPER, inPairs)).isEqualTo(StockRefusal.UNIT_DIFFERS);
    }

    @Test
    void refuses_an_inspection_of_more_than_30_days_ago() {
        var inspection = bench.inspection(1, N95);
        bench.pass(Duration.ofDays(30).plusMillis(1));

        assertThat(bench.refuse(KEEPER, inspection)).isEqualTo(StockRefusal.TIME_OUTSIDE_WINDOW);
    }

    private StockEvent.GoodsMoved correction(ItemCode item, Account from, Account to) {
        return new StockEvent.GoodsMoved(
                lotId(1), item, 36_000, from, to, StockEvent.Cause.CORRECTION, bench.now(), Optional.of(arrivedAt));
    }

    private long damaged() {
        return Stock.balance(bench.state(), new Account.Damaged(CHARITY), lotId(1));
    }

    private List<String> rows(Table<LotReference> table) {
        return bench.state().range(table, "", 100).stream()
                .map(WorldState.Row::path)
                .toList();
    }
}
