package baize.services.donation;

import baize.contracts.MemberId;
import baize.contracts.donation.DonationCode;
import baize.contracts.donation.StatementId;
import baize.contracts.stock.LotId;
import baize.contracts.stock.StockCommand;
import baize.services.views.Writes;

/**
 * Marks donors' statements that a receiver's record bears out, when the last of the two becomes known: a lot of the gift that the statement
 * names; or, where it names none, a lot with its item of any gift of the same donor. A mark stays, whatever the lot is found to be later.
 */
public final class StatementReceipts {
    private static final String OF_NAMED_GIFT =
            "update donor_statement set has_receipt = ? where code = ? and receiver = ? and has_receipt = false";
    private static final String OF_DONOR = """
            update donor_statement set has_receipt = ? where code is null and receiver = ? and item = ? and has_receipt = false and donor in
            (select g.donor from gift g where g.code = ? and g.donor is not null union all select c.donor from gift_claim c where c.code =
            ?)""";
    private static final String REGRADED = """
            update donor_statement set has_receipt = ? where code is null and has_receipt = false and item = (select l.item from lot l where
            l.lot = ?) and receiver = (select l.organisation from lot l where l.lot = ?) and donor in (select g.donor from lot l join gift g
            on g.code = l.gift where l.lot = ? and g.donor is not null union all select c.donor from lot l join gift_claim c on c.code =
            l.gift where l.lot = ?)""";
    private static final String CLAIMED = """
            update donor_statement set has_receipt = ? where code is null and donor = ? and has_receipt = false and exists (select 1 from
            lot l where l.gift = ? and l.organisation = donor_statement.receiver and donor_statement.item in (l.declared, l.item))""";
    private static final String STATED = """
            update donor_statement set has_receipt = ? where statement = ? and (exists (select 1 from lot l where l.gift =
            donor_statement.code and l.organisation = donor_statement.receiver) or code is null and (exists (select 1 from gift g join lot l
            on l.gift = g.code where g.donor = donor_statement.donor and l.organisation = donor_statement.receiver and donor_statement.item
            in (l.declared, l.item)) or exists (select 1 from gift_claim c join lot l on l.gift = c.code where c.donor =
            donor_statement.donor and l.organisation = donor_statement.receiver and donor_statement.item in (l.declared, l.item))))""";

    private StatementReceipts() {}

    /** A lot came in and was counted by this organisation. */
    public static void arrived(StockCommand.RecordArrival arrival, MemberId receiver, Writes writes) {
        DonationCode gift = arrival.gift();
        writes.write(OF_NAMED_GIFT, true, gift, receiver);
        writes.write(OF_DONOR, true, receiver, arrival.declared(), gift, gift);
    }

    /** A lot turned out to be another item. */
    public static void regraded(LotId lot, Writes writes) {
        writes.write(REGRADED, true, lot, lot, lot, lot);
    }

    /** A lot that this organisation counted turned out to be of another gift. */
    public static void corrected(LotId lot, DonationCode gift, MemberId receiver, Writes writes) {
        writes.write(OF_NAMED_GIFT, true, gift, receiver);
        regraded(lot, writes);
    }

    static void claimed(DonationCode gift, MemberId donor, Writes writes) {
        writes.write(CLAIMED, true, donor, gift);
    }

    static void stated(StatementId statement, Writes writes) {
        writes.write(STATED, true, statement);
    }
}
