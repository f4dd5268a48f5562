package baize.contracts.donation;

import static baize.contracts.RuleBench.signer;
import static baize.contracts.donation.DonationRefusal.DIVERSION_APPROVED_ALREADY;
import static baize.contracts.donation.DonationRefusal.DIVERSION_APPROVED_BY_ITS_PROPOSER;
import static baize.contracts.donation.DonationRefusal.DIVERSION_TAKEN;
import static baize.contracts.donation.DonationRefusal.DIVERSION_UNKNOWN;
import static baize.contracts.donation.DonationRefusal.GIFT_CLOSED;
import static baize.contracts.donation.DonationRefusal.GIFT_NOT_TARGETED;
import static baize.contracts.donation.DonationRefusal.GIFT_OF_ANOTHER_DONOR;
import static baize.contracts.donation.DonationRefusal.GIFT_UNKNOWN;
import static baize.contracts.donation.DonationRefusal.TARGET_CHANGED_SINCE;
import static baize.contracts.donation.DonationRefusal.TARGET_DEMAND_CLOSED;
import static baize.contracts.donation.DonationRefusal.TARGET_NOT_A_HOSPITAL;
import static baize.contracts.donation.DonationRefusal.TARGET_UNCHANGED;
import static baize.contracts.donation.GiftDraft.aGift;
import static baize.contracts.donation.GiftDraft.code;
import static baize.contracts.supply.DemandDraft.aDemand;
import static baize.contracts.supply.DemandDraft.id;
import static baize.contracts.supply.ReliefBench.COMMISSION;
import static baize.contracts.supply.ReliefBench.COMMISSION_SECOND;
import static baize.contracts.supply.ReliefBench.DONOR;
import static baize.contracts.supply.ReliefBench.OTHER_DONOR;
import static baize.contracts.supply.ReliefBench.RENAI;
import static baize.contracts.supply.ReliefBench.RENAI_STORE;
import static baize.contracts.supply.ReliefBench.UNION;
import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.MemberId;
import baize.contracts.Role;
import baize.contracts.Signer;
import baize.contracts.supply.ReliefBench;
import baize.contracts.supply.SupplyCommand;
import org.junit.jupiter.api.Test;

/** 3,000 respirators for Union Hospital, and officers who want to send them elsewhere. */
class DiversionTest {
    private static final Target UNION_TARGET = new Target.Hospital(UNION.member());
    private static final Target RENAI_TARGET = new Target.Hospital(RENAI.member());
    private static final DiversionId DIVERSION = new DiversionId(ReliefBench.uuid(1));
    private static final DonationCommand.ApproveDiversion APPROVAL = new DonationCommand.ApproveDiversion(DIVERSION);

    private final ReliefBench region = new ReliefBench();

    @Test
    void two_officers_with_a_reason_make_a_diversion_that_shows() {
        arrivedGiftForUnion();
        region.accept(COMMISSION, proposal(RENAI_TARGET));
        Gift between = gift();

        Object event = region.accept(COMMISSION_SECOND, APPROVAL);

        assertThat(between.target()).isEqualTo(UNION_TARGET);
        assertThat(between.diverted()).isFalse();
        assertThat(gift().target()).isEqualTo(RENAI_TARGET);
        assertThat(gift().diverted()).isTrue();
        assertThat(event)
                .isEqualTo(new DonationEvent.GiftDiverted(
                        DIVERSION, code(1), UNION_TARGET, RENAI_TARGET, Diversion.Reason.GREATER_URGENCY));
        assertThat(diversion().from()).isEqualTo(UNION_TARGET);
        assertThat(diversion().proposed().officer()).isEqualTo(COMMISSION.officer());
        assertThat(diversion().approved().orElseThrow().officer()).isEqualTo(COMMISSION_SECOND.officer());
    }

    @Test
    void one_officer_without_the_donors_signature_is_refused() {
        arrivedGiftForUnion();
        region.accept(COMMISSION, proposal(RENAI_TARGET));

        assertThat(region.refuse(COMMISSION, APPROVAL)).isEqualTo(DIVERSION_APPROVED_BY_ITS_PROPOSER);
        assertThat(region.refuse(OTHER_DONOR, new DonationCommand.RedirectGift(code(1), RENAI_TARGET)))
                .isEqualTo(GIFT_OF_ANOTHER_DONOR);
        assertThat(gift().target()).isEqualTo(UNION_TARGET);
        assertThat(gift().diverted()).isFalse();
    }

