package baize.contracts.stock;

import static baize.contracts.stock.StockBench.CHARITY;
import static baize.contracts.stock.StockBench.INSPECTOR;
import static baize.contracts.stock.StockBench.KEEPER;
import static baize.contracts.stock.StockBench.KN95;
import static baize.contracts.stock.StockBench.N95;
import static baize.contracts.stock.StockBench.NURSE;
import static baize.contracts.stock.StockBench.STORE;
import static baize.contracts.stock.StockBench.TIANYOU;
import static baize.contracts.stock.StockBench.UNION;
import static baize.contracts.stock.StockBench.WARD;
import static baize.contracts.stock.StockBench.lotId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import baize.contracts.Quantity;
import baize.contracts.custody.ShipmentId;
import baize.contracts.stock.StockEvent.Cause;
import baize.contracts.stock.Totals.Sums;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TotalsTest {
    private static final LotId LOT = lotId(1);
    private static final Account STOCK = new Account.AtPlace(STORE);
    private static final Account AT_WARD = new Account.AtPlace(WARD);
    private static final Account TRANSIT =
            new Account.InTransit(new ShipmentId("20000000-0000-4000-8000-000000000001"));

    private final StockBench bench = new StockBench();

    @Test
    void an_empty_log_adds_up_to_nothing() {
        assertThat(Totals.of(List.of()).lines()).isEmpty();
        assertThat(Totals.of(List.of()).overall(N95)).isEqualTo(Sums.NONE);
    }

    @Test
    void what_came_in_and_is_there_is_in_stock() {
        bench.aGoodLot(1, 1_000);

        assertThat(totals().of(CHARITY, N95, LOT)).isEqualTo(new Sums(0, 1_000, 0, 0, 0, 1_000, 0, 0, 0));
        assertThat(totals().overall(N95, LOT)).isEqualTo(totals().of(CHARITY, N95, LOT));
        assertThat(totals().of(UNION, N95)).isEqualTo(Sums.NONE);
        assertThat(totals().overall(KN95)).isEqualTo(Sums.NONE);
    }

    @Test
    void lots_are_told_apart_and_add_up_to_their_item() {
        bench.aGoodLot(1, 1_000);
        bench.aGoodLot(2, 20);

        assertThat(totals().overall(N95, LOT).in()).isEqualTo(1_000);
        assertThat(totals().of(CHARITY, N95, lotId(2)).in()).isEqualTo(20);
        assertThat(totals().overall(N95).in()).isEqualTo(1_020);
        assertThat(totals().of(CHARITY, N95).stock()).isEqualTo(1_020);
        assertThat(totals().lines())
                .extracting(Totals.Line::lot, Totals.Line::organisation)
                .containsExactly(
                        tuple(LOT, Optional.empty()),
                        tuple(LOT, Optional.of(CHARITY)),
                        tuple(lotId(2), Optional.empty()),
                        tuple(lotId(2), Optional.of(CHARITY)));
    }

    @Test
    void goods_on_their_way_are_the_senders_until_they_are_received() {
        bench.aGoodLot(1, 1_000);
        bench.move(LOT, 1_000, STOCK, TRANSIT, Cause.DISPATCH);

        assertThat(totals().of(CHARITY, N95)).isEqualTo(new Sums(0, 1_000, 0, 0, 0, 0, 1_000, 0, 0));
        assertThat(totals().of(UNION, N95)).isEqualTo(Sums.NONE);
    }

    @Test
    void a_thousand_sent_are_998_received_and_2_damaged() {
        bench.aGoodLot(1, 1_000);
        bench.move(LOT, 1_000, STOCK, TRANSIT, Cause.DISPATCH);
        bench.move(LOT, 998, TRANSIT, AT_WARD, Cause.RECEIPT);
        bench.move(LOT, 2, TRANSIT, new Account.Damaged(UNION), Cause.DAMAGE);

        assertThat(totals().of(CHARITY, N95)).isEqualTo(new Sums(0, 1_000, 0, 0, 1_000, 0, 0, 0, 0));
        assertThat(totals().of(UNION, N95)).isEqualTo(new Sums(0, 1_000, 0, 0, 0, 998, 0, 0, 2));
        assertThat(totals().overall(N95)).isEqualTo(new Sums(0, 1_000, 0, 0, 0, 998, 0, 0, 2));
    }

    @Test
    void a_return_is_an_out_and_an_in() {
        bench.aGoodLot(1, 1_000);
        bench.move(LOT, 1_000, STOCK, TRANSIT, Cause.DISPATCH);
        bench.move(LOT, 1_000, TRANSIT, AT_WARD, Cause.RECEIPT);
        Account back = new Account.InTransit(new ShipmentId("20000000-0000-4000-8000-000000000002"));
        bench.move(LOT, 100, AT_WARD, back, Cause.DISPATCH);
        bench.move(LOT, 100, back, STOCK, Cause.RECEIPT);

        assertThat(totals().of(CHARITY, N95)).isEqualTo(new Sums(0, 1_100, 0, 0, 1_000, 100, 0, 0, 0));
        assertThat(totals().of(UNION, N95)).isEqualTo(new Sums(0, 1_000, 0, 0, 100, 900, 0, 0, 0));
        assertThat(totals().overall(N95)).isEqualTo(new Sums(0, 1_000, 0, 0, 0, 1_000, 0, 0, 0));
    }

    @Test
    void a_receipt_that_is_corrected_undoes_what_was_sent_and_came() {
        bench.aGoodLot(1, 1_000);
        bench.move(LOT, 1_000, STOCK, TRANSIT, Cause.DISPATCH);
        bench.move(LOT, 1_000, TRANSIT, AT_WARD, Cause.RECEIPT);
        bench.happened(new StockEvent.GoodsMoved(
                LOT, N95, 10, AT_WARD, TRANSIT, Cause.CORRECTION, bench.now(), Optional.of(2L)));

        assertThat(totals().of(CHARITY, N95)).isEqualTo(new Sums(0, 1_000, 0, 0, 990, 0, 10, 0, 0));
        assertThat(totals().of(UNION, N95)).isEqualTo(new Sums(0, 990, 0, 0, 0, 990, 0, 0, 0));
    }

    @Test
    void what_the_carrier_lost_came_to_it_and_is_lost_there() {
        bench.aGoodLot(1, 1_000);
        bench.move(LOT, 1_000, STOCK, TRANSIT, Cause.DISPATCH);
        bench.move(LOT, 3, TRANSIT, new Account.Lost(TIANYOU), Cause.LOSS);

        assertThat(totals().of(CHARITY, N95)).isEqualTo(new Sums(0, 1_000, 0, 0, 3, 0, 997, 0, 0));
        assertThat(totals().of(TIANYOU, N95)).isEqualTo(new Sums(0, 3, 0, 0, 0, 0, 0, 3, 0));
        assertThat(totals().overall(N95)).isEqualTo(new Sums(0, 1_000, 0, 0, 0, 0, 997, 3, 0));
    }

    @Test
    void what_the_carrier_lost_and_brought_after_all_was_never_lost() {
        bench.aGoodLot(1, 1_000);
        bench.move(LOT, 1_000, STOCK, TRANSIT, Cause.DISPATCH);
        bench.move(LOT, 3, TRANSIT, new Account.Lost(TIANYOU), Cause.LOSS);
        bench.move(LOT, 3, new Account.Lost(TIANYOU), STOCK, Cause.CORRECTION);

        assertThat(totals().of(CHARITY, N95)).isEqualTo(new Sums(0, 1_000, 0, 0, 0, 3, 997, 0, 0));
        assertThat(totals().of(TIANYOU, N95)).isEqualTo(Sums.NONE);
    }

    @Test
    void a_period_opens_with_what_is_there_and_counts_what_is_entered_in_it() {
        bench.aGoodLot(1, 1_000);
        bench.move(LOT, 400, STOCK, TRANSIT, Cause.DISPATCH);
        bench.pass(Duration.ofDays(1));
        Instant from = bench.now();
        bench.move(LOT, 400, TRANSIT, AT_WARD, Cause.RECEIPT);
        bench.accept(NURSE, new StockCommand.RecordUse(WARD, LOT, Quantity.pieces(50), bench.now()));
        bench.pass(Duration.ofDays(1));
        Instant until = bench.now();
        bench.move(LOT, 9, AT_WARD, new Account.Lost(UNION), Cause.LOSS);

        Totals day = Totals.of(bench.log(), from, until);

        assertThat(day.of(CHARITY, N95)).isEqualTo(new Sums(1_000, 0, 0, 0, 400, 600, 0, 0, 0));
        assertThat(day.of(UNION, N95)).isEqualTo(new Sums(0, 400, 0, 50, 0, 350, 0, 0, 0));
        assertThat(day.overall(N95)).isEqualTo(new Sums(1_000, 0, 0, 50, 0, 950, 0, 0, 0));
        assertThat(day.lines()).allMatch(line -> line.sums().balanced());
    }

    @Test
    void a_correction_takes_back_in_its_own_period_what_came_in_before() {
        bench.aGoodLot(1, 1_000);
        bench.pass(Duration.ofDays(1));
        Instant from = bench.now();
        bench.accept(
                INSPECTOR,
                new StockCommand.RegradeLot(LOT, KN95, bench.position(), StockCommand.CorrectionReason.WRONG_GRADE));

        Totals day = Totals.of(bench.log(), from, from.plusSeconds(1));

        assertThat(day.of(CHARITY, N95)).isEqualTo(new Sums(1_000, -1_000, 0, 0, 0, 0, 0, 0, 0));
        assertThat(day.of(CHARITY, KN95)).isEqualTo(new Sums(0, 1_000, 0, 0, 0, 1_000, 0, 0, 0));
        assertThat(day.lines()).allMatch(line -> line.sums().balanced());
    }

    @Test
    void a_wrong_sum_is_not_balanced() {
        assertThat(new Sums(0, 36_000, 0, 0, 32_000, 0, 0, 0, 0).balanced()).isFalse();
        assertThat(new Sums(0, 36_000, 0, 0, 32_000, 4_000, 0, 0, 0).balanced()).isTrue();
        assertThat(new Sums(1, 2, 4, 1, 1, 1, 1, 1, 2).balanced()).isTrue();
    }

    @Test
    void refuses_a_log_out_of_order() {
        bench.accept(KEEPER, bench.arrival(1, 10));
        var log = bench.log();

        assertThatThrownBy(() -> Totals.of(List.of(log.get(log.size() - 2), log.getFirst())))
                .hasMessageContaining("stands after");
    }

    @Test
    void refuses_a_log_without_its_beginning() {
        bench.accept(KEEPER, bench.arrival(1, 10));
        bench.move(LOT, 10, STOCK, TRANSIT, Cause.DISPATCH);
        bench.move(LOT, 10, TRANSIT, AT_WARD, Cause.RECEIPT);
        var log = bench.log();

        assertThatThrownBy(() -> Totals.of(log.subList(log.size() - 3, log.size())))
                .hasMessageContaining("before it is registered");
        assertThatThrownBy(() -> Totals.of(List.of(log.getLast()))).hasMessageContaining("before it left a place");
    }

    private Totals totals() {
        Totals totals = Totals.of(bench.log());
        assertThat(totals.lines()).allMatch(line -> line.sums().balanced());
        return totals;
    }
}
