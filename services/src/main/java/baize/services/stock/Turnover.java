package baize.services.stock;

import baize.contracts.MemberId;
import baize.contracts.stock.Account;
import java.util.ArrayList;
import java.util.List;

/**
 * What a movement means for the books of the organisations on its two sides. For each of them always holds
 * in + found = out + used + stock + in transit + lost + damaged.
 *
 * @param quantity signed
 */
record Turnover(MemberId organisation, Kind kind, long quantity) {
    /** The terms of the equation. */
    enum Kind {
        IN,
        FOUND,
        OUT,
        USED,
        STOCK,
        TRANSIT,
        LOST,
        DAMAGED
    }

    /**
     * The entries of a movement, as {@link baize.contracts.stock.Totals} counts them.
     *
     * <p>Goods that pass from an account of one organisation to an account of another go out of the one and come in to the other.
     * Goods that pass back into another's world outside, found or shipment take back what was entered, so that corrected sums show
     * what is true and not twice the turnover.
     */
    static List<Turnover> of(Account from, MemberId fromOwner, Account to, MemberId toOwner, long quantity) {
        List<Turnover> entries = new ArrayList<>();
        entries.add(own(from, fromOwner, Math.negateExact(quantity)));
        entries.add(own(to, toOwner, quantity));
        if (!fromOwner.equals(toOwner)) {
            boolean undone = undoes(to);
            entries.add(new Turnover(fromOwner, undone ? Kind.IN : Kind.OUT, undone ? -quantity : quantity));
            entries.add(new Turnover(toOwner, undone ? Kind.OUT : Kind.IN, undone ? -quantity : quantity));
        }
        return entries;
    }

    private static Turnover own(Account account, MemberId owner, long change) {
        return switch (account) {
            // Goods come from these two accounts: the less there is, the more came.
            case Account.Outside _ -> new Turnover(owner, Kind.IN, -change);
            case Account.Found _ -> new Turnover(owner, Kind.FOUND, -change);
            case Account.AtPlace _ -> new Turnover(owner, Kind.STOCK, change);
            case Account.InTransit _ -> new Turnover(owner, Kind.TRANSIT, change);
            case Account.Used _ -> new Turnover(owner, Kind.USED, change);
            case Account.Lost _ -> new Turnover(owner, Kind.LOST, change);
            case Account.Damaged _ -> new Turnover(owner, Kind.DAMAGED, change);
        };
    }

    private static boolean undoes(Account to) {
        return switch (to) {
            case Account.Outside _, Account.Found _, Account.InTransit _ -> true;
            case Account.AtPlace _, Account.Used _, Account.Lost _, Account.Damaged _ -> false;
        };
    }
}
