package baize.verifier;

import java.util.Locale;

/**
 * Where goods are, or where they came from and ended. Source: docs/decisions/0001-formats.md, Canonical JSON (values of several forms).
 *
 * @param holder an organisation, a place or a shipment, by kind
 */
record Account(Kind kind, String holder) implements Comparable<Account> {
    /** The forms of an account; {@code member} is the name of the member that tells the holder. */
    enum Kind {
        /** The world outside, as received by an organisation. */
        OUTSIDE("receiver"),
        /** Turned up beyond the papers. */
        FOUND("by"),
        /** In stock at a place. */
        AT_PLACE("place"),
        /** On its way with a shipment. */
        IN_TRANSIT("shipment"),
        /** Used as intended. */
        USED("by"),
        /** Lost. */
        LOST("by"),
        /** Damaged. */
        DAMAGED("by");

        private final String member;

        Kind(String member) {
            this.member = member;
        }

        /** Whether goods come from here, so that its balance is below zero. */
        boolean isSource() {
            return this == OUTSIDE || this == FOUND;
        }
    }

    /** Reads an account of an event. */
    static Account read(Json value) throws NotValid {
        MemberReader account = MemberReader.of("an account", value);
        String is = account.text("is");
        for (Kind kind : Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(is)) {
                Account read = new Account(kind, account.text(kind.member));
                account.end();
                return read;
            }
        }
        throw new NotValid(
                Plain.sentence("A movement names an account of the unknown form \"" + is + "\""),
                "Use the newest version of this tool.");
    }

    @Override
    public int compareTo(Account other) {
        int byKind = kind.compareTo(other.kind);
        return byKind == 0 ? holder.compareTo(other.holder) : byKind;
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + Plain.text(holder);
    }
}
