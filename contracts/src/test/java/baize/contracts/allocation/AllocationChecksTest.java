package baize.contracts.allocation;

import static baize.contracts.custody.RoadBench.ANNEX;
import static baize.contracts.custody.RoadBench.APPROVER;
import static baize.contracts.custody.RoadBench.CHARITY;
import static baize.contracts.custody.RoadBench.KEEPER;
import static baize.contracts.custody.RoadBench.KN95;
import static baize.contracts.custody.RoadBench.N95;
import static baize.contracts.custody.RoadBench.PACKER;
import static baize.contracts.custody.RoadBench.PROPOSER;
import static baize.contracts.custody.RoadBench.RENAI;
import static baize.contracts.custody.RoadBench.RENAI_STORE;
import static baize.contracts.custody.RoadBench.STORE;
import static baize.contracts.custody.RoadBench.SURGICAL;
import static baize.contracts.custody.RoadBench.UNION;
import static baize.contracts.custody.RoadBench.UNION_STORE;
import static baize.contracts.custody.RoadBench.allocation;
import static baize.contracts.custody.RoadBench.demand;
import static baize.contracts.custody.RoadBench.gift;
import static baize.contracts.custody.RoadBench.line;
import static baize.contracts.custody.RoadBench.lot;
import static baize.contracts.custody.RoadBench.proposal;
import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.Quantity;
import baize.contracts.Role;
import baize.contracts.allocation.Allocation.Reason;
import baize.contracts.allocation.AllocationCommand.ApproveAllocation;
import baize.contracts.allocation.AllocationCommand.ProposedLine;
import baize.contracts.custody.RoadBench;
import baize.contracts.donation.Diversion;
import baize.contracts.donation.DiversionId;
import baize.contracts.donation.DonationCommand;
import baize.contracts.donation.Gift;
import baize.contracts.donation.OriginRisk;
import baize.contracts.donation.Target;
import baize.contracts.membership.Member;
import baize.contracts.stock.StockCommand;
import baize.contracts.stock.StockRefusal;
import baize.contracts.supply.Need;
import baize.contracts.supply.SupplyRefusal;
import baize.contracts.supply.Use;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AllocationChecksTest {
    private static final LocalDate MARCH = LocalDate.parse("2020-03-01");
    private static final LocalDate APRIL = LocalDate.parse("2020-04-01");

    private final RoadBench road = new RoadBench();

    @BeforeEach
    void aLotAndADemand() {
        road.aLot(1, N95, 1000);
        road.aDemand(1, UNION, UNION_STORE, N95, 1000, Use.FRONT_LINE);
    }

    @Test
    void accepts_all_that_is_free_for_all_that_is_needed() {
        road.accept(PROPOSER, proposal(1, line(lot(1), demand(1), 1000)));

        assertThat(road.row(allocation(1)).status()).isEqualTo(Allocation.Status.PROPOSED);
    }

    @Test
    void refuses_more_than_is_free_even_by_one() {
        road.aDemand(2, RENAI, RENAI_STORE, N95, 5000, Use.FRONT_LINE);

        assertThat(road.refuse(PROPOSER, proposal(1, line(lot(1), demand(1), 1000), line(lot(1), demand(2), 1))))
                .isEqualTo(AllocationRefusal.STOCK_NOT_FREE);
    }

    @Test
    void refuses_stock_of_another_place() {
        assertThat(road.refuse(PROPOSER, proposal(1, new ProposedLine(lot(1), ANNEX, demand(1), 1))))
                .isEqualTo(AllocationRefusal.STOCK_NOT_FREE);
    }

    @Test
    void refuses_more_than_the_open_need_even_by_one() {
        road.aLot(2, N95, 1000);

        assertThat(road.refuse(PROPOSER, proposal(1, line(lot(1), demand(1), 1000), line(lot(2), demand(1), 1))))
                .isEqualTo(AllocationRefusal.OPEN_NEED_EXCEEDED);
    }

    @Test
    void gives_to_an_unknown_need_up_to_the_limit_and_not_one_more() {
        road.aLot(2, N95, Allocation.UNKNOWN_NEED_LIMIT + 1);
        road.aDemand(2, UNION, UNION_STORE, N95, new Need.Unknown(), Use.WARD);

        road.accept(PROPOSER, proposal(1, line(lot(2), demand(2), Allocation.UNKNOWN_NEED_LIMIT)));

        assertThat(road.refuse(PROPOSER, proposal(2, line(lot(2), demand(2), Allocation.UNKNOWN_NEED_LIMIT + 1))))
                .isEqualTo(AllocationRefusal.UNKNOWN_NEED_EXCEEDED);
    }

    @Test
    void gives_to_an_unknown_need_no_more_by_two_allocations_than_by_one() {
        road.aLot(2, N95, Allocation.UNKNOWN_NEED_LIMIT + 1);
        road.aDemand(2, UNION, UNION_STORE, N95, new Need.Unknown(), Use.WARD);
        road.approved(1, line(lot(2), demand(2), Allocation.UNKNOWN_NEED_LIMIT));

        assertThat(road.refuse(PROPOSER, proposal(2, line(lot(2), demand(2), 1))))
                .isEqualTo(AllocationRefusal.UNKNOWN_NEED_EXCEEDED);
    }

    @Test
    void a_suspended_hospital_gets_nothing() {
        road.accept(PROPOSER, proposal(1, line(lot(1), demand(1), 1)));
        road.member(UNION.member(), Member.Status.SUSPENDED, Set.of(Role.HOSPITAL));

        assertThat(road.refuse(PROPOSER, proposal(2, line(lot(1), demand(1), 1))))
                .isEqualTo(AllocationRefusal.HOSPITAL_NOT_ACTIVE);
        assertThat(road.refuse(APPROVER, new AllocationCommand.ApproveAllocation(allocation(1))))
                .isEqualTo(AllocationRefusal.HOSPITAL_NOT_ACTIVE);
    }

    @Test
    void refuses_a_demand_that_nobody_reviewed_or_knows() {
        road.asked(2, RENAI, RENAI_STORE, N95, new Need.Unknown(), Use.FRONT_LINE);

        assertThat(road.refuse(PROPOSER, proposal(1, line(lot(1), demand(2), 1))))
                .isEqualTo(AllocationRefusal.DEMAND_NOT_ALLOCATABLE);
        assertThat(road.refuse(PROPOSER, proposal(1, line(lot(1), demand(9), 1))))
                .isEqualTo(SupplyRefusal.DEMAND_UNKNOWN);
    }

    @Test
    void refuses_lots_that_are_unknown_uninspected_blocked_or_expired() {
        road.arrival(2, N95, 100, STORE, PACKER);
        road.aLot(3, N95, 100);
        road.accept(PACKER, new StockCommand.BlockLot(lot(3), true, StockCommand.BlockReason.DEFECTIVE));
        road.aLot(4, N95, 100, LocalDate.parse("2020-02-01"));
        road.pass(Duration.ofDays(1));

        assertThat(road.refuse(PROPOSER, proposal(1, line(lot(9), demand(1), 1))))
                .isEqualTo(StockRefusal.LOT_UNKNOWN);
        assertThat(road.refuse(PROPOSER, proposal(1, line(lot(2), demand(1), 1))))
                .isEqualTo(StockRefusal.NOT_INSPECTED);
        assertThat(road.refuse(PROPOSER, proposal(1, line(lot(3), demand(1), 1))))
                .isEqualTo(StockRefusal.LOT_BLOCKED);
        assertThat(road.refuse(PROPOSER, proposal(1, line(lot(4), demand(1), 1))))
                .isEqualTo(StockRefusal.LOT_EXPIRED);
    }

    @Test
    void refuses_kn95_to_a_front_line_demand_of_n95() {
        road.aLot(2, KN95, 1000);

        assertThat(road.refuse(PROPOSER, proposal(1, line(lot(2), demand(1), 1000))))
                .isEqualTo(AllocationRefusal.GRADE_NOT_SUFFICIENT);
    }

    @Test
    void gives_another_item_of_the_category_where_it_is_permitted_for_the_use() {
        road.aLot(2, KN95, 1000);
        road.aLot(3, SURGICAL, 1000);
        road.aDemand(2, UNION, UNION_STORE, N95, 1000, Use.WARD);

        road.accept(PROPOSER, proposal(1, line(lot(2), demand(2), 1000)));

        assertThat(road.refuse(PROPOSER, proposal(2, line(lot(3), demand(2), 1000))))
                .isEqualTo(AllocationRefusal.GRADE_NOT_SUFFICIENT);
    }

    @Test
    void refuses_the_later_lot_while_a_sooner_one_is_free() {
        road.aLot(2, N95, 300, MARCH);
        road.aLot(3, N95, 1000, APRIL);

        assertThat(road.refuse(PROPOSER, proposal(1, line(lot(3), demand(1), 500))))
                .isEqualTo(AllocationRefusal.SOONER_EXPIRY_FIRST);
        assertThat(road.refuse(PROPOSER, proposal(1, line(lot(2), demand(1), 299), line(lot(3), demand(1), 500))))
                .isEqualTo(AllocationRefusal.SOONER_EXPIRY_FIRST);
    }

    @Test
    void takes_the_later_lot_once_the_sooner_one_is_used_up() {
        road.aLot(2, N95, 300, MARCH);
        road.aLot(3, N95, 1000, APRIL);

        road.accept(PROPOSER, proposal(1, line(lot(3), demand(1), 500), line(lot(2), demand(1), 300)));
    }

    @Test
    void takes_the_later_lot_where_the_reason_is_given() {
        road.aLot(2, N95, 300, MARCH);
        road.aLot(3, N95, 1000, APRIL);

        road.accept(
                PROPOSER,
                proposal(1, Set.of(Reason.URGENCY, Reason.LATER_EXPIRY_CHOSEN), line(lot(3), demand(1), 500)));
    }

    @Test
    void does_not_ask_for_a_sooner_lot_that_its_donor_gave_to_another() {
        targetedGift(2, new Target.Hospital(RENAI.member()));
        road.aLot(2, N95, 300, MARCH);
        road.aLot(3, N95, 1000, APRIL);

        road.accept(PROPOSER, proposal(1, line(lot(3), demand(1), 500)));
    }

    @Test
    void refuses_a_gift_that_its_donor_gave_to_another_hospital() {
        targetedGift(2, new Target.Hospital(RENAI.member()));
        road.aLot(2, N95, 300);

        assertThat(road.refuse(PROPOSER, proposal(1, line(lot(2), demand(1), 300))))
                .isEqualTo(AllocationRefusal.TARGET_ELSEWHERE);
    }

    @Test
    void gives_a_targeted_gift_elsewhere_after_two_officers_diverted_it() {
        targetedGift(2, new Target.Hospital(RENAI.member()));
        road.aLot(2, N95, 300);
        DiversionId diversion = new DiversionId(RoadBench.uuid(77));
        road.accept(
                PROPOSER,
                new DonationCommand.ProposeDiversion(
                        diversion, gift(2), new Target.Hospital(UNION.member()), Diversion.Reason.GREATER_URGENCY));
        assertThat(road.refuse(PROPOSER, proposal(1, line(lot(2), demand(1), 300))))
                .isEqualTo(AllocationRefusal.TARGET_ELSEWHERE);

        road.accept(APPROVER, new DonationCommand.ApproveDiversion(diversion));

        road.accept(PROPOSER, proposal(1, line(lot(2), demand(1), 300)));
    }

    @Test
    void refuses_a_hospital_outside_the_designated_list_without_the_reason_and_flags_it_with_it() {
        road.aDemand(2, RENAI, RENAI_STORE, N95, 1000, Use.FRONT_LINE);
        assertThat(road.refuse(PROPOSER, proposal(1, line(lot(1), demand(2), 100))))
                .isEqualTo(AllocationRefusal.OUTSIDE_DESIGNATED_LIST);

        road.approved(proposal(1, Set.of(Reason.OUTSIDE_DESIGNATED_LIST), line(lot(1), demand(2), 100)));
        road.approved(proposal(2, line(lot(1), demand(1), 100)));

        assertThat(road.row(allocation(1)).outsideDesignated()).isTrue();
        assertThat(road.row(allocation(2)).outsideDesignated()).isFalse();
    }

    @Test
    void makes_every_check_again_at_the_approval() {
        road.aDemand(2, RENAI, RENAI_STORE, N95, 1000, Use.FRONT_LINE);
        road.accept(PROPOSER, proposal(1, line(lot(1), demand(1), 600)));
        road.accept(PROPOSER, proposal(2, line(lot(1), demand(1), 600)));
        road.accept(PROPOSER, proposal(3, line(lot(1), demand(1), 100)));
        road.accept(APPROVER, new ApproveAllocation(allocation(1)));

        assertThat(road.refuse(APPROVER, new ApproveAllocation(allocation(2))))
                .isEqualTo(AllocationRefusal.STOCK_NOT_FREE);
        road.accept(KEEPER, new StockCommand.BlockLot(lot(1), true, StockCommand.BlockReason.GRADE_IN_DOUBT));
        assertThat(road.refuse(APPROVER, new ApproveAllocation(allocation(3)))).isEqualTo(StockRefusal.LOT_BLOCKED);
    }

    @Test
    void refuses_the_approval_for_a_hospital_that_was_taken_off_the_list_since() {
        road.accept(PROPOSER, proposal(1, line(lot(1), demand(1), 600)));
        road.designate(UNION.member(), false);

        assertThat(road.refuse(APPROVER, new ApproveAllocation(allocation(1))))
                .isEqualTo(AllocationRefusal.OUTSIDE_DESIGNATED_LIST);
    }

    private void targetedGift(int number, Target target) {
        road.accept(
                CHARITY,
                new DonationCommand.RegisterGift(
                        gift(number),
                        N95,
                        Quantity.pieces(300),
                        target,
                        OriginRisk.NONE,
                        Gift.Display.SURNAME_ONLY,
                        Optional.empty(),
                        Optional.empty()));
    }
}
