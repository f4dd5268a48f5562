package baize.contracts;

import java.util.Set;

/** Who signed, as valid at the command's position. {@code roles} are the officer's, as far as the organisation has them too. */
public record Signer(KeyId key, MemberId member, OfficerId officer, Set<Role> roles) {
    public Signer {
        roles = Role.sorted(roles);
    }

    /** Whether the signer acts in this role. */
    public boolean has(Role role) {
        return roles.contains(role);
    }
}
