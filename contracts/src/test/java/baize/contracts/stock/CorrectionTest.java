package baize.contracts.stock;

import static baize.contracts.stock.StockBench.ANNEX;
import static baize.contracts.stock.StockBench.CHARITY;
import static baize.contracts.stock.StockBench.DEPOT_KEEPER;
import static baize.contracts.stock.StockBench.GIFT;
import static baize.contracts.stock.StockBench.INSPECTOR;
import static baize.contracts.stock.StockBench.KEEPER;
import static baize.contracts.stock.StockBench.KN95;
import static baize.contracts.stock.StockBench.N95;
import static baize.contracts.stock.StockBench.NEVER_ANNOUNCED;
import static baize.contracts.stock.StockBench.SECOND_KEEPER;
import static baize.contracts.stock.StockBench.STORE;
import static baize.contracts.stock.StockBench.TIANYOU;
import static baize.contracts.stock.StockBench.lotId;
import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.Event;
import baize.contracts.Quantity;
import baize.contracts.donation.DonationCode;
import baize.contracts.donation.Gift;
import baize.contracts.donation.OriginRisk;
import baize.contracts.donation.Target;
import baize.contracts.stock.StockCommand.CorrectionReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** F12: a correction is a new record that points to the old one, of an arrival and of an inspection too. */
class CorrectionTest {
    private static final LotId LOT = lotId(1);
    private static final DonationCode OTHER = DonationCode.withCheck("0THERG1FT");
    private static final Optional<MakerLot> BAD = Optional.of(MakerLot.of("a-maker", "B7"));
    private static final Optional<MakerLot> GOOD = Optional.of(MakerLot.of("a-maker", "B1"));
    private static final Optional<LocalDate> SOON = Optional.of(LocalDate.parse("2020-06-01"));
    private static final Optional<LocalDate> LATER = Optional.of(LocalDate.parse("2022-06-01"));

    private final StockBench bench = new StockBench();
    private long arrival;

    @BeforeEach
    void a_thousand_masks_were_counted() {
        bench.accept(KEEPER, bench.arrival(1, 1_000));
        arrival = bench.position();
    }

    @Test
    void more_was_counted_than_entered() {
        List<Event> events = bench.accept(KEEPER, arrived(GIFT, 1_100));

        assertThat(events)
                .containsExactly(
                        new StockEvent.ArrivalCorrected(
                                LOT, GIFT, GIFT, 1_000, 1_100, arrival, CorrectionReason.WRONG_QUANTITY),
                        new StockEvent.GoodsMoved(
                                LOT,
                                N95,
                                100,
                                new Account.Outside(CHARITY),
                                new Account.AtPlace(STORE),
                                StockEvent.Cause.CORRECTION,
                                bench.now(),
                                Optional.of(arrival)));
        assertThat(Totals.of(bench.log()).of(CHARITY, N95))
                .isEqualTo(new Totals.Sums(0, 1_100, 0, 0, 0, 1_100, 0, 0, 0));
    }

    @Test
    void fewer_were_counted_by_the_word_of_another_officer_and_while_they_are_there() {
        bench.accept(KEEPER, arrived(GIFT, 900));
        var alone = new StockCommand.ConfirmCorrection(LOT, bench.position());
        assertThat(bench.at(STORE, LOT)).isEqualTo(1_000);
        assertThat(bench.refuse(KEEPER, alone)).isEqualTo(StockRefusal.SAME_OFFICER);
        assertThat(bench.refuse(DEPOT_KEEPER, alone)).isEqualTo(StockRefusal.CORRECTION_UNKNOWN);
        bench.move(LOT, 950, new Account.AtPlace(STORE), new Account.AtPlace(ANNEX), StockEvent.Cause.RECEIPT);
        assertThat(bench.refuse(SECOND_KEEPER, alone)).isEqualTo(StockRefusal.MORE_THAN_STOCK);

        List<Event> events = agree(arrived(GIFT, 960));

        assertThat(events).first().isInstanceOf(StockEvent.CorrectionConfirmed.class);
        assertThat(bench.refuse(SECOND_KEEPER, new StockCommand.ConfirmCorrection(LOT, bench.position() - 1)))
                .isEqualTo(StockRefusal.CORRECTION_UNKNOWN);
        assertThat(bench.at(STORE, LOT)).isEqualTo(10);
        assertThat(Totals.of(bench.log()).overall(N95).in()).isEqualTo(960);
    }

    @Test
    void an_arrival_that_was_entered_twice_is_taken_back_whole() {
        agree(arrived(GIFT, 0));

        assertThat(Totals.of(bench.log()).overall(N95)).isEqualTo(Totals.Sums.NONE);
        bench.accept(KEEPER, arrived(GIFT, 5));
        assertThat(bench.at(STORE, LOT)).isEqualTo(5);
    }

