package baize.services.views;

import static baize.contracts.custody.RoadBench.APPROVER;
import static baize.contracts.custody.RoadBench.CHARITY;
import static baize.contracts.custody.RoadBench.DEPARTMENT;
import static baize.contracts.custody.RoadBench.DRIVER;
import static baize.contracts.custody.RoadBench.KEEPER;
import static baize.contracts.custody.RoadBench.KN95;
import static baize.contracts.custody.RoadBench.N95;
import static baize.contracts.custody.RoadBench.PACKER;
import static baize.contracts.custody.RoadBench.PROPOSER;
import static baize.contracts.custody.RoadBench.RENAI;
import static baize.contracts.custody.RoadBench.RENAI_STORE;
import static baize.contracts.custody.RoadBench.STORE;
import static baize.contracts.custody.RoadBench.TIANYOU;
import static baize.contracts.custody.RoadBench.TIANYOU_STORE;
import static baize.contracts.custody.RoadBench.UNION;
import static baize.contracts.custody.RoadBench.UNION_SECOND;
import static baize.contracts.custody.RoadBench.UNION_STORE;
import static baize.contracts.custody.RoadBench.allocation;
import static baize.contracts.custody.RoadBench.demand;
import static baize.contracts.custody.RoadBench.gift;
import static baize.contracts.custody.RoadBench.line;
import static baize.contracts.custody.RoadBench.uuid;
import static baize.contracts.custody.Waybill.boxed;
import static baize.contracts.custody.Waybill.counted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import baize.contracts.MemberId;
import baize.contracts.Quantity;
import baize.contracts.allocation.Allocation;
import baize.contracts.allocation.AllocationCommand;
import baize.contracts.custody.Custody;
import baize.contracts.custody.RoadBench;
import baize.contracts.custody.Waybill;
import baize.contracts.donation.Diversion;
import baize.contracts.donation.DiversionId;
import baize.contracts.donation.DonationCode;
import baize.contracts.donation.DonationCommand;
import baize.contracts.donation.Gift;
import baize.contracts.donation.OriginRisk;
import baize.contracts.donation.Target;
import baize.contracts.stock.LotId;
import baize.contracts.stock.StockCommand;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.Use;
import baize.services.PublicViews;
import baize.services.allocation.AllocationQueries;
import baize.services.donation.GiftQueries;
import baize.services.donation.GiftTrace;
import baize.services.donation.GiftTrace.State;
import baize.services.stock.CorrectionKind;
import baize.services.stock.CorrectionQueries;
import baize.services.stock.TotalsQueries;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a donor asks: where each piece is, who decided, what was corrected, whether a wish was honoured. */
abstract class GiftStorySuite {
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
    void finds_500_masks_as_300_received_150_in_transit_and_50_in_stock() {
        LotId lot = road.aLot(1, N95, 500);
        sent(1, lot, 300);
        road.accept(UNION_SECOND, waybill(1).receipt(counted(lot, 298, 2)));
        sentTo(2, lot, 150);

        GiftTrace trace = fixture.seen().gifts().trace(gift(1)).orElseThrow();

        assertThat(trace.counted()).isEqualTo(500);
        assertThat(trace.pieces()).isEqualTo(500);
        assertThat(trace.parts())
                .extracting(GiftTrace.Part::state, GiftTrace.Part::organisation, GiftTrace.Part::quantity)
                .containsExactlyInAnyOrder(
                        tuple(State.IN_STOCK, PACKER.member(), 50L),
                        tuple(State.IN_TRANSIT, PACKER.member(), 150L),
                        tuple(State.RECEIVED, UNION.member(), 298L),
                        tuple(State.DAMAGED, UNION.member(), 2L));
    }

