package baize.contracts.donation;

import baize.contracts.Area;
import baize.contracts.Refusal;
import baize.contracts.RefusalText;

/** Why commands about gifts are refused. */
public enum DonationRefusal implements Refusal {
    /** The code stands for another gift. */
    CODE_TAKEN(1, "A gift with this code exists already.", "Draw a new code for this gift."),
    /** No such gift. */
    GIFT_UNKNOWN(2, "No gift with this code exists.", "Check the code on the label or in the message."),
    /** Only approved items count. */
    ITEM_NOT_APPROVED(
            3,
            "This item is not in the approved catalogue.",
            "Choose an approved item, or ask a supply reviewer to approve this one."),
    /** Boxes and cartons are counted out. */
    UNIT_NOT_THE_ITEMS(
            4,
            "The quantity must be given in the item's own unit.",
            "Convert boxes and cartons to the item's unit by its pack sizes."),
    /** A gift goes to a hospital of the ledger. */
    TARGET_NOT_A_HOSPITAL(
            5,
            "The target is not an active hospital of this ledger.",
            "Choose an active hospital, or leave the target free."),
    /** No such demand. */
    TARGET_DEMAND_UNKNOWN(
            6, "The targeted demand does not exist.", "Choose an open demand from the list, or leave the target free."),
    /** Closed demand takes nothing. */
    TARGET_DEMAND_CLOSED(
            7, "The targeted demand is not open any more.", "Choose an open demand, or the hospital itself."),
    /** The grade does not suffice. */
    TARGET_DEMAND_UNFIT(
            8,
            "This item does not meet what the targeted demand asks for.",
            "Choose a demand that this item serves, or leave the target free."),
    /** No reviewer is the applicant. */
    OFFER_REVIEWED_BY_DONOR(
            9, "An offer cannot be reviewed by its donor.", "Let a supply reviewer of another organisation decide."),
    /** Reviewed once. */
    OFFER_NOT_WAITING(10, "This gift does not wait for a review.", "Nothing is left to do."),
    /** Only the donor decides. */
    GIFT_OF_ANOTHER_DONOR(
            11, "Only the donor of a gift can do this.", "Let the donor sign, or claim the gift by its link first."),
    /** What has arrived cannot be taken back. */
    GIFT_ARRIVED_ALREADY(
            12, "Goods of this gift have arrived already.", "Redirect the gift if it should go elsewhere."),
    /** Nothing of it will come. */
    GIFT_CLOSED(13, "This gift was rejected or taken back.", "Offer the goods anew under a new code."),
    /** A claim link works once. */
    NOTHING_TO_CLAIM(
            14, "This gift has no claim link, or it was used already.", "Ask the collector that registered the gift."),
    /** The link is another gift's. */
    SECRET_WRONG(15, "The claim link does not belong to this gift.", "Open the link exactly as the collector gave it."),
    /** A collector is not the donor. */
    CLAIMED_BY_COLLECTOR(
            16,
            "The collector that registered a gift for a donor cannot claim it.",
            "Give the claim link to the donor."),
    /** The id stands for another statement. */
    STATEMENT_TAKEN(17, "A statement with this id exists already.", "Choose a new random id for the statement."),
    /** A statement tells what was. */
    GIVEN_IN_FUTURE(
            18, "The date of giving lies in the future.", "Give the day (UTC) on which the goods were handed over."),
    /** The receiver must be known. */
    RECEIVER_UNKNOWN(
            19, "No member with the receiver's id exists.", "Check the id of the organisation that took the goods."),
    /** Nothing to change. */
    TARGET_UNCHANGED(20, "The gift has this target already.", "Nothing is left to do."),
    /** A free gift needs no diversion. */
    GIFT_NOT_TARGETED(21, "This gift has no target that it could be diverted from.", "Allocate it as it is."),
    /** The id stands for another diversion. */
    DIVERSION_TAKEN(22, "A diversion with this id exists already.", "Choose a new random id for the diversion."),
    /** No such diversion. */
    DIVERSION_UNKNOWN(23, "No diversion with this id was proposed.", "Check the id, or propose the diversion first."),
    /** Nothing left to approve. */
    DIVERSION_APPROVED_ALREADY(24, "This diversion is approved already.", "Nothing is left to do."),
    /** Two officers, or the donor's signature. */
    DIVERSION_APPROVED_BY_ITS_PROPOSER(
            25,
            "The officer who proposed a diversion cannot approve it.",
            "Let another officer approve it, or ask the donor to redirect the gift."),
    /** The proposal speaks of another target. */
    TARGET_CHANGED_SINCE(
            26,
            "The gift's target has changed since this diversion was proposed.",
            "Propose a new diversion from the present target."),
    /** Nobody decides for the own house. */
    DIVERTED_TO_THE_SIGNER(
            27,
            "The gift would go to the signer's own organisation.",
            "Let officers of another organisation propose and approve this diversion.");

    private final RefusalText text;

    DonationRefusal(int number, String message, String advice) {
        this.text = new RefusalText(Area.DONATION, number, message, advice);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
