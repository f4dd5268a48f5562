package baize.contracts.supply;

import baize.contracts.MemberId;
import baize.contracts.Stamp;
import baize.contracts.Table;

/** One reviewer's word that a hospital belongs on the designated list, or off it. Gone when another one approved. */
public record DesignationProposal(
        MemberId hospital, boolean designated, SupplyCommand.DesignationReason reason, Stamp proposed) {
    /** Key: hospital. */
    public static final Table<DesignationProposal> TABLE =
            new Table<>("designation-proposal", DesignationProposal.class);
}
