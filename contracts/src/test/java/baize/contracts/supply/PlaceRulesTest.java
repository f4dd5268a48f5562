package baize.contracts.supply;

import static baize.contracts.supply.ReliefBench.CARRIER;
import static baize.contracts.supply.ReliefBench.COMMISSION;
import static baize.contracts.supply.ReliefBench.UNION;
import static baize.contracts.supply.ReliefBench.UNION_STORE;
import static baize.contracts.supply.ReliefBench.WAREHOUSE;
import static baize.contracts.supply.ReliefBench.registration;
import static baize.contracts.supply.SupplyRefusal.PLACE_APPROVED_ALREADY;
import static baize.contracts.supply.SupplyRefusal.PLACE_KIND_NEEDS_ROLE;
import static baize.contracts.supply.SupplyRefusal.PLACE_OF_OWN_ORGANISATION;
import static baize.contracts.supply.SupplyRefusal.PLACE_TAKEN;
import static baize.contracts.supply.SupplyRefusal.PLACE_UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.Role;
import baize.contracts.RuleBench;
import baize.contracts.Signer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlaceRulesTest {
    private static final PlaceId HALL = new PlaceId("hall-one");

    private final ReliefBench region = new ReliefBench();

    @ParameterizedTest
    @EnumSource(Place.Kind.class)
    void a_place_is_registered_by_who_has_the_role_of_its_kind_and_by_nobody_else(Place.Kind kind) {
        for (Signer signer : new Signer[] {UNION, WAREHOUSE, CARRIER}) {
            if (!signer.has(kind.role())) {
                assertThat(region.refuse(signer, registration(HALL, kind))).isEqualTo(PLACE_KIND_NEEDS_ROLE);
            }
        }
        Signer fitting = switch (kind) {
            case HOSPITAL -> UNION;
            case WAREHOUSE -> WAREHOUSE;
            case DEPOT -> CARRIER;
        };

        region.accept(fitting, registration(HALL, kind));

        assertThat(place(HALL).member()).isEqualTo(fitting.member());
        assertThat(place(HALL).kind()).isEqualTo(kind);
        assertThat(place(HALL).usable()).isFalse();
    }

    @Test
    void another_organisation_approves_a_place() {
        region.accept(WAREHOUSE, registration(HALL, Place.Kind.WAREHOUSE));

        region.accept(COMMISSION, new SupplyCommand.ApprovePlace(HALL));

        assertThat(place(HALL).usable()).isTrue();
        assertThat(place(HALL).registered().member()).isEqualTo(WAREHOUSE.member());
        assertThat(place(HALL).approved().orElseThrow().member()).isEqualTo(COMMISSION.member());
    }

    @Test
    void refuses_approval_by_the_own_organisation() {
        region.accept(WAREHOUSE, registration(HALL, Place.Kind.WAREHOUSE));
        Signer ownReviewer = RuleBench.signer(WAREHOUSE.member().value(), 99, Role.REVIEWER);

        assertThat(region.refuse(ownReviewer, new SupplyCommand.ApprovePlace(HALL)))
                .isEqualTo(PLACE_OF_OWN_ORGANISATION);
    }

    @Test
    void refuses_a_second_place_of_one_id() {
        assertThat(region.refuse(UNION, registration(UNION_STORE, Place.Kind.HOSPITAL)))
                .isEqualTo(PLACE_TAKEN);
    }

    @Test
    void refuses_approval_of_an_unknown_place_and_a_second_approval() {
        assertThat(region.refuse(COMMISSION, new SupplyCommand.ApprovePlace(HALL)))
                .isEqualTo(PLACE_UNKNOWN);
        assertThat(region.refuse(COMMISSION, new SupplyCommand.ApprovePlace(UNION_STORE)))
                .isEqualTo(PLACE_APPROVED_ALREADY);
    }

    @Test
    void fifty_places_and_items_of_one_organisation_wait_for_an_approval_and_no_more() {
        for (int i = 1; i <= UnapprovedEntry.MAX; i++) {
            region.accept(WAREHOUSE, registration(new PlaceId("hall-" + i), Place.Kind.WAREHOUSE));
        }
        var more = registration(new PlaceId("hall-51"), Place.Kind.WAREHOUSE);

        assertThat(region.refuse(WAREHOUSE, more)).isEqualTo(SupplyRefusal.TOO_MANY_UNAPPROVED);
        region.accept(COMMISSION, new SupplyCommand.ApprovePlace(new PlaceId("hall-1")));
        region.accept(WAREHOUSE, more);
    }

    private Place place(PlaceId id) {
        return region.bench().state().find(Place.TABLE.key(id)).orElseThrow();
    }
}