    @Test
    void with_the_donors_signature_it_is_a_redirection_and_no_diversion() {
        arrivedGiftForUnion();

        Object event = region.accept(DONOR, new DonationCommand.RedirectGift(code(1), RENAI_TARGET));

        assertThat(event).isEqualTo(new DonationEvent.GiftRedirected(code(1), UNION_TARGET, RENAI_TARGET));
        assertThat(gift().target()).isEqualTo(RENAI_TARGET);
        assertThat(gift().diverted()).isFalse();
    }

    @Test
    void a_diversion_shows_even_after_the_donor_redirects() {
        arrivedGiftForUnion();
        region.accept(COMMISSION, proposal(RENAI_TARGET));
        region.accept(COMMISSION_SECOND, APPROVAL);

        region.accept(DONOR, new DonationCommand.RedirectGift(code(1), UNION_TARGET));

        assertThat(gift().target()).isEqualTo(UNION_TARGET);
        assertThat(gift().diverted()).isTrue();
    }

    @Test
    void a_gift_may_be_diverted_to_whoever_needs_it_most() {
        arrivedGiftForUnion();
        region.accept(COMMISSION, proposal(new Target.Free()));

        region.accept(COMMISSION_SECOND, APPROVAL);

        assertThat(gift().target()).isEqualTo(new Target.Free());
        assertThat(gift().diverted()).isTrue();
    }

    @Test
    void nobody_decides_that_a_gift_goes_to_the_own_hospital() {
        arrivedGiftForUnion();
        Signer reviewerOfRenai = signer(RENAI.member().value(), 95, Role.REVIEWER);

        assertThat(region.refuse(reviewerOfRenai, proposal(RENAI_TARGET)))
                .isEqualTo(DonationRefusal.DIVERTED_TO_THE_SIGNER);
        region.accept(COMMISSION, proposal(RENAI_TARGET));
        assertThat(region.refuse(reviewerOfRenai, APPROVAL)).isEqualTo(DonationRefusal.DIVERTED_TO_THE_SIGNER);
        assertThat(gift().target()).isEqualTo(UNION_TARGET);
    }

    @Test
    void refuses_to_divert_a_gift_that_is_free() {
        region.accept(DONOR, aGift().offer());

        assertThat(region.refuse(COMMISSION, proposal(RENAI_TARGET))).isEqualTo(GIFT_NOT_TARGETED);
    }

    @Test
    void refuses_to_divert_to_where_it_goes_already_or_to_what_is_no_hospital() {
        arrivedGiftForUnion();

        assertThat(region.refuse(COMMISSION, proposal(UNION_TARGET))).isEqualTo(TARGET_UNCHANGED);
        assertThat(region.refuse(COMMISSION, proposal(new Target.Hospital(new MemberId("nobody")))))
                .isEqualTo(TARGET_NOT_A_HOSPITAL);
    }

    @Test
    void refuses_to_divert_no_gift_or_one_that_will_not_come() {
        assertThat(region.refuse(COMMISSION, proposal(RENAI_TARGET))).isEqualTo(GIFT_UNKNOWN);
        region.accept(DONOR, aGift().to(UNION_TARGET).offer());
        region.accept(DONOR, new DonationCommand.WithdrawOffer(code(1)));
        assertThat(region.refuse(COMMISSION, proposal(RENAI_TARGET))).isEqualTo(GIFT_CLOSED);
    }

    @Test
    void refuses_an_id_that_stands_for_a_diversion() {
        arrivedGiftForUnion();
        region.accept(COMMISSION, proposal(RENAI_TARGET));

        assertThat(region.refuse(COMMISSION_SECOND, proposal(RENAI_TARGET))).isEqualTo(DIVERSION_TAKEN);
    }

