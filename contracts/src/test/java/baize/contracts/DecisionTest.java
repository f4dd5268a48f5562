package baize.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baize.contracts.membership.MembershipEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DecisionTest {
    private static final Event EVENT =
            new MembershipEvent.IdentityConfirmed(new MemberId("charity"), new Commitment("A".repeat(43)));

    @Test
    void a_decision_has_1_to_1000_events() {
        assertThat(Decision.accept(EVENT)).isEqualTo(new Decision.Accepted(List.of(EVENT)));
        assertThat(Decision.accept(Collections.nCopies(1000, EVENT))).isInstanceOf(Decision.Accepted.class);
        assertThatThrownBy(() -> Decision.accept(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Decision.accept(Collections.nCopies(1001, EVENT)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_decision_keeps_its_own_copy_of_the_events() {
        List<Event> events = new ArrayList<>(List.of(EVENT));
        Decision.Accepted accepted = new Decision.Accepted(events);

        events.clear();

        assertThat(accepted.events()).containsExactly(EVENT);
    }

    @Test
    void roles_are_copied_and_come_in_one_order() {
        EnumSet<Role> roles = EnumSet.of(Role.OPERATOR, Role.REGISTRAR);
        Signer signer = RuleBench.signer("charity", 1, Role.OPERATOR, Role.REGISTRAR);
        Set<Role> sorted = Role.sorted(roles);

        roles.clear();

        assertThat(sorted).containsExactly(Role.REGISTRAR, Role.OPERATOR);
        assertThat(signer.roles()).containsExactly(Role.REGISTRAR, Role.OPERATOR);
        assertThat(signer.has(Role.OPERATOR)).isTrue();
        assertThat(signer.has(Role.DONOR)).isFalse();
        assertThatThrownBy(() -> sorted.add(Role.DONOR)).isInstanceOf(UnsupportedOperationException.class);
    }
}