    @Test
    void tells_every_signed_step_of_a_gift_with_its_share_of_shipments() {
        LotId lot = road.aLot(1, N95, 500);
        LotId other = road.aLot(2, N95, 500);
        road.aDemand(1, UNION, UNION_STORE, N95, 400, Use.WARD);
        road.approved(1, line(lot, demand(1), 300), line(other, demand(1), 100));
        road.accept(PACKER, waybill(1).pack(boxed(lot, 300), boxed(other, 100)));
        road.accept(DRIVER, waybill(1).takes(1, PACKER));
        road.accept(UNION_SECOND, waybill(1).receipt(counted(lot, 299, 1), counted(other, 100)));

        List<Step> steps =
                fixture.seen().gifts().steps(gift(1), PageRequest.first()).items();

        assertThat(steps)
                .extracting(Step::kind, Step::organisation, Step::quantity, Step::damaged)
                .containsExactly(
                        tuple(StepKind.GIFT_FOUND, PACKER.member(), Optional.of(500L), Optional.empty()),
                        tuple(StepKind.LOT_ARRIVED, PACKER.member(), Optional.of(500L), Optional.empty()),
                        tuple(StepKind.LOT_INSPECTED, PACKER.member(), Optional.empty(), Optional.empty()),
                        tuple(StepKind.ALLOCATION_PROPOSED, PROPOSER.member(), Optional.empty(), Optional.empty()),
                        tuple(StepKind.ALLOCATION_APPROVED, PROPOSER.member(), Optional.empty(), Optional.empty()),
                        tuple(StepKind.SHIPMENT_PACKED, PACKER.member(), Optional.of(300L), Optional.empty()),
                        tuple(StepKind.HAND_OVER_SIGNED, DRIVER.member(), Optional.of(300L), Optional.empty()),
                        tuple(StepKind.SHIPMENT_RECEIVED, UNION.member(), Optional.of(299L), Optional.of(1L)));
        assertThat(steps.get(6).signatureDue()).contains(steps.get(6).time().plus(Custody.SIGNATURE_DUE));
        assertThat(steps.get(7).signatureDue()).contains(steps.get(7).time().plus(Custody.SIGNATURE_DUE));
        assertThat(steps.get(5).signatureDue()).isEmpty();
        assertThat(steps.get(3).key()).isNotEqualTo(steps.get(4).key());
    }

    @Test
    void shows_the_grade_and_the_allocation_of_record_14_and_their_corrections_side_by_side() {
        LotId lot = road.aLot(1, N95, 36_000);
        road.aDemand(1, RENAI, RENAI_STORE, N95, 18_000, Use.GENERAL);
        road.aDemand(2, TIANYOU, TIANYOU_STORE, N95, 18_000, Use.GENERAL);
        long inspection = road.row(lot).graded();
        road.approved(RoadBench.proposal(
                1,
                Set.of(Allocation.Reason.OUTSIDE_DESIGNATED_LIST),
                line(lot, demand(1), 16_000),
                line(lot, demand(2), 16_000)));
        long approval = road.bench().position();
        assertThat(inStock(gift(1))).isEqualTo(36_000);
        road.accept(
                DEPARTMENT,
                new StockCommand.RegradeLot(lot, KN95, inspection, StockCommand.CorrectionReason.WRONG_GRADE));
        road.approved(new AllocationCommand.ProposeAllocation(
                allocation(2),
                List.of(line(lot, demand(1), 18_000), line(lot, demand(2), 18_000)),
                Set.of(Allocation.Reason.CORRECTION, Allocation.Reason.OUTSIDE_DESIGNATED_LIST),
                Optional.of(allocation(1))));

        PublicViews views = fixture.seen();
        List<CorrectionQueries.CorrectionRow> corrections = views.corrections()
                .corrections(Optional.of(gift(1)), Optional.empty(), PageRequest.first())
                .items();

        assertThat(corrections)
                .extracting(
                        CorrectionQueries.CorrectionRow::kind,
                        CorrectionQueries.CorrectionRow::corrects,
                        CorrectionQueries.CorrectionRow::oldItem,
                        CorrectionQueries.CorrectionRow::newItem,
                        CorrectionQueries.CorrectionRow::oldQuantity,
                        CorrectionQueries.CorrectionRow::newQuantity)
                .containsExactlyInAnyOrder(
                        tuple(
                                CorrectionKind.ALLOCATION,
                                approval,
                                Optional.of(N95),
                                Optional.of(KN95),
                                Optional.of(16_000L),
                                Optional.of(18_000L)),
                        tuple(
                                CorrectionKind.ALLOCATION,
                                approval,
                                Optional.of(N95),
                                Optional.of(KN95),
                                Optional.of(16_000L),
                                Optional.of(18_000L)),
                        tuple(
                                CorrectionKind.REGRADED,
                                inspection,
                                Optional.of(N95),
                                Optional.of(KN95),
                                Optional.empty(),
                                Optional.empty()));
        assertThat(views.corrections()
                        .correctionsOf(inspection, PageRequest.first())
                        .items())
                .hasSize(1);
        assertThat(in(views, N95)).isZero();
        assertThat(in(views, KN95)).isEqualTo(36_000);
        assertThat(views.allocations()
                        .grants(AllocationQueries.GrantFilter.outsideDesignated(), PageRequest.first())
                        .items())
                .extracting(
                        grant -> grant.line().hospital(),
                        grant -> grant.allocation().status())
                .containsExactly(
                        tuple(RENAI.member(), Allocation.Status.APPROVED),
                        tuple(RENAI.member(), Allocation.Status.REPLACED));
    }

