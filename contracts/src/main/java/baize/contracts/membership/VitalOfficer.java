package baize.contracts.membership;

import baize.contracts.Key;
import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.Role;
import baize.contracts.Table;
import java.util.List;

/** The officers, over all organisations, of the roles without which nobody could come in any more: the last one who may sign is not shut out. */
public record VitalOfficer(Role role, MemberId member, OfficerId officer) {
    /** Key: role, member, officer. */
    public static final Table<VitalOfficer> TABLE = new Table<>("vital-officer", VitalOfficer.class);

    /** Registrars issue certificates, identity bodies vouch for organisations and their first keys. */
    static final List<Role> ROLES = List.of(Role.REGISTRAR, Role.IDENTITY_BODY);

    static Key<VitalOfficer> at(Role role, Officer officer) {
        return TABLE.key(
                role.name(), officer.member().value(), officer.officer().value());
    }

    static VitalOfficer of(Role role, Officer officer) {
        return new VitalOfficer(role, officer.member(), officer.officer());
    }
}
