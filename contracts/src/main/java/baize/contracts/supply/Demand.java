package baize.contracts.supply;

import baize.contracts.Commitment;
import baize.contracts.MemberId;
import baize.contracts.Quantity;
import baize.contracts.Stamp;
import baize.contracts.Table;
import baize.contracts.UnitCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A certified hospital's need of one item at one of its places.
 *
 * @param proof commitment to the proof of need in the vault
 * @param contact commitment to the contact in the vault
 * @param allocated approved for this demand and not yet received, in the item's unit
 * @param received received as usable for this demand, in the item's unit
 * @param stated the position of the submission or renewal that says it as it is now: what a review must name
 * @param submitted the submission that the last review was about, or that waits for one: a renewal that asks for a new review is one
 * @param reviewed the review of that submission
 * @param escalated when that submission's late review was escalated
 */
public record Demand(
        DemandId demand,
        MemberId hospital,
        PlaceId place,
        ItemCode item,
        UnitCode unit,
        Need need,
        Use use,
        Urgency urgency,
        LocalDate neededBy,
        Optional<Quantity> stockOnHand,
        Optional<Quantity> dailyUse,
        Optional<Commitment> proof,
        Optional<Commitment> contact,
        Status status,
        long allocated,
        long received,
        long stated,
        Stamp submitted,
        Optional<Stamp> reviewed,
        Optional<Stamp> escalated) {
    /** Key: demand. */
    public static final Table<Demand> TABLE = new Table<>("demand", Demand.class);

    public Demand {
        if (allocated < 0 || received < 0) {
            throw new IllegalArgumentException("Demand " + demand.value() + " cannot have " + allocated
                    + " allocated and " + received + " received");
        }
    }

    /** What is asked and neither received nor on its way; empty where the quantity is unknown. Never below zero. */
    public Optional<Quantity> openNeed() {
        return switch (need) {
            case Need.Known(Quantity asked) ->
                Optional.of(new Quantity(
                        status.open() ? Math.max(0, asked.amount() - allocated - received) : 0, asked.unit()));
            case Need.Unknown() -> Optional.empty();
        };
    }

    /** F9's states. A demand is public from the first one on. */
    public enum Status {
        /** Public, not yet reviewed. */
        SUBMITTED,
        /** Reviewed; may be allocated to. */
        APPROVED,
        /** Something was received. */
        PARTLY_MET,
        /** All that was asked was received. */
        MET,
        /** Taken back by the hospital. */
        WITHDRAWN,
        /** Its date passed without renewal. */
        OUTDATED,
        /** Found untrue by a reviewer. */
        REJECTED;

        /** Whether goods are still wanted. */
        public boolean open() {
            return this == SUBMITTED || this == APPROVED || this == PARTLY_MET;
        }

        /** Whether goods may be allocated to it. */
        public boolean allocatable() {
            return this == APPROVED || this == PARTLY_MET;
        }
    }
}
