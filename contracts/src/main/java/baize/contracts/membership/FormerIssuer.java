package baize.contracts.membership;

import baize.contracts.Key;
import baize.contracts.MemberId;
import baize.contracts.Stamp;
import baize.contracts.Table;
import java.time.Instant;

/**
 * An issuer certificate that was renewed before it ended: what its key signed may still come in until {@code notAfter}. Removed with a
 * later renewal once it has ended; certificates that came in by it live on by their own dates.
 *
 * @param renewed when the next one took its place
 */
public record FormerIssuer(MemberId member, CertificateDer certificate, Instant notAfter, Stamp renewed) {
    /** Key: member, position of the renewal (20 digits). */
    public static final Table<FormerIssuer> TABLE = new Table<>("former-issuer", FormerIssuer.class);

    private static final int DIGITS = 20;

    /** Where the certificate stands that a renewal at this position replaced. */
    static Key<FormerIssuer> at(MemberId member, long position) {
        String number = Long.toString(position);
        return TABLE.key(member.value(), "0".repeat(DIGITS - number.length()) + number);
    }
}
