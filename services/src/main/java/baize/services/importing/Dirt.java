package baize.services.importing;

/** What is wrong with a line of a source, and what the import makes of it. */
public enum Dirt {
    /** Too few or too many fields. */
    FIELDS_MISCOUNTED(Effect.REJECTED, "The line has another number of fields than the header", "Not entered"),
    /** City, hospital or item is missing. */
    NAME_BLANK(Effect.REJECTED, "A name is blank", "Not entered"),
    /** A name beyond what the ledger holds. */
    NAME_TOO_LONG(Effect.REJECTED, "A name is longer than 120 characters", "Not entered; names are not cut"),
    /** Characters of no meaning between systems. */
    NAME_UNREADABLE(Effect.REJECTED, "A name holds characters that stand for nothing", "Not entered"),
    /** Two names of the file would become one. */
    NAMES_COLLIDE(
            Effect.REJECTED,
            "Without its invisible characters the name is the same as another of the file",
            "Not entered; names are never joined silently"),
    /** A name with line breaks or invisible characters. */
    NAME_REWRITTEN(
            Effect.ENTERED,
            "A name holds line breaks, blanks at its ends or invisible characters",
            "Entered with single spaces in their place, or without them"),
    /** No value. */
    VALUE_BLANK(Effect.REJECTED, "The value is blank", "Not entered"),
    /** Text where a number should be. */
    VALUE_NOT_A_NUMBER(Effect.REJECTED, "The value is not a whole number", "Not entered; nothing is guessed"),
    /** Zero, or more than any quantity can be. */
    VALUE_OUT_OF_RANGE(Effect.REJECTED, "The value is not between 1 and 1,000,000,000,000", "Not entered"),
    /** Boxes, pairs, litres. */
    VALUE_IN_OTHER_UNIT(
            Effect.REJECTED, "The value names a unit that is not the piece", "Not entered; nothing is converted"),
    /** 500只. */
    VALUE_WITH_UNIT(Effect.ENTERED, "The value names its unit, the piece", "Entered as that number of pieces"),
    /** 1,000 or full-width digits. */
    VALUE_REWRITTEN(
            Effect.ENTERED,
            "The number is written with separators, a zero fraction or wide digits",
            "Entered as that number"),
    /** Neither a quantity nor a flag. */
    VALUE_KIND_UNKNOWN(
            Effect.REJECTED,
            "The kind of the value is neither quantity nor flag_needed_quantity_unknown",
            "Not entered"),
    /** A flag that is not 1. */
    VALUE_AND_KIND_DISAGREE(Effect.REJECTED, "The value is said to be a flag and is not 1", "Not entered"),
    /** No moment. */
    TIME_UNREADABLE(Effect.REJECTED, "The time is not a date and time of day with its offset from UTC", "Not entered"),
    /** Neither added, changed nor removed. */
    CHANGE_UNKNOWN(Effect.REJECTED, "The change is neither added, changed nor removed", "Not entered"),
    /** An added line with an old value, and the like. */
    CHANGE_AND_VALUES_DISAGREE(
            Effect.REJECTED, "The change does not fit the values before and after it", "Not entered"),
    /** From 5 to 5. */
    CHANGE_OF_NOTHING(Effect.REJECTED, "The need after the change is the need before it", "Not entered"),
    /** The source's own history has a gap. */
    BEFORE_NOT_AS_KNOWN(
            Effect.ENTERED,
            "The value before the change is not the value that an earlier line of the file left",
            "Entered; the value after the change stands"),
    /** Times run backwards. */
    TIME_OUT_OF_ORDER(
            Effect.ENTERED,
            "The change is older than an earlier line of the same city, hospital and item",
            "Entered as older than known; the newest change stands"),
    /** The same key twice in a table. */
    KEY_DOUBLED(
            Effect.ENTERED,
            "City, hospital and item stand in an earlier line",
            "Recorded as doubled and not summed; the first line stands"),
    /** The source's reviewers said nothing. */
    REVIEW_STATUS_MISSING(
            Effect.ENTERED,
            "The source does not say whether it reviewed the line",
            "Entered as reported like all others"),
    /** Where in the city is not said. */
    DISTRICT_MISSING(Effect.ENTERED, "The district is blank", "Entered; the district is no part of the key"),
    /** Nothing to check against. */
    LINK_MISSING(Effect.ENTERED, "There is no link to the hospital's own call", "Entered; nobody can look it up");

    private final Effect effect;
    private final String meaning;
    private final String done;

    Dirt(Effect effect, String meaning, String done) {
        this.effect = effect;
        this.meaning = meaning;
        this.done = done;
    }

    /** What became of the line. */
    public Effect effect() {
        return effect;
    }

    /** What is wrong, one sentence without its full stop. */
    public String meaning() {
        return meaning;
    }

    /** What was done about it. */
    public String done() {
        return done;
    }

    /** What becomes of a line that has such dirt. */
    public enum Effect {
        /** It is entered all the same. */
        ENTERED,
        /** It is not entered, and named in the report. */
        REJECTED
    }
}
