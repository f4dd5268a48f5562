package baize.services.vault;

import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.Signer;

/** Who reads: an officer, by the grant of the organisation. */
public record Reader(MemberId member, OfficerId officer) {
    /** The reader that a session's signer is. */
    public static Reader of(Signer signer) {
        return new Reader(signer.member(), signer.officer());
    }
}
