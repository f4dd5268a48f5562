package baize.contracts.membership;

import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.Table;

/** The officers of an organisation, to be found by it. */
public record OfficerOfMember(MemberId member, OfficerId officer) {
    /** Key: member, officer. */
    public static final Table<OfficerOfMember> TABLE = new Table<>("officer-of-member", OfficerOfMember.class);
}
