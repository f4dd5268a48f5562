package baize.contracts.supply;

import static baize.contracts.supply.SupplyRefusal.DEMAND_CLOSED;
import static baize.contracts.supply.SupplyRefusal.DEMAND_NOT_OUTDATED;
import static baize.contracts.supply.SupplyRefusal.DEMAND_NOT_WAITING;
import static baize.contracts.supply.SupplyRefusal.DEMAND_UNKNOWN;
import static baize.contracts.supply.SupplyRefusal.ESCALATED_ALREADY;
import static baize.contracts.supply.SupplyRefusal.NEEDED_BY_PASSED;
import static baize.contracts.supply.SupplyRefusal.NEEDED_BY_TOO_FAR;
import static baize.contracts.supply.SupplyRefusal.REVIEW_NOT_LATE;

import baize.contracts.Decision;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/** What time does to demand. Nothing happens by itself: a scheduler signs each of these, and the rule looks at the batch's time. */
final class DemandDeadlines {
    /** A review is late from this time after the submission on (feature F9). */
    static final Duration REVIEW_TIME = Duration.ofHours(2);

    /** The furthest date, counted from the batch's date, by which goods can be asked for. */
    static final int MAX_DAYS_AHEAD = 60;

    private DemandDeadlines() {}

    static Decision escalate(WorldState state, SupplyCommand.EscalateDemand command, TransactionContext context) {
        Optional<Demand> demand = state.find(Demand.TABLE.key(command.demand()));
        if (demand.isEmpty()) {
            return Decision.refuse(DEMAND_UNKNOWN);
        }
        if (demand.get().status() != Demand.Status.SUBMITTED) {
            return Decision.refuse(DEMAND_NOT_WAITING);
        }
        if (demand.get().escalated().isPresent()) {
            return Decision.refuse(ESCALATED_ALREADY);
        }
        if (context.time().isBefore(demand.get().submitted().time().plus(REVIEW_TIME))) {
            return Decision.refuse(REVIEW_NOT_LATE);
        }
        return Decision.accept(new SupplyEvent.DemandEscalated(command.demand()));
    }

    /** A demand's date counts in full, by the calendar of UTC: it is outdated from the next date on. */
    static Decision expire(WorldState state, SupplyCommand.ExpireDemand command, TransactionContext context) {
        Optional<Demand> demand = state.find(Demand.TABLE.key(command.demand()));
        if (demand.isEmpty()) {
            return Decision.refuse(DEMAND_UNKNOWN);
        }
        if (!demand.get().status().open()) {
            return Decision.refuse(DEMAND_CLOSED);
        }
        if (!demand.get().neededBy().isBefore(context.date())) {
            return Decision.refuse(DEMAND_NOT_OUTDATED);
        }
        return Decision.accept(new SupplyEvent.DemandExpired(command.demand()));
    }

    /** Goods are asked for by today (the calendar of UTC) at the soonest, and within {@link #MAX_DAYS_AHEAD} days. */
    static Optional<SupplyRefusal> dateFault(LocalDate neededBy, TransactionContext context) {
        if (neededBy.isBefore(context.date())) {
            return Optional.of(NEEDED_BY_PASSED);
        }
        boolean tooFar = neededBy.isAfter(context.date().plusDays(MAX_DAYS_AHEAD));
        return tooFar ? Optional.of(NEEDED_BY_TOO_FAR) : Optional.empty();
    }
}
