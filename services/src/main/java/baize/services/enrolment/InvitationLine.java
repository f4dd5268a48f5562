package baize.services.enrolment;

import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.Role;
import java.util.Optional;
import java.util.Set;

/**
 * One officer to be invited.
 *
 * @param officer the pseudonym; empty until one is drawn
 * @param note who it is, in words that only the sheet's keeper understands; never leaves the machine
 */
public record InvitationLine(
        long fileLine, MemberId organisation, Optional<OfficerId> officer, Set<Role> roles, String note) {
    /** Most characters of a note. */
    public static final int NOTE_LIMIT = 200;

    public InvitationLine {
        roles = Role.sorted(roles);
    }

    /** The same line under a pseudonym. */
    InvitationLine under(OfficerId drawn) {
        return new InvitationLine(fileLine, organisation, Optional.of(drawn), roles, note);
    }
}
