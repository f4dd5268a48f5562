package baize.contracts.stock;

import static baize.contracts.stock.StockBench.DEPOT;
import static baize.contracts.stock.StockBench.INSPECTOR;
import static baize.contracts.stock.StockBench.KEEPER;
import static baize.contracts.stock.StockBench.KN95;
import static baize.contracts.stock.StockBench.N95;
import static baize.contracts.stock.StockBench.NURSE;
import static baize.contracts.stock.StockBench.SECOND_INSPECTOR;
import static baize.contracts.stock.StockBench.STORE;
import static baize.contracts.stock.StockBench.UNION;
import static baize.contracts.stock.StockBench.WARD;
import static baize.contracts.stock.StockBench.lotId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import baize.contracts.Event;
import baize.contracts.Quantity;
import baize.contracts.Write;
import baize.contracts.custody.ShipmentId;
import baize.contracts.stock.StockCommand.BlockReason;
import baize.contracts.supply.ItemCode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecallRulesTest {
    private static final MakerLot BAD = MakerLot.of("a-maker", "A1/07");
    private static final Account.InTransit TRANSIT =
            new Account.InTransit(new ShipmentId("20000000-0000-4000-8000-000000000001"));

    private final StockBench bench = new StockBench();

    @Test
    void a_recall_takes_every_lot_of_the_makers_lot_and_no_other() {
        aLot(1, BAD);
        aLot(2, BAD);
        aLot(3, MakerLot.of("a-maker", "A1/08"));
        aLot(4, MakerLot.of("a-maker", "A1"));
        bench.aGoodLot(5, 10);

        List<Event> events = bench.accept(INSPECTOR, recall(N95, BAD));

        assertThat(events)
                .containsExactly(
                        new StockEvent.MakerLotRecalled(N95, BAD, BlockReason.RECALLED_BY_MAKER),
                        new StockEvent.LotRecalled(lotId(1), BlockReason.RECALLED_BY_MAKER),
                        new StockEvent.LotRecalled(lotId(2), BlockReason.RECALLED_BY_MAKER));
        assertThat(bench.lot(lotId(1)).status()).isEqualTo(Lot.Status.RECALLED);
        assertThat(Stock.allocatable(bench.state(), lotId(2), bench.now())).contains(StockRefusal.LOT_RECALLED);
        assertThat(Stock.allocatable(bench.state(), lotId(3), bench.now())).isEmpty();
    }

    @Test
    void the_books_name_everyone_who_has_some_of_a_recalled_lot() {
        aLot(1, BAD);
        bench.move(lotId(1), 60, new Account.AtPlace(STORE), TRANSIT, StockEvent.Cause.DISPATCH);
        bench.move(lotId(1), 30, TRANSIT, new Account.AtPlace(WARD), StockEvent.Cause.RECEIPT);
        bench.move(lotId(1), 20, TRANSIT, new Account.AtPlace(DEPOT), StockEvent.Cause.RECEIPT);
        bench.move(lotId(1), 5, new Account.AtPlace(WARD), new Account.Used(UNION), StockEvent.Cause.USE);

        bench.accept(INSPECTOR, recall(N95, BAD));

        assertThat(Stock.holders(bench.state(), lotId(1)).stream().filter(balance -> balance.quantity() > 0))
                .extracting(Balance::account, Balance::quantity)
                .containsExactlyInAnyOrder(
                        tuple(new Account.AtPlace(STORE), 40L),
                        tuple(TRANSIT, 10L),
                        tuple(new Account.AtPlace(WARD), 25L),
                        tuple(new Account.AtPlace(DEPOT), 20L),
                        tuple(new Account.Used(UNION), 5L));
    }

    @Test
    void a_recall_finds_lots_by_what_they_are_not_by_what_was_declared() {
        bench.accept(KEEPER, bench.arrival(1, 100));
        bench.accept(KEEPER, bench.inspection(1, KN95, 0, Optional.of(BAD), Optional.empty()));

        bench.accept(INSPECTOR, recall(N95, BAD));
        assertThat(bench.lot(lotId(1)).status()).isEqualTo(Lot.Status.INSPECTED);
        bench.accept(INSPECTOR, recall(KN95, BAD));
        assertThat(bench.lot(lotId(1)).status()).isEqualTo(Lot.Status.RECALLED);
    }

    @Test
    void a_recall_before_any_lot_is_here_stops_those_that_come() {
        assertThat(bench.accept(INSPECTOR, recall(N95, BAD)))
                .containsExactly(new StockEvent.MakerLotRecalled(N95, BAD, BlockReason.RECALLED_BY_MAKER));

        aLot(1, BAD);
        aLot(2, MakerLot.of("other-maker", "A1/07"));

        assertThat(bench.lot(lotId(1)).status()).isEqualTo(Lot.Status.RECALLED);
        assertThat(bench.lot(lotId(2)).status()).isEqualTo(Lot.Status.INSPECTED);
    }

    @Test
    void a_second_officer_lifts_a_recall_and_what_was_blocked_before_stays_blocked() {
        aLot(1, BAD);
        aLot(2, BAD);
        bench.accept(KEEPER, new StockCommand.BlockLot(lotId(2), true, BlockReason.DEFECTIVE));
        bench.accept(INSPECTOR, recall(N95, BAD));
        assertThat(bench.refuse(INSPECTOR, decision(false))).isEqualTo(StockRefusal.SAME_OFFICER);

        bench.accept(SECOND_INSPECTOR, decision(false));

        assertThat(bench.lot(lotId(1)).status()).isEqualTo(Lot.Status.INSPECTED);
        assertThat(bench.lot(lotId(2)).status()).isEqualTo(Lot.Status.BLOCKED);
        assertThat(bench.refuse(SECOND_INSPECTOR, decision(false))).isEqualTo(StockRefusal.NO_RECALL);
        aLot(3, BAD);
        assertThat(bench.lot(lotId(3)).status()).isEqualTo(Lot.Status.INSPECTED);
    }

    @Test
    void the_end_of_a_recall_reaches_lots_that_were_found_to_be_another_item_since() {
        aLot(1, BAD);
        bench.accept(INSPECTOR, recall(N95, BAD));
        bench.accept(KEEPER, regrade(1, KN95));
        assertThat(bench.lot(lotId(1)).status()).isEqualTo(Lot.Status.RECALLED);

        bench.accept(SECOND_INSPECTOR, decision(false));

        assertThat(bench.lot(lotId(1)).status()).isEqualTo(Lot.Status.INSPECTED);
        bench.accept(INSPECTOR, recall(KN95, BAD));
        assertThat(bench.lot(lotId(1)).status()).isEqualTo(Lot.Status.RECALLED);
    }

    @Test
    void a_lot_that_two_recalls_concern_stays_stopped_by_the_other_one() {
        aLot(1, BAD);
        bench.accept(INSPECTOR, recall(N95, BAD));
        bench.accept(KEEPER, regrade(1, KN95));
        bench.accept(INSPECTOR, recall(KN95, BAD));

        bench.accept(SECOND_INSPECTOR, decision(false));
        assertThat(bench.lot(lotId(1)).status()).isEqualTo(Lot.Status.RECALLED);
        bench.accept(SECOND_INSPECTOR, new StockCommand.DecideRecall(KN95, BAD, false));

        assertThat(bench.lot(lotId(1)).status()).isEqualTo(Lot.Status.INSPECTED);
    }

    @Test
    void a_recall_that_two_officers_decided_is_not_taken_back() {
        aLot(1, BAD);
        bench.accept(INSPECTOR, recall(N95, BAD));

        bench.accept(SECOND_INSPECTOR, decision(true));

        assertThat(bench.refuse(INSPECTOR, decision(false))).isEqualTo(StockRefusal.LOT_RECALLED);
        assertThat(bench.lot(lotId(1)).status()).isEqualTo(Lot.Status.RECALLED);
    }

    @Test
    void use_of_a_recalled_lot_is_recorded_and_flagged() {
        aLot(1, BAD);
        bench.move(lotId(1), 60, new Account.AtPlace(STORE), new Account.AtPlace(WARD), StockEvent.Cause.RECEIPT);
        bench.accept(INSPECTOR, recall(N95, BAD));
        var use = new StockCommand.RecordUse(WARD, lotId(1), Quantity.pieces(5), bench.now());

        assertThat(bench.accept(NURSE, use)).contains(new StockEvent.UseRecorded(use, true));
    }

    @Test
    void refuses_a_recall_that_finds_nothing_new() {
        aLot(1, BAD);
        bench.accept(INSPECTOR, recall(N95, BAD));
        assertThat(bench.refuse(SECOND_INSPECTOR, recall(N95, BAD))).isEqualTo(StockRefusal.NOTHING_TO_RECALL);
    }

    @Test
    void a_lot_that_turns_out_to_be_recalled_is_recalled_at_its_inspection() {
        aLot(1, BAD);
        bench.accept(INSPECTOR, recall(N95, BAD));

        aLot(2, BAD);

        assertThat(bench.lot(lotId(2)).status()).isEqualTo(Lot.Status.RECALLED);
    }

    @Test
    void a_lot_that_is_corrected_to_a_recalled_item_is_recalled() {
        aLot(1, BAD);
        aLot(2, BAD);
        bench.accept(KEEPER, regrade(2, KN95));
        bench.accept(INSPECTOR, recall(KN95, BAD));

        bench.accept(KEEPER, regrade(1, KN95));

        assertThat(bench.lot(lotId(1)).status()).isEqualTo(Lot.Status.RECALLED);
    }

    @Test
    void a_recalled_lot_is_corrected_without_a_second_recall() {
        aLot(1, BAD);
        aLot(2, BAD);
        bench.accept(KEEPER, regrade(2, KN95));
        bench.accept(INSPECTOR, recall(KN95, BAD));
        bench.accept(INSPECTOR, recall(N95, BAD));

        List<Event> events = bench.accept(KEEPER, regrade(1, KN95));

        assertThat(events).noneMatch(StockEvent.LotRecalled.class::isInstance);
        assertThat(bench.lot(lotId(1)).status()).isEqualTo(Lot.Status.RECALLED);
    }

    @Test
    void the_first_recall_is_the_one_that_is_kept() {
        aLot(1, BAD);
        bench.accept(INSPECTOR, recall(N95, BAD));
        long first = bench.position();

        aLot(2, BAD);

        assertThat(bench.state().find(Recall.key(N95, BAD)))
                .get()
                .extracting(recall -> recall.recalled().position())
                .isEqualTo(first);
    }

    @Test
    void a_recall_outlasts_blocks_and_releases() {
        aLot(1, BAD);
        bench.accept(KEEPER, new StockCommand.BlockLot(lotId(1), true, BlockReason.DEFECTIVE));
        bench.accept(INSPECTOR, recall(N95, BAD));

        assertThat(bench.refuse(INSPECTOR, new StockCommand.BlockLot(lotId(1), false, BlockReason.CLEARED)))
                .isEqualTo(StockRefusal.LOT_RECALLED);
        bench.happened(new StockEvent.LotBlocked(lotId(1), true, BlockReason.GRADE_IN_DOUBT, Optional.empty()));
        assertThat(bench.lot(lotId(1)).status()).isEqualTo(Lot.Status.RECALLED);
        bench.happened(new StockEvent.LotBlocked(lotId(1), false, BlockReason.CLEARED, Optional.empty()));
        assertThat(bench.lot(lotId(1)).status()).isEqualTo(Lot.Status.RECALLED);
    }

    @Test
    void one_command_recalls_450_lots_and_the_next_one_the_rest() {
        aLot(1, BAD);
        Lot pattern = bench.lot(lotId(1));
        for (int i = 2; i <= 501; i++) {
            Lot copy = new Lot(
                    lotId(i),
                    pattern.gift(),
                    pattern.arrivedAt(),
                    pattern.declared(),
                    pattern.item(),
                    pattern.graded(),
                    pattern.makerLot(),
                    pattern.expiry(),
                    pattern.originRisk(),
                    pattern.originHold(),
                    pattern.holdUntil(),
                    pattern.treatments(),
                    pattern.status(),
                    pattern.happenedAt(),
                    pattern.arrived(),
                    pattern.inspected());
            bench.state()
                    .apply(List.of(
                            Write.put(Lot.TABLE.key(lotId(i)), copy),
                            Write.put(
                                    LotReference.BY_MAKER_LOT.key(N95.value(), BAD.path(), lotId(i).value()),
                                    new LotReference(lotId(i)))));
        }

        assertThat(bench.accept(INSPECTOR, recall(N95, BAD))).hasSize(451);
        assertThat(bench.accept(INSPECTOR, recall(N95, BAD))).hasSize(51);
    }

    private static StockCommand.DecideRecall decision(boolean upheld) {
        return new StockCommand.DecideRecall(N95, BAD, upheld);
    }

    private void aLot(int number, MakerLot makerLot) {
        bench.aGoodLot(number, 100, Optional.of(makerLot), Optional.empty());
    }

    private StockCommand.RegradeLot regrade(int lot, ItemCode item) {
        return new StockCommand.RegradeLot(
                lotId(lot), item, bench.lot(lotId(lot)).graded(), StockCommand.CorrectionReason.WRONG_GRADE);
    }

    private static StockCommand.RecallMakerLot recall(ItemCode item, MakerLot makerLot) {
        return new StockCommand.RecallMakerLot(item, makerLot, BlockReason.RECALLED_BY_MAKER);
    }
}
