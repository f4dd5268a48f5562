package baize.contracts.supply;

import baize.contracts.Decision;
import baize.contracts.Stamp;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import baize.contracts.Write;
import java.util.List;

/** The rules of this area: which command is accepted, and what its events change. Takes each to the class of its idea. */
public final class SupplyRules {
    private SupplyRules() {}

    /** Decides a command of this area. Refuses with the codes of {@link SupplyRefusal}. */
    public static Decision decide(WorldState state, SupplyCommand command, TransactionContext context) {
        return switch (command) {
            case SupplyCommand.RegisterItem c -> ItemRules.register(state, c, context);
            case SupplyCommand.ApproveItem c -> ItemRules.approve(state, c, context);
            case SupplyCommand.RegisterPlace c -> PlaceRules.register(state, c, context);
            case SupplyCommand.ApprovePlace c -> PlaceRules.approve(state, c, context);
            case SupplyCommand.ProposeDesignation c -> DesignationRules.propose(state, c, context);
            case SupplyCommand.ApproveDesignation c -> DesignationRules.approve(state, c, context);
            case SupplyCommand.SubmitDemand c -> DemandRules.submit(state, c, context);
            case SupplyCommand.ReviewDemand c -> DemandRules.review(state, c, context);
            case SupplyCommand.WithdrawDemand c -> DemandRules.withdraw(state, c, context);
            case SupplyCommand.RenewDemand c -> DemandRules.renew(state, c, context);
            case SupplyCommand.EscalateDemand c -> DemandDeadlines.escalate(state, c, context);
            case SupplyCommand.ExpireDemand c -> DemandDeadlines.expire(state, c, context);
            case SupplyCommand.StartImport c -> ImportRules.start(state, c, context);
            case SupplyCommand.ImportDemandLine c -> ImportRules.line(state, c, context);
            case SupplyCommand.ImportDemandChange c -> ImportRules.change(state, c, context);
            case SupplyCommand.FinishImport c -> ImportRules.finish(state, c, context);
            case SupplyCommand.JoinNames c -> AliasRules.join(state, c);
        };
    }

    /** The changes of state that an event of this area means. */
    public static List<Write> evolve(WorldState state, SupplyEvent event, Stamp stamp) {
        return switch (event) {
            case SupplyEvent.ItemRegistered e -> ItemRules.registered(e, stamp);
            case SupplyEvent.ItemApproved e -> ItemRules.approved(state, e, stamp);
            case SupplyEvent.PlaceRegistered e -> PlaceRules.registered(e, stamp);
            case SupplyEvent.PlaceApproved e -> PlaceRules.approved(state, e, stamp);
            case SupplyEvent.DesignationProposed e -> DesignationRules.proposed(e, stamp);
            case SupplyEvent.HospitalDesignated e -> DesignationRules.designated(e, stamp);
            case SupplyEvent.DemandSubmitted e -> DemandChanges.submitted(e, stamp);
            case SupplyEvent.DemandReviewed e -> DemandChanges.reviewed(state, e, stamp);
            case SupplyEvent.DemandWithdrawn e -> DemandChanges.withdrawn(state, e);
            case SupplyEvent.DemandRenewed e -> DemandChanges.renewed(state, e, stamp);
            case SupplyEvent.DemandEscalated e -> DemandChanges.escalated(state, e, stamp);
            case SupplyEvent.DemandExpired e -> DemandChanges.expired(state, e);
            case SupplyEvent.DemandServed e -> DemandChanges.served(state, e);
            case SupplyEvent.ImportStarted e -> ImportChanges.started(state, e, stamp);
            case SupplyEvent.ReportedDemandChanged e -> ImportChanges.changed(state, e, stamp);
            case SupplyEvent.ReportedDemandRepeated e -> ImportChanges.repeated(state, e);
            case SupplyEvent.ImportFinished e -> ImportChanges.finished(state, e, stamp);
            case SupplyEvent.NamesJoined e -> AliasRules.joined(state, e, stamp);
        };
    }
}
