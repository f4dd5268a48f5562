package baize.services.views;

import static baize.contracts.custody.RoadBench.DEPARTMENT;
import static baize.contracts.custody.RoadBench.DRIVER;
import static baize.contracts.custody.RoadBench.KEEPER;
import static baize.contracts.custody.RoadBench.N95;
import static baize.contracts.custody.RoadBench.OTHER_DRIVER;
import static baize.contracts.custody.RoadBench.PACKER;
import static baize.contracts.custody.RoadBench.STORE;
import static baize.contracts.custody.RoadBench.SURGICAL;
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
import static org.assertj.core.api.Assertions.tuple;

import baize.contracts.Quantity;
import baize.contracts.allocation.Allocation;
import baize.contracts.custody.BoxId;
import baize.contracts.custody.CustodyCommand;
import baize.contracts.custody.RoadBench;
import baize.contracts.custody.Shipment;
import baize.contracts.custody.Waybill;
import baize.contracts.stock.LotId;
import baize.contracts.stock.MakerLot;
import baize.contracts.stock.StockCommand;
import baize.contracts.supply.Need;
import baize.contracts.supply.SupplyCommand;
import baize.contracts.supply.Use;
import baize.services.PublicViews;
import baize.services.allocation.DecisionQueries;
import baize.services.custody.HandOverRow;
import baize.services.custody.PassingRow;
import baize.services.custody.ShipmentRow;
import baize.services.donation.GiftTrace;
import baize.services.stock.CorrectionQueries;
import baize.services.stock.StockQueries;
import baize.services.stock.TotalsQueries;
import baize.services.supply.DemandFilter;
import baize.services.supply.DemandRow;
import baize.services.supply.HospitalQueries;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a hospital, a warehouse and a critic ask: what is needed, what lies where, who is late, what differs. */
abstract class CareStorySuite {
    private Fixture fixture;
    private RoadBench road;

    abstract DatabaseOptions fresh();

