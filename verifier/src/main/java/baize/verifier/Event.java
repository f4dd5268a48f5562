package baize.verifier;

/**
 * Something that happened by a command.
 *
 * @param type such as {@code GoodsMoved}
 * @param members all members, the type first
 */
record Event(String type, Json.Members members) {
    /** Reads an event: a JSON object that begins with its type. */
    static Event read(Json value) throws NotValid {
        String type = MemberReader.of("an event", value).text("type");
        return new Event(type, (Json.Members) value);
    }

    /** Reads the members behind the type. */
    MemberReader reader() throws NotValid {
        MemberReader reader = MemberReader.of("the event " + type, members);
        reader.text("type");
        return reader;
    }

    /** The event as one line to show. */
    String shown() {
        return Plain.text(CanonicalJson.write(members));
    }
}
