package baize.contracts.custody;

import baize.contracts.Area;
import baize.contracts.Refusal;
import baize.contracts.RefusalText;

/** Why a command about shipments is refused. A missing signature and an unwelcome count are never among the reasons. */
public enum CustodyRefusal implements Refusal {
    /** The id is taken. */
    SHIPMENT_EXISTS(1, "A shipment of this id exists already.", "Choose a new id for the shipment."),
    /** No shipment of this id. */
    SHIPMENT_UNKNOWN(2, "No shipment has this id.", "Check the code on the waybill."),
    /** The signer's clock runs ahead. */
    TIME_AHEAD(
            3,
            "The time at which it happened lies more than 5 minutes ahead of the ledger's.",
            "Check the device's clock, and sign again."),
    /** Nothing travels to where it is. */
    SAME_PLACE(4, "A shipment goes from one place to another.", "Choose another place of destination."),
    /** No such carrier. */
    CARRIER_UNFIT(
            5,
            "The carrier is not an active member with the role of a carrier.",
            "Name a registered carrier, or ask the registrar to enter one."),
    /** The order to pick does not stand. */
    ALLOCATION_NOT_APPROVED(
            6,
            "The allocation is not approved, or nothing of it is left to pack.",
            "Check the allocation, or ask an allocator for a new one."),
    /** The boxes hold other goods than the order to pick. */
    NOT_ALLOCATED(
            7,
            "The boxes hold more of a lot than the allocation has left for this place of dispatch and this destination.",
            "Pack what the allocation names, and each destination under a waybill of its own."),
    /** The shelf and the books disagree. */
    BOOKS_HOLD_LESS(
            8,
            "The books hold less of a lot at this place than the boxes do.",
            "Count the lot and let a second officer confirm the count, then pack."),
    /** An allocator's organisation does not carry what it allocated. */
    ALLOCATOR_CARRIES(
            9,
            "The carrier's organisation proposed or approved the allocation.",
            "Choose a carrier of another organisation."),
    /** Nobody wants it any more. */
    DEMAND_GONE(
            10,
            "The hospital took its demand back, or a reviewer rejected it, since the allocation was approved.",
            "Ask an allocator to take back what is not packed."),
    /** Too many lots for one waybill. */
    TOO_MANY_LOTS(11, "One shipment carries at most 50 lots.", "Divide the boxes among several waybills."),
    /** Returns go to a warehouse. */
    RETURN_TO_WAREHOUSE(12, "Goods go back to a warehouse's place.", "Choose a warehouse's place as the destination."),
    /** Promised, or not there. */
    STOCK_NOT_FREE(
            13,
            "This place has less free stock of a lot than the boxes hold.",
            "Send what is free, or ask an allocator to take back what is promised."),
    /** The demand never got it. */
    NOT_RECEIVED_FOR_DEMAND(
            14,
            "More of a lot goes back than was received for the demand that is named.",
            "Name the demand that it was received for, or none."),
    /** The demand is another place's. */
    DEMAND_OF_ANOTHER_PLACE(
            15,
            "The demand belongs to another place than the one that sends back.",
            "Name the demand of this place, or none."),
    /** A transfer stays in the house. */
    TRANSFER_BETWEEN_ORGANISATIONS(
            16,
            "A transfer is between places of one organisation.",
            "Send the goods to another organisation by an allocation, or as a return."),
    /** The boxes are in other hands. */
    GIVER_HAS_NOT_THE_BOXES(
            17,
            "The boxes are in other hands than the giver's, as far as signatures tell.",
            "Check who gave the boxes; whoever has them signs first, or let the receiver sign the receipt."),
    /** The last count was taken. */
    RECEIVED_ALREADY(18, "The receiver has counted this shipment already.", "Correct the receipt as a second record."),
    /** Nobody of that name. */
    OTHER_SIDE_UNKNOWN(
            19, "The other side is no member of this ledger.", "Name the organisation that the other person acts for."),
    /** Passed on too often. */
    TOO_MANY_HAND_OVERS(
            20, "This shipment has 20 hand-overs, the most that one may have.", "Let the receiver sign the receipt."),
    /** The id is another hand-over's. */
    HAND_OVER_OF_ANOTHER_SHIPMENT(
            21, "This hand-over belongs to another shipment.", "Scan the waybill again, and sign that hand-over."),
    /** Signed before. */
    SIDE_SIGNED_ALREADY(22, "This side of the hand-over is signed already.", "Nothing is left to sign."),
    /** The other side named somebody else. */
    SIDES_DIFFER(
            23,
            "The other side of this hand-over named another organisation.",
            "Check who gave and who took; where the other side erred, sign a hand-over of its own."),
    /** One firm, never one person. */
    SAME_OFFICER(
            24,
            "One officer cannot stand on both sides of the boxes.",
            "Let another officer sign the other side; one firm may do both, one person may not."),
    /** Others get it. */
    NOT_THE_RECEIVER(
            25,
            "The signer's organisation is not the one that the shipment goes to.",
            "Let an officer of the receiving organisation sign, or sign a hand-over."),
    /** Who packed or carried does not count. */
    RECEIVER_PACKED_OR_CARRIED(
            26,
            "The officer who counts at receipt packed or carried this shipment.",
            "Let another officer of the receiving organisation count and sign."),
    /** No count yet. */
    NOT_RECEIVED(27, "The receiver has not counted this shipment yet.", "Wait for the receipt."),
    /** Another record. */
    CORRECTS_ANOTHER_RECORD(
            28,
            "A correction points to the position of this shipment's receipt.",
            "Name the position of the receipt, also where it was corrected before."),
    /** Counted alike. */
    CORRECTS_NOTHING(29, "The correction counts the same as the record does.", "Nothing needs to be corrected."),
    /** Used or sent on. */
    COUNTED_GOODS_MOVED_ON(
            30,
            "The correction takes away more than is left: some of it was used, lost or sent on since.",
            "Correct those records first, or count the stock and let a second officer confirm it."),
    /** Other goods than before. */
    OTHER_GOODS(
            31,
            "The new boxes do not hold the same goods as the old ones, lot by lot.",
            "Enter what every box holds; what is missing or too much shows at the receipt."),
    /** Somebody else has the boxes. */
    NOT_THE_HOLDER(
            32,
            "The boxes are in other hands than the signer's, as far as signatures tell.",
            "Sign the hand-over first, then re-pack."),
    /** No part in it. */
    NOT_A_PARTY(
            33,
            "The signer's organisation neither sent, carried nor received this shipment.",
            "Let the sender, a carrier or the receiver explain the difference."),
    /** No such line. */
    LOT_NOT_IN_SHIPMENT(34, "This lot is not in this shipment.", "Check the lot on the waybill."),
    /** Not so much missing. */
    MORE_THAN_MISSING(
            35,
            "Less of this lot differs in this way than the settlement explains.",
            "Explain at most what is still without a reason."),
    /** Only who keeps the place knows what is in it. */
    SENDER_FINDS_IT(
            36,
            "Only the organisation that keeps the place of dispatch can say that goods never left it, or why more left than it had booked.",
            "Ask the sender to look and to sign, or explain the difference otherwise."),
    /** Too many lines. */
    TOO_MANY_LINES(
            37,
            "The receipt and its corrections name more lots than one shipment may have.",
            "Record further lots as arrivals."),
    /** Too many hands. */
    TOO_MANY_PACKERS(
            38,
            "20 officers have packed this shipment, the most that are kept.",
            "Let one of them re-pack, or let the receiver count it."),
    /** Nothing travels under this number any more. */
    SHIPMENT_CANCELLED(
            39,
            "The shipment was cancelled before it left, and its number stays used.",
            "Where boxes travel after all, the sender packs them under a new waybill; hand-overs and the receipt name that one."),
    /** Others have the boxes, or had them. */
    HANDED_OVER(
            40,
            "The shipment has left: a hand-over of it is signed, so it cannot be cancelled.",
            "Let the receiver count it and send it back, or settle what is missing as never having left."),
    /** Who packed unpacks. */
    SENDER_CANCELS(
            41,
            "Only the organisation that packed a shipment can cancel it.",
            "Ask the sender's warehouse to cancel it."),
    /** Entered too late. */
    TIME_TOO_FAR_BACK(
            42,
            "The time at which it happened lies more than 30 days back.",
            "Check the date; what is older is entered as a count or a correction."),
    /** Before what must come first. */
    TIME_TOO_EARLY(
            43,
            "It would have happened before the boxes were packed, or before the goods in them arrived.",
            "Check the date and the clock of the device, and sign again."),
    /** Goods go back to where they were. */
    RETURN_TO_STRANGER(
            44,
            "The organisation at the destination never had this lot, so it cannot go back there.",
            "Return it to where it came from; others get it by an allocation."),
    /** A hospital gets goods by an allocation. */
    TRANSFER_TO_HOSPITAL(
            45,
            "Goods come to a hospital's place by an allocation, or from another hospital place of the same organisation.",
            "Ask an allocator, or register the arrival of a gift straight to the hospital."),
    /** A doubt stops the goods. */
    TRANSFER_OF_STOPPED_LOT(
            46,
            "The lot is blocked, recalled or held in quarantine.",
            "Send it back as a return; what is held may go to a warehouse's place of the same organisation."),
    /** One hand is no hand-over. */
    ONE_ORGANISATION(
            47,
            "Both sides are one organisation, and it is not sender and carrier of boxes that are on their way.",
            "Name the other organisation; who drives for one carrier is that carrier's affair."),
    /** Too late to claim. */
    NOBODY_GAVE_IT(
            48,
            "The receiver has counted, and neither the waybill nor a giver names the signer's organisation as a taker.",
            "Let who gave the boxes sign that hand-over first, then sign the other side."),
    /** Claimed often enough. */
    TOO_MANY_CLAIMS(
            49,
            "The signer's organisation has claimed 5 hand-overs of this shipment, the most that it may.",
            "Let who gave the boxes sign one of them.");

    private final RefusalText text;

    CustodyRefusal(int number, String message, String advice) {
        this.text = new RefusalText(Area.CUSTODY, number, message, advice);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
