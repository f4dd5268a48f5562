package baize.contracts.supply;

import baize.contracts.Area;
import baize.contracts.Refusal;
import baize.contracts.RefusalText;

/** Why commands about items, places and demand are refused. */
public enum SupplyRefusal implements Refusal {
    /** The code stands for another item. */
    ITEM_TAKEN(
            1,
            "The catalogue holds this item code already.",
            "Choose another code, or use the item as it is registered."),
    /** No such item. */
    ITEM_UNKNOWN(2, "The catalogue does not hold this item code.", "Check the code, or register the item first."),
    /** Nothing left to approve. */
    ITEM_APPROVED_ALREADY(3, "This item is approved already.", "Nothing is left to do."),
    /** Two officers stand behind an item. */
    ITEM_APPROVED_BY_ITS_REGISTRANT(
            4, "The officer who registered an item cannot approve it.", "Let another officer approve the item."),
    /** Usable only once approved. */
    ITEM_NOT_APPROVED(
            5,
            "This item is not approved yet.",
            "Ask a supply reviewer to approve the item, then send the command again."),
    /** The id stands for another place. */
    PLACE_TAKEN(6, "A place with this id is registered already.", "Choose another id for the place."),
    /** A place fits what its organisation does. */
    PLACE_KIND_NEEDS_ROLE(
            7,
            "Your organisation's role does not allow a place of this kind.",
            "Warehouses register warehouses, hospitals their stores and carriers their depots: choose the kind that fits your role."),
    /** No such place. */
    PLACE_UNKNOWN(8, "No place with this id is registered.", "Check the id, or register the place first."),
    /** Nothing left to approve. */
    PLACE_APPROVED_ALREADY(9, "This place is approved already.", "Nothing is left to do."),
    /** Another organisation looks at it. */
    PLACE_OF_OWN_ORGANISATION(
            10,
            "An organisation cannot approve its own place.",
            "Let an officer of another organisation approve the place."),
    /** Only a hospital can be on the list. */
    HOSPITAL_UNKNOWN(
            11,
            "No member with this id has the role of a hospital.",
            "Check the id; an organisation joins as a hospital before it can be designated."),
    /** The list says so already. */
    DESIGNATION_UNCHANGED(12, "The designated list says so already.", "Nothing is left to do."),
    /** A hospital asks for itself only. */
    PLACE_OF_ANOTHER_ORGANISATION(
            13, "This place belongs to another organisation.", "Choose a place of your own organisation."),
    /** Usable only once approved. */
    PLACE_NOT_APPROVED(
            14,
            "This place is not approved yet.",
            "Ask a reviewer of another organisation to approve the place, then send the command again."),
    /** Demand is a hospital's. */
    PLACE_NOT_A_HOSPITALS(
            15,
            "Demand needs a hospital's own store, and this place is of another kind.",
            "Choose a place of the kind HOSPITAL."),
    /** The grade does not suffice. */
    USE_NOT_PERMITTED(
            16,
            "This item is not permitted for this use.",
            "Choose an item whose permitted uses include it, or a use that the item is permitted for."),
    /** Boxes and cartons are counted out. */
    UNIT_NOT_THE_ITEMS(
            17,
            "Quantities must be given in the item's own unit.",
            "Convert boxes and cartons to the item's unit by its pack sizes, and give all quantities in that unit."),
    /** Too late to be met. */
    NEEDED_BY_PASSED(
            18, "The date by which the goods are needed has passed.", "Give today's date (UTC) or a later one."),
    /** Needs are stated for the near future. */
    NEEDED_BY_TOO_FAR(
            19,
            "The date by which the goods are needed is more than 60 days away.",
            "Give a date within 60 days; renew the demand later if it still stands."),
    /** One open demand for one need. */
    DEMAND_DOUBLED(
            20,
            "An open demand for the same place, item and use exists.",
            "Renew that demand with the new quantity or date, or withdraw it first."),
    /** The id stands for another demand. */
    DEMAND_TAKEN(21, "A demand with this id exists already.", "Choose a new random id for the demand."),
    /** No such demand. */
    DEMAND_UNKNOWN(22, "No demand with this id exists.", "Check the id of the demand."),
    /** No reviewer is the applicant. */
    DEMAND_REVIEWED_BY_APPLICANT(
            23,
            "A demand cannot be reviewed by the hospital that asks.",
            "Let a reviewer of another organisation decide."),
    /** Reviewed once for each submission. */
    DEMAND_NOT_WAITING(
            24,
            "This demand does not wait for a review.",
            "Nothing is left to do, unless the hospital renews the demand with a larger need."),
    /** A hospital changes its own demand only. */
    DEMAND_OF_ANOTHER_HOSPITAL(
            25, "This demand belongs to another hospital.", "Let an officer of the hospital that asks sign."),
    /** Closed demand stays as it ended. */
    DEMAND_CLOSED(26, "This demand is not open any more.", "Submit a new demand if the need still stands."),
    /** What is on its way cannot be unasked. */
    NEED_BELOW_SERVED(
            27,
            "The need cannot be lowered below what is allocated and received.",
            "Give at least the sum of what is allocated and received, or ask the allocator to cancel the allocation first."),
    /** A review has two hours. */
    REVIEW_NOT_LATE(
            28, "The review of this demand is not late yet.", "Escalate two hours after the demand was submitted."),
    /** Escalated once. */
    ESCALATED_ALREADY(29, "The late review of this demand is escalated already.", "Nothing is left to do."),
    /** Its day counts in full. */
    DEMAND_NOT_OUTDATED(
            30,
            "The date of this demand has not passed yet.",
            "Wait until the day (UTC) after the date by which the goods are needed."),
    /** The id stands for another import. */
    IMPORT_TAKEN(31, "An import with this id exists already.", "Choose a new random id for the import."),
    /** A file adds nothing twice. */
    FILE_IMPORTED_ALREADY(
            32,
            "This file of this source was imported already.",
            "Nothing is left to do; import the source's next version when it differs."),
    /** No such import. */
    IMPORT_UNKNOWN(33, "No import with this id was started.", "Start the import first."),
    /** One organisation answers for an import. */
    IMPORT_OF_ANOTHER_ORGANISATION(34, "This import belongs to another organisation.", "Start an import of your own."),
    /** A finished import stays as it is. */
    IMPORT_FINISHED(35, "This import is finished already.", "Start a new import for another file."),
    /** A table and changes are read differently. */
    IMPORT_OF_ANOTHER_KIND(
            36,
            "This line does not fit the kind of its import.",
            "Enter lines of a table into an import of a table, and changes into an import of changes."),
    /** Each line once, in order. */
    LINE_OUT_OF_ORDER(
            37,
            "The lines of an import must come in order, each one once.",
            "Continue with the line after the last one that was entered."),
    /** The file is shorter than that. */
    LINE_BEYOND_END(
            38,
            "The import was announced with fewer lines.",
            "Finish the import, or start a new one with the right number of lines."),
    /** An import is whole or not finished. */
    LINES_MISSING(
            39, "Not all lines of this import are entered yet.", "Enter the missing lines, then finish the import."),
    /** Only what a source wrote can be joined. */
    NAME_NOT_REPORTED(
            40,
            "The source reported no hospital of this name in this city.",
            "Give both names exactly as the source wrote them."),
    /** No chains of names. */
    CANONICAL_IS_ALIAS(
            41,
            "The name to keep is itself an alias of another name.",
            "Join to the name that the other one is an alias of."),
    /** No chains of names. */
    ALIAS_HAS_ALIASES(
            42,
            "Other names are joined to this name, so it cannot become an alias.",
            "Join the other names to the new name first."),
    /** Joined once. */
    NAMES_JOINED_ALREADY(43, "These names are joined already.", "Nothing is left to do."),
    /** A review is of what was read. */
    STATED_ANEW(
            44,
            "The demand's last statement is another record than the one that this review names.",
            "Read the demand as it is stated now, and review that record."),
    /** No such proposal. */
    DESIGNATION_UNKNOWN(
            45,
            "No designation of this hospital was proposed at this position, or it is decided already.",
            "Check the position of the proposal, or propose the designation."),
    /** Two reviewers stand behind the list. */
    DESIGNATION_APPROVED_BY_ITS_PROPOSER(
            46,
            "The officer who proposed a designation cannot approve it.",
            "Let another reviewer approve the designation."),
    /** Nobody lists the own house. */
    DESIGNATED_BY_ITSELF(
            47,
            "A hospital's own officers cannot decide about its designation.",
            "Let reviewers of another organisation propose and approve it."),
    /** One organisation answers for a source. */
    SOURCE_OF_ANOTHER_ORGANISATION(
            48,
            "Another organisation imports this source.",
            "Let that organisation import the file, or import what you have as a source of your own."),
    /** A source tells what was. */
    SOURCE_TIME_AHEAD(
            49,
            "The source's time of this change lies more than 5 minutes ahead of the ledger's.",
            "Check the times of the file, and import a corrected one."),
    /** Names are read before more come. */
    TOO_MANY_UNAPPROVED(
            50,
            "Already 50 places and items of this organisation wait for an approval, the most that may.",
            "Let others approve some of them first.");

    private final RefusalText text;

    SupplyRefusal(int number, String message, String advice) {
        this.text = new RefusalText(Area.SUPPLY, number, message, advice);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
