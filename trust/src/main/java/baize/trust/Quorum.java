package baize.trust;

/** How many of a ledger's members must sign so that no two different statements can both be signed. */
public final class Quorum {
    private Quorum() {}

    /** How many of {@code members} (1 or more) may fail in any way: f of 3f + 1. */
    public static int faults(int members) {
        return (members - 1) / 3;
    }

    /** q = floor((n + f) / 2) + 1. */
    public static int of(int members) {
        if (members < 1) {
            throw new IllegalArgumentException("A roster has a member at least, not " + members);
        }
        return (members + faults(members)) / 2 + 1;
    }
}
