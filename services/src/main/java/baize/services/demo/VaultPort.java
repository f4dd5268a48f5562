package baize.services.demo;

import baize.contracts.Commitment;
import baize.contracts.MemberId;

/** Where the demonstration keeps what looks like personal data: the ledger gets no more than a commitment over a random salt. */
@FunctionalInterface
public interface VaultPort {
    /** Keeps a text for the organisation that collected it, and answers the commitment to it. */
    Commitment keep(MemberId keeper, Kind kind, String text);

    /** What a text is. */
    enum Kind {
        /** A donor's name. */
        DONOR_NAME,
        /** Whom to call. */
        CONTACT,
        /** A paper: a proof of need, a qualification, a way bill, evidence of an identity. */
        PAPER
    }
}
