package baize.contracts.allocation;

import static baize.contracts.custody.RoadBench.APPROVER;
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
import static baize.contracts.custody.RoadBench.UNION_STORE;
import static baize.contracts.custody.RoadBench.allocation;
import static baize.contracts.custody.RoadBench.demand;
import static baize.contracts.custody.RoadBench.line;
import static baize.contracts.custody.RoadBench.lot;
import static baize.contracts.custody.RoadBench.proposal;
import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.allocation.Allocation.Reason;
import baize.contracts.allocation.AllocationCommand.ApproveAllocation;
import baize.contracts.allocation.AllocationCommand.ProposeAllocation;
import baize.contracts.custody.RoadBench;
import baize.contracts.stock.StockCommand;
import baize.contracts.supply.Use;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Story S1, the allocation's half: Hubei Red Cross list 1, record 14. */
class RecordFourteenTest {
    private static final Set<Reason> REASONS = Set.of(Reason.URGENCY, Reason.OUTSIDE_DESIGNATED_LIST);

    private final RoadBench road = new RoadBench();

    @Test
    void what_was_not_allocated_is_in_stock_and_the_correction_is_a_second_record() {
        road.aLot(1, N95, 36_000);
        road.aDemand(1, RENAI, RENAI_STORE, N95, 20_000, Use.GENERAL);
        road.aDemand(2, TIANYOU, TIANYOU_STORE, N95, 20_000, Use.GENERAL);

        road.approved(proposal(1, REASONS, line(lot(1), demand(1), 16_000), line(lot(1), demand(2), 16_000)));

        assertThat(road.at(STORE, lot(1))).isEqualTo(36_000);
        assertThat(road.free(STORE, lot(1))).isEqualTo(4_000);
        assertThat(road.row(allocation(1)).outsideDesignated()).isTrue();

        road.accept(
                PACKER,
                new StockCommand.RegradeLot(
                        lot(1), KN95, road.row(lot(1)).graded(), StockCommand.CorrectionReason.WRONG_GRADE));
        road.approved(new ProposeAllocation(
                allocation(2),
                List.of(line(lot(1), demand(1), 18_000), line(lot(1), demand(2), 18_000)),
                REASONS,
                Optional.of(allocation(1))));

        assertThat(road.row(lot(1)).item()).isEqualTo(KN95);
        assertThat(road.row(allocation(1)).status()).isEqualTo(Allocation.Status.REPLACED);
        assertThat(road.row(allocation(2)).corrects()).contains(allocation(1));
        assertThat(road.free(STORE, lot(1))).isZero();
        assertThat(road.row(demand(1)).allocated()).isEqualTo(18_000);
        assertThat(road.row(demand(2)).allocated()).isEqualTo(18_000);
    }

    @Test
    void an_n95_lot_that_turns_out_to_be_kn95_is_refused_by_grade_where_the_front_line_needs_n95() {
        road.aLot(1, N95, 3_000);
        road.aDemand(1, UNION, UNION_STORE, N95, 3_000, Use.FRONT_LINE);
        road.accept(PROPOSER, proposal(1, line(lot(1), demand(1), 3_000)));

        road.accept(
                PACKER,
                new StockCommand.RegradeLot(
                        lot(1), KN95, road.row(lot(1)).graded(), StockCommand.CorrectionReason.WRONG_GRADE));

        assertThat(road.refuse(APPROVER, new ApproveAllocation(allocation(1))))
                .isEqualTo(AllocationRefusal.GRADE_NOT_SUFFICIENT);
    }
}
