package baize.services.founding;

import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.Role;
import baize.trust.Certificate;
import baize.trust.P256SigningKey;
import java.util.Set;

/** An officer's signing key with its certificate. Secret. */
public record OfficerKey(
        MemberId member, OfficerId officer, Set<Role> roles, P256SigningKey key, Certificate certificate) {
    public OfficerKey {
        roles = Set.copyOf(roles);
    }
}