    @Test
    void a_correction_beyond_what_was_announced_is_doubted_like_the_arrival_would_have_been() {
        assertThat(bench.accept(KEEPER, arrived(GIFT, 36_000))).noneMatch(StockEvent.LotDoubted.class::isInstance);

        assertThat(bench.accept(KEEPER, arrived(GIFT, 36_001)))
                .contains(new StockEvent.LotDoubted(LOT, LotDoubt.MORE_THAN_ANNOUNCED));
    }

    @Test
    void goods_that_were_entered_under_the_wrong_code_belong_to_their_own_gift() {
        bench.gift(OTHER, KN95, Gift.Status.ACCEPTED);
        bench.accept(KEEPER, bench.arrival(2, GIFT, STORE, KN95, 500, OriginRisk.NONE));
        assertThat(bench.state().find(DoubtedLot.TABLE.key(lotId(2)))).isPresent();
        var correction = new StockCommand.CorrectArrival(
                lotId(2), OTHER, Quantity.pieces(500), bench.position(), CorrectionReason.WRONG_GIFT);

        agree(correction);

        assertThat(bench.lot(lotId(2)).gift()).isEqualTo(OTHER);
        assertThat(Stock.lots(bench.state(), GIFT)).containsExactly(LOT);
        assertThat(Stock.lots(bench.state(), OTHER)).containsExactly(lotId(2));
        assertThat(bench.gift(OTHER).orElseThrow().status()).isEqualTo(Gift.Status.ARRIVED);
        assertThat(bench.state().find(DoubtedLot.TABLE.key(lotId(2)))).isEmpty();
    }

    @Test
    void goods_may_turn_out_to_be_a_gift_that_nobody_announced() {
        agree(arrived(NEVER_ANNOUNCED, 1_000));

        assertThat(bench.gift(NEVER_ANNOUNCED).orElseThrow().origin()).isEqualTo(Gift.Origin.UNANNOUNCED);
        assertThat(Stock.arrived(bench.state(), GIFT)).isZero();
    }

    @Test
    void refuses_corrections_of_nothing_of_other_records_and_by_others() {
        assertThat(bench.refuse(KEEPER, arrived(GIFT, 1_000))).isEqualTo(StockRefusal.SAME_AS_ENTERED);
        assertThat(bench.refuse(DEPOT_KEEPER, arrived(GIFT, 1_100))).isEqualTo(StockRefusal.PLACE_NOT_OWN);
        var another = new StockCommand.CorrectArrival(
                LOT, GIFT, Quantity.pieces(9), arrival + 1, CorrectionReason.WRONG_QUANTITY);
        assertThat(bench.refuse(SECOND_KEEPER, another)).isEqualTo(StockRefusal.CORRECTS_ANOTHER_RECORD);
        bench.gift(OTHER, N95, Gift.Status.REJECTED);
        assertThat(bench.refuse(SECOND_KEEPER, arrived(OTHER, 1_000))).isEqualTo(StockRefusal.GIFT_CLOSED);
    }

    @Test
    void goods_that_expire_sooner_take_one_officer_and_goods_that_last_longer_two() {
        long inspection = inspected(GOOD, LATER);

        bench.accept(KEEPER, labelled(GOOD, SOON, inspection));
        assertThat(bench.lot(LOT).expiry()).isEqualTo(SOON);
        agree(labelled(GOOD, LATER, inspection));

        assertThat(bench.lot(LOT).expiry()).isEqualTo(LATER);
        assertThat(bench.refuse(SECOND_KEEPER, labelled(GOOD, LATER, inspection)))
                .isEqualTo(StockRefusal.SAME_AS_ENTERED);
        assertThat(bench.refuse(SECOND_KEEPER, labelled(GOOD, SOON, arrival)))
                .isEqualTo(StockRefusal.CORRECTS_ANOTHER_RECORD);
    }

    @Test
    void a_lot_that_turns_out_to_be_of_a_recalled_makers_lot_is_recalled_and_back() {
        bench.accept(INSPECTOR, new StockCommand.RecallMakerLot(N95, BAD.get(), StockCommand.BlockReason.DEFECTIVE));
        long inspection = inspected(GOOD, LATER);

        agree(labelled(BAD, LATER, inspection));
        assertThat(bench.lot(LOT).status()).isEqualTo(Lot.Status.RECALLED);
        agree(labelled(GOOD, LATER, inspection));

        assertThat(bench.lot(LOT).status()).isEqualTo(Lot.Status.INSPECTED);
        assertThat(doubts(LOT)).containsExactly(LotDoubt.LEFT_RECALL);
        bench.accept(INSPECTOR, new StockCommand.SettleDoubt(LOT));
        assertThat(doubts(LOT)).isEmpty();
    }

