package baize.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baize.contracts.membership.MembershipCommand;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommandTypesTest {
    @Test
    void every_command_stands_in_the_table_once() {
        List<Class<? extends Command>> commands = ContractsClasses.of(Command.class).stream()
                .filter(Class::isRecord)
                .toList();

        assertThat(CommandTypes.all())
                .extracting(CommandType::command)
                .doesNotHaveDuplicates()
                .hasSameElementsAs(commands);
    }

    @Test
    void every_name_is_unique_and_leads_back_to_its_type() {
        assertThat(CommandTypes.all()).extracting(CommandType::name).doesNotHaveDuplicates();
        for (CommandType type : CommandTypes.all()) {
            assertThat(CommandTypes.named(type.name())).contains(type);
        }
    }

    @Test
    void a_name_is_the_area_and_the_record_in_kebab_case_and_fits_a_leaf() {
        assertThat(CommandTypes.all())
                .extracting(CommandType::name)
                .contains("membership.request-membership", "supply.submit-demand")
                .allMatch(name -> name.matches("[a-z]+\\.[a-z]+(-[a-z]+)*"))
                .allMatch(name -> name.length() <= 255);
    }

    @Test
    void an_unknown_name_has_no_type() {
        assertThat(CommandTypes.named("supply.submit")).isEmpty();
        assertThat(CommandTypes.named("")).isEmpty();
    }

    @Test
    void a_command_finds_its_type() {
        Command command = new MembershipCommand.SuspendMember(new MemberId("charity"), true);

        assertThat(CommandTypes.of(command).name()).isEqualTo("membership.suspend-member");
        assertThat(CommandTypes.of(command).roles()).containsExactly(Role.REGISTRAR);
    }

    @Test
    void a_type_has_at_least_one_role() {
        assertThatThrownBy(() ->
                        new CommandType(MembershipCommand.SuspendMember.class, CommandType.Visibility.PUBLIC, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_role_but_the_auditors_signs_something() {
        Set<Role> signing = EnumSet.noneOf(Role.class);
        CommandTypes.all().forEach(type -> signing.addAll(type.roles()));

        assertThat(EnumSet.complementOf(EnumSet.copyOf(signing))).containsExactly(Role.AUDITOR);
    }
}
