package baize.node.cli;

import baize.contracts.Role;
import baize.services.membership.OfficerWithKeys.KeyStanding;
import baize.services.membership.Organisation;
import java.util.Collection;

/** Organisations and keys in words. */
final class MemberText {
    private MemberText() {}

    static String roles(Collection<Role> roles) {
        return String.join("+", roles.stream().sorted().map(Role::name).toList());
    }

    /** A key's state, why it was revoked, and from when on it is in doubt. */
    static String state(KeyStanding key) {
        return key.state().name()
                + key.reason().map(reason -> " (" + reason.name() + ")").orElse("")
                + key.compromisedSince()
                        .map(since -> " in doubt since " + since)
                        .orElse("");
    }

    static String state(Organisation organisation) {
        return organisation.suspended() ? "SUSPENDED" : organisation.check().name();
    }
}
