package baize.services.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baize.contracts.Role;
import baize.contracts.supply.SupplyCommand.ApproveItem;
import baize.contracts.supply.SupplyRefusal;
import baize.services.client.Outcome;
import baize.services.founding.Founder;
import baize.services.founding.FoundingPlan;
import baize.services.founding.OfficerKey;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScribeTest {
    private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");
    private static final ApproveItem APPROVAL = new ApproveItem(Catalogue.KN95.code());
    private static final OfficerKey SIGNER = Founder.found(
                    new FoundingPlan(List.of(Offices.REGISTRY.planned(), Offices.OPERATOR.planned())), NOW)
            .keys()
            .officer(Offices.REGISTRY.member(), Role.REGISTRAR);

    @Test
    void stops_with_the_command_and_the_refusal_where_a_command_was_to_be_accepted() {
        Scribe scribe = scribe(new Outcome.Refused(4, "SUP-003", "This item is approved already.", ""));

        assertThatThrownBy(() -> scribe.accept(SIGNER, APPROVAL))
                .isInstanceOf(UnplayableException.class)
                .hasMessageContaining("supply.approve-item")
                .hasMessageContaining("SUP-003 This item is approved already.");
    }

    @Test
    void stops_where_a_command_was_to_be_refused_and_is_not() {
        Scribe scribe = scribe(new Outcome.Accepted(4, false));

        assertThatThrownBy(() -> scribe.refuse(SIGNER, APPROVAL, SupplyRefusal.ITEM_APPROVED_ALREADY))
                .isInstanceOf(UnplayableException.class)
                .hasMessageContaining("was accepted at position 4");
    }

    @Test
    void stops_where_a_command_is_refused_for_another_reason() {
        Scribe scribe = scribe(new Outcome.Refused(4, "SUP-002", "The catalogue does not hold this item code.", ""));

        assertThatThrownBy(() -> scribe.refuse(SIGNER, APPROVAL, SupplyRefusal.ITEM_APPROVED_ALREADY))
                .isInstanceOf(UnplayableException.class)
                .hasMessageContaining("SUP-002")
                .hasMessageContaining("not as SUP-003");
    }

    @Test
    void stops_where_a_command_has_no_record() {
        Scribe scribe = scribe(new Outcome.Rejected("UNKNOWN_KEY", "UNKNOWN_KEY", List.of("kid")));

        assertThatThrownBy(() -> scribe.accept(SIGNER, APPROVAL)).hasMessageContaining("UNKNOWN_KEY");
        assertThatThrownBy(() -> scribe.refuse(SIGNER, APPROVAL, SupplyRefusal.ITEM_UNKNOWN))
                .hasMessageContaining("UNKNOWN_KEY");
    }

    @Test
    void counts_what_was_accepted_and_what_was_refused() throws Exception {
        Scribe accepting = scribe(new Outcome.Accepted(4, false));
        Scribe refusing = scribe(new Outcome.Refused(5, "SUP-003", "", ""));

        assertThat(accepting.accept(SIGNER, APPROVAL)).isEqualTo(4);
        assertThat(refusing.refuse(SIGNER, APPROVAL, SupplyRefusal.ITEM_APPROVED_ALREADY))
                .isEqualTo(5);

        assertThat(accepting.accepted()).containsOnlyKeys("supply.approve-item").containsValue(1L);
        assertThat(refusing.refused()).isOne();
        assertThat(refusing.sent()).isOne();
    }

    private static Scribe scribe(Outcome answer) {
        return new Scribe(_ -> answer, "0".repeat(64), () -> NOW, Dice.of(1, "test"));
    }
}
