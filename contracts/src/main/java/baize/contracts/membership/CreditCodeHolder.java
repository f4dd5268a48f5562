package baize.contracts.membership;

import baize.contracts.MemberId;
import baize.contracts.Table;

/** Which organisation has a credit code: one organisation joins once. Gone again when an identity body rejects the applicant. */
public record CreditCodeHolder(CreditCode creditCode, MemberId member) {
    /** Key: credit code. */
    public static final Table<CreditCodeHolder> TABLE = new Table<>("credit-code", CreditCodeHolder.class);
}
