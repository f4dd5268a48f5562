package baize.contracts.supply;

import static baize.contracts.supply.DemandDraft.aDemand;
import static baize.contracts.supply.DemandDraft.id;
import static baize.contracts.supply.DemandDraft.pieces;
import static baize.contracts.supply.ReliefBench.COMMISSION;
import static baize.contracts.supply.ReliefBench.RENAI;
import static baize.contracts.supply.ReliefBench.SCHEDULER;
import static baize.contracts.supply.ReliefBench.UNION;
import static baize.contracts.supply.ReliefBench.UNION_SECOND;
import static baize.contracts.supply.SupplyRefusal.DEMAND_CLOSED;
import static baize.contracts.supply.SupplyRefusal.DEMAND_OF_ANOTHER_HOSPITAL;
import static baize.contracts.supply.SupplyRefusal.DEMAND_UNKNOWN;
import static baize.contracts.supply.SupplyRefusal.NEEDED_BY_PASSED;
import static baize.contracts.supply.SupplyRefusal.NEEDED_BY_TOO_FAR;
import static baize.contracts.supply.SupplyRefusal.NEED_BELOW_SERVED;
import static baize.contracts.supply.SupplyRefusal.UNIT_NOT_THE_ITEMS;
import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.Quantity;
import baize.contracts.Stamp;
import baize.contracts.UnitCode;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DemandRenewalTest {
    private static final LocalDate LATER = LocalDate.parse("2020-02-20");

    private final ReliefBench region = new ReliefBench();

    @Test
    void a_new_date_alone_needs_no_new_review() {
        approvedDemand(pieces(1000));

        Object event = region.accept(UNION_SECOND, renewal(pieces(1000)));

        assertThat(event).isEqualTo(new SupplyEvent.DemandRenewed(id(1), pieces(1000), LATER, false));
        assertThat(demand().status()).isEqualTo(Demand.Status.APPROVED);
        assertThat(demand().neededBy()).isEqualTo(LATER);
        assertThat(demand().reviewed()).isPresent();
    }

    @Test
    void a_smaller_need_needs_no_new_review() {
        approvedDemand(pieces(1000));

        region.accept(UNION, renewal(pieces(999)));

        assertThat(demand().status()).isEqualTo(Demand.Status.APPROVED);
        assertThat(demand().openNeed()).contains(Quantity.pieces(999));
    }

    @Test
    void a_larger_need_is_reviewed_again_and_keeps_what_is_on_its_way() {
        approvedDemand(pieces(1000));
        region.happen(new SupplyEvent.DemandServed(id(1), 300, 200));
        region.pass(Duration.ofHours(5));

        region.accept(UNION_SECOND, renewal(pieces(1001)));

        assertThat(demand().status()).isEqualTo(Demand.Status.SUBMITTED);
        assertThat(demand().allocated()).isEqualTo(300);
        assertThat(demand().received()).isEqualTo(200);
        assertThat(demand().openNeed()).contains(Quantity.pieces(501));
        assertThat(demand().submitted().officer()).isEqualTo(UNION_SECOND.officer());
        assertThat(demand().reviewed()).isEmpty();
        assertThat(demand().escalated()).isEmpty();
    }

    @Test
    void a_demand_that_is_reviewed_again_stands_where_goods_have_brought_it() {
        approvedDemand(pieces(1000));
        region.happen(new SupplyEvent.DemandServed(id(1), 0, 200));
        region.accept(UNION, renewal(pieces(2000)));

        region.accept(COMMISSION, region.review(id(1), SupplyCommand.Verdict.APPROVED));

        assertThat(demand().status()).isEqualTo(Demand.Status.PARTLY_MET);
    }

    @Test
    void a_review_of_what_was_stated_before_approves_nothing_that_its_reviewer_never_saw() {
        region.accept(UNION, aDemand().of(pieces(10)).build());
        var readByTheReviewer = region.review(id(1), SupplyCommand.Verdict.APPROVED);

        region.accept(UNION, renewal(pieces(1_000_000)));

        assertThat(region.refuse(COMMISSION, readByTheReviewer)).isEqualTo(SupplyRefusal.STATED_ANEW);
        assertThat(demand().status()).isEqualTo(Demand.Status.SUBMITTED);
        region.accept(COMMISSION, region.review(id(1), SupplyCommand.Verdict.APPROVED));
        assertThat(demand().openNeed()).contains(Quantity.pieces(1_000_000));
    }

    @Test
    void a_need_that_becomes_known_or_unknown_is_reviewed_again() {
        approvedDemand(new Need.Unknown());
        region.accept(UNION, renewal(pieces(1)));
        Demand.Status known = demand().status();
        region.accept(COMMISSION, region.review(id(1), SupplyCommand.Verdict.APPROVED));

        region.accept(UNION, renewal(new Need.Unknown()));

        assertThat(known).isEqualTo(Demand.Status.SUBMITTED);
        assertThat(demand().status()).isEqualTo(Demand.Status.SUBMITTED);
        assertThat(demand().openNeed()).isEmpty();
    }

    @Test
    void a_need_that_stays_unknown_needs_no_new_review() {
        approvedDemand(new Need.Unknown());

        region.accept(UNION, renewal(new Need.Unknown()));

        assertThat(demand().status()).isEqualTo(Demand.Status.APPROVED);
    }

    @Test
    void a_demand_that_waits_for_its_review_keeps_its_place_in_the_queue() {
        region.accept(UNION, aDemand().build());
        Stamp submitted = demand().submitted();
        region.pass(DemandDeadlines.REVIEW_TIME);
        region.accept(SCHEDULER, new SupplyCommand.EscalateDemand(id(1)));

        region.accept(UNION_SECOND, renewal(pieces(5000)));

        assertThat(demand().status()).isEqualTo(Demand.Status.SUBMITTED);
        assertThat(demand().need()).isEqualTo(pieces(5000));
        assertThat(demand().submitted()).isEqualTo(submitted);
        assertThat(demand().escalated()).isPresent();
    }

    @Test
    void a_need_is_not_lowered_below_what_is_allocated_and_received() {
        approvedDemand(pieces(1000));
        region.happen(new SupplyEvent.DemandServed(id(1), 300, 200));

        assertThat(region.refuse(UNION, renewal(pieces(499)))).isEqualTo(NEED_BELOW_SERVED);
        region.accept(UNION, renewal(pieces(500)));
        assertThat(demand().status()).isEqualTo(Demand.Status.PARTLY_MET);
        assertThat(demand().openNeed()).contains(Quantity.pieces(0));
    }

    @Test
    void an_unknown_need_is_not_stated_below_what_is_allocated_and_received() {
        approvedDemand(new Need.Unknown());
        region.happen(new SupplyEvent.DemandServed(id(1), 300, 200));

        assertThat(region.refuse(UNION, renewal(pieces(499)))).isEqualTo(NEED_BELOW_SERVED);
        region.accept(UNION, renewal(pieces(500)));
    }

    @Test
    void a_need_lowered_to_what_was_received_is_met() {
        approvedDemand(pieces(1000));
        region.happen(new SupplyEvent.DemandServed(id(1), 0, 400));

        region.accept(UNION, renewal(pieces(400)));

        assertThat(demand().status()).isEqualTo(Demand.Status.MET);
        region.accept(UNION, aDemand().numbered(2).build());
    }

    @Test
    void a_date_can_be_renewed_though_more_came_than_was_sent() {
        approvedDemand(pieces(1000));
        region.happen(new SupplyEvent.DemandServed(id(1), 500, 501));

        region.accept(UNION, renewal(pieces(1000)));

        assertThat(demand().openNeed()).contains(Quantity.pieces(0));
        assertThat(demand().neededBy()).isEqualTo(LATER);
    }

    @Test
    void refuses_renewal_of_what_is_unknown_anothers_or_ended() {
        assertThat(region.refuse(UNION, renewal(pieces(1)))).isEqualTo(DEMAND_UNKNOWN);
        approvedDemand(pieces(1000));
        assertThat(region.refuse(RENAI, renewal(pieces(1)))).isEqualTo(DEMAND_OF_ANOTHER_HOSPITAL);
        region.accept(UNION, new SupplyCommand.WithdrawDemand(id(1), SupplyCommand.WithdrawalReason.MISTAKE));
        assertThat(region.refuse(UNION, renewal(pieces(1)))).isEqualTo(DEMAND_CLOSED);
    }

    @Test
    void refuses_a_renewal_with_another_unit_or_an_impossible_date() {
        approvedDemand(pieces(1000));
        Need cartons = new Need.Known(new Quantity(3, UnitCode.XCT));

        assertThat(region.refuse(UNION, renewal(cartons))).isEqualTo(UNIT_NOT_THE_ITEMS);
        assertThat(region.refuse(UNION, renewal(region.today().minusDays(1)))).isEqualTo(NEEDED_BY_PASSED);
        assertThat(region.refuse(UNION, renewal(region.today().plusDays(61)))).isEqualTo(NEEDED_BY_TOO_FAR);
        region.accept(UNION, renewal(region.today()));
        region.accept(UNION, renewal(region.today().plusDays(60)));
    }

    private void approvedDemand(Need need) {
        region.accept(UNION, aDemand().of(need).build());
        region.accept(COMMISSION, region.review(id(1), SupplyCommand.Verdict.APPROVED));
    }

    private Demand demand() {
        return region.demand(id(1));
    }

    private static SupplyCommand.RenewDemand renewal(Need need) {
        return new SupplyCommand.RenewDemand(id(1), need, LATER);
    }

    private static SupplyCommand.RenewDemand renewal(LocalDate neededBy) {
        return new SupplyCommand.RenewDemand(id(1), pieces(1000), neededBy);
    }
}
