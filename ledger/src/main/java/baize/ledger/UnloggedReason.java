package baize.ledger;

import java.util.Arrays;
import java.util.Optional;

/** Why a command gets no leaf. The codes stand in block files and are never reused. */
public enum UnloggedReason {
    /** No compact JWS of ours, or its payload is no command. */
    UNDECODABLE(1),
    /** Longer than a command may be. */
    OVERSIZED(2),
    /** Signed for another ledger. */
    OTHER_LEDGER(3),
    /** Not made by the key that it names. */
    BAD_SIGNATURE(4),
    /** By a key that the ledger does not know at that position. */
    UNKNOWN_KEY(5),
    /** Ordered before its time or after it expired. */
    OUTSIDE_WINDOW(6),
    /** The signer's key used this id for another command. */
    ID_REUSED(7),
    /** The very command stands in the log already: the answer is that entry. */
    DUPLICATE(8),
    /** Refused, and so were too many others of this key in this hour. */
    TOO_MANY_REFUSED(9),
    /** A rule failed before it was known who signed: somebody must look into it. */
    NO_VERDICT(10);

    private final int code;

    UnloggedReason(int code) {
        this.code = code;
    }

    /** The byte in a block. */
    public int code() {
        return code;
    }

    /** The reason of a block's byte. */
    public static Optional<UnloggedReason> ofCode(int code) {
        return Arrays.stream(values()).filter(reason -> reason.code == code).findFirst();
    }
}
