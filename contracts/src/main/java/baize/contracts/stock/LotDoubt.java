package baize.contracts.stock;

/** What is doubted of a lot: it stands in the books as it was counted, and goes nowhere until another organisation has looked. */
public enum LotDoubt {
    /** Another item than the gift was announced as. */
    ANOTHER_ITEM,
    /** With what came before, more than was announced; or of a gift that another organisation found at its door. */
    MORE_THAN_ANNOUNCED,
    /** At a hospital that the donor did not give it to. */
    ANOTHER_DESTINATION,
    /** Found to be better at inspection than it was declared at arrival. */
    BETTER_THAN_DECLARED,
    /** By a correction no longer of a gift that was for somebody, or that nobody has accepted. */
    LEFT_ITS_GIFT,
    /** By a correction no longer of a maker's lot that is called back. */
    LEFT_RECALL;

    /** Whether a correction of the arrival asks it anew; the others stay until somebody else has looked. */
    boolean ofArrival() {
        return this == ANOTHER_ITEM || this == MORE_THAN_ANNOUNCED || this == ANOTHER_DESTINATION;
    }
}
