package baize.contracts.supply;

import static baize.contracts.supply.DemandDraft.aDemand;
import static baize.contracts.supply.DemandDraft.id;
import static baize.contracts.supply.DemandDraft.pieces;
import static baize.contracts.supply.ReliefBench.COMMISSION;
import static baize.contracts.supply.ReliefBench.COMMISSION_SECOND;
import static baize.contracts.supply.ReliefBench.DEPARTMENT;
import static baize.contracts.supply.ReliefBench.KN95;
import static baize.contracts.supply.ReliefBench.RENAI;
import static baize.contracts.supply.ReliefBench.RENAI_STORE;
import static baize.contracts.supply.ReliefBench.UNION;
import static baize.contracts.supply.ReliefBench.UNION_SECOND;
import static baize.contracts.supply.ReliefBench.registration;
import static baize.contracts.supply.SupplyRefusal.DEMAND_CLOSED;
import static baize.contracts.supply.SupplyRefusal.DEMAND_DOUBLED;
import static baize.contracts.supply.SupplyRefusal.DEMAND_NOT_WAITING;
import static baize.contracts.supply.SupplyRefusal.DEMAND_OF_ANOTHER_HOSPITAL;
import static baize.contracts.supply.SupplyRefusal.DEMAND_REVIEWED_BY_APPLICANT;
import static baize.contracts.supply.SupplyRefusal.DEMAND_TAKEN;
import static baize.contracts.supply.SupplyRefusal.DEMAND_UNKNOWN;
import static baize.contracts.supply.SupplyRefusal.ITEM_NOT_APPROVED;
import static baize.contracts.supply.SupplyRefusal.ITEM_UNKNOWN;
import static baize.contracts.supply.SupplyRefusal.NEEDED_BY_PASSED;
import static baize.contracts.supply.SupplyRefusal.NEEDED_BY_TOO_FAR;
import static baize.contracts.supply.SupplyRefusal.PLACE_NOT_APPROVED;
import static baize.contracts.supply.SupplyRefusal.PLACE_NOT_A_HOSPITALS;
import static baize.contracts.supply.SupplyRefusal.PLACE_OF_ANOTHER_ORGANISATION;
import static baize.contracts.supply.SupplyRefusal.PLACE_UNKNOWN;
import static baize.contracts.supply.SupplyRefusal.UNIT_NOT_THE_ITEMS;
import static baize.contracts.supply.SupplyRefusal.USE_NOT_PERMITTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import baize.contracts.Quantity;
import baize.contracts.Role;
import baize.contracts.RuleBench;
import baize.contracts.Signer;
import baize.contracts.UnitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DemandRulesTest {
    private final ReliefBench region = new ReliefBench();

    @Test
    void a_demand_is_public_at_once_as_not_yet_reviewed() {
        Object event = region.accept(UNION, aDemand().build());

        Demand demand = region.demand(id(1));
        assertThat(event)
                .isEqualTo(new SupplyEvent.DemandSubmitted(
                        UNION.member(), UnitCode.H87, aDemand().build()));
        assertThat(demand.status()).isEqualTo(Demand.Status.SUBMITTED);
        assertThat(demand.hospital()).isEqualTo(UNION.member());
        assertThat(demand.openNeed()).contains(Quantity.pieces(1000));
        assertThat(demand.status().allocatable()).isFalse();
        assertThat(demand.submitted().officer()).isEqualTo(UNION.officer());
    }

    @Test
    void a_need_of_unknown_quantity_is_a_state_and_not_a_zero() {
        region.accept(UNION, aDemand().of(new Need.Unknown()).build());

        assertThat(region.demand(id(1)).openNeed()).isEmpty();
        assertThat(region.demand(id(1)).status().open()).isTrue();
    }

    @Test
    void a_known_need_of_nothing_is_impossible() {
        assertThatIllegalArgumentException().isThrownBy(() -> pieces(0));
    }

    @Test
    void refuses_demand_for_a_place_that_is_not_the_hospitals_own_approved_store() {
        PlaceId newStore = new PlaceId("new-store");
        region.accept(UNION, registration(newStore, Place.Kind.HOSPITAL));

        assertThat(region.refuse(UNION, aDemand().at(new PlaceId("nowhere")).build()))
                .isEqualTo(PLACE_UNKNOWN);
        assertThat(region.refuse(UNION, aDemand().at(RENAI_STORE).build())).isEqualTo(PLACE_OF_ANOTHER_ORGANISATION);
        assertThat(region.refuse(UNION, aDemand().at(newStore).build())).isEqualTo(PLACE_NOT_APPROVED);
    }

    @Test
    void refuses_demand_for_a_place_of_another_kind() {
        PlaceId hall = new PlaceId("hall-one");
        Signer storingHospital = RuleBench.signer(UNION.member().value(), 1, Role.HOSPITAL, Role.WAREHOUSE);
        region.accept(storingHospital, registration(hall, Place.Kind.WAREHOUSE));
        region.accept(COMMISSION, new SupplyCommand.ApprovePlace(hall));

        assertThat(region.refuse(storingHospital, aDemand().at(hall).build())).isEqualTo(PLACE_NOT_A_HOSPITALS);
    }

    @Test
    void refuses_an_item_that_is_unknown_or_not_approved() {
        ItemCode newMask = new ItemCode("new-mask");
        region.accept(DEPARTMENT, registration(newMask, "respirator", UnitCode.H87, Use.FRONT_LINE));

        assertThat(region.refuse(UNION, aDemand().of(new ItemCode("no-mask")).build()))
                .isEqualTo(ITEM_UNKNOWN);
        assertThat(region.refuse(UNION, aDemand().of(newMask).build())).isEqualTo(ITEM_NOT_APPROVED);
    }

    @Test
    void refuses_a_grade_for_a_use_that_it_is_not_permitted_for() {
        assertThat(region.refuse(
                        UNION, aDemand().of(KN95).forUse(Use.FRONT_LINE).build()))
                .isEqualTo(USE_NOT_PERMITTED);
        region.accept(UNION, aDemand().of(KN95).forUse(Use.GENERAL).build());
    }

    @Test
    void refuses_quantities_in_another_unit_than_the_items() {
        assertThat(region.refuse(UNION, aDemand().of(2, UnitCode.XCT).build())).isEqualTo(UNIT_NOT_THE_ITEMS);
        assertThat(region.refuse(
                        UNION,
                        aDemand()
                                .withStock(new Quantity(1, UnitCode.XBX), Quantity.pieces(5))
                                .build()))
                .isEqualTo(UNIT_NOT_THE_ITEMS);
        assertThat(region.refuse(
                        UNION,
                        aDemand()
                                .withStock(Quantity.pieces(0), new Quantity(1, UnitCode.XBX))
                                .build()))
                .isEqualTo(UNIT_NOT_THE_ITEMS);
        region.accept(
                UNION,
                aDemand().withStock(Quantity.pieces(0), Quantity.pieces(5)).build());
    }

    @Test
    void asks_for_goods_from_today_to_sixty_days_ahead() {
        assertThat(region.refuse(
                        UNION, aDemand().by(region.today().minusDays(1)).build()))
                .isEqualTo(NEEDED_BY_PASSED);
        assertThat(region.refuse(
                        UNION, aDemand().by(region.today().plusDays(61)).build()))
                .isEqualTo(NEEDED_BY_TOO_FAR);
        region.accept(UNION, aDemand().by(region.today()).build());
        region.accept(
                UNION,
                aDemand()
                        .numbered(2)
                        .forUse(Use.WARD)
                        .by(region.today().plusDays(60))
                        .build());
    }

    @Test
    void refuses_a_doubled_demand_of_one_place_item_and_use() {
        region.accept(UNION, aDemand().build());

        assertThat(region.refuse(UNION_SECOND, aDemand().numbered(2).build())).isEqualTo(DEMAND_DOUBLED);
        region.accept(UNION, aDemand().numbered(2).forUse(Use.WARD).build());
        region.accept(RENAI, aDemand().numbered(3).at(RENAI_STORE).build());
    }

    @Test
    void a_demand_that_ended_makes_room_for_a_new_one_under_a_new_id() {
        region.accept(UNION, aDemand().build());
        region.accept(UNION, withdrawal(1));

        assertThat(region.refuse(UNION, aDemand().build())).isEqualTo(DEMAND_TAKEN);
        region.accept(UNION, aDemand().numbered(2).build());
    }

    @Test
    void a_reviewer_of_another_organisation_finds_a_demand_true() {
        region.accept(UNION, aDemand().build());

        region.accept(COMMISSION, review(1, SupplyCommand.Verdict.APPROVED));

        assertThat(region.demand(id(1)).status()).isEqualTo(Demand.Status.APPROVED);
        assertThat(region.demand(id(1)).status().allocatable()).isTrue();
        assertThat(region.demand(id(1)).reviewed().orElseThrow().member()).isEqualTo(COMMISSION.member());
    }

    @Test
    void a_demand_found_untrue_ends_and_needs_nothing() {
        region.accept(UNION, aDemand().build());

        region.accept(COMMISSION, review(1, SupplyCommand.Verdict.REJECTED));

        assertThat(region.demand(id(1)).status()).isEqualTo(Demand.Status.REJECTED);
        assertThat(region.demand(id(1)).openNeed()).contains(Quantity.pieces(0));
        region.accept(UNION, aDemand().numbered(2).build());
    }

    @Test
    void no_reviewer_is_the_applicant() {
        region.accept(UNION, aDemand().build());
        Signer hospitalsReviewer = RuleBench.signer(UNION.member().value(), 90, Role.REVIEWER);

        assertThat(region.refuse(hospitalsReviewer, review(1, SupplyCommand.Verdict.APPROVED)))
                .isEqualTo(DEMAND_REVIEWED_BY_APPLICANT);
    }

    @ParameterizedTest
    @EnumSource(SupplyCommand.Verdict.class)
    void refuses_a_second_review_of_one_submission(SupplyCommand.Verdict first) {
        region.accept(UNION, aDemand().build());
        region.accept(COMMISSION, review(1, first));

        assertThat(region.refuse(COMMISSION_SECOND, review(1, SupplyCommand.Verdict.REJECTED)))
                .isEqualTo(DEMAND_NOT_WAITING);
    }

    @Test
    void refuses_a_review_of_no_demand() {
        assertThat(region.refuse(COMMISSION, review(1, SupplyCommand.Verdict.APPROVED)))
                .isEqualTo(DEMAND_UNKNOWN);
    }

    @Test
    void any_officer_of_the_hospital_takes_its_demand_back() {
        region.accept(UNION, aDemand().build());

        region.accept(UNION_SECOND, withdrawal(1));

        assertThat(region.demand(id(1)).status()).isEqualTo(Demand.Status.WITHDRAWN);
        assertThat(region.demand(id(1)).openNeed()).contains(Quantity.pieces(0));
    }

    @Test
    void refuses_to_take_back_what_is_unknown_anothers_or_ended() {
        assertThat(region.refuse(UNION, withdrawal(1))).isEqualTo(DEMAND_UNKNOWN);
        region.accept(UNION, aDemand().build());
        assertThat(region.refuse(RENAI, withdrawal(1))).isEqualTo(DEMAND_OF_ANOTHER_HOSPITAL);
        region.accept(UNION, withdrawal(1));
        assertThat(region.refuse(UNION, withdrawal(1))).isEqualTo(DEMAND_CLOSED);
    }

    private SupplyCommand.ReviewDemand review(int demand, SupplyCommand.Verdict verdict) {
        return region.review(id(demand), verdict);
    }

    private static SupplyCommand.WithdrawDemand withdrawal(int demand) {
        return new SupplyCommand.WithdrawDemand(id(demand), SupplyCommand.WithdrawalReason.MET_ELSEWHERE);
    }
}
