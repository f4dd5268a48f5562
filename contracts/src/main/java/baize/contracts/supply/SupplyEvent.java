package baize.contracts.supply;

import baize.contracts.Event;
import baize.contracts.MemberId;
import baize.contracts.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What happened to items, places and demand. */
public sealed interface SupplyEvent extends Event {
    /** An item stands in the catalogue, not yet approved. */
    record ItemRegistered(SupplyCommand.RegisterItem item) implements SupplyEvent {}

    /** An item may be used. */
    record ItemApproved(ItemCode item) implements SupplyEvent {}

    /** A place is known, not yet approved. */
    record PlaceRegistered(MemberId member, SupplyCommand.RegisterPlace place) implements SupplyEvent {}

    /** A place may be used. */
    record PlaceApproved(PlaceId place) implements SupplyEvent {}

    /** One reviewer wants a hospital on the designated list, or off it. */
    record DesignationProposed(MemberId hospital, boolean designated, SupplyCommand.DesignationReason reason)
            implements SupplyEvent {}

    /** Two reviewers say so: a hospital is, or no longer is, on the designated list. */
    record HospitalDesignated(MemberId hospital, boolean designated, SupplyCommand.DesignationReason reason)
            implements SupplyEvent {}

    /** A hospital asks; public, not yet reviewed. */
    record DemandSubmitted(MemberId hospital, UnitCode unit, SupplyCommand.SubmitDemand demand)
            implements SupplyEvent {}

    /** A reviewer decided. */
    record DemandReviewed(DemandId demand, SupplyCommand.Verdict verdict) implements SupplyEvent {}

    /** The hospital took it back. */
    record DemandWithdrawn(DemandId demand, SupplyCommand.WithdrawalReason reason) implements SupplyEvent {}

    /** The hospital stated it anew; {@code reviewAgain} where the quantity grew, became known or became unknown. */
    record DemandRenewed(DemandId demand, Need need, LocalDate neededBy, boolean reviewAgain) implements SupplyEvent {}

    /** A review is late. */
    record DemandEscalated(DemandId demand) implements SupplyEvent {}

    /** Its date passed. */
    record DemandExpired(DemandId demand) implements SupplyEvent {}

    /**
     * What is promised to or received for a demand changed: by an approved allocation, a receipt, a return or a correction.
     *
     * @param allocated change of what is approved and not yet received
     * @param received change of what was received as usable
     */
    record DemandServed(DemandId demand, long allocated, long received) implements SupplyEvent {}

    /** An import began. */
    record ImportStarted(SupplyCommand.StartImport started) implements SupplyEvent {}

    /**
     * A reported need is new, changed or ended; {@code after} is absent where it ended. {@code before} is what a file of changes says, right
     * or wrong, and for a table what was known.
     */
    record ReportedDemandChanged(
            ImportId id,
            long line,
            SourceKey key,
            Optional<Instant> sourceTime,
            Optional<Need> before,
            Optional<Need> after)
            implements SupplyEvent {}

    /** A line that says what is known already, or doubles another of its file: recorded, and nothing summed. */
    record ReportedDemandRepeated(ImportId id, long line, SourceKey key, Repetition why) implements SupplyEvent {}

    /** An import ended after this many lines. */
    record ImportFinished(ImportId id, long entered) implements SupplyEvent {}

    /** Two names mean one hospital. */
    record NamesJoined(SupplyCommand.JoinNames joined) implements SupplyEvent {}

    /** Why a line changed nothing. */
    enum Repetition {
        /** The state said so already. */
        ALREADY_KNOWN,
        /** A change older than what is known of the key, as in a file of changes that starts where an earlier one started. */
        OLDER_THAN_KNOWN,
        /** The same key stood earlier in the same table; the first one stands. */
        DOUBLED_KEY
    }
}
