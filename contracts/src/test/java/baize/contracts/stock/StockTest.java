package baize.contracts.stock;

import static baize.contracts.stock.StockBench.ANNEX;
import static baize.contracts.stock.StockBench.GIFT;
import static baize.contracts.stock.StockBench.KEEPER;
import static baize.contracts.stock.StockBench.KN95;
import static baize.contracts.stock.StockBench.N95;
import static baize.contracts.stock.StockBench.STORE;
import static baize.contracts.stock.StockBench.lotId;
import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.Write;
import baize.contracts.donation.OriginRisk;
import baize.contracts.stock.StockCommand.BlockReason;
import baize.contracts.supply.PlaceId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StockTest {
    private final StockBench bench = new StockBench();

    @Test
    void a_lot_that_nobody_knows_is_not_allocated() {
        assertThat(allocatable(1)).contains(StockRefusal.LOT_UNKNOWN);
    }

    @Test
    void a_lot_that_nobody_inspected_is_not_allocated() {
        bench.accept(KEEPER, bench.arrival(1, 10));

        assertThat(allocatable(1)).contains(StockRefusal.NOT_INSPECTED);
    }

    @Test
    void a_lot_is_good_on_the_day_of_its_expiry_and_not_on_the_next() {
        expiring(1, "2020-02-03");

        bench.pass(Duration.ofDays(3).minusMillis(1));
        assertThat(allocatable(1)).isEmpty();
        bench.pass(Duration.ofMillis(1));
        assertThat(allocatable(1)).contains(StockRefusal.LOT_EXPIRED);
    }

    @Test
    void a_hold_says_more_than_an_expiry() {
        expiring(1, "2020-02-03");
        bench.accept(KEEPER, new StockCommand.HoldLot(lotId(1), 10));
        bench.pass(Duration.ofDays(5));

        assertThat(allocatable(1)).contains(StockRefusal.LOT_HELD);
    }

    @Test
    void lots_that_expire_earlier_go_first() {
        expiring(1, "2020-06-01");
        expiring(2, "2020-05-01");
        expiring(3, "2020-04-01");
        bench.aGoodLot(4, 10);

        assertThat(sooner(1)).containsExactly(lotId(3), lotId(2));
        assertThat(sooner(3)).isEmpty();
        assertThat(sooner(4)).containsExactly(lotId(3), lotId(2), lotId(1));
    }

    @Test
    void the_shelf_follows_what_a_lot_is_when_it_expires_and_where_it_lies() {
        expiring(1, "2020-06-01");
        bench.move(lotId(1), 4, new Account.AtPlace(STORE), new Account.AtPlace(ANNEX), StockEvent.Cause.RECEIPT);
        bench.accept(
                KEEPER,
                new StockCommand.RegradeLot(
                        lotId(1), KN95, bench.lot(lotId(1)).graded(), StockCommand.CorrectionReason.WRONG_GRADE));
        bench.accept(
                KEEPER,
                new StockCommand.CorrectInspection(
                        lotId(1),
                        Optional.empty(),
                        date("2020-05-01"),
                        bench.lot(lotId(1)).inspected().orElseThrow().position(),
                        StockCommand.CorrectionReason.WRONG_LABEL));
        bench.move(lotId(1), 6, new Account.AtPlace(STORE), new Account.AtPlace(ANNEX), StockEvent.Cause.RECEIPT);

        assertThat(bench.state().range(Shelved.TABLE, "", 10))
                .extracting(row -> row.path())
                .containsExactly("charity-annex/kn95/2020-05-01/" + lotId(1).value());
        assertThat(PlaceLoad.of(bench.state(), STORE)).isZero();
        assertThat(PlaceLoad.of(bench.state(), ANNEX)).isEqualTo(1);
    }

    @Test
    void a_place_with_as_many_lots_as_can_be_read_takes_in_no_further_one() {
        bench.state()
                .apply(List.of(Write.put(PlaceLoad.TABLE.key(STORE), new PlaceLoad(STORE, PlaceLoad.MAX_LOTS - 1))));
        bench.accept(KEEPER, bench.arrival(1, 1));

        assertThat(bench.refuse(KEEPER, bench.arrival(2, 1))).isEqualTo(StockRefusal.PLACE_FULL);
        bench.accept(KEEPER, bench.arrival(2, GIFT, ANNEX, N95, 1, OriginRisk.NONE));
    }

    @Test
    void lots_that_expire_on_one_day_go_in_any_order() {
        expiring(1, "2020-06-01");
        expiring(2, "2020-06-01");

        assertThat(sooner(1)).isEmpty();
    }

    @Test
    void a_lot_that_may_not_be_allocated_does_not_go_first() {
        expiring(1, "2020-06-01");
        expiring(2, "2020-05-01");
        expiring(3, "2020-05-02");
        expiring(4, "2020-01-01");
        bench.accept(KEEPER, new StockCommand.BlockLot(lotId(2), true, BlockReason.DEFECTIVE));
        bench.accept(KEEPER, new StockCommand.HoldLot(lotId(3), 1));

        assertThat(sooner(1)).isEmpty();
    }

    @Test
    void a_lot_that_is_promised_another_item_or_elsewhere_does_not_go_first() {
        expiring(1, "2020-06-01");
        expiring(2, "2020-05-01");
        bench.happened(new StockEvent.StockReserved(lotId(2), new Account.AtPlace(STORE), 10));
        bench.accept(KEEPER, bench.arrival(3, GIFT, STORE, KN95, 10, OriginRisk.NONE));
        bench.accept(KEEPER, bench.inspection(3, KN95, 0, Optional.empty(), date("2020-05-01")));
        bench.accept(KEEPER, bench.arrival(4, GIFT, ANNEX, N95, 10, OriginRisk.NONE));
        bench.accept(KEEPER, bench.inspection(4, N95, 0, Optional.empty(), date("2020-05-01")));

        assertThat(sooner(1)).isEmpty();
    }

    @Test
    void one_free_piece_goes_first() {
        expiring(1, "2020-06-01");
        expiring(2, "2020-05-01");
        bench.happened(new StockEvent.StockReserved(lotId(2), new Account.AtPlace(STORE), 9));

        assertThat(sooner(1)).containsExactly(lotId(2));
    }

    @Test
    void a_place_whose_name_starts_alike_is_another_place() {
        bench.aGoodLot(1, 10);
        bench.move(
                lotId(1),
                4,
                new Account.AtPlace(STORE),
                new Account.AtPlace(new PlaceId("charity-store-2")),
                StockEvent.Cause.RECEIPT);

        assertThat(StockBench.rows(bench.state(), STORE))
                .extracting(Balance::quantity)
                .containsExactly(6L);
    }

    private void expiring(int lot, String expiry) {
        bench.aGoodLot(lot, 10, Optional.empty(), date(expiry));
    }

    private static Optional<LocalDate> date(String text) {
        return Optional.of(LocalDate.parse(text));
    }

    private List<LotId> sooner(int lot) {
        LocalDate limit = bench.lot(lotId(lot)).expiry().orElse(LocalDate.MAX);
        return Stock.allocatable(bench.state(), STORE, N95, bench.now()).stream()
                .filter(other -> other.expiry().orElse(LocalDate.MAX).isBefore(limit))
                .map(Shelved::lot)
                .toList();
    }

    private Optional<StockRefusal> allocatable(int lot) {
        return Stock.allocatable(bench.state(), lotId(lot), bench.now());
    }
}
