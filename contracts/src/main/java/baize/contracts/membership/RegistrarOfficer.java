package baize.contracts.membership;

import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.Table;

/** The officers with the role REGISTRAR, over all organisations: the last one who may sign is not shut out. */
public record RegistrarOfficer(MemberId member, OfficerId officer) {
    /** Key: member, officer. */
    public static final Table<RegistrarOfficer> TABLE = new Table<>("registrar-officer", RegistrarOfficer.class);
}
