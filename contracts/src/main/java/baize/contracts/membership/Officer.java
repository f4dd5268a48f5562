package baize.contracts.membership;

import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.Role;
import baize.contracts.Stamp;
import baize.contracts.Table;
import java.util.Set;

/** An officer's role pseudonym. The same person must not get two in one organisation: that is the organisation's duty, and its signature. */
public record Officer(OfficerId officer, MemberId member, Set<Role> roles, Status status, Stamp invited) {
    /** Key: officer. */
    public static final Table<Officer> TABLE = new Table<>("officer", Officer.class);

    public Officer {
        roles = Role.sorted(roles);
    }

    /** The same officer in another status. */
    Officer in(Status next) {
        return new Officer(officer, member, roles, next, invited);
    }

    /** The same officer with other roles. */
    Officer with(Set<Role> others) {
        return new Officer(officer, member, others, status, invited);
    }

    /** Where an officer stands. */
    public enum Status {
        /** Invited, no key yet. */
        INVITED,
        /** May sign with a valid key. */
        ACTIVE,
        /** May not sign for now. */
        SUSPENDED
    }
}
