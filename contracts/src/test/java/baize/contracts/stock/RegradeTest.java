package baize.contracts.stock;

import static baize.contracts.stock.StockBench.CHARITY;
import static baize.contracts.stock.StockBench.DEPOT;
import static baize.contracts.stock.StockBench.DEPOT_KEEPER;
import static baize.contracts.stock.StockBench.GLOVES;
import static baize.contracts.stock.StockBench.INSPECTOR;
import static baize.contracts.stock.StockBench.KEEPER;
import static baize.contracts.stock.StockBench.KN95;
import static baize.contracts.stock.StockBench.N95;
import static baize.contracts.stock.StockBench.NURSE;
import static baize.contracts.stock.StockBench.STORE;
import static baize.contracts.stock.StockBench.UNCHECKED;
import static baize.contracts.stock.StockBench.UNION;
import static baize.contracts.stock.StockBench.WARD;
import static baize.contracts.stock.StockBench.lotId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import baize.contracts.Decision;
import baize.contracts.Event;
import baize.contracts.custody.ShipmentId;
import baize.contracts.supply.ItemCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Story S1, first half: 36,000 masks were entered as N95-medical and are KN95. */
class RegradeTest {
    private static final Account.InTransit TRANSIT =
            new Account.InTransit(new ShipmentId("20000000-0000-4000-8000-000000000001"));
    private static final LotId LOT = lotId(1);

    /** Hands that one record can correct: one event for itself, and two for each of them. */
    private static final int MOST = (Decision.MAX_EVENTS - 1) / 2;

    private final StockBench bench = new StockBench();
    private long inspection;

    @BeforeEach
    void thirty_six_thousand_masks_were_entered_as_n95() {
        bench.aGoodLot(1, 36_000);
        inspection = bench.position();
    }

    @Test
    void a_correction_is_a_second_record_that_points_to_the_first() {
        List<Event> events = bench.accept(KEEPER, correction(KN95));

        assertThat(events)
                .first()
                .isEqualTo(new StockEvent.LotRegraded(
                        LOT, N95, KN95, inspection, StockCommand.CorrectionReason.WRONG_GRADE));
        assertThat(events.subList(1, events.size())).allSatisfy(event -> {
            assertThat(event).isInstanceOf(StockEvent.GoodsMoved.class);
            assertThat(((StockEvent.GoodsMoved) event).cause()).isEqualTo(StockEvent.Cause.CORRECTION);
            assertThat(((StockEvent.GoodsMoved) event).corrects()).contains(inspection);
        });
        assertThat(bench.lot(LOT).item()).isEqualTo(KN95);
        assertThat(bench.lot(LOT).declared()).isEqualTo(N95);
    }

    @Test
    void after_it_the_books_have_36000_of_the_right_grade_and_none_of_the_wrong_one() {
        bench.accept(KEEPER, correction(KN95));

        Totals totals = Totals.of(bench.log());
        assertThat(bench.at(STORE, LOT)).isEqualTo(36_000);
        assertThat(totals.of(CHARITY, N95)).isEqualTo(Totals.Sums.NONE);
        assertThat(totals.of(CHARITY, KN95)).isEqualTo(new Totals.Sums(0, 36_000, 0, 0, 0, 36_000, 0, 0, 0));
    }

    @Test
    void goods_that_were_sent_used_lost_and_damaged_are_corrected_with_the_rest() {
        goodsWentOnTheirWay();
        List<Balance> before = Stock.holders(bench.state(), LOT);

        bench.accept(INSPECTOR, correction(KN95));

        assertThat(Stock.holders(bench.state(), LOT)).isEqualTo(before);
        assertThat(bench.bothTablesAgree()).isTrue();
        Totals totals = Totals.of(bench.log());
        assertThat(totals.overall(N95)).isEqualTo(Totals.Sums.NONE);
        assertThat(totals.of(CHARITY, N95)).isEqualTo(Totals.Sums.NONE);
        assertThat(totals.of(UNION, N95)).isEqualTo(Totals.Sums.NONE);
        assertThat(totals.overall(KN95)).isEqualTo(new Totals.Sums(0, 36_000, 7, 4_000, 0, 30_997, 1_000, 4, 6));
        assertThat(totals.of(CHARITY, KN95)).isEqualTo(new Totals.Sums(0, 36_000, 0, 0, 15_000, 20_000, 1_000, 0, 0));
        assertThat(totals.of(UNION, KN95)).isEqualTo(new Totals.Sums(0, 15_000, 7, 4_000, 0, 10_997, 0, 4, 6));
    }

