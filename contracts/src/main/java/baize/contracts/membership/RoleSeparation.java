package baize.contracts.membership;

import baize.contracts.Role;
import java.util.Set;

/** Which roles one organisation, and one person, must not join: nobody checks themselves. */
final class RoleSeparation {
    private RoleSeparation() {}

    /** Who decides where goods go neither holds nor carries them (Wuhan, February 2020). */
    static boolean decidesAndHandles(Set<Role> roles) {
        return both(roles, Role.ALLOCATOR, Role.WAREHOUSE) || both(roles, Role.ALLOCATOR, Role.CARRIER);
    }

    /** Who issues does not vouch. Founders may have both, because two of them can check each other's applicants. */
    static boolean issuesAndVouches(Set<Role> roles) {
        return both(roles, Role.REGISTRAR, Role.IDENTITY_BODY);
    }

    /** Warehouse and carrier may be one firm, never one person. */
    static boolean storesAndCarries(Set<Role> roles) {
        return both(roles, Role.WAREHOUSE, Role.CARRIER);
    }

    private static boolean both(Set<Role> roles, Role one, Role other) {
        return roles.contains(one) && roles.contains(other);
    }
}
