package baize.contracts.allocation;

import baize.contracts.Area;
import baize.contracts.Refusal;
import baize.contracts.RefusalText;

/** Why a command about who gets what is refused. */
public enum AllocationRefusal implements Refusal {
    /** The id is taken. */
    ALLOCATION_EXISTS(1, "An allocation of this id exists already.", "Choose a new id for the allocation."),
    /** No allocation of this id. */
    ALLOCATION_UNKNOWN(2, "No allocation has this id.", "Check the id of the allocation."),
    /** Decided before, or taken back. */
    NOT_PROPOSED(3, "This allocation does not wait for a decision.", "Nothing is left to decide."),
    /** Rejected, replaced, cancelled or wholly packed. */
    NOTHING_TO_CANCEL(
            4, "Nothing of this allocation can be taken back any more.", "Let the receiver return what was sent."),
    /** No reason given. */
    REASON_MISSING(5, "An allocation needs at least one reason.", "Choose the reasons from the list."),
    /** Who proposes does not approve. */
    SAME_OFFICER(
            6,
            "The officer who proposed an allocation cannot decide it.",
            "Let another allocator decide, or take the allocation back."),
    /** The allocator's organisation has the goods in its own store. */
    ALLOCATOR_KEEPS_THE_STOCK(
            7,
            "The allocator's organisation keeps the stock of a line.",
            "Let an allocator of an organisation that neither keeps nor receives the goods sign."),
    /** The allocator's organisation would get the goods. */
    ALLOCATOR_RECEIVES(
            8,
            "The allocator's organisation is the hospital of a line.",
            "Let an allocator of an organisation that neither keeps nor receives the goods sign."),
    /** Not reviewed, or no longer open. */
    DEMAND_NOT_ALLOCATABLE(
            9, "The demand is not approved, or no longer open.", "Wait for its review, or choose another demand."),
    /** Not so much free stock. */
    STOCK_NOT_FREE(
            10,
            "This place has less free stock of a lot than the lines allocate.",
            "Lower the quantity, or choose another lot or place."),
    /** Not so much needed. */
    OPEN_NEED_EXCEEDED(
            11,
            "The lines allocate more than the demand's open need.",
            "Lower the quantity to the open need, or ask the hospital to renew its demand."),
    /** Too much for a need that nobody has counted. */
    UNKNOWN_NEED_EXCEEDED(
            12,
            "The demand's quantity is unknown, and it would have got more than 100000 altogether.",
            "Lower the quantity, or ask the hospital to state how much it needs."),
    /** KN95 is no N95. */
    GRADE_NOT_SUFFICIENT(
            13,
            "The goods are not of the grade that the demand's use needs.",
            "Choose goods whose permitted uses include the demand's, of the same category and unit."),
    /** First expired, first out. */
    SOONER_EXPIRY_FIRST(
            14,
            "Another free lot of this item at this place expires sooner.",
            "Allocate that lot first, or give the reason LATER_EXPIRY_CHOSEN."),
    /** The donor wants it elsewhere. */
    TARGET_ELSEWHERE(
            15,
            "The donor gave these goods to another hospital or demand.",
            "Ask the donor to redirect the gift, or let two officers divert it with a reason."),
    /** Not on the list. */
    OUTSIDE_DESIGNATED_LIST(
            16,
            "A receiving hospital is not on the designated list.",
            "Choose a designated hospital, or give the reason OUTSIDE_DESIGNATED_LIST."),
    /** What is corrected does not stand. */
    CORRECTED_NOT_APPROVED(
            17,
            "A correction replaces an approved allocation, and the one that it names is none.",
            "Name the approved allocation, or propose without a correction."),
    /** Too late to replace it. */
    CORRECTED_IS_PACKED(
            18,
            "Some of the allocation that is to be corrected is packed already.",
            "Take back what is not packed, and propose the rest anew."),
    /** Suspended, or not confirmed. */
    HOSPITAL_NOT_ACTIVE(
            19,
            "The demand's hospital is not an active hospital of this ledger.",
            "Choose a demand of another hospital, or wait until the registrar has lifted the suspension.");

    private final RefusalText text;

    AllocationRefusal(int number, String message, String advice) {
        this.text = new RefusalText(Area.ALLOCATION, number, message, advice);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
