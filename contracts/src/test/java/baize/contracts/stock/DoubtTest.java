package baize.contracts.stock;

import static baize.contracts.RuleBench.signer;
import static baize.contracts.stock.StockBench.DEPOT;
import static baize.contracts.stock.StockBench.DEPOT_KEEPER;
import static baize.contracts.stock.StockBench.GIFT;
import static baize.contracts.stock.StockBench.INSPECTOR;
import static baize.contracts.stock.StockBench.KEEPER;
import static baize.contracts.stock.StockBench.KN95;
import static baize.contracts.stock.StockBench.N95;
import static baize.contracts.stock.StockBench.NEVER_ANNOUNCED;
import static baize.contracts.stock.StockBench.NURSE;
import static baize.contracts.stock.StockBench.STORE;
import static baize.contracts.stock.StockBench.TIANYOU;
import static baize.contracts.stock.StockBench.UNION;
import static baize.contracts.stock.StockBench.WARD;
import static baize.contracts.stock.StockBench.lotId;
import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.Event;
import baize.contracts.Quantity;
import baize.contracts.Role;
import baize.contracts.Signer;
import baize.contracts.donation.DonationCommand.OfferVerdict;
import baize.contracts.donation.DonationCommand.RedirectGift;
import baize.contracts.donation.DonationCommand.ReviewOffer;
import baize.contracts.donation.DonationCommand.WithdrawOffer;
import baize.contracts.donation.DonationRefusal;
import baize.contracts.donation.Gift;
import baize.contracts.donation.OriginRisk;
import baize.contracts.donation.Target;
import baize.contracts.membership.Member;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What comes under a gift's code and is not what was announced: counted as it is, and stopped until somebody else has looked. */
class DoubtTest {
    private static final Signer DONOR = signer("a-donor", 31, Role.DONOR);

    private final StockBench bench = new StockBench();

    @Test
    void a_gift_for_one_hospital_that_arrives_at_another_is_counted_and_not_used() {
        bench.gift(GIFT, N95, 3_000, new Target.Hospital(TIANYOU), Gift.Status.ACCEPTED);

        List<Event> events = bench.accept(NURSE, bench.arrival(1, GIFT, WARD, N95, 3_000, OriginRisk.NONE));

        assertThat(events).contains(doubted(LotDoubt.ANOTHER_DESTINATION));
        assertThat(bench.at(WARD, lotId(1))).isEqualTo(3_000);
        assertThat(bench.refuse(NURSE, use())).isEqualTo(StockRefusal.LOT_DOUBTED);
        assertThat(bench.refuse(INSPECTOR, new StockCommand.SettleDoubt(lotId(1))))
                .isEqualTo(StockRefusal.STILL_ELSEWHERE);
    }

    @Test
    void a_donor_who_redirects_the_gift_lets_the_doubt_be_settled() {
        bench.member(UNION, Member.Status.ACTIVE, Set.of(Role.HOSPITAL));
        bench.gift(GIFT, N95, 3_000, new Target.Hospital(TIANYOU), Gift.Status.ACCEPTED);
        bench.accept(NURSE, bench.arrival(1, GIFT, WARD, N95, 3_000, OriginRisk.NONE));

        bench.accept(DONOR, new RedirectGift(GIFT, new Target.Hospital(UNION)));
        bench.accept(INSPECTOR, new StockCommand.SettleDoubt(lotId(1)));

        bench.accept(NURSE, use());
    }

    @Test
    void goods_for_a_hospital_may_come_by_any_warehouse() {
        bench.gift(GIFT, N95, 3_000, new Target.Hospital(TIANYOU), Gift.Status.ACCEPTED);

        bench.accept(KEEPER, bench.arrival(1, GIFT, STORE, N95, 3_000, OriginRisk.NONE));

        assertThat(bench.state().find(DoubtedLot.TABLE.key(lotId(1)))).isEmpty();
    }

    @Test
    void another_item_under_the_code_is_counted_and_not_allocated() {
        List<Event> events = bench.accept(KEEPER, bench.arrival(1, GIFT, STORE, KN95, 3_000, OriginRisk.NONE));
        bench.accept(KEEPER, bench.inspection(1, KN95));

        assertThat(events).contains(doubted(LotDoubt.ANOTHER_ITEM));
        assertThat(allocatable()).contains(StockRefusal.LOT_DOUBTED);
    }

    @Test
    void as_much_as_was_announced_is_no_doubt_and_one_piece_more_is() {
        bench.accept(KEEPER, bench.arrival(1, 35_000));
        bench.accept(KEEPER, bench.arrival(2, 1_000));
        assertThat(bench.state().range(DoubtedLot.TABLE, "", 10)).isEmpty();

        bench.accept(KEEPER, bench.arrival(3, 1));

        assertThat(bench.state()
                        .find(DoubtedLot.TABLE.key(lotId(3)))
                        .orElseThrow()
                        .doubts())
                .containsExactly(LotDoubt.MORE_THAN_ANNOUNCED);
    }

