package baize.contracts.supply;

import static baize.contracts.supply.DemandDraft.aDemand;
import static baize.contracts.supply.DemandDraft.id;
import static baize.contracts.supply.DemandDraft.pieces;
import static baize.contracts.supply.ReliefBench.COMMISSION;
import static baize.contracts.supply.ReliefBench.UNION;
import static baize.contracts.supply.SupplyRefusal.DEMAND_DOUBLED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import baize.contracts.Quantity;
import org.junit.jupiter.api.Test;

class DemandServedTest {
    private final ReliefBench region = new ReliefBench();

    @Test
    void what_is_allocated_is_no_longer_open() {
        approvedDemand(pieces(1000));

        serve(600, 0);

        assertThat(demand().openNeed()).contains(Quantity.pieces(400));
        assertThat(demand().status()).isEqualTo(Demand.Status.APPROVED);
    }

    @Test
    void what_is_received_meets_the_need_in_part_and_then_wholly() {
        approvedDemand(pieces(1000));
        serve(1000, 0);

        serve(-999, 999);
        Demand.Status afterMost = demand().status();
        serve(-1, 1);

        assertThat(afterMost).isEqualTo(Demand.Status.PARTLY_MET);
        assertThat(demand().status()).isEqualTo(Demand.Status.MET);
        assertThat(demand().openNeed()).contains(Quantity.pieces(0));
    }

    @Test
    void loss_on_the_way_opens_the_need_again() {
        approvedDemand(pieces(1000));
        serve(1000, 0);

        serve(-1000, 998);

        assertThat(demand().openNeed()).contains(Quantity.pieces(2));
        assertThat(demand().status()).isEqualTo(Demand.Status.PARTLY_MET);
    }

    @Test
    void more_than_was_asked_is_counted_and_leaves_nothing_open() {
        approvedDemand(pieces(1000));
        serve(1000, 0);

        serve(-1000, 1001);

        assertThat(demand().received()).isEqualTo(1001);
        assertThat(demand().openNeed()).contains(Quantity.pieces(0));
        assertThat(demand().status()).isEqualTo(Demand.Status.MET);
    }

    @Test
    void a_return_reopens_a_demand_that_was_met() {
        approvedDemand(pieces(1000));
        serve(0, 1000);

        serve(0, -1);
        Demand.Status afterOne = demand().status();
        serve(0, -999);

        assertThat(afterOne).isEqualTo(Demand.Status.PARTLY_MET);
        assertThat(demand().status()).isEqualTo(Demand.Status.APPROVED);
        assertThat(region.refuse(UNION, aDemand().numbered(2).build())).isEqualTo(DEMAND_DOUBLED);
    }

    @Test
    void a_demand_reopened_beside_a_newer_one_still_stops_a_third() {
        approvedDemand(pieces(1000));
        serve(0, 1000);
        region.accept(UNION, aDemand().numbered(2).build());
        serve(0, -1);

        region.accept(UNION, new SupplyCommand.WithdrawDemand(id(2), SupplyCommand.WithdrawalReason.MISTAKE));

        assertThat(region.refuse(UNION, aDemand().numbered(3).build())).isEqualTo(DEMAND_DOUBLED);
    }

    @Test
    void an_unknown_need_is_met_in_part_only() {
        approvedDemand(new Need.Unknown());

        serve(0, 1_000_000);

        assertThat(demand().status()).isEqualTo(Demand.Status.PARTLY_MET);
        assertThat(demand().openNeed()).isEmpty();
    }

    @Test
    void goods_that_come_after_a_demand_ended_are_counted_and_do_not_open_it() {
        approvedDemand(pieces(1000));
        serve(500, 0);
        region.accept(UNION, new SupplyCommand.WithdrawDemand(id(1), SupplyCommand.WithdrawalReason.OUTDATED));

        serve(-500, 500);

        assertThat(demand().status()).isEqualTo(Demand.Status.WITHDRAWN);
        assertThat(demand().allocated()).isZero();
        assertThat(demand().received()).isEqualTo(500);
        assertThat(demand().openNeed()).contains(Quantity.pieces(0));
    }

    @Test
    void goods_that_come_while_a_larger_need_is_reviewed_do_not_stand_in_for_the_review() {
        approvedDemand(pieces(1000));
        serve(1000, 0);
        region.accept(UNION, new SupplyCommand.RenewDemand(id(1), pieces(1500), region.today()));

        serve(-1000, 1000);

        assertThat(demand().status()).isEqualTo(Demand.Status.SUBMITTED);
        assertThat(demand().openNeed()).contains(Quantity.pieces(500));
    }

    @Test
    void counts_below_zero_are_a_bug() {
        approvedDemand(pieces(1000));
        serve(10, 10);

        assertThatIllegalArgumentException().isThrownBy(() -> serve(-11, 0)).withMessageContaining("-1 allocated");
        assertThatIllegalArgumentException().isThrownBy(() -> serve(0, -11)).withMessageContaining("-1 received");
    }

    @Test
    void serving_no_demand_is_a_bug() {
        assertThatIllegalStateException().isThrownBy(() -> serve(1, 0)).withMessageContaining(id(1).value());
    }

    private void approvedDemand(Need need) {
        region.accept(UNION, aDemand().of(need).build());
        region.accept(COMMISSION, region.review(id(1), SupplyCommand.Verdict.APPROVED));
    }

    private void serve(long allocated, long received) {
        region.happen(new SupplyEvent.DemandServed(id(1), allocated, received));
    }

    private Demand demand() {
        return region.demand(id(1));
    }
}