    @Test
    void shows_a_replaced_allocation_that_took_one_lot_for_one_demand_from_several_lines() {
        LotId lot = road.aLot(1, N95, 100);
        LotId dropped = road.aLot(2, N95, 100);
        road.aDemand(1, UNION, UNION_STORE, N95, 100, Use.WARD);
        road.approved(1, line(lot, demand(1), 20), line(dropped, demand(1), 5), line(lot, demand(1), 30));
        road.approved(new AllocationCommand.ProposeAllocation(
                allocation(2),
                List.of(line(lot, demand(1), 10), line(lot, demand(1), 15)),
                Set.of(Allocation.Reason.CORRECTION),
                Optional.of(allocation(1))));

        assertThat(fixture.seen()
                        .corrections()
                        .corrections(Optional.empty(), Optional.empty(), PageRequest.first())
                        .items())
                .extracting(
                        CorrectionQueries.CorrectionRow::lot,
                        CorrectionQueries.CorrectionRow::subject,
                        CorrectionQueries.CorrectionRow::newItem,
                        CorrectionQueries.CorrectionRow::oldQuantity,
                        CorrectionQueries.CorrectionRow::newQuantity)
                .containsExactlyInAnyOrder(
                        tuple(lot, allocation(2).value(), Optional.of(N95), Optional.of(50L), Optional.of(25L)),
                        tuple(dropped, allocation(2).value(), Optional.empty(), Optional.of(5L), Optional.of(0L)));
    }

    @Test
    void says_that_a_directed_gift_was_taken_back_or_refused_or_lost_and_waits_for_it_no_more() {
        offered(1);
        offered(2);
        offered(3);
        road.accept(CHARITY, new DonationCommand.WithdrawOffer(gift(1)));
        road.accept(UNION, new DonationCommand.ReviewOffer(gift(2), DonationCommand.OfferVerdict.NOT_NEEDED));
        directed(4, UNION.member());
        LotId lost = road.aLot(4, N95, 100);
        road.accept(
                PACKER,
                new StockCommand.RecordLoss(
                        STORE,
                        lost,
                        Quantity.pieces(100),
                        StockCommand.LossKind.LOST,
                        StockCommand.DifferenceReason.UNKNOWN,
                        road.now()));
        road.accept(KEEPER, new StockCommand.ConfirmLoss(lost, road.bench().position()));

        assertThat(fixture.seen()
                        .gifts()
                        .directed(Optional.of(UNION.member()), false, PageRequest.first())
                        .items())
                .extracting(directed -> directed.gift().code(), GiftQueries.DirectedGift::outcome)
                .containsExactly(
                        tuple(gift(4), GiftQueries.Outcome.LOST),
                        tuple(gift(3), GiftQueries.Outcome.WAITING),
                        tuple(gift(2), GiftQueries.Outcome.CLOSED),
                        tuple(gift(1), GiftQueries.Outcome.CLOSED));
    }

