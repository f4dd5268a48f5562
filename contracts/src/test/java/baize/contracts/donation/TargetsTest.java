package baize.contracts.donation;

import static baize.contracts.donation.DonationRefusal.TARGET_DEMAND_CLOSED;
import static baize.contracts.donation.DonationRefusal.TARGET_DEMAND_UNFIT;
import static baize.contracts.donation.DonationRefusal.TARGET_DEMAND_UNKNOWN;
import static baize.contracts.donation.DonationRefusal.TARGET_NOT_A_HOSPITAL;
import static baize.contracts.donation.GiftDraft.aGift;
import static baize.contracts.donation.GiftDraft.code;
import static baize.contracts.supply.DemandDraft.aDemand;
import static baize.contracts.supply.DemandDraft.id;
import static baize.contracts.supply.ReliefBench.CHARITY;
import static baize.contracts.supply.ReliefBench.DONOR;
import static baize.contracts.supply.ReliefBench.KN95;
import static baize.contracts.supply.ReliefBench.RENAI;
import static baize.contracts.supply.ReliefBench.RENAI_STORE;
import static baize.contracts.supply.ReliefBench.SUIT;
import static baize.contracts.supply.ReliefBench.UNION;
import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.MemberId;
import baize.contracts.Quantity;
import baize.contracts.Role;
import baize.contracts.UnitCode;
import baize.contracts.membership.Member;
import baize.contracts.supply.Demand;
import baize.contracts.supply.ReliefBench;
import baize.contracts.supply.SupplyCommand;
import baize.contracts.supply.Use;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TargetsTest {
    private static final int UNION_FRONT_LINE = 1;
    private static final int UNION_WARD = 2;
    private static final int RENAI_FRONT_LINE = 3;

    private final ReliefBench region = new ReliefBench();

    @BeforeEach
    void hospitals_ask() {
        region.accept(UNION, aDemand().numbered(UNION_FRONT_LINE).build());
        region.accept(UNION, aDemand().numbered(UNION_WARD).forUse(Use.WARD).build());
        region.accept(
                RENAI, aDemand().numbered(RENAI_FRONT_LINE).at(RENAI_STORE).build());
    }

    @Test
    void a_free_gift_may_go_to_any_demand() {
        region.accept(DONOR, aGift().offer());

        assertThat(allows(UNION_FRONT_LINE)).isTrue();
        assertThat(allows(RENAI_FRONT_LINE)).isTrue();
    }

    @Test
    void a_gift_to_a_hospital_may_go_to_any_demand_of_it_alone() {
        region.accept(DONOR, aGift().to(new Target.Hospital(UNION.member())).offer());

        assertThat(allows(UNION_FRONT_LINE)).isTrue();
        assertThat(allows(UNION_WARD)).isTrue();
        assertThat(allows(RENAI_FRONT_LINE)).isFalse();
    }

    @Test
    void a_gift_to_a_demand_may_go_to_that_one_alone() {
        region.accept(DONOR, aGift().to(new Target.OneDemand(id(UNION_WARD))).offer());

        assertThat(allows(UNION_WARD)).isTrue();
        assertThat(allows(UNION_FRONT_LINE)).isFalse();
        assertThat(allows(RENAI_FRONT_LINE)).isFalse();
    }

    @Test
    void a_target_hospital_is_one() {
        Target charity = new Target.Hospital(CHARITY.member());

        assertThat(region.refuse(DONOR, aGift().to(charity).offer())).isEqualTo(TARGET_NOT_A_HOSPITAL);
    }

    @ParameterizedTest
    @EnumSource(Member.Status.class)
    void a_target_hospital_is_active(Member.Status status) {
        MemberId tianyou = new MemberId("tianyou-hospital");
        region.member(tianyou, status, Set.of(Role.HOSPITAL));
        DonationCommand offer = aGift().to(new Target.Hospital(tianyou)).offer();

        if (status == Member.Status.ACTIVE) {
            region.accept(DONOR, offer);
        } else {
            assertThat(region.refuse(DONOR, offer)).isEqualTo(TARGET_NOT_A_HOSPITAL);
        }
    }

    @Test
    void a_targeted_demand_exists_and_is_open() {
        region.accept(
                UNION, new SupplyCommand.WithdrawDemand(id(UNION_WARD), SupplyCommand.WithdrawalReason.MET_ELSEWHERE));

        assertThat(region.refuse(DONOR, aGift().to(new Target.OneDemand(id(99))).offer()))
                .isEqualTo(TARGET_DEMAND_UNKNOWN);
        assertThat(region.refuse(
                        DONOR, aGift().to(new Target.OneDemand(id(UNION_WARD))).offer()))
                .isEqualTo(TARGET_DEMAND_CLOSED);
    }

    @Test
    void a_targeted_demand_is_served_by_the_grade_that_is_given() {
        Target frontLine = new Target.OneDemand(id(UNION_FRONT_LINE));
        DonationCommand suits = aGift().of(SUIT)
                .of(new Quantity(10, UnitCode.SET))
                .to(frontLine)
                .offer();

        assertThat(region.refuse(DONOR, aGift().of(KN95).to(frontLine).offer())).isEqualTo(TARGET_DEMAND_UNFIT);
        assertThat(region.refuse(DONOR, suits)).isEqualTo(TARGET_DEMAND_UNFIT);
        region.accept(DONOR, aGift().to(frontLine).offer());
    }

    @Test
    void a_better_grade_of_the_same_category_serves_a_demand_for_a_lesser_one() {
        region.accept(
                RENAI,
                aDemand()
                        .numbered(4)
                        .at(RENAI_STORE)
                        .of(KN95)
                        .forUse(Use.GENERAL)
                        .build());

        region.accept(DONOR, aGift().to(new Target.OneDemand(id(4))).offer());

        assertThat(allows(4)).isTrue();
    }

    private boolean allows(int demand) {
        Gift gift = region.bench().state().find(Gift.TABLE.key(code(1))).orElseThrow();
        Demand wanted = region.demand(id(demand));
        return Targets.allows(gift, wanted);
    }
}
