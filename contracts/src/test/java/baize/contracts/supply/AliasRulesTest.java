package baize.contracts.supply;

import static baize.contracts.supply.ImportBench.CITY;
import static baize.contracts.supply.ImportBench.SOURCE;
import static baize.contracts.supply.ImportBench.pieces;
import static baize.contracts.supply.ReliefBench.COMMISSION;
import static baize.contracts.supply.ReliefBench.COMMISSION_SECOND;
import static baize.contracts.supply.SupplyRefusal.ALIAS_HAS_ALIASES;
import static baize.contracts.supply.SupplyRefusal.CANONICAL_IS_ALIAS;
import static baize.contracts.supply.SupplyRefusal.NAMES_JOINED_ALREADY;
import static baize.contracts.supply.SupplyRefusal.NAME_NOT_REPORTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import baize.contracts.SourceName;
import baize.contracts.supply.ImportBench.TableEntry;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AliasRulesTest {
    private final ReliefBench region = new ReliefBench();

    @BeforeEach
    void volunteers_report_hospitals_under_several_names() {
        new ImportBench(region)
                .table(
                        1,
                        new TableEntry("武汉协和医院", pieces(1)),
                        new TableEntry("协和医院", pieces(2)),
                        new TableEntry("协和", pieces(3)));
    }

    @Test
    void a_reviewer_says_that_two_names_mean_one_hospital() {
        Object event = region.accept(COMMISSION, join("协和医院", "武汉协和医院"));

        assertThat(event).isEqualTo(new SupplyEvent.NamesJoined(join("协和医院", "武汉协和医院")));
        Alias alias = alias("协和医院").orElseThrow();
        assertThat(alias.canonical()).isEqualTo(new SourceName("武汉协和医院"));
        assertThat(alias.decided().officer()).isEqualTo(COMMISSION.officer());
    }

    @Test
    void several_names_are_joined_to_one() {
        region.accept(COMMISSION, join("协和医院", "武汉协和医院"));
        region.accept(COMMISSION, join("协和", "武汉协和医院"));

        assertThat(alias("协和").orElseThrow().canonical()).isEqualTo(new SourceName("武汉协和医院"));
    }

    @Test
    void refuses_chains_of_names() {
        region.accept(COMMISSION, join("协和医院", "武汉协和医院"));

        assertThat(region.refuse(COMMISSION, join("协和", "协和医院"))).isEqualTo(CANONICAL_IS_ALIAS);
        assertThat(region.refuse(COMMISSION, join("武汉协和医院", "协和"))).isEqualTo(ALIAS_HAS_ALIASES);
    }

    @Test
    void refuses_a_ring_of_names() {
        region.accept(COMMISSION, join("协和医院", "武汉协和医院"));

        assertThat(region.refuse(COMMISSION, join("武汉协和医院", "协和医院"))).isEqualTo(CANONICAL_IS_ALIAS);
    }

    @Test
    void a_name_is_joined_to_another_one_by_a_new_record() {
        region.accept(COMMISSION, join("协和医院", "武汉协和医院"));

        region.accept(COMMISSION_SECOND, join("协和医院", "协和"));

        assertThat(alias("协和医院").orElseThrow().canonical()).isEqualTo(new SourceName("协和"));
        assertThat(alias("协和医院").orElseThrow().decided().officer()).isEqualTo(COMMISSION_SECOND.officer());
        region.accept(COMMISSION, join("武汉协和医院", "协和"));
    }

    @Test
    void refuses_to_join_what_is_joined() {
        region.accept(COMMISSION, join("协和医院", "武汉协和医院"));

        assertThat(region.refuse(COMMISSION, join("协和医院", "武汉协和医院"))).isEqualTo(NAMES_JOINED_ALREADY);
    }

    @Test
    void no_name_enters_the_ledger_that_the_source_did_not_write() {
        assertThat(region.refuse(COMMISSION, join("协和医院", "随便写的"))).isEqualTo(NAME_NOT_REPORTED);
        assertThat(region.refuse(COMMISSION, join("随便写的", "协和医院"))).isEqualTo(NAME_NOT_REPORTED);
        assertThat(region.refuse(COMMISSION, join("协", "协和医院"))).isEqualTo(NAME_NOT_REPORTED);
    }

    @Test
    void a_name_cannot_be_joined_to_itself() {
        assertThatIllegalArgumentException().isThrownBy(() -> join("协和", "协和"));
    }

    private Optional<Alias> alias(String name) {
        return region.bench().state().find(Alias.at(SOURCE, CITY, new SourceName(name)));
    }

    private static SupplyCommand.JoinNames join(String alias, String canonical) {
        return new SupplyCommand.JoinNames(
                SOURCE, CITY, new SourceName(alias), new SourceName(canonical), Alias.AliasReason.SPELLING);
    }
}
