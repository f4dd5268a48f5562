package baize.contracts.supply;

import baize.contracts.Command;
import baize.contracts.Commitment;
import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.Quantity;
import baize.contracts.SourceName;
import baize.contracts.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Commands about items, places and demand. */
public sealed interface SupplyCommand extends Command {
    /** Enters an item into the catalogue; a second officer approves it. What cannot be is the same as in {@link Item}. */
    record RegisterItem(
            ItemCode item,
            CategoryCode category,
            Names names,
            Optional<StandardCode> standard,
            UnitCode unit,
            List<PackSize> packs,
            Set<Use> uses)
            implements SupplyCommand {
        public RegisterItem {
            packs = List.copyOf(packs);
            uses = Collections.unmodifiableSet(new TreeSet<>(uses));
            Item.check(unit, packs, uses);
        }
    }

    /** Approves an item that another officer registered. */
    record ApproveItem(ItemCode item) implements SupplyCommand {}

    /** Enters a place of the signer's own organisation. */
    record RegisterPlace(PlaceId place, Place.Kind kind, Names names, DistrictCode district) implements SupplyCommand {}

    /** Approves a place of another organisation. */
    record ApprovePlace(PlaceId place) implements SupplyCommand {}

    /** One reviewer wants a hospital on the designated list, or off it. */
    record ProposeDesignation(MemberId hospital, boolean designated, DesignationReason reason)
            implements SupplyCommand {}

    /** Another reviewer approves the proposal at this position: the list says so. */
    record ApproveDesignation(MemberId hospital, long proposal) implements SupplyCommand {
        public ApproveDesignation {
            checkPosition(proposal);
        }
    }

    /** Asks for an item. Public at once, as not yet reviewed. */
    record SubmitDemand(
            DemandId demand,
            PlaceId place,
            ItemCode item,
            Need need,
            Use use,
            Urgency urgency,
            LocalDate neededBy,
            Optional<Quantity> stockOnHand,
            Optional<Quantity> dailyUse,
            Optional<Commitment> proof,
            Optional<Commitment> contact)
            implements SupplyCommand {}

    /**
     * A reviewer of another organisation finds the demand true or untrue, as it was stated in the submission or renewal at the position
     * {@code statement}: what was stated anew meanwhile is read anew.
     */
    record ReviewDemand(DemandId demand, long statement, Verdict verdict) implements SupplyCommand {
        public ReviewDemand {
            checkPosition(statement);
        }
    }

    /** The hospital takes its demand back. */
    record WithdrawDemand(DemandId demand, WithdrawalReason reason) implements SupplyCommand {}

    /** The hospital states its need anew: date, and quantity where it changed. Asks for a new review when the quantity grew, became known or became unknown. */
    record RenewDemand(DemandId demand, Need need, LocalDate neededBy) implements SupplyCommand {}

    /** The scheduler notes that a review is late (2 h after submission). */
    record EscalateDemand(DemandId demand) implements SupplyCommand {}

    /** The scheduler notes that a demand's date passed. */
    record ExpireDemand(DemandId demand) implements SupplyCommand {}

    /** Opens the import of a file of 1 to {@link ImportRun#MAX_LINES} lines. */
    record StartImport(ImportId id, SourceCode source, FileDigest file, ImportRun.Kind kind, long lines)
            implements SupplyCommand {
        public StartImport {
            ImportRun.checkLine(lines);
        }
    }

    /** One line of a table, reported by volunteers and not confirmed by the hospital. {@code line} counts from 1. */
    record ImportDemandLine(ImportId id, long line, SourceName city, SourceName hospital, SourceName item, Need need)
            implements SupplyCommand {
        public ImportDemandLine {
            ImportRun.checkLine(line);
        }
    }

    /**
     * One line of a file of changes. {@code before} and {@code after} as the source has them; added lines have no {@code before}, removed
     * lines no {@code after}.
     */
    record ImportDemandChange(
            ImportId id,
            long line,
            SourceName city,
            SourceName hospital,
            SourceName item,
            Instant sourceTime,
            Optional<Need> before,
            Optional<Need> after)
            implements SupplyCommand {
        public ImportDemandChange {
            ImportRun.checkLine(line);
            if (before.equals(after)) {
                throw new IllegalArgumentException("A change has another need after than before");
            }
        }
    }

    /** Closes an import. */
    record FinishImport(ImportId id) implements SupplyCommand {}

    /** Says that two names of a source mean one hospital. */
    record JoinNames(
            SourceCode source, SourceName city, SourceName alias, SourceName canonical, Alias.AliasReason reason)
            implements SupplyCommand {
        public JoinNames {
            if (alias.equals(canonical)) {
                throw new IllegalArgumentException("A name cannot be joined to itself");
            }
        }
    }

    private static void checkPosition(long position) {
        if (position < 0) {
            throw new IllegalArgumentException("A position is not negative, as " + position + " is");
        }
    }

    /** Why a hospital comes onto the list or off it. */
    enum DesignationReason {
        /** It takes patients of the epidemic. */
        TAKES_PATIENTS,
        /** It was built or converted for them. */
        NEW_HOSPITAL,
        /** It takes no more of them. */
        TAKES_NO_MORE,
        /** The list was wrong. */
        MISTAKE
    }

    /** A reviewer's finding. */
    enum Verdict {
        /** True: goods may be allocated. */
        APPROVED,
        /** Untrue. */
        REJECTED
    }

    /** Why a demand is taken back (wuhan2020's reasons). */
    enum WithdrawalReason {
        /** No longer so (已过时). */
        OUTDATED,
        /** Entered by mistake (已撤销). */
        MISTAKE,
        /** Met from elsewhere (已完成). */
        MET_ELSEWHERE
    }
}
