package baize.services.demo;

/** Where a named case can be looked at: what kind of thing, and its id or code as pages and the API take it. */
public record Reference(Kind kind, String value) {
    /** What it names. */
    public enum Kind {
        /** A donation code. */
        DONATION,
        /** The secret of a claim link, to be shown with its code. */
        CLAIM_SECRET,
        /** A member with the role of a hospital. */
        HOSPITAL,
        /** Any other member. */
        MEMBER,
        /** A demand. */
        DEMAND,
        /** An allocation. */
        ALLOCATION,
        /** A shipment. */
        SHIPMENT,
        /** A lot. */
        LOT,
        /** A number that a maker printed, after the item's code and a slash. */
        MAKER_LOT,
        /** A diversion. */
        DIVERSION,
        /** A count. */
        COUNT,
        /** A donor's statement. */
        STATEMENT,
        /** An import. */
        IMPORT,
        /** An officer's pseudonym. */
        OFFICER,
        /** The position of a record in the log. */
        RECORD,
        /** The position of a record that says no. */
        REFUSED_RECORD
    }
}
