package baize.contracts.supply;

import static baize.contracts.supply.DemandDraft.aDemand;
import static baize.contracts.supply.DemandDraft.id;
import static baize.contracts.supply.DemandDraft.pieces;
import static baize.contracts.supply.ReliefBench.COMMISSION;
import static baize.contracts.supply.ReliefBench.SCHEDULER;
import static baize.contracts.supply.ReliefBench.UNION;
import static baize.contracts.supply.SupplyRefusal.DEMAND_CLOSED;
import static baize.contracts.supply.SupplyRefusal.DEMAND_NOT_OUTDATED;
import static baize.contracts.supply.SupplyRefusal.DEMAND_NOT_WAITING;
import static baize.contracts.supply.SupplyRefusal.DEMAND_UNKNOWN;
import static baize.contracts.supply.SupplyRefusal.ESCALATED_ALREADY;
import static baize.contracts.supply.SupplyRefusal.REVIEW_NOT_LATE;
import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.Quantity;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DemandDeadlinesTest {
    private static final SupplyCommand.EscalateDemand ESCALATION = new SupplyCommand.EscalateDemand(id(1));
    private static final SupplyCommand.ExpireDemand EXPIRY = new SupplyCommand.ExpireDemand(id(1));

    private final ReliefBench region = new ReliefBench();

    @Test
    void a_review_is_late_after_two_hours_and_not_a_millisecond_before() {
        region.accept(UNION, aDemand().build());
        region.pass(Duration.ofHours(2).minusMillis(1));

        assertThat(region.refuse(SCHEDULER, ESCALATION)).isEqualTo(REVIEW_NOT_LATE);
        region.pass(Duration.ofMillis(1));
        region.accept(SCHEDULER, ESCALATION);
        assertThat(region.demand(id(1)).escalated().orElseThrow().time())
                .isEqualTo(region.bench().now());
        assertThat(region.demand(id(1)).status()).isEqualTo(Demand.Status.SUBMITTED);
    }

    @Test
    void a_late_review_is_escalated_once() {
        region.accept(UNION, aDemand().build());
        region.pass(Duration.ofHours(3));
        region.accept(SCHEDULER, ESCALATION);

        assertThat(region.refuse(SCHEDULER, ESCALATION)).isEqualTo(ESCALATED_ALREADY);
    }

    @Test
    void a_new_submission_has_two_hours_of_its_own() {
        region.accept(UNION, aDemand().build());
        region.pass(Duration.ofHours(3));
        region.accept(SCHEDULER, ESCALATION);
        region.accept(COMMISSION, region.review(id(1), SupplyCommand.Verdict.APPROVED));
        region.accept(UNION, new SupplyCommand.RenewDemand(id(1), pieces(2000), region.today()));

        assertThat(region.refuse(SCHEDULER, ESCALATION)).isEqualTo(REVIEW_NOT_LATE);
        region.pass(Duration.ofHours(2));
        region.accept(SCHEDULER, ESCALATION);
    }

    @Test
    void nothing_is_escalated_that_does_not_wait() {
        assertThat(region.refuse(SCHEDULER, ESCALATION)).isEqualTo(DEMAND_UNKNOWN);
        region.accept(UNION, aDemand().build());
        region.accept(COMMISSION, region.review(id(1), SupplyCommand.Verdict.APPROVED));
        region.pass(Duration.ofHours(3));
        assertThat(region.refuse(SCHEDULER, ESCALATION)).isEqualTo(DEMAND_NOT_WAITING);
    }

    @Test
    void a_demands_last_day_counts_to_its_end_by_the_calendar_of_utc() {
        region.accept(UNION, aDemand().by(region.today()).build());
        region.pass(Duration.ofDays(1).minusMillis(1));

        assertThat(region.refuse(SCHEDULER, EXPIRY)).isEqualTo(DEMAND_NOT_OUTDATED);
        region.pass(Duration.ofMillis(1));
        region.accept(SCHEDULER, EXPIRY);
        assertThat(region.demand(id(1)).status()).isEqualTo(Demand.Status.OUTDATED);
        assertThat(region.demand(id(1)).openNeed()).contains(Quantity.pieces(0));
    }

    @Test
    void nothing_expires_that_is_unknown_or_ended() {
        assertThat(region.refuse(SCHEDULER, EXPIRY)).isEqualTo(DEMAND_UNKNOWN);
        region.accept(UNION, aDemand().by(region.today()).build());
        region.pass(Duration.ofDays(1));
        region.accept(SCHEDULER, EXPIRY);
        assertThat(region.refuse(SCHEDULER, EXPIRY)).isEqualTo(DEMAND_CLOSED);
    }

    @Test
    void an_outdated_demand_makes_room_for_a_new_one() {
        region.accept(UNION, aDemand().by(region.today()).build());
        region.pass(Duration.ofDays(1));
        region.accept(SCHEDULER, EXPIRY);

        region.accept(UNION, aDemand().numbered(2).build());
    }
}
