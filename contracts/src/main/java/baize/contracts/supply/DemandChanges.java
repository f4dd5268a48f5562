package baize.contracts.supply;

import baize.contracts.Quantity;
import baize.contracts.Stamp;
import baize.contracts.WorldState;
import baize.contracts.Write;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What events mean for the rows of demand. */
final class DemandChanges {
    private DemandChanges() {}

    static List<Write> submitted(SupplyEvent.DemandSubmitted event, Stamp stamp) {
        SupplyCommand.SubmitDemand asked = event.demand();
        Demand demand = new Demand(
                asked.demand(),
                event.hospital(),
                asked.place(),
                asked.item(),
                event.unit(),
                asked.need(),
                asked.use(),
                asked.urgency(),
                asked.neededBy(),
                asked.stockOnHand(),
                asked.dailyUse(),
                asked.proof(),
                asked.contact(),
                Demand.Status.SUBMITTED,
                0,
                0,
                stamp.position(),
                stamp,
                Optional.empty(),
                Optional.empty());
        return List.of(
                Write.put(Demand.TABLE.key(demand.demand()), demand),
                Write.put(OpenDemand.of(demand), new OpenDemand(demand.demand())));
    }

    static List<Write> reviewed(WorldState state, SupplyEvent.DemandReviewed event, Stamp stamp) {
        Demand demand = demand(state, event.demand());
        Demand.Status status = switch (event.verdict()) {
            case APPROVED -> progress(demand.need(), demand.received());
            case REJECTED -> Demand.Status.REJECTED;
        };
        Review review = new Review(demand.submitted(), Optional.of(stamp), demand.escalated());
        return replace(demand, with(demand, wish(demand), service(demand, status), review));
    }

    static List<Write> withdrawn(WorldState state, SupplyEvent.DemandWithdrawn event) {
        return ended(demand(state, event.demand()), Demand.Status.WITHDRAWN);
    }

    static List<Write> expired(WorldState state, SupplyEvent.DemandExpired event) {
        return ended(demand(state, event.demand()), Demand.Status.OUTDATED);
    }

    /** A demand that still waits for its review keeps its place in the queue: only a reviewed one is submitted anew. */
    static List<Write> renewed(WorldState state, SupplyEvent.DemandRenewed event, Stamp stamp) {
        Demand demand = demand(state, event.demand());
        Wish wish = new Wish(event.need(), event.neededBy(), stamp.position());
        if (demand.status() == Demand.Status.SUBMITTED) {
            return replace(demand, with(demand, wish, service(demand, Demand.Status.SUBMITTED), review(demand)));
        }
        if (event.reviewAgain()) {
            Review anew = new Review(stamp, Optional.empty(), Optional.empty());
            return replace(demand, with(demand, wish, service(demand, Demand.Status.SUBMITTED), anew));
        }
        Demand.Status status = progress(event.need(), demand.received());
        return replace(demand, with(demand, wish, service(demand, status), review(demand)));
    }

    static List<Write> escalated(WorldState state, SupplyEvent.DemandEscalated event, Stamp stamp) {
        Demand demand = demand(state, event.demand());
        Review review = new Review(demand.submitted(), demand.reviewed(), Optional.of(stamp));
        return replace(demand, with(demand, wish(demand), service(demand, demand.status()), review));
    }

    /** Goods that come for a demand that is closed or waits for a review count, and leave its state as it is. */
    static List<Write> served(WorldState state, SupplyEvent.DemandServed event) {
        Demand demand = demand(state, event.demand());
        long allocated = Math.addExact(demand.allocated(), event.allocated());
        long received = Math.addExact(demand.received(), event.received());
        Demand.Status status = switch (demand.status()) {
            case APPROVED, PARTLY_MET, MET -> progress(demand.need(), received);
            case SUBMITTED, WITHDRAWN, OUTDATED, REJECTED -> demand.status();
        };
        return replace(demand, with(demand, wish(demand), new Service(status, allocated, received), review(demand)));
    }

    private static List<Write> ended(Demand demand, Demand.Status status) {
        return replace(demand, with(demand, wish(demand), service(demand, status), review(demand)));
    }

    /** Where an approved demand stands: an unknown need is never met, since nobody said how much would do. */
    private static Demand.Status progress(Need need, long received) {
        if (received == 0) {
            return Demand.Status.APPROVED;
        }
        boolean met = need.known()
                .map(Quantity::amount)
                .map(asked -> received >= asked)
                .orElse(false);
        return met ? Demand.Status.MET : Demand.Status.PARTLY_MET;
    }

    private static Demand demand(WorldState state, DemandId id) {
        return state.find(Demand.TABLE.key(id))
                .orElseThrow(() -> new IllegalStateException("No demand " + id.value() + " that an event speaks of"));
    }

    private static List<Write> replace(Demand before, Demand after) {
        List<Write> writes = new ArrayList<>();
        writes.add(Write.put(Demand.TABLE.key(after.demand()), after));
        if (before.status().open() && !after.status().open()) {
            writes.add(Write.remove(OpenDemand.of(after)));
        } else if (!before.status().open() && after.status().open()) {
            writes.add(Write.put(OpenDemand.of(after), new OpenDemand(after.demand())));
        }
        return List.copyOf(writes);
    }

    /** The part of a demand that its hospital may restate. */
    private record Wish(Need need, LocalDate neededBy, long stated) {}

    /** The part of a demand that goods change. */
    private record Service(Demand.Status status, long allocated, long received) {}

    /** The part of a demand that reviewing changes. */
    private record Review(Stamp submitted, Optional<Stamp> reviewed, Optional<Stamp> escalated) {}

    private static Wish wish(Demand demand) {
        return new Wish(demand.need(), demand.neededBy(), demand.stated());
    }

    private static Service service(Demand demand, Demand.Status status) {
        return new Service(status, demand.allocated(), demand.received());
    }

    private static Review review(Demand demand) {
        return new Review(demand.submitted(), demand.reviewed(), demand.escalated());
    }

    private static Demand with(Demand demand, Wish wish, Service service, Review review) {
        return new Demand(
                demand.demand(),
                demand.hospital(),
                demand.place(),
                demand.item(),
                demand.unit(),
                wish.need(),
                demand.use(),
                demand.urgency(),
                wish.neededBy(),
                demand.stockOnHand(),
                demand.dailyUse(),
                demand.proof(),
                demand.contact(),
                service.status(),
                service.allocated(),
                service.received(),
                wish.stated(),
                review.submitted(),
                review.reviewed(),
                review.escalated());
    }
}
