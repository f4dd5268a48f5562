package baize.contracts.donation;

import static baize.contracts.donation.DonationRefusal.CODE_TAKEN;
import static baize.contracts.donation.DonationRefusal.GIFT_ARRIVED_ALREADY;
import static baize.contracts.donation.DonationRefusal.GIFT_CLOSED;
import static baize.contracts.donation.DonationRefusal.GIFT_OF_ANOTHER_DONOR;
import static baize.contracts.donation.DonationRefusal.GIFT_UNKNOWN;
import static baize.contracts.donation.DonationRefusal.ITEM_NOT_APPROVED;
import static baize.contracts.donation.DonationRefusal.OFFER_NOT_WAITING;
import static baize.contracts.donation.DonationRefusal.OFFER_REVIEWED_BY_DONOR;
import static baize.contracts.donation.DonationRefusal.TARGET_NOT_A_HOSPITAL;
import static baize.contracts.donation.DonationRefusal.UNIT_NOT_THE_ITEMS;
import static baize.contracts.donation.GiftDraft.aGift;
import static baize.contracts.donation.GiftDraft.code;
import static baize.contracts.supply.ReliefBench.CHARITY;
import static baize.contracts.supply.ReliefBench.DEPARTMENT;
import static baize.contracts.supply.ReliefBench.DEPARTMENT_SECOND;
import static baize.contracts.supply.ReliefBench.DONOR;
import static baize.contracts.supply.ReliefBench.N95_MEDICAL;
import static baize.contracts.supply.ReliefBench.OTHER_DONOR;
import static baize.contracts.supply.ReliefBench.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import baize.contracts.MemberId;
import baize.contracts.Quantity;
import baize.contracts.Role;
import baize.contracts.RuleBench;
import baize.contracts.Signer;
import baize.contracts.UnitCode;
import baize.contracts.donation.DonationCommand.OfferVerdict;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.ReliefBench;
import baize.contracts.supply.Use;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GiftRulesTest {
    private final ReliefBench region = new ReliefBench();

    @Test
    void a_donor_offers_a_gift_that_waits_for_review() {
        region.accept(DONOR, aGift().offer());

        assertThat(gift().origin()).isEqualTo(Gift.Origin.OFFERED);
        assertThat(gift().donor()).contains(DONOR.member());
        assertThat(gift().status()).isEqualTo(Gift.Status.OFFERED);
        assertThat(gift().declared()).isEqualTo(Quantity.pieces(3000));
        assertThat(gift().diverted()).isFalse();
    }

    @Test
    void a_collector_registers_a_gift_that_may_come_at_once() {
        region.accept(CHARITY, aGift().registration());

        assertThat(gift().origin()).isEqualTo(Gift.Origin.REGISTERED);
        assertThat(gift().donor()).isEmpty();
        assertThat(gift().collector()).contains(CHARITY.member());
        assertThat(gift().status()).isEqualTo(Gift.Status.ACCEPTED);
        assertThat(gift().originRisk()).isEqualTo(OriginRisk.ELEVATED);
    }

    @Test
    void refuses_a_code_that_stands_for_a_gift() {
        region.accept(DONOR, aGift().offer());

        assertThat(region.refuse(OTHER_DONOR, aGift().offer())).isEqualTo(CODE_TAKEN);
        assertThat(region.refuse(CHARITY, aGift().registration())).isEqualTo(CODE_TAKEN);
    }

    @Test
    void refuses_an_item_outside_the_approved_catalogue() {
        ItemCode newMask = new ItemCode("new-mask");
        region.accept(DEPARTMENT, registration(newMask, "respirator", UnitCode.H87, Use.GENERAL));
        ItemCode noMask = new ItemCode("no-mask");

        assertThat(region.refuse(DONOR, aGift().of(newMask).offer())).isEqualTo(ITEM_NOT_APPROVED);
        assertThat(region.refuse(DONOR, aGift().of(noMask).offer())).isEqualTo(ITEM_NOT_APPROVED);
        assertThat(region.refuse(CHARITY, aGift().of(newMask).registration())).isEqualTo(ITEM_NOT_APPROVED);
    }

    @Test
    void refuses_a_quantity_in_another_unit_than_the_items() {
        Quantity cartons = new Quantity(6, UnitCode.XCT);

        assertThat(region.refuse(DONOR, aGift().of(cartons).offer())).isEqualTo(UNIT_NOT_THE_ITEMS);
        assertThat(region.refuse(CHARITY, aGift().of(cartons).registration())).isEqualTo(UNIT_NOT_THE_ITEMS);
    }

    @Test
    void refuses_a_target_that_cannot_be() {
        Target nobody = new Target.Hospital(new MemberId("nobody"));

        assertThat(region.refuse(DONOR, aGift().to(nobody).offer())).isEqualTo(TARGET_NOT_A_HOSPITAL);
        assertThat(region.refuse(CHARITY, aGift().to(nobody).registration())).isEqualTo(TARGET_NOT_A_HOSPITAL);
    }

    @Test
    void a_gift_of_nothing_is_impossible() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aGift().of(Quantity.pieces(0)).offer());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aGift().of(Quantity.pieces(0)).registration());
        region.accept(DONOR, aGift().of(Quantity.pieces(1)).offer());
    }

    @Test
    void the_donor_of_an_offer_is_not_unknown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DonationCommand.OfferGift(
                        code(1),
                        N95_MEDICAL,
                        Quantity.pieces(1),
                        new Target.Free(),
                        OriginRisk.NONE,
                        Gift.Display.UNKNOWN,
                        Optional.empty(),
                        Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource(OfferVerdict.class)
    void a_reviewer_accepts_an_offer_or_rejects_it(OfferVerdict verdict) {
        region.accept(DONOR, aGift().offer());

        region.accept(DEPARTMENT, review(verdict));

        Gift.Status expected = switch (verdict) {
            case ACCEPTED -> Gift.Status.ACCEPTED;
            case NOT_NEEDED, NOT_QUALIFIED -> Gift.Status.REJECTED;
        };
        assertThat(gift().status()).isEqualTo(expected);
        assertThat(gift().reviewed().orElseThrow().officer()).isEqualTo(DEPARTMENT.officer());
    }

    @ParameterizedTest
    @EnumSource(OfferVerdict.class)
    void refuses_a_second_review(OfferVerdict verdict) {
        region.accept(DONOR, aGift().offer());
        region.accept(DEPARTMENT, review(verdict));

        assertThat(region.refuse(DEPARTMENT_SECOND, review(OfferVerdict.ACCEPTED)))
                .isEqualTo(OFFER_NOT_WAITING);
    }

    @Test
    void refuses_a_review_by_the_donors_organisation_and_of_no_gift() {
        Signer donorsReviewer = RuleBench.signer(DONOR.member().value(), 90, Role.SUPPLY_REVIEWER);

        assertThat(region.refuse(DEPARTMENT, review(OfferVerdict.ACCEPTED))).isEqualTo(GIFT_UNKNOWN);
        region.accept(DONOR, aGift().offer());
        assertThat(region.refuse(donorsReviewer, review(OfferVerdict.ACCEPTED))).isEqualTo(OFFER_REVIEWED_BY_DONOR);
    }

    @Test
    void a_donor_takes_an_offer_back_before_and_after_its_review() {
        region.accept(DONOR, aGift().offer());
        region.accept(DONOR, aGift().numbered(2).offer());
        region.accept(DEPARTMENT, review(OfferVerdict.ACCEPTED));

        region.accept(DONOR, new DonationCommand.WithdrawOffer(code(1)));
        region.accept(DONOR, new DonationCommand.WithdrawOffer(code(2)));

        assertThat(gift().status()).isEqualTo(Gift.Status.WITHDRAWN);
        assertThat(gift().reviewed()).isPresent();
        assertThat(region.refuse(DEPARTMENT, new DonationCommand.ReviewOffer(code(2), OfferVerdict.ACCEPTED)))
                .isEqualTo(OFFER_NOT_WAITING);
    }

    @Test
    void refuses_to_take_back_what_is_unknown_anothers_arrived_or_ended() {
        DonationCommand.WithdrawOffer withdrawal = new DonationCommand.WithdrawOffer(code(1));

        assertThat(region.refuse(DONOR, withdrawal)).isEqualTo(GIFT_UNKNOWN);
        region.accept(DONOR, aGift().offer());
        assertThat(region.refuse(OTHER_DONOR, withdrawal)).isEqualTo(GIFT_OF_ANOTHER_DONOR);
        region.accept(DEPARTMENT, review(OfferVerdict.NOT_NEEDED));
        assertThat(region.refuse(DONOR, withdrawal)).isEqualTo(GIFT_CLOSED);
        region.happen(new DonationEvent.GiftArrived(code(1)));
        assertThat(region.refuse(DONOR, withdrawal)).isEqualTo(GIFT_ARRIVED_ALREADY);
    }

    @Test
    void refuses_to_take_back_twice() {
        region.accept(DONOR, aGift().offer());
        region.accept(DONOR, new DonationCommand.WithdrawOffer(code(1)));

        assertThat(region.refuse(DONOR, new DonationCommand.WithdrawOffer(code(1))))
                .isEqualTo(GIFT_CLOSED);
    }

    @Test
    void a_registered_gift_has_arrived_with_its_first_lot() {
        region.accept(CHARITY, aGift().registration());
        region.happen(new DonationEvent.GiftArrived(code(1)));

        assertThat(gift().status()).isEqualTo(Gift.Status.ARRIVED);
        assertThat(gift().arrived()).isPresent();
    }

    @Test
    void goods_that_come_before_the_review_leave_the_offer_waiting_for_it() {
        region.accept(DONOR, aGift().offer());
        region.happen(new DonationEvent.GiftArrived(code(1)));
        Gift.Status waiting = gift().status();

        region.accept(DEPARTMENT, new DonationCommand.ReviewOffer(code(1), DonationCommand.OfferVerdict.ACCEPTED));

        assertThat(waiting).isEqualTo(Gift.Status.OFFERED);
        assertThat(gift().status()).isEqualTo(Gift.Status.ARRIVED);
    }

    @Test
    void goods_that_nobody_announced_are_a_gift_of_an_unknown_donor() {
        DonationEvent.GiftFound found = new DonationEvent.GiftFound(
                code(1), CHARITY.member(), N95_MEDICAL, Quantity.pieces(40), OriginRisk.HIGH);
        region.happen(found);
        Gift first = gift();

        region.happen(new DonationEvent.GiftArrived(code(1)));

        assertThat(first.origin()).isEqualTo(Gift.Origin.UNANNOUNCED);
        assertThat(first.donor()).isEmpty();
        assertThat(first.collector()).contains(CHARITY.member());
        assertThat(first.display()).isEqualTo(Gift.Display.UNKNOWN);
        assertThat(first.target()).isEqualTo(new Target.Free());
        assertThat(first.originRisk()).isEqualTo(OriginRisk.HIGH);
        assertThat(first.status()).isEqualTo(Gift.Status.ARRIVED);
        assertThat(first.arrived()).isPresent();
        assertThat(gift()).isEqualTo(first);
    }

    @Test
    void an_arrival_of_no_gift_is_a_bug() {
        assertThatIllegalStateException()
                .isThrownBy(() -> region.happen(new DonationEvent.GiftArrived(code(1))))
                .withMessageContaining(code(1).value());
    }

    private Gift gift() {
        return region.bench().state().find(Gift.TABLE.key(code(1))).orElseThrow();
    }

    private static DonationCommand.ReviewOffer review(OfferVerdict verdict) {
        return new DonationCommand.ReviewOffer(code(1), verdict);
    }
}