    @Test
    void what_was_found_goes_back_to_where_it_was_found() {
        Account ward = new Account.AtPlace(WARD);
        bench.move(LOT, 7, new Account.Found(UNION), ward, StockEvent.Cause.FOUND);

        List<Event> events = bench.accept(KEEPER, correction(KN95));

        assertThat(events)
                .filteredOn(StockEvent.GoodsMoved.class::isInstance)
                .map(StockEvent.GoodsMoved.class::cast)
                .extracting(
                        StockEvent.GoodsMoved::item,
                        StockEvent.GoodsMoved::quantity,
                        StockEvent.GoodsMoved::from,
                        StockEvent.GoodsMoved::to)
                .containsExactly(
                        tuple(N95, 36_000L, new Account.AtPlace(STORE), new Account.Outside(CHARITY)),
                        tuple(KN95, 36_000L, new Account.Outside(CHARITY), new Account.AtPlace(STORE)),
                        tuple(N95, 7L, ward, new Account.Found(UNION)),
                        tuple(KN95, 7L, new Account.Found(UNION), ward));
    }

    @Test
    void what_was_promised_stays_promised() {
        bench.happened(new StockEvent.StockReserved(LOT, new Account.AtPlace(STORE), 16_000));

        bench.accept(KEEPER, correction(KN95));

        assertThat(Stock.free(bench.state(), STORE, LOT)).isEqualTo(20_000);
    }

    @Test
    void a_correction_may_be_corrected() {
        goodsWentOnTheirWay();
        bench.accept(KEEPER, correction(KN95));
        long first = bench.position();

        bench.accept(
                KEEPER, new StockCommand.ProposeUpgrade(LOT, N95, first, StockCommand.CorrectionReason.WRONG_GRADE));
        bench.accept(INSPECTOR, new StockCommand.DecideUpgrade(LOT, bench.position(), true));

        Totals totals = Totals.of(bench.log());
        assertThat(totals.overall(KN95)).isEqualTo(Totals.Sums.NONE);
        assertThat(totals.overall(N95).in()).isEqualTo(36_000);
    }

    @Test
    void whoever_holds_some_of_the_lot_may_correct_it() {
        goodsWentOnTheirWay();

        bench.accept(NURSE, correction(KN95));
    }

    @Test
    void whoever_received_it_may_correct_it_after_all_of_it_is_gone() {
        bench.move(LOT, 36_000, new Account.AtPlace(STORE), TRANSIT, StockEvent.Cause.DISPATCH);

        bench.accept(KEEPER, correction(KN95));
    }

    @Test
    void refuses_a_correction_by_those_who_never_had_it() {
        assertThat(bench.refuse(DEPOT_KEEPER, correction(KN95))).isEqualTo(StockRefusal.LOT_NOT_HELD);
    }

    @Test
    void refuses_a_correction_before_the_inspection() {
        bench.accept(KEEPER, bench.arrival(2, 10));

        assertThat(bench.refuse(
                        KEEPER,
                        new StockCommand.RegradeLot(lotId(2), KN95, 3, StockCommand.CorrectionReason.WRONG_GRADE)))
                .isEqualTo(StockRefusal.NOT_INSPECTED);
    }

    @Test
    void refuses_a_correction_of_an_unknown_lot() {
        assertThat(bench.refuse(
                        KEEPER,
                        new StockCommand.RegradeLot(lotId(9), KN95, 1, StockCommand.CorrectionReason.WRONG_GRADE)))
                .isEqualTo(StockRefusal.LOT_UNKNOWN);
    }

    @Test
    void refuses_a_correction_to_what_it_is_already() {
        assertThat(bench.refuse(KEEPER, correction(N95))).isEqualTo(StockRefusal.SAME_ITEM);
    }

    @Test
    void refuses_an_item_that_is_not_approved_or_counted_otherwise() {
        assertThat(bench.refuse(KEEPER, correction(UNCHECKED))).isEqualTo(StockRefusal.ITEM_NOT_APPROVED);
        assertThat(bench.refuse(KEEPER, correction(GLOVES))).isEqualTo(StockRefusal.UNIT_DIFFERS);
    }

