package baize.contracts.stock;

import baize.contracts.Key;
import baize.contracts.Table;

/**
 * How much of a lot an account holds, in the item's unit. Negative only for {@link Account.Outside} and {@link Account.Found},
 * where goods come from.
 *
 * @param reserved of an {@link Account.AtPlace}: promised by approved allocations and still here
 */
public record Balance(Account account, LotId lot, long quantity, long reserved) {
    /** Key: account path, lot. Answers "what lies here?". */
    public static final Table<Balance> TABLE = new Table<>("balance", Balance.class);

    /** Key: lot, account path. The same rows, to answer "who holds this lot?". */
    public static final Table<Balance> BY_LOT = new Table<>("balance-by-lot", Balance.class);

    /** The row of an account and a lot. */
    public static Key<Balance> at(Account account, LotId lot) {
        return TABLE.key(account.path(), lot.value());
    }

    public Balance {
        boolean source = account instanceof Account.Outside || account instanceof Account.Found;
        if (quantity < 0 && !source) {
            throw new IllegalArgumentException(
                    account.path() + " cannot hold " + quantity + " of the lot " + lot.value());
        }
        if (reserved < 0 || (reserved > 0 && !(account instanceof Account.AtPlace))) {
            throw new IllegalArgumentException(
                    account.path() + " cannot have " + reserved + " reserved of the lot " + lot.value());
        }
    }

    /** What may still be allocated. */
    public long free() {
        return Math.max(0, quantity - reserved);
    }
}
