package baize.contracts.supply;

import static baize.contracts.supply.SupplyRefusal.DEMAND_CLOSED;
import static baize.contracts.supply.SupplyRefusal.DEMAND_DOUBLED;
import static baize.contracts.supply.SupplyRefusal.DEMAND_NOT_WAITING;
import static baize.contracts.supply.SupplyRefusal.DEMAND_OF_ANOTHER_HOSPITAL;
import static baize.contracts.supply.SupplyRefusal.DEMAND_REVIEWED_BY_APPLICANT;
import static baize.contracts.supply.SupplyRefusal.DEMAND_TAKEN;
import static baize.contracts.supply.SupplyRefusal.DEMAND_UNKNOWN;
import static baize.contracts.supply.SupplyRefusal.ITEM_NOT_APPROVED;
import static baize.contracts.supply.SupplyRefusal.ITEM_UNKNOWN;
import static baize.contracts.supply.SupplyRefusal.NEED_BELOW_SERVED;
import static baize.contracts.supply.SupplyRefusal.PLACE_NOT_APPROVED;
import static baize.contracts.supply.SupplyRefusal.PLACE_NOT_A_HOSPITALS;
import static baize.contracts.supply.SupplyRefusal.PLACE_OF_ANOTHER_ORGANISATION;
import static baize.contracts.supply.SupplyRefusal.PLACE_UNKNOWN;
import static baize.contracts.supply.SupplyRefusal.STATED_ANEW;
import static baize.contracts.supply.SupplyRefusal.UNIT_NOT_THE_ITEMS;
import static baize.contracts.supply.SupplyRefusal.USE_NOT_PERMITTED;

import baize.contracts.Decision;
import baize.contracts.Quantity;
import baize.contracts.Signer;
import baize.contracts.TransactionContext;
import baize.contracts.UnitCode;
import baize.contracts.WorldState;
import java.util.Optional;
import java.util.stream.Stream;

/** What a hospital and a reviewer may do about demand. */
final class DemandRules {
    private DemandRules() {}

    static Decision submit(WorldState state, SupplyCommand.SubmitDemand command, TransactionContext context) {
        Optional<SupplyRefusal> fault = placeFault(state, command.place(), context.signer())
                .or(() -> itemFault(state, command))
                .or(() -> DemandDeadlines.dateFault(command.neededBy(), context))
                .or(() -> doubleFault(state, command));
        if (fault.isPresent()) {
            return Decision.refuse(fault.get());
        }
        UnitCode unit = state.find(Item.TABLE.key(command.item())).orElseThrow().unit();
        return Decision.accept(new SupplyEvent.DemandSubmitted(context.signer().member(), unit, command));
    }

    static Decision review(WorldState state, SupplyCommand.ReviewDemand command, TransactionContext context) {
        Optional<Demand> demand = state.find(Demand.TABLE.key(command.demand()));
        if (demand.isEmpty()) {
            return Decision.refuse(DEMAND_UNKNOWN);
        }
        if (demand.get().hospital().equals(context.signer().member())) {
            return Decision.refuse(DEMAND_REVIEWED_BY_APPLICANT);
        }
        if (demand.get().status() != Demand.Status.SUBMITTED) {
            return Decision.refuse(DEMAND_NOT_WAITING);
        }
        if (demand.get().stated() != command.statement()) {
            return Decision.refuse(STATED_ANEW);
        }
        return Decision.accept(new SupplyEvent.DemandReviewed(command.demand(), command.verdict()));
    }

    static Decision withdraw(WorldState state, SupplyCommand.WithdrawDemand command, TransactionContext context) {
        Optional<Demand> demand = state.find(Demand.TABLE.key(command.demand()));
        Optional<SupplyRefusal> fault = ownOpenFault(demand, context.signer());
        if (fault.isPresent()) {
            return Decision.refuse(fault.get());
        }
        return Decision.accept(new SupplyEvent.DemandWithdrawn(command.demand(), command.reason()));
    }

