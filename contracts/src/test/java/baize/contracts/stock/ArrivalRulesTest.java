package baize.contracts.stock;

import static baize.contracts.stock.StockBench.ANNEX;
import static baize.contracts.stock.StockBench.CHARITY;
import static baize.contracts.stock.StockBench.DEPOT;
import static baize.contracts.stock.StockBench.DEPOT_KEEPER;
import static baize.contracts.stock.StockBench.GIFT;
import static baize.contracts.stock.StockBench.KEEPER;
import static baize.contracts.stock.StockBench.KN95;
import static baize.contracts.stock.StockBench.N95;
import static baize.contracts.stock.StockBench.NEVER_ANNOUNCED;
import static baize.contracts.stock.StockBench.NURSE;
import static baize.contracts.stock.StockBench.STORE;
import static baize.contracts.stock.StockBench.UNAPPROVED;
import static baize.contracts.stock.StockBench.UNCHECKED;
import static baize.contracts.stock.StockBench.WARD;
import static baize.contracts.stock.StockBench.lotId;
import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.Event;
import baize.contracts.Quantity;
import baize.contracts.UnitCode;
import baize.contracts.donation.DonationCode;
import baize.contracts.donation.DonationEvent;
import baize.contracts.donation.Gift;
import baize.contracts.donation.OriginRisk;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.PlaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArrivalRulesTest {
    private final StockBench bench = new StockBench();

    @Test
    void counted_goods_are_in_stock_where_they_were_counted() {
        List<Event> events = bench.accept(KEEPER, bench.arrival(1, 36_000));

        assertThat(events)
                .containsExactly(
                        new DonationEvent.GiftArrived(GIFT),
                        new StockEvent.LotArrived(bench.arrival(1, 36_000), Optional.empty()),
                        new StockEvent.GoodsMoved(
                                lotId(1),
                                N95,
                                36_000,
                                new Account.Outside(CHARITY),
                                new Account.AtPlace(STORE),
                                StockEvent.Cause.ARRIVAL,
                                bench.now(),
                                Optional.empty()));
        assertThat(bench.at(STORE, lotId(1))).isEqualTo(36_000);
        assertThat(bench.lot(lotId(1)).status()).isEqualTo(Lot.Status.ARRIVED);
        assertThat(bench.gift(GIFT).orElseThrow().status()).isEqualTo(Gift.Status.ARRIVED);
    }

    @Test
    void a_gift_arrives_once_and_in_as_many_lots_as_it_has() {
        bench.accept(KEEPER, bench.arrival(1, 10));

        List<Event> events = bench.accept(KEEPER, bench.arrival(2, 20));

        assertThat(events).noneMatch(DonationEvent.class::isInstance);
        assertThat(Stock.lots(bench.state(), GIFT)).containsExactly(lotId(1), lotId(2));
    }

    @Test
    void a_gift_that_nobody_announced_is_counted_and_its_donor_unknown() {
        var arrival = bench.arrival(1, NEVER_ANNOUNCED, STORE, KN95, 500, OriginRisk.NONE);

        List<Event> events = bench.accept(KEEPER, arrival);

        assertThat(events)
                .first()
                .isEqualTo(new DonationEvent.GiftFound(
                        NEVER_ANNOUNCED, CHARITY, KN95, Quantity.pieces(500), OriginRisk.NONE));
        Gift gift = bench.gift(NEVER_ANNOUNCED).orElseThrow();
        assertThat(gift.origin()).isEqualTo(Gift.Origin.UNANNOUNCED);
        assertThat(gift.donor()).isEmpty();
        assertThat(bench.at(STORE, lotId(1))).isEqualTo(500);
    }

    @Test
    void more_of_a_gift_that_nobody_announced_makes_no_second_gift() {
        bench.accept(KEEPER, bench.arrival(1, NEVER_ANNOUNCED, STORE, KN95, 500, OriginRisk.NONE));

        List<Event> events = bench.accept(KEEPER, bench.arrival(2, NEVER_ANNOUNCED, ANNEX, KN95, 5, OriginRisk.NONE));

        assertThat(events).hasSize(2).noneMatch(DonationEvent.class::isInstance);
    }

    @Test
    void a_gift_goes_straight_to_a_hospital() {
        bench.accept(NURSE, bench.arrival(1, GIFT, WARD, N95, 3_000, OriginRisk.NONE));

        assertThat(bench.at(WARD, lotId(1))).isEqualTo(3_000);
        assertThat(Stock.balance(bench.state(), new Account.Outside(NURSE.member()), lotId(1)))
                .isEqualTo(-3_000);
    }

    @ParameterizedTest
    @EnumSource
    void goods_are_held_by_the_risk_of_where_they_come_from(OriginRisk risk) {
        bench.accept(KEEPER, bench.arrival(1, GIFT, STORE, N95, 10, risk));

        Optional<Instant> until = switch (risk) {
            case NONE -> Optional.empty();
            case ELEVATED -> Optional.of(Instant.parse("2020-02-08T00:00:00Z"));
            case HIGH -> Optional.of(Instant.parse("2020-02-15T00:00:00Z"));
        };
        assertThat(bench.lot(lotId(1)).holdUntil()).isEqualTo(until);
    }

    @Test
    void the_hold_counts_from_the_ledgers_time_not_from_the_signers() {
        var arrival = bench.arrival(1, GIFT, STORE, N95, 10, OriginRisk.ELEVATED);
        bench.pass(Duration.ofDays(10));

        bench.accept(KEEPER, arrival);

        assertThat(bench.lot(lotId(1)).holdUntil()).contains(Instant.parse("2020-02-18T00:00:00Z"));
    }

    @Test
    void the_greater_risk_counts_the_donors_word_or_the_receivers() {
        bench.accept(KEEPER, bench.arrival(1, NEVER_ANNOUNCED, STORE, N95, 10, OriginRisk.HIGH));

        bench.accept(KEEPER, bench.arrival(2, NEVER_ANNOUNCED, STORE, N95, 10, OriginRisk.NONE));

        assertThat(bench.lot(lotId(2)).holdUntil()).contains(Instant.parse("2020-02-15T00:00:00Z"));
        assertThat(bench.lot(lotId(2)).originRisk()).isEqualTo(OriginRisk.NONE);
    }

    @Test
    void refuses_a_place_that_nobody_registered() {
        assertThat(refusal(new PlaceId("nowhere"), N95, 10)).isEqualTo(StockRefusal.PLACE_UNKNOWN);
    }

    @Test
    void refuses_a_place_of_another_organisation() {
        assertThat(refusal(DEPOT, N95, 10)).isEqualTo(StockRefusal.PLACE_NOT_OWN);
    }

    @Test
    void refuses_a_place_that_is_not_approved() {
        assertThat(refusal(UNAPPROVED, N95, 10)).isEqualTo(StockRefusal.PLACE_NOT_APPROVED);
    }

    @Test
    void refuses_an_item_that_is_not_in_the_catalogue_or_not_approved() {
        assertThat(refusal(STORE, new ItemCode("no-such-item"), 10)).isEqualTo(StockRefusal.ITEM_NOT_APPROVED);
        assertThat(refusal(STORE, UNCHECKED, 10)).isEqualTo(StockRefusal.ITEM_NOT_APPROVED);
    }

    @Test
    void refuses_a_count_in_packages() {
        var inBoxes = new StockCommand.RecordArrival(
                lotId(1),
                GIFT,
                STORE,
                N95,
                new Quantity(10, UnitCode.XBX),
                OriginRisk.NONE,
                bench.now(),
                Optional.empty());

        assertThat(bench.refuse(KEEPER, inBoxes)).isEqualTo(StockRefusal.UNIT_DIFFERS);
    }

    @Test
    void one_piece_is_an_arrival_and_none_is_not() {
        assertThat(refusal(STORE, N95, 0)).isEqualTo(StockRefusal.NOTHING_COUNTED);
        bench.accept(KEEPER, bench.arrival(1, 1));
    }

    @Test
    void refuses_a_lot_id_that_is_taken() {
        bench.accept(KEEPER, bench.arrival(1, 10));

        assertThat(bench.refuse(KEEPER, bench.arrival(1, 10))).isEqualTo(StockRefusal.LOT_EXISTS);
    }

    @ParameterizedTest
    @EnumSource(
            value = Gift.Status.class,
            names = {"REJECTED", "WITHDRAWN"})
    void refuses_a_gift_that_was_rejected_or_withdrawn(Gift.Status status) {
        bench.gift(GIFT, N95, status);

        assertThat(bench.refuse(KEEPER, bench.arrival(1, 10))).isEqualTo(StockRefusal.GIFT_CLOSED);
    }

    @Test
    void goods_that_come_before_their_offer_is_reviewed_are_counted() {
        bench.gift(GIFT, N95, Gift.Status.OFFERED);

        bench.accept(KEEPER, bench.arrival(1, 10));

        assertThat(bench.gift(GIFT).orElseThrow().status()).isEqualTo(Gift.Status.OFFERED);
        assertThat(bench.gift(GIFT).orElseThrow().arrived()).isPresent();
    }

    @Test
    void what_happened_30_days_ago_may_still_be_entered_and_no_longer() {
        var onTime = bench.arrival(1, 10);
        var late = bench.arrival(2, 10);
        bench.pass(Duration.ofDays(30));
        bench.accept(KEEPER, onTime);

        bench.pass(Duration.ofMillis(1));
        assertThat(bench.refuse(KEEPER, late)).isEqualTo(StockRefusal.TIME_OUTSIDE_WINDOW);
    }

    @Test
    void a_clock_may_be_5_minutes_ahead_and_no_more() {
        assertThat(bench.refuse(KEEPER, arrivalAt(1, Duration.ofMinutes(5).plusMillis(1))))
                .isEqualTo(StockRefusal.TIME_OUTSIDE_WINDOW);
        bench.accept(KEEPER, arrivalAt(1, Duration.ofMinutes(5)));
    }

    @Test
    void an_organisation_records_200_lots_of_a_gift_and_no_more() {
        for (int lot = 1; lot <= 200; lot++) {
            bench.accept(KEEPER, bench.arrival(lot, 1));
        }

        assertThat(bench.refuse(KEEPER, bench.arrival(201, 1))).isEqualTo(StockRefusal.GIFT_HAS_TOO_MANY_LOTS);
        bench.accept(KEEPER, bench.arrival(201, NEVER_ANNOUNCED, STORE, N95, 1, OriginRisk.NONE));
    }

    @Test
    void lots_that_a_stranger_recorded_keep_nobody_else_from_counting_what_came() {
        for (int lot = 1; lot <= 200; lot++) {
            bench.accept(DEPOT_KEEPER, bench.arrival(lot, GIFT, DEPOT, N95, 1, OriginRisk.NONE));
        }

        bench.accept(KEEPER, bench.arrival(201, 35_800));

        assertThat(bench.at(STORE, lotId(201))).isEqualTo(35_800);
        assertThat(Stock.lots(bench.state(), GIFT)).hasSize(201);
    }

    private StockCommand.RecordArrival arrivalAt(int lot, Duration ahead) {
        return new StockCommand.RecordArrival(
                lotId(lot),
                DonationCode.withCheck("MASKS2020"),
                STORE,
                N95,
                Quantity.pieces(1),
                OriginRisk.NONE,
                bench.now().plus(ahead),
                Optional.empty());
    }

    private Object refusal(PlaceId place, ItemCode item, long counted) {
        return bench.refuse(KEEPER, bench.arrival(1, GIFT, place, item, counted, OriginRisk.NONE));
    }
}
