package baize.services.enrolment;

import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.Role;
import baize.services.founding.OfficerKey;
import baize.services.membership.OfficerWithKeys;
import baize.services.membership.Organisation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Holds a sheet against the ledger before anything is signed: all faults at once, and the commands where there are none. Lines whose officers are
 * on the ledger already count as entered, so that a sheet that was interrupted is simply entered again.
 */
public final class InvitationCheck {
    /** Most officers of one organisation, as the rules say. */
    private static final int MOST_OFFICERS = 2_000;

    private final Register register;
    private final Inviter inviter;
    private final List<SheetFault> faults = new ArrayList<>();
    private final List<InvitationBatch> batches = new ArrayList<>();
    private final List<InvitationLine> known = new ArrayList<>();

    private InvitationCheck(Register register, Inviter inviter) {
        this.register = register;
        this.inviter = inviter;
    }

    /** The plan of a sheet, whose lines without pseudonym get one. */
    public static InvitationPlan check(InvitationSheet sheet, Register register, Inviter inviter)
            throws IOException, InterruptedException {
        InvitationCheck check = new InvitationCheck(register, inviter);
        check.faults.addAll(sheet.faults());
        check.doubles(sheet.lines());
        Map<MemberId, List<InvitationLine>> byOrganisation = new LinkedHashMap<>();
        for (InvitationLine line : sheet.lines()) {
            byOrganisation
                    .computeIfAbsent(line.organisation(), _ -> new ArrayList<>())
                    .add(line);
        }
        for (var organisation : byOrganisation.entrySet()) {
            check.organisation(organisation.getKey(), organisation.getValue());
        }
        if (check.faults.isEmpty()) {
            return new InvitationPlan.Ready(check.batches, check.known);
        }
        check.faults.sort(Comparator.comparingLong(SheetFault::fileLine));
        return new InvitationPlan.Faulty(check.faults);
    }

    /** One person must not get two pseudonyms in one organisation, nor two lines one pseudonym. */
    private void doubles(List<InvitationLine> lines) {
        Map<OfficerId, Long> officers = new HashMap<>();
        Map<String, Long> notes = new HashMap<>();
        for (InvitationLine line : lines) {
            line.officer()
                    .map(officer -> officers.putIfAbsent(officer, line.fileLine()))
                    .ifPresent(first -> fault(line, InvitationSheet.OFFICER, "the same pseudonym as in line " + first));
            if (!line.note().isEmpty()) {
                Optional.ofNullable(notes.putIfAbsent(line.organisation().value() + "/" + line.note(), line.fileLine()))
                        .ifPresent(first -> fault(
                                line,
                                InvitationSheet.NOTE,
                                "the same note as in line " + first
                                        + ": one person gets one pseudonym; join the roles in one line"));
            }
        }
    }

    private void organisation(MemberId code, List<InvitationLine> lines) throws IOException, InterruptedException {
        Optional<Organisation> organisation = register.organisation(code);
        Optional<String> closed = closed(organisation);
        if (closed.isPresent() || organisation.isEmpty()) {
            lines.forEach(line -> fault(line, InvitationSheet.ORGANISATION, closed.orElse("")));
            return;
        }
        lines.forEach(line -> roles(line, organisation.get()));
        if (inviter.reader(code).isEmpty()) {
            fault(lines.getFirst(), InvitationSheet.ORGANISATION, nobody(code));
            return;
        }
        Map<OfficerId, OfficerWithKeys> present = new HashMap<>();
        register.officers(code).forEach(officer -> present.put(officer.officer(), officer));
        List<InvitationLine> fresh = new ArrayList<>();
        for (InvitationLine line : lines) {
            Optional<OfficerWithKeys> there = line.officer().flatMap(id -> Optional.ofNullable(present.get(id)));
            if (there.isEmpty()) {
                fresh.add(
                        line.officer().isPresent()
                                ? line
                                : line.under(new OfficerId(UUID.randomUUID().toString())));
            } else if (Set.copyOf(there.get().roles()).equals(line.roles())) {
                known.add(line);
            } else {
                fault(
                        line,
                        InvitationSheet.ROLES,
                        "this officer was invited before, with the roles "
                                + there.get().roles());
            }
        }
        fresh(code, fresh, present.size());
    }

    private static Optional<String> closed(Optional<Organisation> found) {
        if (found.isEmpty()) {
            return Optional.of(
                    "no organisation with this code is on the ledger: look at ./baize member list, or enter its request");
        } else if (found.get().check() == Organisation.Check.REQUESTED) {
            return Optional.of("its identity is not confirmed yet: ./baize member confirm");
        } else if (found.get().check() == Organisation.Check.REJECTED) {
            return Optional.of("its identity was rejected");
        }
        return found.get().suspended() ? Optional.of("it is suspended: ./baize member resume") : Optional.empty();
    }

    private void roles(InvitationLine line, Organisation organisation) {
        Set<Role> beyond = new TreeSet<>(line.roles());
        beyond.removeAll(organisation.roles());
        beyond.remove(Role.ADMINISTRATOR);
        if (!beyond.isEmpty()) {
            fault(
                    line,
                    InvitationSheet.ROLES,
                    "the organisation itself does not have " + beyond + ", only " + organisation.roles());
        }
        if (line.roles().containsAll(Set.of(Role.WAREHOUSE, Role.CARRIER))) {
            fault(line, InvitationSheet.ROLES, "one officer cannot both store and carry goods: make it two lines");
        }
    }

    private void fresh(MemberId code, List<InvitationLine> fresh, int present) {
        if (fresh.isEmpty()) {
            return;
        }
        InvitationLine first = fresh.getFirst();
        Optional<OfficerKey> signer =
                inviter.administrator(code).or(() -> present == 0 ? inviter.registrar() : Optional.empty());
        List<List<InvitationLine>> parts = InvitationBatch.parts(fresh);
        if (signer.isEmpty()) {
            fault(first, InvitationSheet.ORGANISATION, nobody(code));
        } else if (present == 0 && fresh.stream().noneMatch(line -> line.roles().contains(Role.ADMINISTRATOR))) {
            fault(
                    first,
                    InvitationSheet.ROLES,
                    "the first officers of " + code.value() + " must include an ADMINISTRATOR");
        } else if (present + fresh.size() > MOST_OFFICERS) {
            fault(first, InvitationSheet.ORGANISATION, "it would have more than " + MOST_OFFICERS + " officers");
        } else if (inviter.administrator(code).isEmpty() && parts.size() > 1) {
            fault(
                    first,
                    InvitationSheet.ORGANISATION,
                    "a registrar invites only the first officers, and no more than fit into one command ("
                            + parts.getFirst().size() + " of these " + fresh.size()
                            + "): let its own administrator invite the others");
        } else {
            parts.forEach(part -> batches.add(new InvitationBatch(code, signer.get(), part)));
        }
    }

    private static String nobody(MemberId code) {
        return "no key at hand may invite for " + code.value()
                + ": its own administrator does, or a registrar as long as it has no officers";
    }

    private void fault(InvitationLine line, String column, String what) {
        faults.add(new SheetFault(line.fileLine(), column, what));
    }
}
