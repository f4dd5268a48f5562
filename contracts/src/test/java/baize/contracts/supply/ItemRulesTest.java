package baize.contracts.supply;

import static baize.contracts.supply.ReliefBench.DEPARTMENT;
import static baize.contracts.supply.ReliefBench.DEPARTMENT_SECOND;
import static baize.contracts.supply.ReliefBench.KN95;
import static baize.contracts.supply.ReliefBench.N95_MEDICAL;
import static baize.contracts.supply.ReliefBench.SUIT;
import static baize.contracts.supply.ReliefBench.registration;
import static baize.contracts.supply.SupplyRefusal.ITEM_APPROVED_ALREADY;
import static baize.contracts.supply.SupplyRefusal.ITEM_APPROVED_BY_ITS_REGISTRANT;
import static baize.contracts.supply.SupplyRefusal.ITEM_TAKEN;
import static baize.contracts.supply.SupplyRefusal.ITEM_UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import baize.contracts.Names;
import baize.contracts.UnitCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ItemRulesTest {
    private static final ItemCode GOGGLES = new ItemCode("goggles");

    private final ReliefBench region = new ReliefBench();

    @Test
    void an_item_counts_once_a_second_officer_approved_it() {
        region.accept(DEPARTMENT, registration(GOGGLES, "goggles", UnitCode.H87, Use.WARD));
        boolean before = item(GOGGLES).usable();

        region.accept(DEPARTMENT_SECOND, new SupplyCommand.ApproveItem(GOGGLES));

        assertThat(before).isFalse();
        assertThat(item(GOGGLES).usable()).isTrue();
        assertThat(item(GOGGLES).registered().officer()).isEqualTo(DEPARTMENT.officer());
        assertThat(item(GOGGLES).approved().orElseThrow().officer()).isEqualTo(DEPARTMENT_SECOND.officer());
        assertThat(item(GOGGLES).packs())
                .containsExactly(new PackSize(UnitCode.XCT, 500), new PackSize(UnitCode.XBX, 50));
    }

    @Test
    void refuses_a_code_that_stands_for_an_item() {
        assertThat(region.refuse(DEPARTMENT, registration(KN95, "respirator", UnitCode.H87, Use.WARD)))
                .isEqualTo(ITEM_TAKEN);
    }

    @Test
    void refuses_approval_by_the_registrant() {
        region.accept(DEPARTMENT, registration(GOGGLES, "goggles", UnitCode.H87, Use.WARD));

        assertThat(region.refuse(DEPARTMENT, new SupplyCommand.ApproveItem(GOGGLES)))
                .isEqualTo(ITEM_APPROVED_BY_ITS_REGISTRANT);
    }

    @Test
    void refuses_approval_of_an_item_that_nobody_registered() {
        assertThat(region.refuse(DEPARTMENT, new SupplyCommand.ApproveItem(GOGGLES)))
                .isEqualTo(ITEM_UNKNOWN);
    }

    @Test
    void refuses_a_second_approval() {
        assertThat(region.refuse(DEPARTMENT_SECOND, new SupplyCommand.ApproveItem(KN95)))
                .isEqualTo(ITEM_APPROVED_ALREADY);
    }

    @Test
    void an_item_is_never_counted_in_packages() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> registration(GOGGLES, "goggles", UnitCode.XBX, Use.WARD))
                .withMessageContaining("XBX");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> registration(GOGGLES, "goggles", UnitCode.XCT, Use.WARD))
                .withMessageContaining("XCT");
    }

    @Test
    void an_item_is_permitted_for_at_least_one_use() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> registration(GOGGLES, "goggles", UnitCode.H87))
                .withMessageContaining("at least one use");
    }

    @Test
    void an_item_has_one_size_of_each_package() {
        List<PackSize> twoCartons = List.of(new PackSize(UnitCode.XCT, 500), new PackSize(UnitCode.XCT, 400));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SupplyCommand.RegisterItem(
                        GOGGLES,
                        new CategoryCode("goggles"),
                        Names.of("护目镜", "Goggles"),
                        Optional.empty(),
                        UnitCode.H87,
                        twoCartons,
                        Set.of(Use.WARD)))
                .withMessageContaining("two of XCT");
    }

    @Test
    void an_item_serves_its_own_category_for_the_uses_it_is_permitted_for() {
        assertThat(item(N95_MEDICAL).serves(item(KN95), Use.GENERAL)).isTrue();
        assertThat(item(KN95).serves(item(N95_MEDICAL), Use.GENERAL)).isTrue();
        assertThat(item(KN95).serves(item(N95_MEDICAL), Use.FRONT_LINE)).isFalse();
        assertThat(item(SUIT).serves(item(N95_MEDICAL), Use.FRONT_LINE)).isFalse();
    }

    @Test
    void an_item_that_is_not_approved_or_is_counted_otherwise_serves_nothing() {
        ItemCode newMask = new ItemCode("new-mask");
        ItemCode maskPairs = new ItemCode("mask-pairs");
        region.accept(DEPARTMENT, registration(newMask, "respirator", UnitCode.H87, Use.GENERAL));
        region.accept(DEPARTMENT, registration(maskPairs, "respirator", UnitCode.PR, Use.GENERAL));
        region.accept(DEPARTMENT_SECOND, new SupplyCommand.ApproveItem(maskPairs));

        assertThat(item(newMask).serves(item(KN95), Use.GENERAL)).isFalse();
        assertThat(item(maskPairs).serves(item(KN95), Use.GENERAL)).isFalse();
    }

    private Item item(ItemCode code) {
        return region.bench().state().find(Item.TABLE.key(code)).orElseThrow();
    }
}