    @BeforeEach
    void open() {
        fixture = new Fixture(fresh());
        road = fixture.road();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void receives_1000_as_998_and_2_damaged_and_shows_it_as_a_discrepancy_that_adds_up() {
        LotId lot = delivered(1, 1000);
        road.accept(UNION_SECOND, waybill(1).receipt(counted(lot, 998, 2)));

        PublicViews views = fixture.seen();
        ShipmentRow.Detail detail =
                views.shipments().shipment(waybill(1).shipment()).orElseThrow();

        assertThat(detail.shipment().status()).isEqualTo(Shipment.Status.RECEIVED_WITH_DISCREPANCY);
        assertThat(detail.discrepancies()).singleElement().satisfies(row -> {
            assertThat(row.sent()).isEqualTo(row.usable() + row.damaged());
            assertThat(row.unexplained()).isZero();
        });
        assertThat(views.totals()
                        .byOrganisation(
                                TotalsQueries.Period.all(),
                                Optional.of(UNION.member()),
                                Optional.of(N95),
                                PageRequest.first())
                        .items())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.totals().in()).isEqualTo(1000);
                    assertThat(row.totals().stock()).isEqualTo(998);
                    assertThat(row.totals().damaged()).isEqualTo(2);
                    assertThat(row.totals().flagged()).isFalse();
                });
    }

    @Test
    void keeps_a_cancelled_shipment_with_its_reason_while_its_goods_lie_in_stock_and_travel_under_another_number() {
        LotId lot = road.aLot(1, N95, 500);
        road.aDemand(1, UNION, UNION_STORE, N95, 300, Use.WARD);
        road.approved(1, line(lot, demand(1), 300));
        road.accept(PACKER, waybill(1).pack(boxed(lot, 300)));
        BoxId box = waybill(1).row().boxes().getFirst().box();
        assertThat(fixture.seen().shipments().box(box)).isPresent();

        road.accept(KEEPER, waybill(1).cancel(CustodyCommand.CancellationReason.CARRIER_FAILED));

        PublicViews views = fixture.seen();
        ShipmentRow.Detail detail =
                views.shipments().shipment(waybill(1).shipment()).orElseThrow();
        assertThat(detail.shipment().status()).isEqualTo(Shipment.Status.CANCELLED);
        assertThat(detail.shipment().cancelled().orElseThrow().reason())
                .isEqualTo(CustodyCommand.CancellationReason.CARRIER_FAILED);
        assertThat(detail.shipment().cancelled().orElseThrow().position())
                .isEqualTo(road.bench().position());
        assertThat(detail.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.sent()).isEqualTo(300));
        assertThat(views.shipments().box(box)).isEmpty();
        assertThat(views.gifts().steps(gift(1), PageRequest.first()).items())
                .last()
                .satisfies(step -> {
                    assertThat(step.kind()).isEqualTo(StepKind.SHIPMENT_CANCELLED);
                    assertThat(step.reason()).contains("CARRIER_FAILED");
                    assertThat(step.quantity()).contains(300L);
                });
        assertThat(views.gifts().trace(gift(1)).orElseThrow().parts())
                .extracting(GiftTrace.Part::state, GiftTrace.Part::quantity)
                .containsExactly(tuple(GiftTrace.State.IN_STOCK, 500L));
        assertThat(views.allocations()
                        .allocation(allocation(1))
                        .orElseThrow()
                        .allocation()
                        .status())
                .isEqualTo(Allocation.Status.APPROVED);

        Waybill again = Waybill.delivery(road, 2, allocation(1));
        road.accept(PACKER, again.pack(boxed(lot, 300)));
        road.accept(UNION_SECOND, again.receipt(counted(lot, 300)));

        assertThat(fixture.seen().demands().demand(demand(1)).orElseThrow().received())
                .isEqualTo(300);
        assertThat(fixture.seen()
                        .shipments()
                        .shipment(waybill(1).shipment())
                        .orElseThrow()
                        .shipment()
                        .status())
                .isEqualTo(Shipment.Status.CANCELLED);
    }

    @Test
    void flags_what_is_missing_at_receipt_until_it_is_explained() {
        LotId lot = delivered(1, 1000);
        road.accept(UNION_SECOND, waybill(1).receipt(counted(lot, 990)));

        assertThat(missing()).containsExactly(10L);
        assertThat(unexplainedOfWarehouse()).isEqualTo(10);
        assertThat(fixture.seen().totals().ofLot(lot).unexplained()).contains(10L);
        assertThat(fixture.seen().gifts().trace(gift(1)).orElseThrow().parts())
                .extracting(GiftTrace.Part::state, GiftTrace.Part::quantity)
                .contains(tuple(GiftTrace.State.UNEXPLAINED, 10L));

        road.accept(KEEPER, waybill(1).settle(lot, 10, CustodyCommand.Outcome.LOST));

        assertThat(missing()).isEmpty();
        assertThat(unexplainedOfWarehouse()).isZero();
        assertThat(fixture.seen()
                        .shipments()
                        .discrepancies(false, PageRequest.first())
                        .items())
                .extracting(ShipmentRow.DiscrepancyRow::difference, ShipmentRow.DiscrepancyRow::lost)
                .containsExactly(tuple(10L, 10L));
    }

    @Test
    void shows_a_corrected_receipt_beside_the_first_one_and_sums_the_corrected_one() {
        LotId lot = delivered(1, 1000);
        road.accept(UNION_SECOND, waybill(1).receipt(counted(lot, 998)));
        road.accept(UNION_SECOND, waybill(1).correction(counted(lot, 1001)));

        PublicViews views = fixture.seen();

        assertThat(views.corrections()
                        .corrections(Optional.empty(), Optional.of(UNION.member()), PageRequest.first())
                        .items())
                .extracting(CorrectionQueries.CorrectionRow::oldQuantity, CorrectionQueries.CorrectionRow::newQuantity)
                .containsExactly(tuple(Optional.of(998L), Optional.of(1001L)));
        assertThat(views.hospitals()
                        .deliveries(UNION.member(), PageRequest.first())
                        .items())
                .extracting(HospitalQueries.Delivery::sent, HospitalQueries.Delivery::usable)
                .containsExactly(tuple(Optional.of(1000L), 1001L));
    }

    @Test
    void knows_the_hospitals_need_what_it_got_and_how_long_it_waits() {
        LotId lot = delivered(1, 300);
        road.accept(UNION_SECOND, waybill(1).receipt(counted(lot, 300)));
        road.aDemand(2, UNION, UNION_STORE, N95, 500, Use.FRONT_LINE);
        road.aDemand(3, UNION, UNION_STORE, N95, new Need.Unknown(), Use.GENERAL);
        road.asked(4, UNION, UNION_STORE, SURGICAL, new Need.Unknown(), Use.GENERAL);
        road.accept(UNION, new SupplyCommand.WithdrawDemand(demand(4), SupplyCommand.WithdrawalReason.MISTAKE));
        road.pass(Duration.ofDays(2));

        PublicViews views = fixture.seen();

        assertThat(views.hospitals().needs(UNION.member(), PageRequest.first()).items())
                .singleElement()
                .satisfies(need -> {
                    assertThat(need.asked()).isEqualTo(800);
                    assertThat(need.received()).isEqualTo(300);
                    assertThat(need.open()).isEqualTo(500);
                    assertThat(need.unknownLines()).isEqualTo(1);
                    assertThat(need.fillPercent()).contains(37L);
                });
        assertThat(views.demands()
                        .demands(DemandFilter.waiting().of(UNION.member()), PageRequest.first())
                        .items())
                .allSatisfy(row -> assertThat(row.waiting(road.now())).isEqualTo(Duration.ofDays(2)))
                .extracting(DemandRow::demand)
                .containsExactly(demand(2), demand(3));
        assertThat(views.hospitals().hospital(UNION.member()).orElseThrow().waitingDemands())
                .isEqualTo(2);
    }

    @Test
    void lists_reviews_that_are_late_escalated_or_not() {
        road.asked(1, UNION, UNION_STORE, N95, new Need.Unknown(), Use.WARD);
        road.pass(DemandRow.REVIEW_TIME);
        assertThat(late()).isZero();

        road.pass(Duration.ofMillis(1));
        assertThat(late()).isEqualTo(1);
    }

    @Test
    void reports_the_median_from_arrival_to_decision_and_the_late_ones() {
        for (int number = 1; number <= 3; number++) {
            road.aLot(number, N95, 10);
        }
        road.aDemand(1, UNION, UNION_STORE, N95, 20, Use.WARD);
        road.pass(Duration.ofMinutes(30));
        road.approved(1, line(lot(1), demand(1), 10));
        road.pass(Duration.ofHours(2));
        road.approved(2, line(lot(2), demand(1), 10));

        PublicViews views = fixture.seen();
        DecisionQueries.DecisionTimes times = views.decisions().times(Fixture.START, road.now());

        assertThat(times.decided()).isEqualTo(2);
        assertThat(times.median()).contains(Duration.ofMinutes(90));
        assertThat(times.lateDecided()).isEqualTo(1);
        assertThat(times.lateWaiting()).isEqualTo(1);
        assertThat(lateDecisions(Fixture.START))
                .extracting(DecisionQueries.LateLot::lot, late -> late.waited(road.now()))
                .containsExactly(tuple(lot(3), Duration.ofMinutes(150)), tuple(lot(2), Duration.ofMinutes(150)));
    }

    @Test
    void does_not_count_a_quarantine_as_waiting_for_a_decision() {
        road.aDemand(1, UNION, UNION_STORE, N95, 20, Use.WARD);
        road.aLot(1, N95, 10);
        road.aLot(2, N95, 10);
        Duration hold = Duration.ofDays(1);
        road.accept(PACKER, new StockCommand.HoldLot(lot(1), 1));
        road.accept(PACKER, new StockCommand.HoldLot(lot(2), 1));
        road.pass(hold.plus(Duration.ofMinutes(30)));
        road.approved(1, line(lot(1), demand(1), 10));

        DecisionQueries.DecisionTimes times = fixture.seen().decisions().times(Fixture.START, road.now());

        assertThat(times.median()).contains(Duration.ofMinutes(30));
        assertThat(times.lateDecided()).isZero();
        assertThat(times.lateWaiting()).isZero();
        assertThat(lateDecisions(Fixture.START)).isEmpty();

        road.pass(DecisionQueries.DECISION_TIME);
        assertThat(lateDecisions(Fixture.START)).singleElement().satisfies(late -> {
            assertThat(late.lot()).isEqualTo(lot(2));
            assertThat(late.waited(road.now())).isEqualTo(Duration.ofMinutes(150));
            assertThat(late.readyAt()).isEqualTo(late.arrivedAt().plus(hold));
        });
    }

    @Test
    void waits_for_a_decision_from_the_moment_when_a_quarantine_ended_before_its_time() {
        road.aLot(1, N95, 10);
        road.accept(PACKER, new StockCommand.HoldLot(lot(1), 7));
        road.pass(Duration.ofDays(1));
        road.accept(KEEPER, new StockCommand.EndHold(lot(1), StockCommand.HoldEndReason.TREATED));
        Instant ended = road.now();
        road.pass(DecisionQueries.DECISION_TIME.plusMinutes(1));

        assertThat(lateDecisions(Fixture.START))
                .extracting(DecisionQueries.LateLot::lot, DecisionQueries.LateLot::readyAt)
                .containsExactly(tuple(lot(1), ended));
    }

    @Test
    void forgets_late_decisions_of_goods_that_came_before_the_span_but_never_lots_that_still_wait() {
        road.aDemand(1, UNION, UNION_STORE, N95, 20, Use.WARD);
        road.aLot(1, N95, 10);
        road.aLot(2, N95, 10);
        road.pass(Duration.ofHours(3));
        road.approved(1, line(lot(1), demand(1), 10));
        Instant since = road.now();

        assertThat(lateDecisions(Fixture.START))
                .extracting(DecisionQueries.LateLot::lot)
                .containsExactly(lot(2), lot(1));
        assertThat(lateDecisions(since))
                .extracting(DecisionQueries.LateLot::lot)
                .containsExactly(lot(2));
        DecisionQueries.DecisionTimes times = fixture.seen().decisions().times(since, road.now());
        assertThat(times.lateDecided()).isZero();
        assertThat(times.lateWaiting()).isEqualTo(1);
    }

    @Test
    void lets_nothing_be_allocated_of_lots_that_are_held_stopped_recalled_expired_or_not_inspected() {
        road.aLot(1, N95, 10);
        assertThat(allocatable()).containsExactly(tuple(10L, Optional.empty()));
        LotId expired = road.aLot(2, N95, 10, LocalDate.ofInstant(road.now(), ZoneOffset.UTC));
        road.arrival(3, N95, 10, STORE, PACKER);
        road.accept(PACKER, new StockCommand.HoldLot(road.aLot(4, N95, 10), 30));
        road.accept(
                PACKER,
                new StockCommand.BlockLot(road.aLot(5, N95, 10), true, StockCommand.BlockReason.GRADE_IN_DOUBT));
        recalled(6, MakerLot.of("a-maker", "M/9"));
        road.pass(Duration.ofDays(1));

        assertThat(road.row(expired).expiredAt(road.now())).isTrue();
        assertThat(allocatable())
                .containsExactly(
                        tuple(10L, Optional.empty()),
                        tuple(0L, Optional.of(StockQueries.Hindrance.EXPIRED)),
                        tuple(0L, Optional.of(StockQueries.Hindrance.NOT_INSPECTED)),
                        tuple(0L, Optional.of(StockQueries.Hindrance.HELD)),
                        tuple(0L, Optional.of(StockQueries.Hindrance.BLOCKED)),
                        tuple(0L, Optional.of(StockQueries.Hindrance.RECALLED)));
    }

    @Test
    void says_that_the_last_hop_is_unknown_after_a_day_and_forgets_it_when_the_other_side_signs() {
        delivered(1, 100);
        assertThat(unknown()).isZero();

        road.pass(Duration.ofHours(24).plusMillis(1));
        assertThat(unknown()).isEqualTo(1);

        road.accept(KEEPER, waybill(1).gives(1, DRIVER));
        assertThat(unknown()).isZero();
        ShipmentRow.Detail detail = detail(1);
        assertThat(detail.handOvers())
                .singleElement()
                .satisfies(leg -> assertThat(leg.oneSided()).isFalse());
        assertThat(detail.unsigned()).isEmpty();
    }

    @Test
    void says_that_the_last_hop_is_unknown_though_the_receiver_counted_where_nobody_signed_at_the_door() {
        LotId lot = delivered(1, 100);
        road.accept(KEEPER, waybill(1).gives(1, DRIVER));
        road.accept(UNION_SECOND, waybill(1).receipt(counted(lot, 100)));
        assertThat(doors()).containsExactly(PassingRow.State.ONE_SIDED);

        road.pass(Duration.ofDays(9));
        assertThat(doors()).containsExactly(PassingRow.State.LAST_HOP_UNKNOWN);
        assertThat(detail(1).unsigned()).singleElement().satisfies(passing -> {
            assertThat(passing.giver()).isEqualTo(DRIVER.member());
            assertThat(passing.taker()).isEqualTo(UNION.member());
            assertThat(passing.takenPosition()).isPresent();
        });

        road.accept(DRIVER, waybill(1).gives(2, UNION));
        road.accept(UNION, waybill(1).takes(2, DRIVER));
        assertThat(doors()).isEmpty();
    }

    @Test
    void shows_a_taking_that_nobody_else_speaks_of_as_a_claim_until_the_giver_signs_it() {
        delivered(1, 100);
        road.accept(OTHER_DRIVER, waybill(1).takes(7, DRIVER));
        assertThat(detail(1).shipment().holder()).isEqualTo(DRIVER.member());
        assertThat(detail(1).handOvers()).extracting(HandOverRow::claim).containsExactly(false, true);

        road.accept(DRIVER, waybill(1).gives(7, OTHER_DRIVER));

        assertThat(detail(1).shipment().holder()).isEqualTo(OTHER_DRIVER.member());
        assertThat(detail(1).handOvers()).extracting(HandOverRow::claim).containsExactly(false, false);
    }

    @Test
    void lists_damage_surplus_and_what_left_beyond_the_books_until_each_has_its_reason() {
        LotId lot = delivered(1, 100);
        road.accept(UNION_SECOND, waybill(1).receipt(counted(lot, 99, 2)));
        assertThat(withoutReason()).isEqualTo(1);

        road.accept(KEEPER, waybill(1).settle(lot, 2, CustodyCommand.Outcome.DAMAGE_EXPLAINED));
        assertThat(withoutReason()).isEqualTo(1);
        road.accept(UNION, waybill(1).settle(lot, 1, CustodyCommand.Outcome.SURPLUS_EXPLAINED));

        assertThat(withoutReason()).isZero();
        assertThat(detail(1).shipment().status()).isEqualTo(Shipment.Status.SETTLED);
        assertThat(fixture.seen()
                        .shipments()
                        .steps(waybill(1).shipment(), PageRequest.first())
                        .items())
                .filteredOn(step -> step.kind() == StepKind.DISCREPANCY_SETTLED)
                .extracting(Step::reason, Step::because)
                .containsExactly(
                        tuple(Optional.of("DAMAGE_EXPLAINED"), Optional.of("UNKNOWN")),
                        tuple(Optional.of("SURPLUS_EXPLAINED"), Optional.of("UNKNOWN")));
    }

    @Test
    void lists_goods_that_leave_beyond_the_books_at_once() {
        LotId lot = road.aLot(1, N95, 10);
        road.aDemand(1, UNION, UNION_STORE, N95, 10, Use.WARD);
        road.approved(1, line(lot, demand(1), 10));
        road.accept(PACKER, waybill(1).pack(boxed(lot, 10)));
        road.accept(
                KEEPER,
                new StockCommand.RecordLoss(
                        STORE,
                        lot,
                        Quantity.pieces(7),
                        StockCommand.LossKind.DAMAGED,
                        StockCommand.DifferenceReason.UNKNOWN,
                        road.now()));
        road.accept(DRIVER, waybill(1).takes(1, PACKER));

        assertThat(fixture.seen()
                        .shipments()
                        .discrepancies(true, PageRequest.first())
                        .items())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.beyondBooks()).isEqualTo(7);
                    assertThat(row.received()).isFalse();
                    assertThat(row.difference()).isZero();
                });
        road.accept(PACKER, waybill(1).settle(lot, 7, CustodyCommand.Outcome.DISPATCH_EXPLAINED));
        assertThat(withoutReason()).isZero();
    }

    @Test
    void shows_what_one_organisation_stopped_of_its_own_stock_there_and_nowhere_else() {
        LotId lot = road.aLot(1, N95, 200);
        send(1, lot, 50);
        road.accept(UNION_SECOND, waybill(1).receipt(counted(lot, 50)));
        road.accept(UNION, new StockCommand.HoldLot(lot, 60));
        road.accept(UNION, new StockCommand.BlockLot(lot, true, StockCommand.BlockReason.DEFECTIVE));

        assertThat(stopped()).containsExactly(tuple(STORE, false, false), tuple(UNION_STORE, true, true));

        road.accept(UNION_SECOND, new StockCommand.BlockLot(lot, false, StockCommand.BlockReason.CLEARED));
        road.accept(UNION_SECOND, new StockCommand.EndHold(lot, StockCommand.HoldEndReason.MISTAKE));
        assertThat(stopped()).containsExactly(tuple(STORE, false, false), tuple(UNION_STORE, false, false));
        road.accept(PACKER, new StockCommand.HoldLot(lot, 5));
        assertThat(stopped()).containsExactly(tuple(STORE, true, false), tuple(UNION_STORE, true, false));
        road.accept(KEEPER, new StockCommand.EndHold(lot, StockCommand.HoldEndReason.TREATED));
        assertThat(stopped()).containsExactly(tuple(STORE, false, false), tuple(UNION_STORE, false, false));
    }

    @Test
    void names_everyone_who_has_any_of_a_recalled_lot() {
        ofMaker(1, MakerLot.of("a-maker", "M/7"), LocalDate.parse("2020-03-01"));
        send(1, lot(1), 200);
        road.accept(UNION_SECOND, waybill(1).receipt(counted(lot(1), 200)));
        road.accept(
                DEPARTMENT,
                new StockCommand.RecallMakerLot(
                        N95, MakerLot.of("a-maker", "M/7"), StockCommand.BlockReason.DEFECTIVE));

        PublicViews views = fixture.seen();

        assertThat(views.stock().stopped(true, PageRequest.first()).items())
                .singleElement()
                .satisfies(stopped -> assertThat(stopped.parts())
                        .extracting(GiftTrace.Part::organisation, GiftTrace.Part::quantity)
                        .containsExactlyInAnyOrder(tuple(PACKER.member(), 300L), tuple(UNION.member(), 200L)));
        assertThat(views.stock()
                        .stock(
                                new StockQueries.Filter(
                                        Optional.of(STORE),
                                        Optional.empty(),
                                        Optional.of(N95),
                                        Optional.of(LocalDate.parse("2020-03-02"))),
                                PageRequest.first())
                        .items())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.quantity()).isEqualTo(300);
                    assertThat(row.recalled()).isTrue();
                    assertThat(row.expiry()).contains(LocalDate.parse("2020-03-01"));
                });
    }

    @Test
    void says_who_has_boxes_of_a_recalled_lot_in_hand_and_whom_they_are_for() {
        ofMaker(1, MakerLot.of("a-maker", "M/7"), LocalDate.parse("2020-03-01"));
        send(1, lot(1), 200);
        road.accept(
                DEPARTMENT,
                new StockCommand.RecallMakerLot(
                        N95, MakerLot.of("a-maker", "M/7"), StockCommand.BlockReason.DEFECTIVE));

        StockQueries.LotDetail stopped = fixture.seen()
                .stock()
                .stopped(true, PageRequest.first())
                .items()
                .getFirst();
        assertThat(stopped.sums())
                .extracting(GiftTrace.Sum::holder, GiftTrace.Sum::receiver)
                .contains(tuple(Optional.of(DRIVER.member()), Optional.of(UNION.member())));
        assertThat(stopped.parts())
                .extracting(GiftTrace.Part::state, GiftTrace.Part::holder, GiftTrace.Part::receiver)
                .containsExactlyInAnyOrder(
                        tuple(GiftTrace.State.IN_STOCK, Optional.empty(), Optional.empty()),
                        tuple(GiftTrace.State.IN_TRANSIT, Optional.of(DRIVER.member()), Optional.of(UNION.member())));
    }

    private List<DecisionQueries.LateLot> lateDecisions(Instant since) {
        return fixture.seen()
                .decisions()
                .late(since, road.now(), PageRequest.first())
                .items();
    }

    private List<Tuple> allocatable() {
        return fixture.seen().stock().stock(StockQueries.Filter.at(STORE), PageRequest.first()).items().stream()
                .map(row -> tuple(row.allocatable(road.now()), row.hindrance(road.now())))
                .toList();
    }

    private void recalled(int number, MakerLot makerLot) {
        ofMaker(number, makerLot, LocalDate.parse("2020-03-01"));
        road.accept(DEPARTMENT, new StockCommand.RecallMakerLot(N95, makerLot, StockCommand.BlockReason.DEFECTIVE));
    }

    private void ofMaker(int number, MakerLot makerLot, LocalDate expiry) {
        road.arrival(number, N95, 500, STORE, PACKER);
        road.accept(
                PACKER,
                new StockCommand.InspectLot(
                        lot(number),
                        STORE,
                        N95,
                        Quantity.pieces(0),
                        Optional.of(makerLot),
                        Optional.of(expiry),
                        road.now(),
                        Optional.empty()));
    }

    private List<Long> missing() {
        return fixture.seen().shipments().discrepancies(true, PageRequest.first()).items().stream()
                .map(ShipmentRow.DiscrepancyRow::unexplained)
                .toList();
    }

    private long unexplainedOfWarehouse() {
        return fixture.seen()
                .totals()
                .byOrganisation(
                        TotalsQueries.Period.all(), Optional.of(PACKER.member()), Optional.of(N95), PageRequest.first())
                .items()
                .getFirst()
                .totals()
                .missing();
    }

    private long late() {
        return fixture.seen()
                .demands()
                .lateReviews(road.now(), PageRequest.first())
                .items()
                .size();
    }

    private ShipmentRow.Detail detail(int number) {
        return fixture.seen().shipments().shipment(waybill(number).shipment()).orElseThrow();
    }

    private List<PassingRow.State> doors() {
        return fixture.seen().shipments().oneSided(road.now(), PageRequest.first()).items().stream()
                .map(row -> row.state(road.now()))
                .toList();
    }

    private long withoutReason() {
        return fixture.seen()
                .shipments()
                .discrepancies(true, PageRequest.first())
                .items()
                .size();
    }

    /** By place: held, blocked. */
    private List<Tuple> stopped() {
        return fixture.seen().stock().stock(StockQueries.Filter.any(), PageRequest.first()).items().stream()
                .map(row -> tuple(row.place(), row.held(road.now()), row.blocked()))
                .toList();
    }

    private long unknown() {
        return fixture.seen()
                .shipments()
                .lastHopUnknown(road.now(), true, PageRequest.first())
                .items()
                .size();
    }

    private Waybill waybill(int number) {
        return Waybill.delivery(road, number, allocation(number));
    }

    private LotId delivered(int number, long quantity) {
        LotId lot = road.aLot(number, N95, quantity);
        send(number, lot, quantity);
        return lot;
    }

    private void send(int number, LotId lot, long quantity) {
        road.aDemand(number, UNION, UNION_STORE, N95, quantity, Use.WARD);
        road.approved(number, line(lot, demand(number), quantity));
        road.accept(PACKER, waybill(number).pack(boxed(lot, quantity)));
        road.accept(DRIVER, waybill(number).takes(number, PACKER));
    }
}
