package baize.services.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.OfficerId;
import baize.contracts.Role;
import baize.contracts.membership.MembershipCommand.InviteOfficers;
import baize.services.founding.Founder;
import baize.services.founding.FoundingPlan;
import baize.services.founding.FoundingPlan.PlannedMember;
import baize.services.founding.KeyRing;
import baize.services.importing.SourceFile;
import baize.services.membership.OfficerWithKeys;
import baize.services.membership.Organisation;
import baize.services.membership.Organisation.Check;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InvitationCheckTest {
    private static final KeyRing REGISTRAR = Founder.found(
                    new FoundingPlan(List.of(new PlannedMember(
                            new MemberId("registry"),
                            Names.of("认证中心", "Registry"),
                            Set.of(Role.REGISTRAR),
                            true,
                            List.of(Set.of(Role.REGISTRAR, Role.ADMINISTRATOR))))),
                    Instant.EPOCH)
            .keys();

    private final FakeRegister register = new FakeRegister();

    @Test
    void names_all_faults_of_all_lines_at_once() throws Exception {
        register.has("first-hospital", Check.VERIFIED, Role.HOSPITAL);
        register.has("new-hospital", Check.REQUESTED, Role.HOSPITAL);

        List<SheetFault> faults = faults("""
                organisation,roles,note,officer
                first-hospital,HOSPITAL+ADMINISTRATOR,night desk,
                first-hospital,HOSPITAL,night desk,
                first-hospital,WAREHOUSE+CARRIER,,
                First Hospital,NURSE,,
                new-hospital,HOSPITAL,,
                nobody,HOSPITAL,,
                first-hospital,,,no-uuid
                first-hospital,HOSPITAL
                """);

        assertThat(faults.stream().map(SheetFault::toString))
                .anyMatch(fault -> fault.startsWith("line 3, note: the same note as in line 2"))
                .anyMatch(fault -> fault.startsWith("line 4, roles: the organisation itself does not have"))
                .anyMatch(fault -> fault.startsWith("line 4, roles: one officer cannot both store and carry"))
                .anyMatch(fault -> fault.startsWith("line 5, organisation:"))
                .anyMatch(fault -> fault.startsWith("line 5, roles: there is no role NURSE"))
                .anyMatch(fault -> fault.startsWith("line 6, organisation: its identity is not confirmed"))
                .anyMatch(fault -> fault.startsWith("line 7, organisation: no organisation with this code"))
                .anyMatch(fault -> fault.startsWith("line 8, officer:"))
                .anyMatch(fault -> fault.startsWith("line 8, roles: name at least one role"))
                .anyMatch(fault -> fault.startsWith("line 9, organisation: the line has 2 fields"))
                .noneMatch(fault -> fault.contains("night desk"));
    }

    @Test
    void wants_an_administrator_among_the_first() throws Exception {
        register.has("first-hospital", Check.VERIFIED, Role.HOSPITAL);

        assertThat(faults("organisation,roles\nfirst-hospital,HOSPITAL\n"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.what()).contains("must include an ADMINISTRATOR"));
    }

    @Test
    void lets_a_registrar_invite_as_many_first_officers_as_one_command_takes_and_no_more() throws Exception {
        register.has("first-hospital", Check.VERIFIED, Role.HOSPITAL);

        InvitationPlan.Ready full = ready(sheet(InviteOfficers.LIMIT));

        assertThat(full.batches())
                .singleElement()
                .satisfies(batch -> assertThat(batch.lines()).hasSize(InviteOfficers.LIMIT));
        assertThat(faults(sheet(InviteOfficers.LIMIT + 1)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.what()).contains("let its own administrator invite the others"));
    }

    @Test
    void lets_an_administrator_invite_any_number_in_commands_that_fit() throws Exception {
        register.has("registry", Check.VERIFIED, Role.REGISTRAR, Role.WAREHOUSE);
        register.officer("registry", "00000000-0000-4000-8000-000000000001", Role.REGISTRAR);

        InvitationPlan.Ready ready = ready("organisation,roles\n" + "registry,WAREHOUSE\n".repeat(250));

        assertThat(ready.batches()).extracting(batch -> batch.lines().size()).containsExactly(100, 100, 50);
        assertThat(ready.batches().stream()
                        .flatMap(batch -> batch.command().invitations().stream())
                        .map(invitation -> invitation.officer().value())
                        .distinct())
                .hasSize(250);
    }

    @Test
    void leaves_out_who_was_invited_before_and_names_who_was_with_other_roles() throws Exception {
        register.has("first-hospital", Check.VERIFIED, Role.HOSPITAL);
        register.officer("first-hospital", "00000000-0000-4000-8000-000000000001", Role.HOSPITAL);
        String line = "first-hospital,%s,00000000-0000-4000-8000-000000000001\n";

        InvitationPlan.Ready known = ready("organisation,roles,officer\n" + line.formatted("HOSPITAL"));

        assertThat(known.batches()).isEmpty();
        assertThat(known.known()).hasSize(1);
        assertThat(faults("organisation,roles,officer\n" + line.formatted("ADMINISTRATOR")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.what()).contains("was invited before"));
    }

    @Test
    void reads_back_the_sheet_that_it_writes() throws Exception {
        register.has("first-hospital", Check.VERIFIED, Role.HOSPITAL);
        InvitationPlan.Ready ready =
                ready("organisation,roles,note\nfirst-hospital,ADMINISTRATOR;hospital,\"夜班, 一楼\"\n");
        List<InvitationLine> lines = ready.batches().getFirst().lines();

        InvitationSheet again = InvitationSheet.read(
                SourceFile.of("again.csv", InvitationSheet.write(lines).getBytes(StandardCharsets.UTF_8)));

        assertThat(again.faults()).isEmpty();
        assertThat(again.lines()).isEqualTo(lines);
        assertThat(lines.getFirst().roles()).containsExactly(Role.ADMINISTRATOR, Role.HOSPITAL);
    }

    private static String sheet(int officers) {
        StringBuilder sheet = new StringBuilder("organisation,roles\n");
        IntStream.range(0, officers - 1).forEach(_ -> sheet.append("first-hospital,HOSPITAL\n"));
        return sheet.append("first-hospital,ADMINISTRATOR\n").toString();
    }

    private List<SheetFault> faults(String sheet) throws Exception {
        assertThat(check(sheet)).isInstanceOf(InvitationPlan.Faulty.class);
        return ((InvitationPlan.Faulty) check(sheet)).faults();
    }

    private InvitationPlan.Ready ready(String sheet) throws Exception {
        InvitationPlan plan = check(sheet);
        assertThat(plan).isInstanceOf(InvitationPlan.Ready.class);
        return (InvitationPlan.Ready) plan;
    }

    private InvitationPlan check(String sheet) throws Exception {
        SourceFile file = SourceFile.of("sheet.csv", sheet.getBytes(StandardCharsets.UTF_8));
        return InvitationCheck.check(InvitationSheet.read(file), register, new Inviter(REGISTRAR));
    }

    /** A register in memory. */
    private static final class FakeRegister implements Register {
        private final Map<MemberId, Organisation> organisations = new HashMap<>();
        private final Map<MemberId, List<OfficerWithKeys>> officers = new HashMap<>();

        void has(String code, Check check, Role... roles) {
            MemberId member = new MemberId(code);
            organisations.put(
                    member,
                    new Organisation(
                            member,
                            Names.of("机构", "Organisation"),
                            Optional.empty(),
                            List.of(roles),
                            false,
                            check,
                            false,
                            1,
                            Instant.EPOCH,
                            Optional.empty(),
                            Optional.empty()));
        }

        void officer(String member, String officer, Role... roles) {
            MemberId code = new MemberId(member);
            officers.computeIfAbsent(code, _ -> new ArrayList<>())
                    .add(new OfficerWithKeys(
                            new OfficerId(officer), code, List.of(roles), false, Instant.EPOCH, List.of()));
        }

        @Override
        public Optional<Organisation> organisation(MemberId member) {
            return Optional.ofNullable(organisations.get(member));
        }

        @Override
        public List<OfficerWithKeys> officers(MemberId member) {
            return officers.getOrDefault(member, List.of());
        }
    }
}
