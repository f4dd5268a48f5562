package baize.services.membership;

import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.Role;
import baize.contracts.membership.CreditCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An organisation as the public register shows it.
 *
 * @param founding whether it founded the ledger; then no identity body checked it here
 * @param checkedAt when the identity body decided
 */
public record Organisation(
        MemberId member,
        Names names,
        Optional<CreditCode> creditCode,
        List<Role> roles,
        boolean founding,
        Check check,
        boolean suspended,
        long requestedPosition,
        Instant requestedAt,
        Optional<Long> checkedPosition,
        Optional<Instant> checkedAt) {
    public Organisation {
        roles = List.copyOf(roles);
    }

    /** What the identity body found. */
    public enum Check {
        /** Nobody has checked yet. */
        REQUESTED,
        /** It is genuine. */
        VERIFIED,
        /** It is not. */
        REJECTED
    }
}
