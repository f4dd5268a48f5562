package baize.contracts.supply;

import static baize.contracts.RuleBench.signer;
import static baize.contracts.supply.ReliefBench.COMMISSION;
import static baize.contracts.supply.ReliefBench.COMMISSION_SECOND;
import static baize.contracts.supply.ReliefBench.DONOR;
import static baize.contracts.supply.ReliefBench.UNION;
import static baize.contracts.supply.SupplyRefusal.DESIGNATED_BY_ITSELF;
import static baize.contracts.supply.SupplyRefusal.DESIGNATION_APPROVED_BY_ITS_PROPOSER;
import static baize.contracts.supply.SupplyRefusal.DESIGNATION_UNCHANGED;
import static baize.contracts.supply.SupplyRefusal.DESIGNATION_UNKNOWN;
import static baize.contracts.supply.SupplyRefusal.HOSPITAL_UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.MemberId;
import baize.contracts.Role;
import baize.contracts.Signer;
import baize.contracts.supply.SupplyCommand.DesignationReason;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Designated hospitals come first, so nobody puts one on the list alone, and nobody the own house. */
class DesignationTest {
    private static final MemberId HOSPITAL = UNION.member();
    private static final Signer REVIEWER_OF_THE_HOSPITAL = signer(HOSPITAL.value(), 91, Role.REVIEWER);

    private final ReliefBench region = new ReliefBench();

    @Test
    void a_hospital_comes_onto_the_list_and_off_it_by_two_reviewers_with_a_reason() {
        designate(true);
        Optional<Boolean> after = designated();
        Object event = designate(false);

        assertThat(after).contains(true);
        assertThat(designated()).contains(false);
        assertThat(event)
                .isEqualTo(new SupplyEvent.HospitalDesignated(HOSPITAL, false, DesignationReason.TAKES_NO_MORE));
    }

    @Test
    void one_reviewer_alone_changes_nothing() {
        region.accept(COMMISSION, proposal(HOSPITAL, true));
        long position = region.bench().position();

        assertThat(region.refuse(COMMISSION, approval(position))).isEqualTo(DESIGNATION_APPROVED_BY_ITS_PROPOSER);
        assertThat(designated()).isEmpty();
    }

    @Test
    void a_hospitals_own_officers_neither_propose_nor_approve() {
        assertThat(region.refuse(REVIEWER_OF_THE_HOSPITAL, proposal(HOSPITAL, true)))
                .isEqualTo(DESIGNATED_BY_ITSELF);
        region.accept(COMMISSION, proposal(HOSPITAL, true));

        assertThat(region.refuse(
                        REVIEWER_OF_THE_HOSPITAL, approval(region.bench().position())))
                .isEqualTo(DESIGNATED_BY_ITSELF);
    }

    @Test
    void an_approval_names_the_proposal_that_was_read() {
        region.accept(COMMISSION, proposal(HOSPITAL, true));
        long first = region.bench().position();
        region.accept(COMMISSION, proposal(HOSPITAL, true));
        long second = region.bench().position();

        assertThat(region.refuse(COMMISSION_SECOND, approval(first))).isEqualTo(DESIGNATION_UNKNOWN);
        region.accept(COMMISSION_SECOND, approval(second));
        assertThat(region.refuse(COMMISSION_SECOND, approval(second))).isEqualTo(DESIGNATION_UNKNOWN);
    }

    @Test
    void refuses_to_say_about_a_hospital_what_the_list_says_already() {
        assertThat(region.refuse(COMMISSION, proposal(HOSPITAL, false))).isEqualTo(DESIGNATION_UNCHANGED);
        designate(true);
        assertThat(region.refuse(COMMISSION, proposal(HOSPITAL, true))).isEqualTo(DESIGNATION_UNCHANGED);
    }

    @Test
    void refuses_to_designate_what_is_no_hospital() {
        assertThat(region.refuse(COMMISSION, proposal(DONOR.member(), true))).isEqualTo(HOSPITAL_UNKNOWN);
        assertThat(region.refuse(COMMISSION, proposal(new MemberId("nobody"), true)))
                .isEqualTo(HOSPITAL_UNKNOWN);
    }

    private Object designate(boolean designated) {
        region.accept(COMMISSION, proposal(HOSPITAL, designated));
        return region.accept(COMMISSION_SECOND, approval(region.bench().position()));
    }

    private static SupplyCommand.ProposeDesignation proposal(MemberId hospital, boolean designated) {
        return new SupplyCommand.ProposeDesignation(
                hospital, designated, designated ? DesignationReason.TAKES_PATIENTS : DesignationReason.TAKES_NO_MORE);
    }

    private static SupplyCommand.ApproveDesignation approval(long position) {
        return new SupplyCommand.ApproveDesignation(HOSPITAL, position);
    }

    private Optional<Boolean> designated() {
        return region.bench().state().find(Designation.TABLE.key(HOSPITAL)).map(Designation::designated);
    }
}
