package baize.verifier;

/**
 * Goods moved from one account to another: the only event that changes a quantity.
 *
 * @param quantity more than zero, in the item's unit
 */
record Movement(String lot, String item, long quantity, Account from, Account to) {
    /** The type of the event. */
    static final String EVENT = "GoodsMoved";

    /** Reads the event. */
    static Movement read(Event event) throws NotValid {
        MemberReader reader = event.reader();
        Movement movement = new Movement(
                reader.text("lot"),
                reader.text("item"),
                reader.count("quantity"),
                Account.read(reader.value("from")),
                Account.read(reader.value("to")));
        reader.text("cause");
        reader.text("happenedAt");
        reader.optionalCount("corrects");
        reader.end();
        NotValid.unless(
                movement.quantity > 0 && !movement.from.equals(movement.to),
                "A movement is of nothing, or from an account to itself.",
                "The log's rules never make such a movement: keep the files, they are evidence.");
        return movement;
    }

    /**
     * Whether this takes back what went the other way, when it passes between organisations: into the outside, what was found or a
     * shipment, or out of what was used, lost or damaged.
     */
    boolean undoes() {
        boolean toASource = to.kind().isSource() || to.kind() == Account.Kind.IN_TRANSIT;
        boolean fromAnEnd = switch (from.kind()) {
            case USED, LOST, DAMAGED -> true;
            case OUTSIDE, FOUND, AT_PLACE, IN_TRANSIT -> false;
        };
        return toASource || fromAnEnd;
    }
}
