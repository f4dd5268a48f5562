package baize.contracts.stock;

import static baize.contracts.stock.StockBench.DEPOT_KEEPER;
import static baize.contracts.stock.StockBench.GIFT;
import static baize.contracts.stock.StockBench.INSPECTOR;
import static baize.contracts.stock.StockBench.KEEPER;
import static baize.contracts.stock.StockBench.N95;
import static baize.contracts.stock.StockBench.NURSE;
import static baize.contracts.stock.StockBench.REVIEWER;
import static baize.contracts.stock.StockBench.SECOND_INSPECTOR;
import static baize.contracts.stock.StockBench.SECOND_KEEPER;
import static baize.contracts.stock.StockBench.SECOND_NURSE;
import static baize.contracts.stock.StockBench.SECOND_REVIEWER;
import static baize.contracts.stock.StockBench.STORE;
import static baize.contracts.stock.StockBench.WARD;
import static baize.contracts.stock.StockBench.lotId;
import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.Signer;
import baize.contracts.donation.OriginRisk;
import baize.contracts.stock.StockCommand.BlockReason;
import baize.contracts.stock.StockCommand.Treatment;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldRulesTest {
    private static final LotId LOT = lotId(1);

    private final StockBench bench = new StockBench();

    @ParameterizedTest
    @CsvSource({"ELEVATED, 7", "HIGH, 14"})
    void goods_from_risky_places_may_be_allocated_when_their_days_are_over_and_no_sooner(OriginRisk risk, int days) {
        bench.accept(KEEPER, bench.arrival(1, GIFT, STORE, N95, 100, risk));
        bench.accept(KEEPER, bench.inspection(1, N95));

        bench.pass(Duration.ofDays(days).minusMillis(1));
        assertThat(allocatable()).contains(StockRefusal.LOT_HELD);
        bench.pass(Duration.ofMillis(1));
        assertThat(allocatable()).isEmpty();
    }

    @Test
    void treatments_are_kept_in_their_order_and_shorten_nothing() {
        bench.accept(KEEPER, bench.arrival(1, GIFT, STORE, N95, 100, OriginRisk.HIGH));

        bench.accept(KEEPER, treatment(LOT, Treatment.UV));
        bench.accept(KEEPER, treatment(LOT, Treatment.STORED));

        assertThat(bench.lot(LOT).treatments()).containsExactly(Treatment.UV, Treatment.STORED);
        assertThat(bench.lot(LOT).holdUntil()).contains(Instant.parse("2020-02-15T00:00:00Z"));
    }

    @Test
    void twenty_treatments_are_kept_and_no_more() {
        bench.aGoodLot(1, 10);
        for (int i = 0; i < 20; i++) {
            bench.accept(KEEPER, treatment(LOT, Treatment.HEAT));
        }

        assertThat(bench.refuse(KEEPER, treatment(LOT, Treatment.HEAT))).isEqualTo(StockRefusal.TOO_MANY_TREATMENTS);
    }

    @Test
    void refuses_a_treatment_of_what_one_does_not_have() {
        assertThat(bench.refuse(KEEPER, treatment(LOT, Treatment.UV))).isEqualTo(StockRefusal.LOT_UNKNOWN);
        bench.aGoodLot(1, 10);
        assertThat(bench.refuse(NURSE, treatment(LOT, Treatment.UV))).isEqualTo(StockRefusal.LOT_NOT_HELD);
    }

    @Test
    void refuses_a_treatment_of_more_than_30_days_ago() {
        bench.aGoodLot(1, 10);
        var treatment = treatment(LOT, Treatment.UV);
        bench.pass(Duration.ofDays(30).plusMillis(1));

        assertThat(bench.refuse(KEEPER, treatment)).isEqualTo(StockRefusal.TIME_OUTSIDE_WINDOW);
    }

    @Test
    void a_hold_counts_from_now() {
        bench.aGoodLot(1, 10);
        bench.pass(Duration.ofDays(2));

        bench.accept(KEEPER, new StockCommand.HoldLot(LOT, 60));

        assertThat(bench.lot(LOT).holdUntil()).contains(Instant.parse("2020-04-03T00:00:00Z"));
        assertThat(allocatable()).contains(StockRefusal.LOT_HELD);
    }

    @Test
    void a_hold_is_made_longer_and_never_shorter() {
        bench.accept(KEEPER, bench.arrival(1, GIFT, STORE, N95, 100, OriginRisk.ELEVATED));

        assertThat(bench.refuse(KEEPER, new StockCommand.HoldLot(LOT, 6))).isEqualTo(StockRefusal.HELD_LONGER);
        assertThat(bench.refuse(KEEPER, new StockCommand.HoldLot(LOT, 7))).isEqualTo(StockRefusal.HELD_LONGER);
        bench.accept(KEEPER, new StockCommand.HoldLot(LOT, 8));
        assertThat(bench.lot(LOT).holdUntil()).contains(Instant.parse("2020-02-09T00:00:00Z"));
    }

    @Test
    void a_reviewer_may_hold_any_lot_and_a_stranger_none() {
        bench.aGoodLot(1, 10);

        assertThat(bench.refuse(DEPOT_KEEPER, new StockCommand.HoldLot(LOT, 5))).isEqualTo(StockRefusal.LOT_NOT_HELD);
        bench.accept(REVIEWER, new StockCommand.HoldLot(LOT, 5));
        assertThat(bench.refuse(REVIEWER, new StockCommand.HoldLot(lotId(2), 5)))
                .isEqualTo(StockRefusal.LOT_UNKNOWN);
    }

    @Test
    void a_blocked_lot_is_not_allocated_until_another_officer_releases_it() {
        bench.aGoodLot(1, 10);

        bench.accept(KEEPER, block());
        assertThat(allocatable()).contains(StockRefusal.LOT_BLOCKED);

        assertThat(bench.refuse(KEEPER, release())).isEqualTo(StockRefusal.SAME_OFFICER);
        bench.accept(SECOND_KEEPER, release());
        assertThat(allocatable()).isEmpty();
    }

    @Test
    void a_lot_that_was_not_inspected_is_not_inspected_after_its_release() {
        bench.accept(KEEPER, bench.arrival(1, 10));
        bench.accept(KEEPER, block());

        bench.accept(SECOND_KEEPER, release());

        assertThat(bench.lot(LOT).status()).isEqualTo(Lot.Status.ARRIVED);
    }

    @Test
    void a_lot_is_blocked_once_and_released_once() {
        bench.aGoodLot(1, 10);

        assertThat(bench.refuse(SECOND_KEEPER, release())).isEqualTo(StockRefusal.NOT_BLOCKED);
        bench.accept(KEEPER, block());
        assertThat(bench.refuse(SECOND_KEEPER, block())).isEqualTo(StockRefusal.LOT_BLOCKED);
        bench.accept(SECOND_KEEPER, release());
        assertThat(bench.refuse(KEEPER, release())).isEqualTo(StockRefusal.NOT_BLOCKED);
        bench.accept(KEEPER, block());
    }

    @Test
    void whoever_has_some_of_a_lot_may_block_it_and_a_stranger_may_not() {
        bench.aGoodLot(1, 10);
        assertThat(bench.refuse(NURSE, block())).isEqualTo(StockRefusal.LOT_NOT_HELD);

        bench.move(LOT, 10, new Account.AtPlace(STORE), new Account.AtPlace(WARD), StockEvent.Cause.RECEIPT);

        bench.accept(NURSE, block());
        assertThat(bench.refuse(NURSE, block())).isEqualTo(StockRefusal.LOT_BLOCKED);
        assertThat(bench.refuse(NURSE, release())).isEqualTo(StockRefusal.SAME_OFFICER);
        bench.accept(SECOND_NURSE, release());
        bench.accept(KEEPER, block());
    }

    @Test
    void who_has_one_piece_of_a_lot_stops_that_piece_and_not_what_others_have() {
        bench.aGoodLot(1, 36_000);
        bench.move(LOT, 1, new Account.AtPlace(STORE), new Account.AtPlace(WARD), StockEvent.Cause.RECEIPT);

        bench.accept(NURSE, new StockCommand.HoldLot(LOT, 60));
        bench.accept(NURSE, block());

        assertThat(Stock.allocatable(bench.state(), STORE, LOT, bench.now())).isEmpty();
        assertThat(Stock.allocatable(bench.state(), WARD, LOT, bench.now())).contains(StockRefusal.LOT_BLOCKED);
        bench.accept(SECOND_NURSE, release());
        assertThat(Stock.allocatable(bench.state(), WARD, LOT, bench.now())).contains(StockRefusal.LOT_HELD);
        assertThat(Stock.stopped(bench.state(), WARD, LOT, bench.now())).contains(StockRefusal.LOT_HELD);
        bench.pass(Duration.ofDays(60));
        assertThat(Stock.allocatable(bench.state(), WARD, LOT, bench.now())).isEmpty();
    }

    @Test
    void the_keeper_at_intake_stops_all_of_the_lot_though_it_has_sent_it_on() {
        bench.aGoodLot(1, 10);
        bench.move(LOT, 10, new Account.AtPlace(STORE), new Account.AtPlace(WARD), StockEvent.Cause.RECEIPT);

        bench.accept(KEEPER, block());

        assertThat(Stock.allocatable(bench.state(), WARD, LOT, bench.now())).contains(StockRefusal.LOT_BLOCKED);
    }

    @Test
    void another_officer_of_who_set_a_hold_ends_it_early() {
        bench.aGoodLot(1, 10);
        bench.accept(KEEPER, new StockCommand.HoldLot(LOT, 60));

        assertThat(bench.refuse(KEEPER, end())).isEqualTo(StockRefusal.SAME_OFFICER);
        assertThat(bench.refuse(REVIEWER, end())).isEqualTo(StockRefusal.NO_HOLD_TO_END);
        bench.accept(SECOND_KEEPER, end());

        assertThat(bench.lot(LOT).holdUntil()).isEmpty();
        assertThat(allocatable()).isEmpty();
        assertThat(bench.refuse(SECOND_KEEPER, end())).isEqualTo(StockRefusal.NO_HOLD_TO_END);
    }

    @Test
    void an_ended_hold_leaves_what_the_origin_and_others_ask_for() {
        bench.accept(KEEPER, bench.arrival(1, GIFT, STORE, N95, 100, OriginRisk.ELEVATED));
        Optional<Instant> byOrigin = bench.lot(LOT).holdUntil();
        bench.accept(KEEPER, new StockCommand.HoldLot(LOT, 20));
        Optional<Instant> byKeeper = bench.lot(LOT).holdUntil();
        bench.accept(REVIEWER, new StockCommand.HoldLot(LOT, 40));

        bench.accept(SECOND_KEEPER, end());
        assertThat(bench.lot(LOT).holdUntil()).contains(bench.now().plus(Duration.ofDays(40)));
        bench.accept(SECOND_REVIEWER, end());

        assertThat(bench.lot(LOT).holdUntil()).isEqualTo(byOrigin).isNotEqualTo(byKeeper);
    }

    @Test
    void a_reviewers_end_leaves_the_keepers_hold() {
        bench.aGoodLot(1, 10);
        bench.accept(KEEPER, new StockCommand.HoldLot(LOT, 20));
        bench.accept(REVIEWER, new StockCommand.HoldLot(LOT, 40));

        bench.accept(SECOND_REVIEWER, end());

        assertThat(bench.lot(LOT).holdUntil()).contains(bench.now().plus(Duration.ofDays(20)));
    }

    @Test
    void a_hold_of_ones_own_stock_is_made_longer_and_ended_by_ones_own_officers() {
        bench.aGoodLot(1, 10);
        bench.move(LOT, 4, new Account.AtPlace(STORE), new Account.AtPlace(WARD), StockEvent.Cause.RECEIPT);
        bench.accept(NURSE, new StockCommand.HoldLot(LOT, 5));

        assertThat(bench.refuse(NURSE, new StockCommand.HoldLot(LOT, 5))).isEqualTo(StockRefusal.HELD_LONGER);
        bench.accept(NURSE, new StockCommand.HoldLot(LOT, 6));
        assertThat(bench.refuse(KEEPER, end())).isEqualTo(StockRefusal.NO_HOLD_TO_END);
        bench.accept(SECOND_NURSE, end());

        assertThat(Stock.allocatable(bench.state(), WARD, LOT, bench.now())).isEmpty();
        assertThat(bench.lot(LOT).holdUntil()).isEmpty();
    }

    @Test
    void there_is_nothing_to_end_of_an_unknown_lot_of_one_held_by_its_origin_or_after_the_time() {
        assertThat(bench.refuse(KEEPER, end())).isEqualTo(StockRefusal.LOT_UNKNOWN);
        bench.accept(KEEPER, bench.arrival(1, GIFT, STORE, N95, 100, OriginRisk.HIGH));
        assertThat(bench.refuse(SECOND_KEEPER, end())).isEqualTo(StockRefusal.NO_HOLD_TO_END);
        bench.accept(KEEPER, new StockCommand.HoldLot(LOT, 15));
        bench.pass(Duration.ofDays(15));

        assertThat(bench.refuse(SECOND_KEEPER, end())).isEqualTo(StockRefusal.NO_HOLD_TO_END);
    }

    @Test
    void a_promise_of_what_is_missing_is_no_stock_to_treat() {
        bench.aGoodLot(1, 10);
        bench.happened(new StockEvent.StockReserved(LOT, new Account.AtPlace(STORE), 10));
        bench.move(LOT, 10, new Account.AtPlace(STORE), new Account.AtPlace(WARD), StockEvent.Cause.RECEIPT);

        assertThat(bench.refuse(KEEPER, treatment(LOT, Treatment.UV))).isEqualTo(StockRefusal.LOT_NOT_HELD);
        bench.accept(NURSE, treatment(LOT, Treatment.UV));
    }

    @Test
    void another_organisation_does_not_release_what_a_reviewer_blocked() {
        bench.aGoodLot(1, 10);
        bench.accept(INSPECTOR, block());

        assertThat(bench.refuse(KEEPER, release())).isEqualTo(StockRefusal.BLOCKED_BY_ANOTHER);
        assertThat(bench.refuse(INSPECTOR, release())).isEqualTo(StockRefusal.SAME_OFFICER);
        bench.accept(SECOND_INSPECTOR, release());
    }

    @Test
    void a_reviewer_may_release_what_a_keeper_blocked() {
        for (Signer reviewer : new Signer[] {REVIEWER, INSPECTOR}) {
            int lot = reviewer.equals(REVIEWER) ? 1 : 2;
            bench.aGoodLot(lot, 10);
            bench.accept(KEEPER, new StockCommand.BlockLot(lotId(lot), true, BlockReason.DEFECTIVE));

            bench.accept(reviewer, new StockCommand.BlockLot(lotId(lot), false, BlockReason.CLEARED));
        }
    }

    @Test
    void of_two_who_block_the_first_is_kept() {
        bench.aGoodLot(1, 10);
        bench.accept(INSPECTOR, block());

        bench.happened(new StockEvent.LotBlocked(LOT, true, BlockReason.GRADE_IN_DOUBT, Optional.empty()));

        assertThat(bench.refuse(KEEPER, release())).isEqualTo(StockRefusal.BLOCKED_BY_ANOTHER);
    }

    @Test
    void refuses_to_block_an_unknown_lot() {
        assertThat(bench.refuse(KEEPER, block())).isEqualTo(StockRefusal.LOT_UNKNOWN);
    }

    private Optional<StockRefusal> allocatable() {
        return Stock.allocatable(bench.state(), LOT, bench.now());
    }

    private StockCommand.TreatLot treatment(LotId lot, Treatment treatment) {
        return new StockCommand.TreatLot(lot, treatment, bench.now());
    }

    private static StockCommand.EndHold end() {
        return new StockCommand.EndHold(LOT, StockCommand.HoldEndReason.TREATED);
    }

    private static StockCommand.BlockLot block() {
        return new StockCommand.BlockLot(LOT, true, BlockReason.GRADE_IN_DOUBT);
    }

    private static StockCommand.BlockLot release() {
        return new StockCommand.BlockLot(LOT, false, BlockReason.CLEARED);
    }
}