    @Test
    void no_count_is_too_great_to_be_recorded_and_doubted() {
        bench.accept(KEEPER, bench.arrival(1, Quantity.LIMIT));

        assertThat(bench.state().find(DoubtedLot.TABLE.key(lotId(1)))).isPresent();
    }

    @Test
    void who_met_a_gift_at_the_door_may_count_more_of_it_and_others_raise_a_doubt() {
        bench.accept(KEEPER, bench.arrival(1, NEVER_ANNOUNCED, STORE, KN95, 500, OriginRisk.NONE));
        bench.accept(KEEPER, bench.arrival(2, NEVER_ANNOUNCED, STORE, KN95, 900, OriginRisk.NONE));
        assertThat(bench.state().range(DoubtedLot.TABLE, "", 10)).isEmpty();

        bench.accept(DEPOT_KEEPER, bench.arrival(3, NEVER_ANNOUNCED, DEPOT, KN95, 5, OriginRisk.NONE));

        assertThat(bench.state().find(DoubtedLot.TABLE.key(lotId(3)))).isPresent();
    }

    @Test
    void a_reviewer_of_supplies_of_another_organisation_settles_a_doubt_and_the_lot_goes_on() {
        bench.accept(KEEPER, bench.arrival(1, 36_001));
        bench.accept(KEEPER, bench.inspection(1, N95));
        Signer ownReviewer = signer("hubei-charity", 32, Role.SUPPLY_REVIEWER);

        assertThat(bench.refuse(ownReviewer, new StockCommand.SettleDoubt(lotId(1))))
                .isEqualTo(StockRefusal.DECIDED_BY_THOSE_CONCERNED);
        bench.accept(INSPECTOR, new StockCommand.SettleDoubt(lotId(1)));

        assertThat(allocatable()).isEmpty();
        assertThat(bench.refuse(INSPECTOR, new StockCommand.SettleDoubt(lotId(1))))
                .isEqualTo(StockRefusal.NOT_DOUBTED);
        assertThat(bench.refuse(INSPECTOR, new StockCommand.SettleDoubt(lotId(2))))
                .isEqualTo(StockRefusal.LOT_UNKNOWN);
    }

    @Test
    void goods_of_an_offer_wait_for_its_review() {
        bench.gift(GIFT, N95, Gift.Status.OFFERED);
        bench.accept(KEEPER, bench.arrival(1, 36_000));
        bench.accept(KEEPER, bench.inspection(1, N95));
        assertThat(allocatable()).contains(StockRefusal.OFFER_NOT_REVIEWED);

        bench.accept(INSPECTOR, new ReviewOffer(GIFT, OfferVerdict.ACCEPTED));

        assertThat(allocatable()).isEmpty();
        assertThat(bench.gift(GIFT).orElseThrow().status()).isEqualTo(Gift.Status.ARRIVED);
    }

    @Test
    void goods_of_an_offer_that_turn_out_not_qualified_after_they_came_stay_where_they_are() {
        bench.gift(GIFT, N95, Gift.Status.OFFERED);
        bench.accept(KEEPER, bench.arrival(1, 36_000));
        bench.accept(KEEPER, bench.inspection(1, N95));

        bench.accept(INSPECTOR, new ReviewOffer(GIFT, OfferVerdict.NOT_QUALIFIED));

        assertThat(allocatable()).contains(StockRefusal.OFFER_REJECTED);
        assertThat(bench.refuse(KEEPER, bench.arrival(2, 1))).isEqualTo(StockRefusal.GIFT_CLOSED);
    }

    @Test
    void an_offer_of_which_goods_have_come_is_not_taken_back() {
        bench.gift(GIFT, N95, Gift.Status.OFFERED);
        bench.accept(KEEPER, bench.arrival(1, 36_000));

        assertThat(bench.refuse(DONOR, new WithdrawOffer(GIFT))).isEqualTo(DonationRefusal.GIFT_ARRIVED_ALREADY);
    }

    private StockCommand.RecordUse use() {
        return new StockCommand.RecordUse(WARD, lotId(1), Quantity.pieces(10), bench.now());
    }

    private static StockEvent.LotDoubted doubted(LotDoubt doubt) {
        return new StockEvent.LotDoubted(lotId(1), doubt);
    }

    private Optional<StockRefusal> allocatable() {
        return Stock.allocatable(bench.state(), lotId(1), bench.now());
    }
}
