package baize.contracts.membership;

import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.Table;

/** The officers with the role ADMINISTRATOR of each organisation, to answer "can anybody else there decide?". */
public record AdministratorOfMember(MemberId member, OfficerId officer) {
    /** Key: member, officer. */
    public static final Table<AdministratorOfMember> TABLE =
            new Table<>("administrator-of-member", AdministratorOfMember.class);
}
