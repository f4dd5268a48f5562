package baize.contracts.oversight;

import baize.contracts.Area;
import baize.contracts.Refusal;
import baize.contracts.RefusalText;

/** Why a statement to the public or a certificate is refused. */
public enum OversightRefusal implements Refusal {
    /** The publication's id is taken. */
    PUBLICATION_EXISTS(1, "A statement of this id was published already.", "Choose a new id for the statement."),
    /** No gift of this code. */
    GIFT_UNKNOWN(2, "No gift has this code.", "Check the code."),
    /** Nothing of the gift arrived. */
    NOTHING_ARRIVED(
            3,
            "Nothing of this gift has arrived, so nothing of it can be gone.",
            "Record the arrival of the goods first."),
    /** The organisation has nothing to do with the gift. */
    NOT_CONCERNED(
            4,
            "The signer's organisation neither gave, registered nor ever held this gift.",
            "Let an organisation speak that gave, registered, allocates or held it."),
    /** Some of it waits in a warehouse. */
    STILL_IN_WAREHOUSE(
            5,
            "The books have some of this gift at a place that is no hospital's.",
            "Distribute it, or record what became of it, before you call it distributed."),
    /** Some of it is on its way. */
    STILL_IN_TRANSIT(
            6,
            "The books have some of this gift on its way.",
            "Wait for the receipt, or settle what is missing, before you publish."),
    /** Some of it is in stock. */
    STILL_IN_STOCK(
            7,
            "The books have some of this gift in stock.",
            "Record its use, or what became of it, before you call it used."),
    /** The certificate's id is taken. */
    ERASURE_EXISTS(8, "A certificate of erasure of this id exists already.", "Choose a new id for the certificate."),
    /** Some of it is gone, and nobody knows to whom. */
    SOME_LOST(
            9,
            "Some of this gift is lost, so it is neither all distributed nor all used.",
            "Say nothing of all of it; the books show what was lost."),
    /** Less came than was announced. */
    NOT_ALL_ARRIVED(
            10,
            "Less of this gift has arrived than was announced.",
            "Wait for the rest, or correct the arrival if more was counted; the books show what is missing.");

    private final RefusalText text;

    OversightRefusal(int number, String message, String advice) {
        this.text = new RefusalText(Area.OVERSIGHT, number, message, advice);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
