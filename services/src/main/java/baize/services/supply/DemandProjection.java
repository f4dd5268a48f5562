package baize.services.supply;

import baize.contracts.Quantity;
import baize.contracts.supply.Demand;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.SupplyCommand;
import baize.contracts.supply.SupplyEvent;
import baize.services.views.Happened;
import baize.services.views.NewStep;
import baize.services.views.StepKind;
import baize.services.views.Subject;
import baize.services.views.Writes;

/** Keeps the table of certified demand. */
final class DemandProjection {
    private static final String ADD = """
            insert into demand (demand, hospital, place, item, unit, asked, use_for, urgency, needed_by, stock_on_hand, daily_use,
            status, allocated, received, submitted_position, submitted_at, review_due_from,
            stated_position) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    /** Among the states after a review, the quantities decide. */
    private static final String SETTLE = """
            update demand set status = case when asked is not null and received >= asked then 'MET' when received > 0 then
            'PARTLY_MET' else 'APPROVED' end where demand = ? and status in ('APPROVED', 'PARTLY_MET', 'MET')""";

    private static final String SERVE = """
            update demand set allocated = allocated + ?, received = received + ?, status = case when status not in ('APPROVED',
            'PARTLY_MET', 'MET') then status when asked is not null and received + ? >= asked then 'MET' when received + ? > 0 then
            'PARTLY_MET' else 'APPROVED' end where demand = ?""";
    private static final String REVIEWED =
            "update demand set status = ?, reviewed_position = ?, reviewed_at = ?, reviewed_by = ? where demand = ?";

    private DemandProjection() {}

    static void submitted(SupplyEvent.DemandSubmitted event, Happened happened, Writes writes) {
        SupplyCommand.SubmitDemand demand = event.demand();
        writes.write(
                ADD,
                demand.demand(),
                event.hospital(),
                demand.place(),
                demand.item(),
                event.unit(),
                SupplyProjection.known(demand.need()).map(Quantity::amount),
                demand.use(),
                demand.urgency(),
                demand.neededBy(),
                demand.stockOnHand().map(Quantity::amount),
                demand.dailyUse().map(Quantity::amount),
                Demand.Status.SUBMITTED,
                0,
                0,
                happened.position(),
                happened.time(),
                happened.time(),
                happened.position());
        step(demand.demand(), StepKind.DEMAND_SUBMITTED).item(demand.item()).write(happened, writes);
    }

    static void reviewed(SupplyEvent.DemandReviewed event, Happened happened, Writes writes) {
        writes.write(
                REVIEWED,
                event.verdict() == SupplyCommand.Verdict.APPROVED ? Demand.Status.APPROVED : Demand.Status.REJECTED,
                happened.position(),
                happened.time(),
                happened.organisation(),
                event.demand());
        settle(event.demand(), writes);
        step(event.demand(), StepKind.DEMAND_REVIEWED).reason(event.verdict()).write(happened, writes);
    }

    static void withdrawn(SupplyEvent.DemandWithdrawn event, Happened happened, Writes writes) {
        close(event.demand(), Demand.Status.WITHDRAWN, writes);
        step(event.demand(), StepKind.DEMAND_WITHDRAWN).reason(event.reason()).write(happened, writes);
    }

    static void expired(SupplyEvent.DemandExpired event, Happened happened, Writes writes) {
        close(event.demand(), Demand.Status.OUTDATED, writes);
        step(event.demand(), StepKind.DEMAND_EXPIRED).write(happened, writes);
    }

    static void renewed(SupplyEvent.DemandRenewed event, Happened happened, Writes writes) {
        writes.write(
                "update demand set asked = ?, needed_by = ?, stated_position = ? where demand = ?",
                SupplyProjection.known(event.need()).map(Quantity::amount),
                event.neededBy(),
                happened.position(),
                event.demand());
        // A demand that still waits for its review keeps its place in the queue.
        if (event.reviewAgain()) {
            writes.write("""
                    update demand set status = 'SUBMITTED', review_due_from = ?, reviewed_position = null, reviewed_at = null,
                    reviewed_by = null, escalated_position = null, escalated_at = null where demand = ? and status <> 'SUBMITTED'""", happened.time(), event.demand());
        }
        settle(event.demand(), writes);
        step(event.demand(), StepKind.DEMAND_RENEWED).write(happened, writes);
    }

    static void escalated(SupplyEvent.DemandEscalated event, Happened happened, Writes writes) {
        writes.write(
                "update demand set escalated_position = ?, escalated_at = ? where demand = ?",
                happened.position(),
                happened.time(),
                event.demand());
        step(event.demand(), StepKind.DEMAND_ESCALATED).write(happened, writes);
    }

    static void served(SupplyEvent.DemandServed event, Writes writes) {
        writes.write(SERVE, event.allocated(), event.received(), event.received(), event.received(), event.demand());
    }

    private static void close(DemandId demand, Demand.Status status, Writes writes) {
        writes.write("update demand set status = ? where demand = ?", status, demand);
    }

    private static void settle(DemandId demand, Writes writes) {
        writes.write(SETTLE, demand);
    }

    private static NewStep step(DemandId demand, StepKind kind) {
        return NewStep.of(Subject.of(demand), kind);
    }
}
