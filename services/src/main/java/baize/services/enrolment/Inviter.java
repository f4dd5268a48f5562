package baize.services.enrolment;

import baize.contracts.MemberId;
import baize.contracts.Role;
import baize.services.founding.KeyRing;
import baize.services.founding.OfficerKey;
import java.util.Optional;

/**
 * Whose keys invite: an administrator's for the own organisation, a registrar's the first officers of any other.
 *
 * @param keys all that are at hand
 */
public record Inviter(KeyRing keys) {
    /** The administrator of an organisation, where the key is at hand. */
    Optional<OfficerKey> administrator(MemberId organisation) {
        return keys.officers(organisation, Role.ADMINISTRATOR).stream().findFirst();
    }

    /** A registrar, where the key is at hand. */
    public Optional<OfficerKey> registrar() {
        return keys.officers().stream()
                .filter(key -> key.roles().contains(Role.REGISTRAR))
                .findFirst();
    }

    /** Whoever may look at an organisation's officers. */
    public Optional<OfficerKey> reader(MemberId organisation) {
        return administrator(organisation).or(this::registrar);
    }
}
