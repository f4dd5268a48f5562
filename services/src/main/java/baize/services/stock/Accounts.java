package baize.services.stock;

import baize.contracts.Identifier;
import baize.contracts.MemberId;
import baize.contracts.stock.Account;
import baize.services.views.Writes;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An account as columns: kind, holder, and the organisation on whose books it stands. A place stands on its organisation's, goods
 * in transit on the sender's until they are received. Both never change, so they are remembered.
 */
final class Accounts {
    private static final int REMEMBERED = 10_000;

    private final Map<String, MemberId> owners = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, MemberId> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** The kinds of account, as the tables name them. */
    enum Kind {
        OUTSIDE,
        FOUND,
        PLACE,
        TRANSIT,
        USED,
        LOST,
        DAMAGED
    }

    static Kind kind(Account account) {
        return switch (account) {
            case Account.Outside _ -> Kind.OUTSIDE;
            case Account.Found _ -> Kind.FOUND;
            case Account.AtPlace _ -> Kind.PLACE;
            case Account.InTransit _ -> Kind.TRANSIT;
            case Account.Used _ -> Kind.USED;
            case Account.Lost _ -> Kind.LOST;
            case Account.Damaged _ -> Kind.DAMAGED;
        };
    }

    static Identifier holder(Account account) {
        return switch (account) {
            case Account.Outside(var holder) -> holder;
            case Account.Found(var holder) -> holder;
            case Account.AtPlace(var holder) -> holder;
            case Account.InTransit(var holder) -> holder;
            case Account.Used(var holder) -> holder;
            case Account.Lost(var holder) -> holder;
            case Account.Damaged(var holder) -> holder;
        };
    }

    MemberId owner(Account account, Writes writes) {
        return switch (account) {
            case Account.Outside(var member) -> member;
            case Account.Found(var member) -> member;
            case Account.AtPlace place -> lookUp(place, "select member from place where place = ?", writes);
            case Account.InTransit shipment ->
                lookUp(shipment, "select from_organisation from shipment where shipment = ?", writes);
            case Account.Used(var member) -> member;
            case Account.Lost(var member) -> member;
            case Account.Damaged(var member) -> member;
        };
    }

    /** Goods that leave a place for a shipment make its owner the sender. */
    void remember(Account account, MemberId owner) {
        owners.putIfAbsent(account.path(), owner);
    }

    private MemberId lookUp(Account account, String sql, Writes writes) {
        MemberId known = owners.get(account.path());
        if (known != null) {
            return known;
        }
        MemberId owner = writes.find(sql, holder(account))
                .map(MemberId::new)
                .orElseThrow(() -> new IllegalStateException("No owner is known of the account " + account.path()));
        owners.put(account.path(), owner);
        return owner;
    }
}