    @Test
    void refuses_approval_of_no_proposal_and_a_second_approval() {
        arrivedGiftForUnion();
        assertThat(region.refuse(COMMISSION_SECOND, APPROVAL)).isEqualTo(DIVERSION_UNKNOWN);
        region.accept(COMMISSION, proposal(RENAI_TARGET));
        region.accept(COMMISSION_SECOND, APPROVAL);
        assertThat(region.refuse(COMMISSION_SECOND, APPROVAL)).isEqualTo(DIVERSION_APPROVED_ALREADY);
    }

    @Test
    void refuses_approval_once_the_donor_chose_another_target() {
        arrivedGiftForUnion();
        region.accept(COMMISSION, proposal(RENAI_TARGET));
        region.accept(DONOR, new DonationCommand.RedirectGift(code(1), new Target.Free()));

        assertThat(region.refuse(COMMISSION_SECOND, APPROVAL)).isEqualTo(TARGET_CHANGED_SINCE);
    }

    @Test
    void of_two_proposals_for_one_gift_one_is_approved() {
        arrivedGiftForUnion();
        DiversionId other = new DiversionId(ReliefBench.uuid(2));
        region.accept(COMMISSION, proposal(RENAI_TARGET));
        region.accept(
                COMMISSION,
                new DonationCommand.ProposeDiversion(other, code(1), new Target.Free(), Diversion.Reason.EXPIRES_SOON));
        region.accept(COMMISSION_SECOND, APPROVAL);

        assertThat(region.refuse(COMMISSION_SECOND, new DonationCommand.ApproveDiversion(other)))
                .isEqualTo(TARGET_CHANGED_SINCE);
    }

    @Test
    void looks_again_at_the_way_when_it_is_approved() {
        arrivedGiftForUnion();
        region.accept(RENAI, aDemand().at(RENAI_STORE).build());
        region.accept(COMMISSION, proposal(new Target.OneDemand(id(1))));
        region.accept(RENAI, new SupplyCommand.WithdrawDemand(id(1), SupplyCommand.WithdrawalReason.MISTAKE));

        assertThat(region.refuse(COMMISSION_SECOND, APPROVAL)).isEqualTo(TARGET_DEMAND_CLOSED);
    }

    @Test
    void a_donor_redirects_a_gift_from_its_offer_on() {
        region.accept(DONOR, aGift().offer());

        region.accept(DONOR, new DonationCommand.RedirectGift(code(1), UNION_TARGET));

        assertThat(gift().target()).isEqualTo(UNION_TARGET);
    }

    @Test
    void refuses_to_redirect_no_gift_to_the_same_target_to_no_hospital_or_what_will_not_come() {
        DonationCommand.RedirectGift redirection = new DonationCommand.RedirectGift(code(1), RENAI_TARGET);
        assertThat(region.refuse(DONOR, redirection)).isEqualTo(GIFT_UNKNOWN);
        region.accept(DONOR, aGift().to(UNION_TARGET).offer());
        assertThat(region.refuse(DONOR, new DonationCommand.RedirectGift(code(1), UNION_TARGET)))
                .isEqualTo(TARGET_UNCHANGED);
        assertThat(region.refuse(DONOR, new DonationCommand.RedirectGift(code(1), new Target.Hospital(DONOR.member()))))
                .isEqualTo(TARGET_NOT_A_HOSPITAL);
        region.accept(DONOR, new DonationCommand.WithdrawOffer(code(1)));
        assertThat(region.refuse(DONOR, redirection)).isEqualTo(GIFT_CLOSED);
    }

    private void arrivedGiftForUnion() {
        region.accept(DONOR, aGift().to(UNION_TARGET).offer());
        region.happen(new DonationEvent.GiftArrived(code(1)));
    }

    private Gift gift() {
        return region.bench().state().find(Gift.TABLE.key(code(1))).orElseThrow();
    }

    private Diversion diversion() {
        return region.bench().state().find(Diversion.TABLE.key(DIVERSION)).orElseThrow();
    }

    private static DonationCommand.ProposeDiversion proposal(Target to) {
        return new DonationCommand.ProposeDiversion(DIVERSION, code(1), to, Diversion.Reason.GREATER_URGENCY);
    }
}