    @Test
    void a_correction_of_the_expiry_ends_no_recall_whatever_the_lot_was_regraded_to() {
        long inspection = inspected(BAD, LATER);
        bench.accept(INSPECTOR, new StockCommand.RecallMakerLot(N95, BAD.get(), StockCommand.BlockReason.DEFECTIVE));
        bench.accept(
                KEEPER,
                new StockCommand.RegradeLot(
                        LOT, KN95, bench.lot(LOT).graded(), StockCommand.CorrectionReason.WRONG_GRADE));

        bench.accept(KEEPER, labelled(BAD, SOON, inspection));

        assertThat(bench.lot(LOT).status()).isEqualTo(Lot.Status.RECALLED);
    }

    @Test
    void goods_do_not_leave_the_gift_of_a_donor_who_named_somebody_without_another_look() {
        bench.gift(OTHER, N95, 500, new Target.Hospital(TIANYOU), Gift.Status.ACCEPTED);
        bench.accept(KEEPER, bench.arrival(2, OTHER, STORE, N95, 500, OriginRisk.NONE));

        agree(new StockCommand.CorrectArrival(
                lotId(2), NEVER_ANNOUNCED, Quantity.pieces(500), bench.position(), CorrectionReason.WRONG_GIFT));

        assertThat(doubts(lotId(2))).containsExactly(LotDoubt.LEFT_ITS_GIFT);
    }

    @Test
    void a_doubt_goes_along_to_a_code_under_which_nothing_was_announced() {
        bench.accept(KEEPER, bench.arrival(2, GIFT, STORE, KN95, 500, OriginRisk.NONE));

        agree(new StockCommand.CorrectArrival(
                lotId(2), NEVER_ANNOUNCED, Quantity.pieces(500), bench.position(), CorrectionReason.WRONG_GIFT));

        assertThat(doubts(lotId(2))).contains(LotDoubt.ANOTHER_ITEM);
    }

    @Test
    void one_piece_less_is_still_more_than_was_announced() {
        bench.accept(KEEPER, bench.arrival(2, 100_000));
        long first = bench.position();

        agree(new StockCommand.CorrectArrival(
                lotId(2), GIFT, Quantity.pieces(99_999), first, CorrectionReason.WRONG_QUANTITY));
        assertThat(doubts(lotId(2))).containsExactly(LotDoubt.MORE_THAN_ANNOUNCED);
        agree(new StockCommand.CorrectArrival(
                lotId(2), GIFT, Quantity.pieces(1_000), first, CorrectionReason.WRONG_QUANTITY));

        assertThat(doubts(lotId(2))).isEmpty();
    }

    private Set<LotDoubt> doubts(LotId lot) {
        return bench.state()
                .find(DoubtedLot.TABLE.key(lot))
                .map(DoubtedLot::doubts)
                .orElse(Set.of());
    }

    @Test
    void a_lot_is_inspected_wherever_its_organisation_has_some_of_it() {
        bench.move(LOT, 1_000, new Account.AtPlace(STORE), new Account.AtPlace(ANNEX), StockEvent.Cause.RECEIPT);
        var there = new StockCommand.InspectLot(
                LOT, ANNEX, N95, Quantity.pieces(10), GOOD, LATER, bench.now(), Optional.empty());

        bench.accept(KEEPER, there);

        assertThat(bench.lot(LOT).status()).isEqualTo(Lot.Status.INSPECTED);
        assertThat(bench.at(ANNEX, LOT)).isEqualTo(990);
    }

    /** One officer proposes it, another one of the same organisation confirms. */
    private <C extends StockCommand & Correction> List<Event> agree(C correction) {
        bench.accept(KEEPER, correction);
        return bench.accept(SECOND_KEEPER, new StockCommand.ConfirmCorrection(correction.lot(), bench.position()));
    }

    private StockCommand.CorrectArrival arrived(DonationCode gift, long counted) {
        return new StockCommand.CorrectArrival(
                LOT, gift, Quantity.pieces(counted), arrival, CorrectionReason.WRONG_QUANTITY);
    }

    private long inspected(Optional<MakerLot> makerLot, Optional<LocalDate> expiry) {
        bench.accept(KEEPER, bench.inspection(1, N95, 0, makerLot, expiry));
        return bench.position();
    }

    private static StockCommand.CorrectInspection labelled(
            Optional<MakerLot> makerLot, Optional<LocalDate> expiry, long corrects) {
        return new StockCommand.CorrectInspection(LOT, makerLot, expiry, corrects, CorrectionReason.WRONG_LABEL);
    }
}
