package baize.contracts.stock;

import static baize.contracts.stock.StockBench.ANNEX;
import static baize.contracts.stock.StockBench.CHARITY;
import static baize.contracts.stock.StockBench.DEPOT;
import static baize.contracts.stock.StockBench.DEPOT_KEEPER;
import static baize.contracts.stock.StockBench.KEEPER;
import static baize.contracts.stock.StockBench.N95;
import static baize.contracts.stock.StockBench.SECOND_KEEPER;
import static baize.contracts.stock.StockBench.STORE;
import static baize.contracts.stock.StockBench.UNION;
import static baize.contracts.stock.StockBench.WARD;
import static baize.contracts.stock.StockBench.lotId;
import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.Event;
import baize.contracts.stock.StockCommand.DifferenceReason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CountRulesTest {
    private static final LotId LOT = lotId(1);
    private static final Account HERE = new Account.AtPlace(STORE);

    private final StockBench bench = new StockBench();

    @BeforeEach
    void the_books_have_1000() {
        bench.aGoodLot(1, 1_000);
    }

    @Test
    void two_officers_who_find_what_the_books_say_change_nothing() {
        bench.accept(KEEPER, first(1, 1_000));

        List<Event> events = bench.accept(SECOND_KEEPER, second(1, 1_000, DifferenceReason.MISCOUNT));

        assertThat(events)
                .containsExactly(new StockEvent.CountConfirmed(count(1), 1_000, 1_000, DifferenceReason.MISCOUNT));
        assertThat(bench.at(STORE, LOT)).isEqualTo(1_000);
    }

    @Test
    void the_first_count_notes_what_the_books_say_and_enters_nothing() {
        List<Event> events = bench.accept(KEEPER, first(1, 998));

        assertThat(events).containsExactly(new StockEvent.StockCounted(first(1, 998), 1_000));
        assertThat(bench.at(STORE, LOT)).isEqualTo(1_000);
    }

    @Test
    void what_two_officers_count_too_much_is_found() {
        bench.accept(KEEPER, first(1, 1_001));

        List<Event> events = bench.accept(SECOND_KEEPER, second(1, 1_001, DifferenceReason.NOT_ENTERED));

        assertThat(events)
                .containsExactly(
                        new StockEvent.CountConfirmed(count(1), 1_000, 1_001, DifferenceReason.NOT_ENTERED),
                        moved(1, new Account.Found(CHARITY), HERE, StockEvent.Cause.FOUND));
        assertThat(bench.at(STORE, LOT)).isEqualTo(1_001);
    }

    @ParameterizedTest
    @EnumSource
    void what_two_officers_count_too_little_is_lost_or_damaged_by_its_reason(DifferenceReason reason) {
        bench.accept(KEEPER, first(1, 997));

        List<Event> events = bench.accept(SECOND_KEEPER, second(1, 997, reason));

        boolean unfit = reason == DifferenceReason.DAMAGE || reason == DifferenceReason.EXPIRED;
        assertThat(events)
                .containsExactly(
                        new StockEvent.CountConfirmed(count(1), 1_000, 997, reason),
                        unfit
                                ? moved(3, HERE, new Account.Damaged(CHARITY), StockEvent.Cause.DAMAGE)
                                : moved(3, HERE, new Account.Lost(CHARITY), StockEvent.Cause.LOSS));
        assertThat(bench.at(STORE, LOT)).isEqualTo(997);
    }

    @Test
    void everything_may_be_missing() {
        bench.accept(KEEPER, first(1, 0));

        bench.accept(SECOND_KEEPER, second(1, 0, DifferenceReason.THEFT));

        assertThat(StockBench.rows(bench.state(), STORE)).isEmpty();
    }

    @Test
    void goods_are_found_where_the_books_had_none() {
        bench.accept(KEEPER, new StockCommand.CountStock(count(1), ANNEX, LOT, 50));

        bench.accept(SECOND_KEEPER, second(1, 50, DifferenceReason.NOT_ENTERED));

        assertThat(bench.at(ANNEX, LOT)).isEqualTo(50);
    }

    @Test
    void what_is_missing_is_entered_even_where_it_was_promised() {
        bench.happened(new StockEvent.StockReserved(LOT, HERE, 900));
        bench.accept(KEEPER, first(1, 500));

        bench.accept(SECOND_KEEPER, second(1, 500, DifferenceReason.UNKNOWN));

        assertThat(StockBench.rows(bench.state(), STORE)).containsExactly(new Balance(HERE, LOT, 500, 900));
        assertThat(Stock.free(bench.state(), STORE, LOT)).isZero();
    }

    @Test
    void two_counts_that_differ_are_disputed_and_enter_nothing() {
        bench.accept(KEEPER, first(1, 998));

        List<Event> events = bench.accept(SECOND_KEEPER, second(1, 999, DifferenceReason.MISCOUNT));

        assertThat(events).containsExactly(new StockEvent.CountDisputed(count(1), 998, 999));
        assertThat(bench.at(STORE, LOT)).isEqualTo(1_000);
        assertThat(bench.refuse(SECOND_KEEPER, second(1, 998, DifferenceReason.MISCOUNT)))
                .isEqualTo(StockRefusal.COUNT_CLOSED);
    }

    @Test
    void goods_that_left_with_an_entry_between_the_counts_are_no_difference() {
        bench.accept(KEEPER, first(1, 998));
        bench.move(LOT, 100, HERE, new Account.AtPlace(WARD), StockEvent.Cause.RECEIPT);

        bench.accept(SECOND_KEEPER, second(1, 898, DifferenceReason.UNKNOWN));

        assertThat(bench.at(STORE, LOT)).isEqualTo(898);
    }

    @Test
    void one_difference_counted_twice_over_is_entered_once() {
        bench.accept(KEEPER, first(1, 998));
        bench.accept(KEEPER, first(2, 998));
        bench.accept(SECOND_KEEPER, second(1, 998, DifferenceReason.UNKNOWN));

        List<Event> events = bench.accept(SECOND_KEEPER, second(2, 998, DifferenceReason.UNKNOWN));

        assertThat(events).containsExactly(new StockEvent.CountDisputed(count(2), 998, 998));
        assertThat(bench.at(STORE, LOT)).isEqualTo(998);
    }

    @Test
    void refuses_a_second_count_by_the_first_officer() {
        bench.accept(KEEPER, first(1, 998));

        assertThat(bench.refuse(KEEPER, second(1, 998, DifferenceReason.UNKNOWN)))
                .isEqualTo(StockRefusal.SAME_OFFICER);
    }

    @Test
    void refuses_a_second_count_by_another_organisation() {
        bench.accept(KEEPER, first(1, 998));

        assertThat(bench.refuse(DEPOT_KEEPER, second(1, 998, DifferenceReason.UNKNOWN)))
                .isEqualTo(StockRefusal.COUNT_NOT_OWN);
    }

    @Test
    void refuses_a_third_count() {
        bench.accept(KEEPER, first(1, 998));
        bench.accept(SECOND_KEEPER, second(1, 998, DifferenceReason.UNKNOWN));

        assertThat(bench.refuse(SECOND_KEEPER, second(1, 998, DifferenceReason.UNKNOWN)))
                .isEqualTo(StockRefusal.COUNT_CLOSED);
    }

    @Test
    void refuses_counts_of_unknown_lots_places_and_counts() {
        assertThat(bench.refuse(KEEPER, new StockCommand.CountStock(count(1), STORE, lotId(9), 1)))
                .isEqualTo(StockRefusal.LOT_UNKNOWN);
        assertThat(bench.refuse(KEEPER, new StockCommand.CountStock(count(1), DEPOT, LOT, 1)))
                .isEqualTo(StockRefusal.PLACE_NOT_OWN);
        assertThat(bench.refuse(SECOND_KEEPER, second(1, 1, DifferenceReason.UNKNOWN)))
                .isEqualTo(StockRefusal.COUNT_UNKNOWN);
    }

    @Test
    void refuses_a_count_id_that_is_taken() {
        bench.accept(KEEPER, first(1, 998));

        assertThat(bench.refuse(SECOND_KEEPER, first(1, 998))).isEqualTo(StockRefusal.COUNT_EXISTS);
    }

    @Test
    void a_hospitals_difference_is_the_hospitals() {
        bench.move(LOT, 10, HERE, new Account.AtPlace(WARD), StockEvent.Cause.RECEIPT);
        bench.accept(StockBench.NURSE, new StockCommand.CountStock(count(1), WARD, LOT, 9));

        bench.accept(StockBench.SECOND_NURSE, second(1, 9, DifferenceReason.UNKNOWN));

        assertThat(Stock.balance(bench.state(), new Account.Lost(UNION), LOT)).isOne();
    }

    private StockEvent.GoodsMoved moved(long quantity, Account from, Account to, StockEvent.Cause cause) {
        return new StockEvent.GoodsMoved(LOT, N95, quantity, from, to, cause, bench.now(), Optional.empty());
    }

    private static CountId count(int number) {
        return new CountId(String.format("30000000-0000-4000-8000-%012d", number));
    }

    private static StockCommand.CountStock first(int count, long counted) {
        return new StockCommand.CountStock(count(count), STORE, LOT, counted);
    }

    private static StockCommand.ConfirmCount second(int count, long counted, DifferenceReason reason) {
        return new StockCommand.ConfirmCount(count(count), counted, reason);
    }
}