    @Test
    void tells_which_directed_gifts_were_honoured_and_which_diverted() {
        directed(1, UNION.member());
        directed(2, UNION.member());
        directed(3, UNION.member());
        road.aDemand(9, UNION, UNION_STORE, N95, 400, Use.WARD);
        LotId honoured = road.aLot(1, N95, 100);
        road.approved(1, line(honoured, demand(9), 100));
        road.accept(PACKER, waybill(1).pack(boxed(honoured, 100)));
        road.accept(UNION_SECOND, waybill(1).receipt(counted(honoured, 100)));
        road.aLot(2, N95, 100);
        DiversionId diversion = new DiversionId(uuid(1));
        road.accept(
                PROPOSER,
                new DonationCommand.ProposeDiversion(
                        diversion, gift(2), new Target.Hospital(TIANYOU.member()), Diversion.Reason.GREATER_URGENCY));
        road.accept(APPROVER, new DonationCommand.ApproveDiversion(diversion));

        PublicViews views = fixture.seen();

        assertThat(views.gifts()
                        .directed(Optional.of(UNION.member()), false, PageRequest.first())
                        .items())
                .extracting(directed -> directed.gift().code(), GiftQueries.DirectedGift::outcome)
                .containsExactly(
                        tuple(gift(3), GiftQueries.Outcome.WAITING),
                        tuple(gift(2), GiftQueries.Outcome.DIVERTED),
                        tuple(gift(1), GiftQueries.Outcome.HONOURED));
        assertThat(views.gifts().trace(gift(2)).orElseThrow().diversions())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.from()).isEqualTo(new Target.Hospital(UNION.member()));
                    assertThat(row.to()).isEqualTo(new Target.Hospital(TIANYOU.member()));
                    assertThat(row.reason()).isEqualTo(Diversion.Reason.GREATER_URGENCY);
                    assertThat(row.approvedBy()).contains(APPROVER.member());
                });
    }

    @Test
    void does_not_name_a_donor_who_wants_to_be_hidden() {
        road.accept(
                CHARITY,
                new DonationCommand.OfferGift(
                        gift(1),
                        N95,
                        Quantity.pieces(100),
                        new Target.Free(),
                        OriginRisk.NONE,
                        Gift.Display.HIDDEN,
                        Optional.empty(),
                        Optional.empty()));

        assertThat(fixture.seen().gifts().gift(gift(1)).orElseThrow().donor()).isEmpty();
    }

    private long inStock(DonationCode code) {
        return fixture.seen().gifts().trace(code).orElseThrow().parts().stream()
                .filter(part -> part.state() == State.IN_STOCK)
                .mapToLong(GiftTrace.Part::quantity)
                .sum();
    }

    private static long in(PublicViews views, ItemCode item) {
        return views
                .totals()
                .byItem(TotalsQueries.Period.all(), Optional.of(item), PageRequest.first())
                .items()
                .stream()
                .mapToLong(row -> row.totals().in())
                .sum();
    }

    private void offered(int number) {
        road.accept(
                CHARITY,
                new DonationCommand.OfferGift(
                        gift(number),
                        N95,
                        Quantity.pieces(100),
                        new Target.Hospital(UNION.member()),
                        OriginRisk.NONE,
                        Gift.Display.FULL,
                        Optional.empty(),
                        Optional.empty()));
    }

    private void directed(int number, MemberId hospital) {
        road.accept(
                CHARITY,
                new DonationCommand.RegisterGift(
                        gift(number),
                        N95,
                        Quantity.pieces(100),
                        new Target.Hospital(hospital),
                        OriginRisk.NONE,
                        Gift.Display.SURNAME_ONLY,
                        Optional.empty(),
                        Optional.empty()));
    }

    private Waybill waybill(int number) {
        return Waybill.delivery(road, number, allocation(number));
    }

    private void sent(int number, LotId lot, long quantity) {
        road.aDemand(number, UNION, UNION_STORE, N95, quantity, Use.WARD);
        road.approved(number, line(lot, demand(number), quantity));
        road.accept(PACKER, waybill(number).pack(boxed(lot, quantity)));
        road.accept(DRIVER, waybill(number).takes(number, PACKER));
    }

    private void sentTo(int number, LotId lot, long quantity) {
        road.aDemand(number, TIANYOU, TIANYOU_STORE, N95, quantity, Use.WARD);
        road.approved(number, line(lot, demand(number), quantity));
        Waybill way = waybill(number).to(TIANYOU_STORE);
        road.accept(PACKER, way.pack(boxed(lot, quantity)));
        road.accept(DRIVER, way.takes(number, PACKER));
        assertThat(road.at(STORE, lot)).isEqualTo(50);
    }
}
