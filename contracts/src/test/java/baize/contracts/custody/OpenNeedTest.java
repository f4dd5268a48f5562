package baize.contracts.custody;

import static baize.contracts.custody.RoadBench.CHARITY;
import static baize.contracts.custody.RoadBench.DEPARTMENT;
import static baize.contracts.custody.RoadBench.KN95;
import static baize.contracts.custody.RoadBench.N95;
import static baize.contracts.custody.RoadBench.PACKER;
import static baize.contracts.custody.RoadBench.UNION;
import static baize.contracts.custody.RoadBench.UNION_SECOND;
import static baize.contracts.custody.RoadBench.UNION_STORE;
import static baize.contracts.custody.RoadBench.allocation;
import static baize.contracts.custody.RoadBench.demand;
import static baize.contracts.custody.RoadBench.gift;
import static baize.contracts.custody.RoadBench.line;
import static baize.contracts.custody.RoadBench.lot;
import static baize.contracts.custody.Waybill.boxed;
import static baize.contracts.custody.Waybill.counted;
import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.Quantity;
import baize.contracts.donation.DonationCommand;
import baize.contracts.donation.DonationRefusal;
import baize.contracts.donation.Gift;
import baize.contracts.donation.OriginRisk;
import baize.contracts.donation.Target;
import baize.contracts.stock.StockCommand;
import baize.contracts.stock.StockCommand.CorrectionReason;
import baize.contracts.stock.StockRefusal;
import baize.contracts.supply.Demand;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.Use;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** F9: open is what is asked, less what was received as usable, less what is promised. */
class OpenNeedTest {
    private final RoadBench road = new RoadBench();

    @BeforeEach
    void the_front_line_asks_for_1000_respirators() {
        road.aDemand(1, UNION, UNION_STORE, N95, 1_000, Use.FRONT_LINE);
    }

    @Test
    void a_gift_for_a_demand_that_comes_straight_to_its_store_meets_it() {
        straight(N95, 600);

        assertThat(road.row(demand(1)).received()).isEqualTo(600);
        assertThat(road.row(demand(1)).openNeed()).contains(Quantity.pieces(400));
        assertThat(road.row(demand(1)).status()).isEqualTo(Demand.Status.PARTLY_MET);
    }

    @Test
    void what_of_it_is_found_unfit_was_not_received_as_usable() {
        straight(N95, 600);

        road.accept(UNION, inspection(N95, 100));

        assertThat(road.row(demand(1)).openNeed()).contains(Quantity.pieces(500));
    }

    @Test
    void what_of_it_is_found_not_to_be_good_enough_was_not_received_at_all() {
        straight(N95, 600);

        road.accept(UNION, inspection(KN95, 100));

        assertThat(road.row(demand(1)).openNeed()).contains(Quantity.pieces(1_000));
        assertThat(road.row(demand(1)).status()).isEqualTo(Demand.Status.APPROVED);
    }

    @Test
    void goods_that_do_not_serve_the_demand_do_not_count_for_it() {
        straight(KN95, 600);

        assertThat(road.row(demand(1)).openNeed()).contains(Quantity.pieces(1_000));
    }

    @Test
    void a_lot_that_was_received_and_turns_out_to_be_another_grade_opens_the_demand_again() {
        delivered();
        assertThat(road.row(demand(1)).status()).isEqualTo(Demand.Status.MET);

        regraded();

        assertThat(road.row(demand(1)).received()).isZero();
        assertThat(road.row(demand(1)).openNeed()).contains(Quantity.pieces(1_000));
        assertThat(road.row(demand(1)).status()).isEqualTo(Demand.Status.APPROVED);
    }

    @Test
    void the_receipt_of_such_a_lot_may_still_be_corrected_and_takes_nothing_away_twice() {
        Waybill way = delivered();
        regraded();

        road.accept(UNION, way.correction(counted(lot(1), 990)));
        assertThat(road.row(demand(1)).received()).isZero();
        road.accept(UNION, way.correction(counted(lot(1), 995)));

        assertThat(road.row(demand(1)).received()).isZero();
        assertThat(road.at(UNION_STORE, lot(1))).isEqualTo(995);
    }

    @Test
    void a_lot_that_turns_out_to_be_good_enough_after_all_meets_the_demand_again() {
        delivered();
        regraded();
        road.accept(
                UNION,
                new StockCommand.ProposeUpgrade(lot(1), N95, road.row(lot(1)).graded(), CorrectionReason.WRONG_GRADE));

        road.accept(
                DEPARTMENT, new StockCommand.DecideUpgrade(lot(1), road.bench().position(), true));

        assertThat(road.row(demand(1)).received()).isEqualTo(1_000);
        assertThat(road.row(demand(1)).status()).isEqualTo(Demand.Status.MET);
    }

