package baize.contracts.membership;

import baize.contracts.KeyId;
import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.Stamp;
import baize.contracts.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * An officer's key. Whether it may sign is judged at a command's position and the batch's time, never at issued-at.
 *
 * @param revoked when it was revoked; a key is never un-revoked
 * @param compromisedSince entries that it signed after this are doubtful until confirmed
 */
public record SigningKey(
        KeyId key,
        MemberId member,
        OfficerId officer,
        PublicKeyCode publicKey,
        SerialNumber serial,
        Instant notBefore,
        Instant notAfter,
        Stamp issued,
        Optional<Stamp> revoked,
        Optional<RevocationReason> reason,
        Optional<Instant> compromisedSince) {
    /** Key: key id. */
    public static final Table<SigningKey> TABLE = new Table<>("key", SigningKey.class);

    /** Why a key was revoked. Source: RFC 5280 §5.3.1, as far as it fits. */
    public enum RevocationReason {
        /** Somebody else may have it. */
        KEY_COMPROMISE,
        /** The device is lost. */
        DEVICE_LOST,
        /** The officer left or changed duties. */
        AFFILIATION_CHANGED,
        /** Another key took its place. */
        SUPERSEDED
    }
}
