package baize.services.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import baize.contracts.Role;
import baize.services.founding.FoundingPlan.PlannedMember;
import java.time.Instant;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class RegionTest {
    @Test
    void has_every_role_and_one_node() {
        assertThat(Region.organisations().stream().flatMap(organisation -> organisation.roles().stream()))
                .containsAll(EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR)));
        assertThat(Region.foundingPlan().members())
                .filteredOn(PlannedMember::runsNode)
                .hasSize(1);
    }

    @Test
    void gives_every_organisation_an_administrator_and_a_second_person() {
        assertThat(Region.organisations()).allSatisfy(organisation -> {
            assertThat(organisation.officers()).hasSizeGreaterThan(1);
            assertThat(organisation.officers()).anyMatch(roles -> roles.contains(Role.ADMINISTRATOR));
        });
    }

    @Test
    void names_nothing_twice() {
        assertThat(Region.organisations()).extracting(Organisation::member).doesNotHaveDuplicates();
        assertThat(Region.organisations()).extracting(Organisation::names).doesNotHaveDuplicates();
        assertThat(Region.sites()).extracting(Site::place).doesNotHaveDuplicates();
        assertThat(Region.organisations()).extracting(Organisation::district).contains(District.values());
    }

    @Test
    void plays_3_to_30_days() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(Instant.EPOCH, 2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(Instant.EPOCH, 31, 1));
        assertThat(new Period(Instant.parse("2026-03-02T09:41:07.123456Z"), 30, 1).begin())
                .isEqualTo("2026-01-31T09:41:07.123Z");
    }
}