    @Test
    void an_arrival_that_was_counted_wrongly_changes_what_it_served_by_the_difference() {
        straight(N95, 600);
        road.accept(UNION, inspection(N95, 100));

        corrected(590);
        assertThat(road.row(demand(1)).received()).isEqualTo(490);
        corrected(600);

        assertThat(road.row(demand(1)).received()).isEqualTo(500);
    }

    @Test
    void goods_of_an_offer_serve_nobody_before_it_is_accepted() {
        offered();
        StockCommand.RecordUse use = new StockCommand.RecordUse(UNION_STORE, lot(1), Quantity.pieces(5), road.now());
        assertThat(road.row(demand(1)).received()).isZero();
        assertThat(road.refuse(UNION, use)).isEqualTo(StockRefusal.OFFER_NOT_REVIEWED);

        road.accept(DEPARTMENT, new DonationCommand.ReviewOffer(gift(1), DonationCommand.OfferVerdict.ACCEPTED));

        assertThat(road.row(demand(1)).received()).isEqualTo(600);
        road.accept(UNION, use);
    }

    @Test
    void goods_of_an_offer_that_was_turned_down_served_nobody_and_an_entry_of_them_made_twice_is_taken_back() {
        offered();
        road.accept(DEPARTMENT, new DonationCommand.ReviewOffer(gift(1), DonationCommand.OfferVerdict.NOT_QUALIFIED));
        assertThat(road.row(demand(1)).received()).isZero();

        corrected(0);

        assertThat(road.at(UNION_STORE, lot(1))).isZero();
    }

    @Test
    void a_donor_may_withdraw_what_somebody_counted_under_the_code_by_mistake() {
        offered();
        var withdrawal = new DonationCommand.WithdrawOffer(gift(1));
        assertThat(road.refuse(CHARITY, withdrawal)).isEqualTo(DonationRefusal.GIFT_ARRIVED_ALREADY);

        corrected(0);

        road.accept(CHARITY, withdrawal);
    }

    private void offered() {
        road.accept(
                CHARITY,
                new DonationCommand.OfferGift(
                        gift(1),
                        N95,
                        Quantity.pieces(600),
                        new Target.OneDemand(demand(1)),
                        OriginRisk.NONE,
                        Gift.Display.HIDDEN,
                        Optional.empty(),
                        Optional.empty()));
        road.accept(
                UNION,
                new StockCommand.RecordArrival(
                        lot(1),
                        gift(1),
                        UNION_STORE,
                        N95,
                        Quantity.pieces(600),
                        OriginRisk.NONE,
                        road.now(),
                        Optional.empty()));
        road.accept(UNION, inspection(N95, 0));
    }

    private void corrected(long counted) {
        long position = road.row(lot(1)).arrived().position();
        long before = road.at(UNION_STORE, lot(1));
        road.accept(
                UNION,
                new StockCommand.CorrectArrival(
                        lot(1), gift(1), Quantity.pieces(counted), position, CorrectionReason.WRONG_QUANTITY));
        if (road.at(UNION_STORE, lot(1)) == before) {
            road.accept(
                    UNION_SECOND,
                    new StockCommand.ConfirmCorrection(lot(1), road.bench().position()));
        }
    }

    private Waybill delivered() {
        road.aLot(1, N95, 1_000);
        road.approved(1, line(lot(1), demand(1), 1_000));
        Waybill way = Waybill.delivery(road, 1, allocation(1));
        road.accept(PACKER, way.pack(boxed(lot(1), 1_000)));
        road.accept(UNION, way.receipt(counted(lot(1), 1_000)));
        return way;
    }

    private void regraded() {
        road.accept(
                UNION,
                new StockCommand.RegradeLot(lot(1), KN95, road.row(lot(1)).graded(), CorrectionReason.WRONG_GRADE));
    }

    /** A donor gives this for the demand, and it comes straight to the hospital's store. */
    private void straight(ItemCode item, long amount) {
        road.accept(
                CHARITY,
                new DonationCommand.RegisterGift(
                        gift(1),
                        item,
                        Quantity.pieces(amount),
                        item.equals(N95) ? new Target.OneDemand(demand(1)) : new Target.Hospital(UNION.member()),
                        OriginRisk.NONE,
                        Gift.Display.HIDDEN,
                        Optional.empty(),
                        Optional.empty()));
        road.arrival(1, item, amount, UNION_STORE, UNION);
    }

    private StockCommand.InspectLot inspection(ItemCode item, long unfit) {
        return new StockCommand.InspectLot(
                lot(1),
                UNION_STORE,
                item,
                Quantity.pieces(unfit),
                Optional.empty(),
                Optional.empty(),
                road.now(),
                Optional.empty());
    }
}
