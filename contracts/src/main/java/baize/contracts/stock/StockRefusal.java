package baize.contracts.stock;

import baize.contracts.Area;
import baize.contracts.Refusal;
import baize.contracts.RefusalText;

/** Why a command about lots and stock is refused. */
public enum StockRefusal implements Refusal {
    /** No place of this code. */
    PLACE_UNKNOWN(1, "No place has this code.", "Check the code, or register the place first."),
    /** The place belongs to another organisation. */
    PLACE_NOT_OWN(
            2,
            "The place belongs to another organisation.",
            "Let an officer of the organisation that keeps the place sign."),
    /** Nobody approved the place yet. */
    PLACE_NOT_APPROVED(
            3, "The place is not approved yet.", "Let an officer of another organisation approve the place first."),
    /** The place is no hospital's. */
    PLACE_NOT_HOSPITAL(
            4,
            "Goods are used at a hospital's place, and this is none.",
            "Record a loss, or send the goods to a hospital."),
    /** The catalogue does not have the item, or not yet approved. */
    ITEM_NOT_APPROVED(
            5, "The catalogue has no approved item of this code.", "Choose an approved item, or let one be approved."),
    /** The quantity's unit is not the item's. */
    UNIT_DIFFERS(
            6,
            "The quantity is not in the item's base unit.",
            "Count in the item's base unit; a correction needs an item of the same base unit."),
    /** Nothing was counted. */
    NOTHING_COUNTED(7, "An arrival or loss of nothing is no record.", "Enter what was counted, more than zero."),
    /** The signer's time is not near the ledger's. */
    TIME_OUTSIDE_WINDOW(
            8,
            "The time at which it happened lies ahead of the ledger's, or more than 30 days back.",
            "Check the device's clock and the date, and sign again."),
    /** The lot's id is taken. */
    LOT_EXISTS(9, "A lot of this id exists already.", "Choose a new id for the lot."),
    /** No lot of this id. */
    LOT_UNKNOWN(10, "No lot has this id.", "Check the id on the lot's label."),
    /** The gift is rejected or withdrawn. */
    GIFT_CLOSED(
            11,
            "The gift of this code was rejected or withdrawn.",
            "Record what came under a new code, as a gift that nobody announced."),
    /** The gift has as many lots as a gift may have. */
    GIFT_HAS_TOO_MANY_LOTS(
            12,
            "This organisation has recorded 200 lots of this gift, the most that one may.",
            "Record further lots under a new code."),
    /** The organisation has nothing of the lot. */
    LOT_NOT_HELD(
            13,
            "The signer's organisation has nothing of this lot in stock.",
            "Let an officer of an organisation that holds the lot sign."),
    /** The lot was inspected before. */
    ALREADY_INSPECTED(14, "The lot was inspected already.", "Correct its grade as a second record."),
    /** The lot was not inspected yet. */
    NOT_INSPECTED(15, "The lot is not inspected yet.", "Inspect it first."),
    /** More than there is. */
    MORE_THAN_STOCK(
            16,
            "The books have less of this lot at this place.",
            "Check lot and place, or count and let a second officer confirm."),
    /** The correction changes nothing. */
    SAME_ITEM(17, "The lot is this item already.", "Nothing needs to be corrected."),
    /** What is corrected is not an earlier record of the lot. */
    CORRECTS_NOTHING(
            18,
            "A correction points to the record that last said what the lot is, and the one named is another.",
            "Name the position of the lot's inspection, or of its last correction where it has one."),
    /** Too many accounts hold the lot. */
    TOO_MANY_HOLDERS(
            19,
            "Too many places and hands hold this lot to correct it in one record.",
            "Block the lot, and ask those who hold it to count it in."),
    /** The lot is held. */
    LOT_HELD(20, "The lot is held in quarantine.", "Wait until the hold ends, or choose another lot."),
    /** The lot is held as long or longer. */
    HELD_LONGER(
            21,
            "The lot is held as long or longer already.",
            "Nothing needs to be done; whoever set a hold may end it early."),
    /** The lot is stopped. */
    LOT_BLOCKED(
            22, "The lot is blocked.", "Choose another lot, or let another officer settle the doubt and release it."),
    /** The lot is not stopped. */
    NOT_BLOCKED(23, "The lot is not blocked.", "Nothing needs to be released."),
    /** Who stopped a lot may not release it. */
    SAME_OFFICER(
            24,
            "One officer cannot do both halves of what takes two.",
            "Let another officer release the lot or confirm the count."),
    /** Another organisation stopped it. */
    BLOCKED_BY_ANOTHER(
            25,
            "Another organisation blocked this lot.",
            "Let another officer of that organisation, or a reviewer, release it."),
    /** The lot is recalled. */
    LOT_RECALLED(
            26,
            "The lot is recalled.",
            "Keep it apart and return it; a recall that two officers decided is not taken back."),
    /** No lot to recall. */
    NOTHING_TO_RECALL(
            27,
            "This maker's lot is recalled already, and no lot of it is left to recall.",
            "Nothing is left to do; a lot inspected later is recalled by itself."),
    /** The lot is out of date. */
    LOT_EXPIRED(28, "The lot is past its expiry.", "Choose another lot, and record this one as damaged."),
    /** The lot was treated as often as may be entered. */
    TOO_MANY_TREATMENTS(29, "The lot has 20 treatments, the most that are kept.", "Nothing more needs to be entered."),
    /** The count's id is taken. */
    COUNT_EXISTS(30, "A count of this id exists already.", "Choose a new id for the count."),
    /** No count of this id. */
    COUNT_UNKNOWN(31, "No count has this id.", "Check the id, or start a new count."),
    /** The count is over. */
    COUNT_CLOSED(32, "This count was confirmed or disputed already.", "Start a new count."),
    /** Another organisation counts. */
    COUNT_NOT_OWN(
            33,
            "The count is another organisation's.",
            "Let a second officer of the organisation that counted first sign."),
    /** No hold of the signer's organisation stands. */
    NO_HOLD_TO_END(
            34,
            "The signer's organisation has set no hold of this lot that stands.",
            "Let the organisation that holds the lot end it; what its origin asks for ends by itself."),
    /** Better goods take two officers. */
    UPGRADE_TAKES_TWO(
            35,
            "The lot would be permitted for more than before, which one officer alone cannot say.",
            "Propose it as an upgrade, and let a reviewer of supplies approve it."),
    /** Not better. */
    NO_UPGRADE(
            36,
            "The item is permitted for nothing more than the lot is already.",
            "Correct the lot as a second record; that takes one officer."),
    /** No such proposal. */
    UPGRADE_UNKNOWN(
            37,
            "No upgrade of this lot was proposed at this position, or it was decided or overtaken by a correction.",
            "Check the position of the proposal, or propose the upgrade anew."),
    /** Who gains decides not. */
    DECIDED_BY_THOSE_CONCERNED(
            38,
            "The signer's organisation gave, registered or held this lot.",
            "Let a reviewer of supplies of another organisation decide."),
    /** Doubted at arrival or inspection. */
    LOT_DOUBTED(
            39,
            "The lot is not what its gift was announced as, or better than declared, and nobody else has looked at it yet.",
            "Let a reviewer of supplies of another organisation settle the doubt, or choose another lot."),
    /** No doubt stands. */
    NOT_DOUBTED(40, "No doubt about this lot stands.", "Nothing is left to settle."),
    /** Still where the donor does not want it. */
    STILL_ELSEWHERE(
            41,
            "Some of the lot lies at a hospital that its donor did not give it to.",
            "Ask the donor to redirect the gift, let two officers divert it, or send the goods back to a warehouse."),
    /** The offer waits. */
    OFFER_NOT_REVIEWED(
            42,
            "The offer of this lot's gift is not reviewed yet.",
            "Let a reviewer of supplies decide about the offer."),
    /** The offer was turned down. */
    OFFER_REJECTED(
            43,
            "The offer of this lot's gift was rejected after its goods had come.",
            "Choose another lot, and keep this one apart."),
    /** Nothing of it stands there. */
    ENTRY_UNKNOWN(
            44,
            "The signer's organisation has entered no such loss or use of this lot at this position.",
            "Check lot and position; a loss that is confirmed or corrected must be one, of more than nothing."),
    /** Confirmed once. */
    LOSS_CONFIRMED_ALREADY(45, "This loss is confirmed already.", "Nothing is left to confirm."),
    /** More is no correction. */
    NO_LESS_THAN_ENTERED(
            46,
            "A correction of a loss or use lowers it, and this one does not.",
            "Enter what came on top as another loss or use."),
    /** Nothing to decide. */
    NO_RECALL(
            47,
            "This item and maker's lot is not recalled.",
            "Check item, maker and number; recall the maker's lot first."),
    /** Another record. */
    CORRECTS_ANOTHER_RECORD(
            48,
            "A correction points to the record that it corrects, and the one named is another.",
            "Name the position of the lot's arrival or inspection, also where it was corrected before."),
    /** Entered alike. */
    SAME_AS_ENTERED(49, "The correction says the same as the record does.", "Nothing needs to be corrected."),
    /** As many lots as can be read at once. */
    PLACE_FULL(
            50,
            "9000 lots lie at this place, the most before it takes in no further one.",
            "Send out or count away what is left of old lots, or register another place."),
    /** Nothing happens to goods before they are there. */
    BEFORE_ARRIVAL(
            51,
            "This would have happened before the lot came.",
            "Enter when it really happened; where the arrival itself was entered with a wrong time, say so to whoever counted it."),
    /** Nothing waits. */
    CORRECTION_UNKNOWN(
            52,
            "No correction of this lot, proposed by the signer's organisation at this position, waits.",
            "Check lot and position; where it was confirmed already, nothing is left to do."),
    /** Too many allocations wait. */
    TOO_MANY_PROMISES(
            53,
            "More allocations wait for this stock than one record can release.",
            "Enter it in smaller parts, or let an allocator cancel some of them first.");

    private final RefusalText text;

    StockRefusal(int number, String message, String advice) {
        this.text = new RefusalText(Area.STOCK, number, message, advice);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
