package baize.contracts.stock;

/** Running sums of one line of {@link Totals}. */
final class Tally {
    private long opening;
    private long in;
    private long found;
    private long used;
    private long sent;
    private long stock;
    private long inTransit;
    private long lost;
    private long damaged;

    /** An account holds this much more (or less). What leaves the world outside came in. */
    void post(Account account, long change) {
        switch (account) {
            case Account.Outside ignored -> in = Math.subtractExact(in, change);
            case Account.Found ignored -> found = Math.subtractExact(found, change);
            case Account.AtPlace ignored -> stock = Math.addExact(stock, change);
            case Account.InTransit ignored -> inTransit = Math.addExact(inTransit, change);
            case Account.Used ignored -> used = Math.addExact(used, change);
            case Account.Lost ignored -> lost = Math.addExact(lost, change);
            case Account.Damaged ignored -> damaged = Math.addExact(damaged, change);
        }
    }

    /** This much more came from another organisation; less where it is undone. */
    void came(long quantity) {
        in = Math.addExact(in, quantity);
    }

    /** This much more went to another organisation; less where it is undone. */
    void went(long quantity) {
        sent = Math.addExact(sent, quantity);
    }

    /** Starts a period: what is there opens it, and what flowed before is forgotten. */
    void open() {
        opening = Math.addExact(stock, inTransit);
        in = 0;
        found = 0;
        used = 0;
        sent = 0;
        lost = 0;
        damaged = 0;
    }

    Totals.Sums sums() {
        return new Totals.Sums(opening, in, found, used, sent, stock, inTransit, lost, damaged);
    }
}
