package baize.contracts.stock;

import static baize.contracts.stock.StockBench.CHARITY;
import static baize.contracts.stock.StockBench.CLINIC;
import static baize.contracts.stock.StockBench.GIFT;
import static baize.contracts.stock.StockBench.KEEPER;
import static baize.contracts.stock.StockBench.N95;
import static baize.contracts.stock.StockBench.NURSE;
import static baize.contracts.stock.StockBench.SECOND_KEEPER;
import static baize.contracts.stock.StockBench.SECOND_NURSE;
import static baize.contracts.stock.StockBench.STORE;
import static baize.contracts.stock.StockBench.UNION;
import static baize.contracts.stock.StockBench.WARD;
import static baize.contracts.stock.StockBench.lotId;
import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.Event;
import baize.contracts.Quantity;
import baize.contracts.Role;
import baize.contracts.RuleBench;
import baize.contracts.UnitCode;
import baize.contracts.donation.OriginRisk;
import baize.contracts.stock.StockCommand.CorrectionReason;
import baize.contracts.stock.StockCommand.DifferenceReason;
import baize.contracts.stock.StockCommand.LossKind;
import baize.contracts.supply.PlaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LossRulesTest {
    private static final LotId LOT = lotId(1);
    private static final LotId WARD_LOT = lotId(2);

    private final StockBench bench = new StockBench();

    @BeforeEach
    void a_store_and_a_ward_have_1000_each() {
        bench.aGoodLot(1, 1_000);
        bench.accept(NURSE, bench.arrival(2, GIFT, WARD, N95, 1_000, OriginRisk.NONE));
    }

    @Test
    void goods_are_gone_by_the_word_of_two_officers_and_not_of_one() {
        StockCommand.RecordLoss theft = loss(STORE, LOT, 30, LossKind.LOST);

        assertThat(bench.accept(KEEPER, theft)).containsExactly(new StockEvent.LossRecorded(theft));
        assertThat(bench.at(STORE, LOT)).isEqualTo(1_000);
        long entry = bench.position();
        assertThat(bench.refuse(KEEPER, new StockCommand.ConfirmLoss(LOT, entry)))
                .isEqualTo(StockRefusal.SAME_OFFICER);

        assertThat(bench.accept(SECOND_KEEPER, new StockCommand.ConfirmLoss(LOT, entry)))
                .containsExactly(
                        new StockEvent.LossConfirmed(LOT, entry),
                        moved(LOT, 30, STORE, new Account.Lost(CHARITY), StockEvent.Cause.LOSS));
        assertThat(bench.at(STORE, LOT)).isEqualTo(970);
        assertThat(bench.refuse(SECOND_KEEPER, new StockCommand.ConfirmLoss(LOT, entry)))
                .isEqualTo(StockRefusal.LOSS_CONFIRMED_ALREADY);
    }

    @Test
    void a_loss_is_confirmed_for_its_own_lot_by_its_own_organisation_and_while_the_goods_are_there() {
        bench.accept(KEEPER, loss(STORE, LOT, 1_000, LossKind.LOST));
        long entry = bench.position();

        assertThat(bench.refuse(SECOND_KEEPER, new StockCommand.ConfirmLoss(WARD_LOT, entry)))
                .isEqualTo(StockRefusal.ENTRY_UNKNOWN);
        assertThat(bench.refuse(SECOND_NURSE, new StockCommand.ConfirmLoss(LOT, entry)))
                .isEqualTo(StockRefusal.ENTRY_UNKNOWN);
        bench.accept(KEEPER, loss(STORE, LOT, 1, LossKind.DAMAGED));
        assertThat(bench.refuse(SECOND_KEEPER, new StockCommand.ConfirmLoss(LOT, entry)))
                .isEqualTo(StockRefusal.MORE_THAN_STOCK);
    }

    @Test
    void an_entry_of_too_much_used_is_corrected_by_a_second_record() {
        bench.accept(NURSE, use(WARD, WARD_LOT, 400));
        long entry = bench.position();

        bench.accept(NURSE, correction(WARD_LOT, entry, 40));
        long proposal = bench.position();
        assertThat(bench.at(WARD, WARD_LOT)).isEqualTo(600);
        List<Event> events = bench.accept(SECOND_NURSE, new StockCommand.ConfirmCorrection(WARD_LOT, proposal));

        assertThat(events)
                .containsExactly(
                        new StockEvent.CorrectionConfirmed(WARD_LOT, proposal),
                        new StockEvent.EndingCorrected(WARD_LOT, entry, 400, 40, CorrectionReason.WRONG_QUANTITY),
                        new StockEvent.GoodsMoved(
                                WARD_LOT,
                                N95,
                                360,
                                new Account.Used(UNION),
                                new Account.AtPlace(WARD),
                                StockEvent.Cause.CORRECTION,
                                bench.now(),
                                Optional.of(entry)));
        Totals totals = Totals.of(bench.log());
        assertThat(totals.of(UNION, N95)).isEqualTo(new Totals.Sums(0, 1_000, 0, 40, 0, 960, 0, 0, 0));
        assertThat(bench.refuse(SECOND_NURSE, correction(WARD_LOT, entry, 40)))
                .isEqualTo(StockRefusal.NO_LESS_THAN_ENTERED);
        assertThat(bench.refuse(KEEPER, correction(WARD_LOT, entry, 0))).isEqualTo(StockRefusal.ENTRY_UNKNOWN);
        bench.accept(SECOND_NURSE, correction(WARD_LOT, entry, 0));
        bench.accept(NURSE, new StockCommand.ConfirmCorrection(WARD_LOT, bench.position()));
        assertThat(bench.at(WARD, WARD_LOT)).isEqualTo(1_000);
    }

    @Test
    void a_loss_that_nobody_confirmed_is_taken_back_and_moves_nothing() {
        bench.accept(KEEPER, loss(STORE, LOT, 30, LossKind.LOST));
        long entry = bench.position();

        assertThat(bench.accept(KEEPER, correction(LOT, entry, 0)))
                .containsExactly(new StockEvent.EndingCorrected(LOT, entry, 30, 0, CorrectionReason.WRONG_QUANTITY));
        assertThat(bench.refuse(SECOND_KEEPER, new StockCommand.ConfirmLoss(LOT, entry)))
                .isEqualTo(StockRefusal.ENTRY_UNKNOWN);
        assertThat(bench.at(STORE, LOT)).isEqualTo(1_000);
    }

    @Test
    void damaged_goods_are_damaged_by_whoever_had_them() {
        List<Event> events = bench.accept(NURSE, loss(WARD, WARD_LOT, 2, LossKind.DAMAGED));

        assertThat(events)
                .containsExactly(
                        new StockEvent.LossRecorded(loss(WARD, WARD_LOT, 2, LossKind.DAMAGED)),
                        moved(WARD_LOT, 2, WARD, new Account.Damaged(UNION), StockEvent.Cause.DAMAGE));
    }

    @Test
    void a_hospital_uses_what_it_has() {
        List<Event> events = bench.accept(NURSE, use(WARD, WARD_LOT, 400));

        assertThat(events)
                .containsExactly(
                        new StockEvent.UseRecorded(use(WARD, WARD_LOT, 400), false),
                        moved(WARD_LOT, 400, WARD, new Account.Used(UNION), StockEvent.Cause.USE));
        assertThat(bench.at(WARD, WARD_LOT)).isEqualTo(600);
    }

    @Test
    void all_there_is_may_be_used_or_lost_and_no_more() {
        assertThat(bench.refuse(NURSE, use(WARD, WARD_LOT, 1_001))).isEqualTo(StockRefusal.MORE_THAN_STOCK);
        assertThat(bench.refuse(KEEPER, loss(STORE, LOT, 1_001, LossKind.LOST)))
                .isEqualTo(StockRefusal.MORE_THAN_STOCK);

        bench.accept(NURSE, use(WARD, WARD_LOT, 1_000));
        bench.accept(KEEPER, loss(STORE, LOT, 1_000, LossKind.DAMAGED));
        assertThat(StockBench.rows(bench.state(), STORE)).isEmpty();
    }

    @Test
    void one_may_be_used_or_lost_and_none_is_no_record() {
        assertThat(bench.refuse(NURSE, use(WARD, WARD_LOT, 0))).isEqualTo(StockRefusal.NOTHING_COUNTED);
        assertThat(bench.refuse(KEEPER, loss(STORE, LOT, 0, LossKind.DAMAGED))).isEqualTo(StockRefusal.NOTHING_COUNTED);
        bench.accept(NURSE, use(WARD, WARD_LOT, 1));
        bench.accept(KEEPER, loss(STORE, LOT, 1, LossKind.DAMAGED));
    }

    @Test
    void what_is_packed_already_stays_kept_back_though_some_of_it_is_unfit() {
        bench.happened(new StockEvent.StockReserved(LOT, new Account.AtPlace(STORE), 1_000));

        bench.accept(KEEPER, loss(STORE, LOT, 100, LossKind.DAMAGED));

        assertThat(Stock.row(bench.state(), new Account.AtPlace(STORE), LOT).reserved())
                .isEqualTo(1_000);
    }

    @Test
    void nothing_is_used_in_a_warehouse() {
        var keeperOfAHospitalRole = RuleBench.signer(CHARITY.value(), 1, Role.HOSPITAL);

        assertThat(bench.refuse(keeperOfAHospitalRole, use(STORE, LOT, 1))).isEqualTo(StockRefusal.PLACE_NOT_HOSPITAL);
    }

    @Test
    void refuses_what_lies_at_another_organisations_place() {
        assertThat(bench.refuse(NURSE, use(CLINIC, WARD_LOT, 1))).isEqualTo(StockRefusal.PLACE_NOT_OWN);
        assertThat(bench.refuse(NURSE, loss(STORE, LOT, 1, LossKind.LOST))).isEqualTo(StockRefusal.PLACE_NOT_OWN);
    }

    @Test
    void refuses_unknown_places_and_lots() {
        assertThat(bench.refuse(NURSE, use(new PlaceId("nowhere"), WARD_LOT, 1)))
                .isEqualTo(StockRefusal.PLACE_UNKNOWN);
        assertThat(bench.refuse(NURSE, use(WARD, lotId(9), 1))).isEqualTo(StockRefusal.LOT_UNKNOWN);
    }

    @Test
    void refuses_a_quantity_in_another_unit() {
        var inPairs = new StockCommand.RecordUse(WARD, WARD_LOT, new Quantity(1, UnitCode.PR), bench.now());

        assertThat(bench.refuse(NURSE, inPairs)).isEqualTo(StockRefusal.UNIT_DIFFERS);
    }

    @Test
    void refuses_what_happened_more_than_30_days_ago() {
        var use = use(WARD, WARD_LOT, 1);
        bench.pass(Duration.ofDays(30));
        bench.accept(NURSE, use);

        bench.pass(Duration.ofMillis(1));
        assertThat(bench.refuse(NURSE, use)).isEqualTo(StockRefusal.TIME_OUTSIDE_WINDOW);
    }

    @Test
    void nothing_is_used_before_the_lot_came_but_for_clocks_that_differ() {
        Instant came = bench.lot(WARD_LOT).happenedAt();

        assertThat(bench.refuse(NURSE, usedAt(came.minus(Duration.ofMinutes(5).plusMillis(1)))))
                .isEqualTo(StockRefusal.BEFORE_ARRIVAL);
        bench.accept(NURSE, usedAt(came.minus(Duration.ofMinutes(5))));
    }

    private static StockCommand.RecordUse usedAt(Instant moment) {
        return new StockCommand.RecordUse(WARD, WARD_LOT, Quantity.pieces(1), moment);
    }

    private StockEvent.GoodsMoved moved(LotId lot, long quantity, PlaceId from, Account to, StockEvent.Cause cause) {
        return new StockEvent.GoodsMoved(
                lot, N95, quantity, new Account.AtPlace(from), to, cause, bench.now(), Optional.empty());
    }

    private static StockCommand.CorrectEnding correction(LotId lot, long entry, long quantity) {
        return new StockCommand.CorrectEnding(lot, entry, quantity, CorrectionReason.WRONG_QUANTITY);
    }

    private StockCommand.RecordLoss loss(PlaceId place, LotId lot, long quantity, LossKind kind) {
        return new StockCommand.RecordLoss(
                place, lot, Quantity.pieces(quantity), kind, DifferenceReason.UNKNOWN, bench.now());
    }

    private StockCommand.RecordUse use(PlaceId place, LotId lot, long quantity) {
        return new StockCommand.RecordUse(place, lot, Quantity.pieces(quantity), bench.now());
    }
}
