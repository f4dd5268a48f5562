package baize.contracts.supply;

import static baize.contracts.supply.SupplyRefusal.DESIGNATED_BY_ITSELF;
import static baize.contracts.supply.SupplyRefusal.DESIGNATION_APPROVED_BY_ITS_PROPOSER;
import static baize.contracts.supply.SupplyRefusal.DESIGNATION_UNCHANGED;
import static baize.contracts.supply.SupplyRefusal.DESIGNATION_UNKNOWN;
import static baize.contracts.supply.SupplyRefusal.HOSPITAL_UNKNOWN;

import baize.contracts.Decision;
import baize.contracts.MemberId;
import baize.contracts.Role;
import baize.contracts.Stamp;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import baize.contracts.Write;
import baize.contracts.membership.Member;
import java.util.List;
import java.util.Optional;

/** The list of designated hospitals, which come first: by the word of two reviewers, with a reason, and of none of the hospital. */
final class DesignationRules {
    private DesignationRules() {}

    static Decision propose(WorldState state, SupplyCommand.ProposeDesignation command, TransactionContext context) {
        Optional<SupplyRefusal> fault = fault(
                state,
                command.hospital(),
                command.designated(),
                context.signer().member());
        return fault.map(Decision::refuse)
                .orElseGet(() -> Decision.accept(new SupplyEvent.DesignationProposed(
                        command.hospital(), command.designated(), command.reason())));
    }

    static Decision approve(WorldState state, SupplyCommand.ApproveDesignation command, TransactionContext context) {
        Optional<DesignationProposal> found = state.find(DesignationProposal.TABLE.key(command.hospital()))
                .filter(proposal -> proposal.proposed().position() == command.proposal());
        if (found.isEmpty()) {
            return Decision.refuse(DESIGNATION_UNKNOWN);
        }
        DesignationProposal proposal = found.get();
        if (proposal.proposed().officer().equals(context.signer().officer())) {
            return Decision.refuse(DESIGNATION_APPROVED_BY_ITS_PROPOSER);
        }
        Optional<SupplyRefusal> fault = fault(
                state,
                proposal.hospital(),
                proposal.designated(),
                context.signer().member());
        return fault.map(Decision::refuse)
                .orElseGet(() -> Decision.accept(new SupplyEvent.HospitalDesignated(
                        proposal.hospital(), proposal.designated(), proposal.reason())));
    }

    private static Optional<SupplyRefusal> fault(
            WorldState state, MemberId hospital, boolean designated, MemberId signer) {
        if (state.find(Member.TABLE.key(hospital))
                .filter(member -> member.roles().contains(Role.HOSPITAL))
                .isEmpty()) {
            return Optional.of(HOSPITAL_UNKNOWN);
        }
        if (hospital.equals(signer)) {
            return Optional.of(DESIGNATED_BY_ITSELF);
        }
        boolean listed = state.find(Designation.TABLE.key(hospital))
                .map(Designation::designated)
                .orElse(false);
        return listed == designated ? Optional.of(DESIGNATION_UNCHANGED) : Optional.empty();
    }

    static List<Write> proposed(SupplyEvent.DesignationProposed event, Stamp stamp) {
        return List.of(Write.put(
                DesignationProposal.TABLE.key(event.hospital()),
                new DesignationProposal(event.hospital(), event.designated(), event.reason(), stamp)));
    }

    static List<Write> designated(SupplyEvent.HospitalDesignated event, Stamp stamp) {
        return List.of(
                Write.put(
                        Designation.TABLE.key(event.hospital()),
                        new Designation(event.hospital(), event.designated(), stamp)),
                Write.remove(DesignationProposal.TABLE.key(event.hospital())));
    }
}
