package baize.contracts.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baize.contracts.InMemoryWorldState;
import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.Stamp;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.PlaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BooksTest {
    private static final Instant NOW = Instant.parse("2020-02-01T00:00:00Z");
    private static final Stamp STAMP =
            new Stamp(1, NOW, new MemberId("hubei-charity"), new OfficerId("00000000-0000-4000-8000-000000000001"));
    private static final LotId LOT = new LotId("10000000-0000-4000-8000-000000000001");
    private static final PlaceId STORE = new PlaceId("charity-store");
    private static final Account OUTSIDE = new Account.Outside(new MemberId("hubei-charity"));
    private static final Account AT_STORE = new Account.AtPlace(STORE);
    private static final Account USED = new Account.Used(new MemberId("union-hospital"));

    private final InMemoryWorldState state = new InMemoryWorldState();

    @Test
    void a_movement_takes_from_one_account_and_adds_to_the_other() {
        move(500, OUTSIDE, AT_STORE);
        move(200, AT_STORE, USED);

        assertThat(Stock.balance(state, AT_STORE, LOT)).isEqualTo(300);
        assertThat(Stock.balance(state, USED, LOT)).isEqualTo(200);
        assertThat(Stock.balance(state, OUTSIDE, LOT)).isEqualTo(-500);
    }

    @Test
    void both_tables_hold_the_same_rows() {
        move(500, OUTSIDE, AT_STORE);
        reserve(100);

        assertThat(StockBench.rows(state, STORE)).containsExactly(new Balance(AT_STORE, LOT, 500, 100));
        assertThat(Stock.holders(state, LOT))
                .containsExactly(new Balance(OUTSIDE, LOT, -500, 0), new Balance(AT_STORE, LOT, 500, 100));
    }

    @Test
    void a_row_that_comes_to_nothing_is_gone_from_both_tables() {
        move(500, OUTSIDE, AT_STORE);
        move(500, AT_STORE, USED);

        assertThat(StockBench.rows(state, STORE)).isEmpty();
        assertThat(Stock.holders(state, LOT)).extracting(Balance::account).containsExactly(OUTSIDE, USED);
    }

    @Test
    void a_promise_outlives_the_stock_that_is_missing() {
        move(500, OUTSIDE, AT_STORE);
        reserve(400);
        move(500, AT_STORE, new Account.Lost(new MemberId("hubei-charity")));

        assertThat(StockBench.rows(state, STORE)).containsExactly(new Balance(AT_STORE, LOT, 0, 400));
        assertThat(Stock.free(state, STORE, LOT)).isZero();
    }

    @Test
    void what_is_promised_is_not_free() {
        move(500, OUTSIDE, AT_STORE);
        reserve(400);
        assertThat(Stock.free(state, STORE, LOT)).isEqualTo(100);

        reserve(-150);
        assertThat(Stock.free(state, STORE, LOT)).isEqualTo(250);
    }

    @Test
    void a_place_never_holds_less_than_nothing() {
        move(500, OUTSIDE, AT_STORE);

        assertThatThrownBy(() -> move(501, AT_STORE, USED)).hasMessageContaining("place:charity-store");
    }

    @Test
    void a_promise_is_never_less_than_nothing() {
        move(500, OUTSIDE, AT_STORE);

        assertThatThrownBy(() -> reserve(-1)).hasMessageContaining("reserved");
    }

    @Test
    void only_a_place_makes_promises() {
        assertThatThrownBy(() -> new Balance(USED, LOT, 5, 1)).hasMessageContaining("reserved");
    }

    private void move(long quantity, Account from, Account to) {
        happened(new StockEvent.GoodsMoved(
                LOT, new ItemCode("kn95"), quantity, from, to, StockEvent.Cause.ARRIVAL, NOW, Optional.empty()));
    }

    private void reserve(long quantity) {
        happened(new StockEvent.StockReserved(LOT, AT_STORE, quantity));
    }

    private void happened(StockEvent event) {
        state.apply(List.copyOf(StockRules.evolve(state, event, STAMP)));
    }
}
