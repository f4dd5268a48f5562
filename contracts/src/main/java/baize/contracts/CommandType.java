package baize.contracts;

import java.util.Set;

/**
 * What the ledger must know of a command before a rule sees it.
 *
 * @param command the record
 * @param visibility who may read it in full
 * @param roles a signer needs at least one of these
 */
public record CommandType(Class<? extends Command> command, Visibility visibility, Set<Role> roles) {
    public CommandType {
        roles = Role.sorted(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException(command + " needs at least one role");
        }
    }

    /** The name on the wire: the area and the record's name in kebab-case, such as {@code supply.submit-demand}. */
    public String name() {
        String simple = command.getSimpleName();
        String area =
                command.getPackageName().substring(command.getPackageName().lastIndexOf('.') + 1);
        StringBuilder name = new StringBuilder(area).append('.');
        for (int i = 0; i < simple.length(); i++) {
            char c = simple.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                if (i > 0) {
                    name.append('-');
                }
                name.append((char) (c - 'A' + 'a'));
            } else {
                name.append(c);
            }
        }
        return name.toString();
    }

    /** Who may read a command and its events. Members always may; the class guards against the outside only. */
    public enum Visibility {
        /** Served in full to everyone. */
        PUBLIC,
        /** The leaf is blinded; members read it. */
        MEMBERS
    }
}
