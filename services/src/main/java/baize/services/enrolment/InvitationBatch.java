package baize.services.enrolment;

import baize.contracts.MemberId;
import baize.contracts.Role;
import baize.contracts.membership.MembershipCommand.Invitation;
import baize.contracts.membership.MembershipCommand.InviteOfficers;
import baize.services.founding.OfficerKey;
import java.util.ArrayList;
import java.util.List;

/** Officers of one organisation that one command invites. */
public record InvitationBatch(MemberId organisation, OfficerKey inviter, List<InvitationLine> lines) {
    /** Most bytes of invitations in one command: its body may have 16,384. */
    private static final int MOST_BYTES = 15_000;

    private static final int BYTES_WITHOUT_ROLES = 70;

    public InvitationBatch {
        lines = List.copyOf(lines);
    }

    /** The command. */
    public InviteOfficers command() {
        return new InviteOfficers(
                organisation,
                lines.stream()
                        .map(line -> new Invitation(line.officer().orElseThrow(), line.roles()))
                        .toList());
    }

    /** Cuts lines into parts that fit into a command each, administrators first: the first command of an organisation needs one. */
    static List<List<InvitationLine>> parts(List<InvitationLine> lines) {
        List<InvitationLine> sorted = new ArrayList<>(lines);
        sorted.sort(java.util.Comparator.comparing(line -> !line.roles().contains(Role.ADMINISTRATOR)));
        List<List<InvitationLine>> parts = new ArrayList<>();
        int bytes = 0;
        for (InvitationLine line : sorted) {
            int own = bytes(line);
            boolean full =
                    !parts.isEmpty() && (parts.getLast().size() == InviteOfficers.LIMIT || bytes + own > MOST_BYTES);
            if (parts.isEmpty() || full) {
                parts.add(new ArrayList<>());
                bytes = 0;
            }
            parts.getLast().add(line);
            bytes += own;
        }
        return parts;
    }

    private static int bytes(InvitationLine line) {
        return BYTES_WITHOUT_ROLES
                + line.roles().stream()
                        .mapToInt(role -> role.name().length() + 3)
                        .sum();
    }
}