    @Test
    void a_correction_points_to_the_record_that_last_said_what_the_lot_is_and_to_no_other() {
        bench.aGoodLot(2, 10);
        long arrivalOfTwo = bench.position() - 1;
        long inspectionOfTwo = bench.position();

        for (long other : List.of(0L, inspection, arrivalOfTwo, inspectionOfTwo + 1)) {
            assertThat(bench.refuse(KEEPER, correctionOf(lotId(2), other)))
                    .as("a record that is not the inspection of the lot: %s", other)
                    .isEqualTo(StockRefusal.CORRECTS_NOTHING);
        }
        bench.accept(KEEPER, correctionOf(lotId(2), inspectionOfTwo));
        assertThat(bench.lot(lotId(2)).graded()).isEqualTo(bench.position());
    }

    @Test
    void refuses_a_lot_in_more_hands_than_one_record_can_correct() {
        List<LotId> lots = new ArrayList<>();
        List<Long> inspections = new ArrayList<>();
        for (int holders : List.of(MOST, MOST + 1)) {
            LotId lot = bench.aGoodLot(10 + holders, holders);
            lots.add(lot);
            inspections.add(bench.position());
            for (int shipment = 1; shipment <= holders; shipment++) {
                bench.move(lot, 1, new Account.AtPlace(STORE), shipment(shipment), StockEvent.Cause.DISPATCH);
            }
        }

        bench.accept(INSPECTOR, correctionOf(lots.get(0), inspections.get(0)));
        assertThat(bench.refuse(INSPECTOR, correctionOf(lots.get(1), inspections.get(1))))
                .isEqualTo(StockRefusal.TOO_MANY_HOLDERS);
    }

    @Test
    void an_organisation_in_between_keeps_what_it_passed_on_under_the_old_name() {
        bench.move(LOT, 36_000, new Account.AtPlace(STORE), TRANSIT, StockEvent.Cause.DISPATCH);
        bench.move(LOT, 36_000, TRANSIT, new Account.AtPlace(DEPOT), StockEvent.Cause.RECEIPT);
        bench.move(LOT, 36_000, new Account.AtPlace(DEPOT), shipment(2), StockEvent.Cause.DISPATCH);
        bench.move(LOT, 36_000, shipment(2), new Account.AtPlace(WARD), StockEvent.Cause.RECEIPT);

        bench.accept(INSPECTOR, correction(KN95));

        Totals totals = Totals.of(bench.log());
        assertThat(totals.of(DEPOT_KEEPER.member(), N95))
                .isEqualTo(new Totals.Sums(0, 36_000, 0, 0, 36_000, 0, 0, 0, 0));
        assertThat(totals.of(UNION, KN95)).isEqualTo(new Totals.Sums(0, 36_000, 0, 0, 0, 36_000, 0, 0, 0));
        assertThat(totals.of(CHARITY, N95)).isEqualTo(Totals.Sums.NONE);
    }

    /** 16,000 leave the store; 15,000 of them are received by the hospital, which finds 7, uses 4,000, loses 4, breaks 6. */
    private void goodsWentOnTheirWay() {
        Account ward = new Account.AtPlace(WARD);
        bench.move(LOT, 16_000, new Account.AtPlace(STORE), TRANSIT, StockEvent.Cause.DISPATCH);
        bench.move(LOT, 15_000, TRANSIT, ward, StockEvent.Cause.RECEIPT);
        bench.move(LOT, 7, new Account.Found(UNION), ward, StockEvent.Cause.FOUND);
        bench.move(LOT, 4_000, ward, new Account.Used(UNION), StockEvent.Cause.USE);
        bench.move(LOT, 4, ward, new Account.Lost(UNION), StockEvent.Cause.LOSS);
        bench.move(LOT, 6, ward, new Account.Damaged(UNION), StockEvent.Cause.DAMAGE);
    }

    private StockCommand.RegradeLot correction(ItemCode item) {
        return new StockCommand.RegradeLot(LOT, item, inspection, StockCommand.CorrectionReason.WRONG_GRADE);
    }

    private static StockCommand.RegradeLot correctionOf(LotId lot, long corrects) {
        return new StockCommand.RegradeLot(lot, KN95, corrects, StockCommand.CorrectionReason.WRONG_GRADE);
    }

    private static Account.InTransit shipment(int number) {
        return new Account.InTransit(new ShipmentId(String.format("20000000-0000-4000-8000-%012d", number)));
    }
}