    static Decision renew(WorldState state, SupplyCommand.RenewDemand command, TransactionContext context) {
        Optional<Demand> found = state.find(Demand.TABLE.key(command.demand()));
        Optional<SupplyRefusal> fault = ownOpenFault(found, context.signer())
                .or(() -> DemandDeadlines.dateFault(command.neededBy(), context))
                .or(() -> needFault(found.orElseThrow(), command.need()));
        if (fault.isPresent()) {
            return Decision.refuse(fault.get());
        }
        boolean reviewAgain = needsReviewAgain(found.orElseThrow().need(), command.need());
        return Decision.accept(
                new SupplyEvent.DemandRenewed(command.demand(), command.need(), command.neededBy(), reviewAgain));
    }

    private static Optional<SupplyRefusal> placeFault(WorldState state, PlaceId id, Signer signer) {
        Optional<Place> place = state.find(Place.TABLE.key(id));
        if (place.isEmpty()) {
            return Optional.of(PLACE_UNKNOWN);
        }
        if (!place.get().member().equals(signer.member())) {
            return Optional.of(PLACE_OF_ANOTHER_ORGANISATION);
        }
        if (!place.get().usable()) {
            return Optional.of(PLACE_NOT_APPROVED);
        }
        return place.get().kind() == Place.Kind.HOSPITAL ? Optional.empty() : Optional.of(PLACE_NOT_A_HOSPITALS);
    }

    private static Optional<SupplyRefusal> itemFault(WorldState state, SupplyCommand.SubmitDemand command) {
        Optional<Item> item = state.find(Item.TABLE.key(command.item()));
        if (item.isEmpty()) {
            return Optional.of(ITEM_UNKNOWN);
        }
        if (!item.get().usable()) {
            return Optional.of(ITEM_NOT_APPROVED);
        }
        if (!item.get().uses().contains(command.use())) {
            return Optional.of(USE_NOT_PERMITTED);
        }
        boolean unitsFit = Stream.of(command.need().known(), command.stockOnHand(), command.dailyUse())
                .flatMap(Optional::stream)
                .allMatch(quantity -> quantity.unit() == item.get().unit());
        return unitsFit ? Optional.empty() : Optional.of(UNIT_NOT_THE_ITEMS);
    }

    private static Optional<SupplyRefusal> doubleFault(WorldState state, SupplyCommand.SubmitDemand command) {
        if (state.find(Demand.TABLE.key(command.demand())).isPresent()) {
            return Optional.of(DEMAND_TAKEN);
        }
        String path = OpenDemand.pathOf(command.place(), command.item(), command.use());
        return state.range(OpenDemand.TABLE, path, 1).isEmpty() ? Optional.empty() : Optional.of(DEMAND_DOUBLED);
    }

    private static Optional<SupplyRefusal> ownOpenFault(Optional<Demand> demand, Signer signer) {
        if (demand.isEmpty()) {
            return Optional.of(DEMAND_UNKNOWN);
        }
        if (!demand.get().hospital().equals(signer.member())) {
            return Optional.of(DEMAND_OF_ANOTHER_HOSPITAL);
        }
        return demand.get().status().open() ? Optional.empty() : Optional.of(DEMAND_CLOSED);
    }

    /** A need that is lowered stays at or above what is allocated and received; one that stands may lie below (more came than was sent). */
    private static Optional<SupplyRefusal> needFault(Demand demand, Need need) {
        if (need.known().isEmpty()) {
            return Optional.empty();
        }
        Quantity asked = need.known().get();
        if (asked.unit() != demand.unit()) {
            return Optional.of(UNIT_NOT_THE_ITEMS);
        }
        boolean lowered =
                asked.amount() < demand.need().known().map(Quantity::amount).orElse(Long.MAX_VALUE);
        boolean tooLow = asked.amount() < Math.addExact(demand.allocated(), demand.received());
        return lowered && tooLow ? Optional.of(NEED_BELOW_SERVED) : Optional.empty();
    }

    private static boolean needsReviewAgain(Need before, Need after) {
        return switch (after) {
            case Need.Known(Quantity asked) ->
                before.known().map(known -> asked.amount() > known.amount()).orElse(true);
            case Need.Unknown() -> before instanceof Need.Known;
        };
    }
}
