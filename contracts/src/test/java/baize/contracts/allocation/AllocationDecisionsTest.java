package baize.contracts.allocation;

import static baize.contracts.RuleBench.signer;
import static baize.contracts.custody.RoadBench.APPROVER;
import static baize.contracts.custody.RoadBench.N95;
import static baize.contracts.custody.RoadBench.PROPOSER;
import static baize.contracts.custody.RoadBench.STORE;
import static baize.contracts.custody.RoadBench.UNION;
import static baize.contracts.custody.RoadBench.UNION_STORE;
import static baize.contracts.custody.RoadBench.allocation;
import static baize.contracts.custody.RoadBench.demand;
import static baize.contracts.custody.RoadBench.line;
import static baize.contracts.custody.RoadBench.lot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baize.contracts.Quantity;
import baize.contracts.Role;
import baize.contracts.Signer;
import baize.contracts.allocation.AllocationCommand.ApproveAllocation;
import baize.contracts.allocation.AllocationCommand.CancelAllocation;
import baize.contracts.allocation.AllocationCommand.ProposeAllocation;
import baize.contracts.allocation.AllocationCommand.RejectAllocation;
import baize.contracts.allocation.AllocationCommand.RejectionReason;
import baize.contracts.custody.RoadBench;
import baize.contracts.supply.Use;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AllocationDecisionsTest {
    private final RoadBench road = new RoadBench();

    @BeforeEach
    void aLotAndADemand() {
        road.aLot(1, N95, 1000);
        road.aDemand(1, UNION, UNION_STORE, N95, 1000, Use.FRONT_LINE);
    }

    @Test
    void an_approval_keeps_the_stock_back_and_counts_for_the_demand() {
        road.approved(1, line(lot(1), demand(1), 600));

        assertThat(road.row(allocation(1)).status()).isEqualTo(Allocation.Status.APPROVED);
        assertThat(road.at(STORE, lot(1))).isEqualTo(1000);
        assertThat(road.free(STORE, lot(1))).isEqualTo(400);
        assertThat(road.row(demand(1)).allocated()).isEqualTo(600);
        assertThat(road.row(demand(1)).openNeed()).contains(Quantity.pieces(400));
    }

    @Test
    void a_proposal_alone_keeps_nothing_back() {
        road.accept(PROPOSER, proposal(1, line(lot(1), demand(1), 600)));

        assertThat(road.free(STORE, lot(1))).isEqualTo(1000);
        assertThat(road.row(demand(1)).allocated()).isZero();
    }

    @Test
    void refuses_the_approval_and_the_rejection_by_who_proposed() {
        road.accept(PROPOSER, proposal(1, line(lot(1), demand(1), 600)));

        assertThat(road.refuse(PROPOSER, new ApproveAllocation(allocation(1))))
                .isEqualTo(AllocationRefusal.SAME_OFFICER);
        assertThat(road.refuse(PROPOSER, reject(1))).isEqualTo(AllocationRefusal.SAME_OFFICER);
    }

    @Test
    void refuses_an_allocator_of_the_organisation_that_keeps_the_stock() {
        Signer keeper = signer("central-warehouse", 30, Role.ALLOCATOR);
        assertThat(road.refuse(keeper, proposal(1, line(lot(1), demand(1), 600))))
                .isEqualTo(AllocationRefusal.ALLOCATOR_KEEPS_THE_STOCK);
        road.accept(PROPOSER, proposal(1, line(lot(1), demand(1), 600)));

        assertThat(road.refuse(keeper, new ApproveAllocation(allocation(1))))
                .isEqualTo(AllocationRefusal.ALLOCATOR_KEEPS_THE_STOCK);
    }

    @Test
    void refuses_an_allocator_of_the_hospital_that_receives() {
        Signer receiver = signer("union-hospital", 30, Role.ALLOCATOR);
        assertThat(road.refuse(receiver, proposal(1, line(lot(1), demand(1), 600))))
                .isEqualTo(AllocationRefusal.ALLOCATOR_RECEIVES);
        road.accept(PROPOSER, proposal(1, line(lot(1), demand(1), 600)));

        assertThat(road.refuse(receiver, new ApproveAllocation(allocation(1))))
                .isEqualTo(AllocationRefusal.ALLOCATOR_RECEIVES);
        assertThat(road.refuse(receiver, reject(1))).isEqualTo(AllocationRefusal.ALLOCATOR_RECEIVES);
        assertThat(road.refuse(receiver, cancel(1))).isEqualTo(AllocationRefusal.ALLOCATOR_RECEIVES);
    }

    @Test
    void a_rejected_allocation_is_not_decided_again() {
        road.accept(PROPOSER, proposal(1, line(lot(1), demand(1), 600)));
        road.accept(APPROVER, reject(1));

        assertThat(road.row(allocation(1)).status()).isEqualTo(Allocation.Status.REJECTED);
        assertThat(road.refuse(APPROVER, new ApproveAllocation(allocation(1))))
                .isEqualTo(AllocationRefusal.NOT_PROPOSED);
        assertThat(road.refuse(APPROVER, cancel(1))).isEqualTo(AllocationRefusal.NOTHING_TO_CANCEL);
    }

    @Test
    void a_cancelled_allocation_frees_what_it_promised() {
        road.approved(1, line(lot(1), demand(1), 600));

        road.accept(PROPOSER, cancel(1));

        assertThat(road.row(allocation(1)).status()).isEqualTo(Allocation.Status.CANCELLED);
        assertThat(road.free(STORE, lot(1))).isEqualTo(1000);
        assertThat(road.row(demand(1)).allocated()).isZero();
    }

    @Test
    void a_proposal_is_taken_back_without_freeing_anything() {
        road.accept(PROPOSER, proposal(1, line(lot(1), demand(1), 600)));

        assertThat(road.accept(PROPOSER, cancel(1))).hasSize(1);

        assertThat(road.row(allocation(1)).status()).isEqualTo(Allocation.Status.CANCELLED);
    }

    @Test
    void a_correction_replaces_the_old_one_and_is_checked_as_if_that_were_released() {
        road.approved(1, line(lot(1), demand(1), 900));

        road.approved(correction(2, 1, 1000));

        assertThat(road.row(allocation(1)).status()).isEqualTo(Allocation.Status.REPLACED);
        assertThat(road.row(allocation(2)).corrects()).contains(allocation(1));
        assertThat(road.free(STORE, lot(1))).isZero();
        assertThat(road.row(demand(1)).allocated()).isEqualTo(1000);
    }

    @Test
    void refuses_a_correction_beyond_what_the_old_one_releases() {
        road.approved(1, line(lot(1), demand(1), 900));

        assertThat(road.refuse(PROPOSER, correction(2, 1, 1001))).isEqualTo(AllocationRefusal.STOCK_NOT_FREE);
    }

    @Test
    void a_sooner_lot_that_the_correction_sets_free_goes_first() {
        road.aLot(2, N95, 300, LocalDate.parse("2020-03-01"));
        road.aLot(3, N95, 500, LocalDate.parse("2020-04-01"));
        road.approved(1, line(lot(2), demand(1), 300), line(lot(3), demand(1), 100));

        assertThat(road.refuse(PROPOSER, correcting(1, line(lot(3), demand(1), 400))))
                .isEqualTo(AllocationRefusal.SOONER_EXPIRY_FIRST);
        road.approved(correcting(1, line(lot(2), demand(1), 300), line(lot(3), demand(1), 500)));

        assertThat(road.row(demand(1)).allocated()).isEqualTo(800);
    }

    @Test
    void a_sooner_lot_that_the_old_one_left_alone_goes_first_too() {
        road.aLot(3, N95, 500, LocalDate.parse("2020-04-01"));
        road.approved(1, line(lot(3), demand(1), 100));
        road.aLot(2, N95, 300, LocalDate.parse("2020-03-01"));

        assertThat(road.refuse(PROPOSER, correcting(1, line(lot(3), demand(1), 200))))
                .isEqualTo(AllocationRefusal.SOONER_EXPIRY_FIRST);
    }

    @Test
    void a_place_or_lot_that_a_correction_leaves_out_is_free_again() {
        road.aLot(2, N95, 300);
        road.approved(1, line(lot(2), demand(1), 300));

        road.approved(correcting(1, line(lot(1), demand(1), 300)));

        assertThat(road.free(STORE, lot(2))).isEqualTo(300);
        assertThat(road.free(STORE, lot(1))).isEqualTo(700);
    }

    @Test
    void refuses_a_correction_of_what_is_not_approved() {
        road.accept(PROPOSER, proposal(1, line(lot(1), demand(1), 600)));

        assertThat(road.refuse(PROPOSER, correction(2, 1, 600))).isEqualTo(AllocationRefusal.CORRECTED_NOT_APPROVED);
        assertThat(road.refuse(PROPOSER, correction(2, 9, 600))).isEqualTo(AllocationRefusal.CORRECTED_NOT_APPROVED);
    }

    @Test
    void refuses_the_approval_of_a_correction_whose_old_one_was_cancelled_since() {
        road.approved(1, line(lot(1), demand(1), 600));
        road.accept(PROPOSER, correction(2, 1, 700));
        road.accept(APPROVER, cancel(1));

        assertThat(road.refuse(APPROVER, new ApproveAllocation(allocation(2))))
                .isEqualTo(AllocationRefusal.CORRECTED_NOT_APPROVED);
    }

    @Test
    void refuses_ids_that_are_taken_or_unknown_and_proposals_without_a_reason() {
        road.accept(PROPOSER, proposal(1, line(lot(1), demand(1), 600)));

        assertThat(road.refuse(PROPOSER, proposal(1, line(lot(1), demand(1), 600))))
                .isEqualTo(AllocationRefusal.ALLOCATION_EXISTS);
        assertThat(road.refuse(PROPOSER, proposal(2, Set.of(), line(lot(1), demand(1), 600))))
                .isEqualTo(AllocationRefusal.REASON_MISSING);
        assertThat(road.refuse(APPROVER, new ApproveAllocation(allocation(9))))
                .isEqualTo(AllocationRefusal.ALLOCATION_UNKNOWN);
        assertThat(road.refuse(APPROVER, reject(9))).isEqualTo(AllocationRefusal.ALLOCATION_UNKNOWN);
        assertThat(road.refuse(APPROVER, cancel(9))).isEqualTo(AllocationRefusal.ALLOCATION_UNKNOWN);
    }

    @Test
    void a_proposal_has_one_to_fifty_lines_of_more_than_zero() {
        var line = line(lot(1), demand(1), 1);

        assertThat(proposal(1, Collections.nCopies(Allocation.MAX_LINES, line)).lines())
                .hasSize(Allocation.MAX_LINES);
        assertThatThrownBy(() -> proposal(1, Collections.nCopies(Allocation.MAX_LINES + 1, line)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> proposal(1, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(line(lot(1), demand(1), Quantity.LIMIT).quantity()).isEqualTo(Quantity.LIMIT);
        assertThatThrownBy(() -> line(lot(1), demand(1), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> line(lot(1), demand(1), Quantity.LIMIT + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ProposeAllocation proposal(int number, List<AllocationCommand.ProposedLine> lines) {
        return RoadBench.proposal(number, lines.toArray(AllocationCommand.ProposedLine[]::new));
    }

    private static ProposeAllocation proposal(
            int number, Set<Allocation.Reason> reasons, AllocationCommand.ProposedLine line) {
        return RoadBench.proposal(number, reasons, line);
    }

    private static ProposeAllocation proposal(int number, AllocationCommand.ProposedLine line) {
        return RoadBench.proposal(number, line);
    }

    private static ProposeAllocation correction(int number, int corrected, long quantity) {
        return correction(number, corrected, List.of(line(lot(1), demand(1), quantity)));
    }

    private static ProposeAllocation correcting(int corrected, AllocationCommand.ProposedLine... lines) {
        return correction(corrected + 1, corrected, List.of(lines));
    }

    private static ProposeAllocation correction(int number, int corrected, List<AllocationCommand.ProposedLine> lines) {
        return new ProposeAllocation(
                allocation(number), lines, Set.of(Allocation.Reason.CORRECTION), Optional.of(allocation(corrected)));
    }

    private static RejectAllocation reject(int number) {
        return new RejectAllocation(allocation(number), RejectionReason.OTHERS_NEED_IT_MORE);
    }

    private static CancelAllocation cancel(int number) {
        return new CancelAllocation(allocation(number), RejectionReason.MISTAKE);
    }
}
