package baize.ledger;

import baize.contracts.KeyId;
import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.Role;
import baize.trust.P256SigningKey;
import java.util.Set;

/** An officer whose key the test holds. */
public record TestOfficer(MemberId member, OfficerId officer, Set<Role> roles, P256SigningKey key) {
    /** The key's id. */
    public KeyId keyId() {
        return new KeyId(key.publicKey().thumbprint());
    }
}
