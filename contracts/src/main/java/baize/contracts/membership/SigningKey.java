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
 * @param confirmed when somebody other than the issuer said that it is the officer's; it signs nothing before
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
        Optional<Stamp> confirmed,
        Optional<Stamp> revoked,
        Optional<RevocationReason> reason,
        Optional<Instant> compromisedSince) {
    /** Key: key id. */
    public static final Table<SigningKey> TABLE = new Table<>("key", SigningKey.class);

    /** A new key of this officer. */
    static SigningKey issued(CertificateFacts facts, OfficerId officer, Stamp issued) {
        return new SigningKey(
                facts.key(),
                facts.member(),
                officer,
                facts.publicKey(),
                facts.serial(),
                facts.notBefore(),
                facts.notAfter(),
                issued,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same key, confirmed to be the officer's. */
    SigningKey confirmed(Stamp by) {
        return new SigningKey(
                key,
                member,
                officer,
                publicKey,
                serial,
                notBefore,
                notAfter,
                issued,
                Optional.of(by),
                revoked,
                reason,
                compromisedSince);
    }

    /** The same key under a new certificate. */
    SigningKey renewed(CertificateFacts facts) {
        return new SigningKey(
                key,
                member,
                officer,
                publicKey,
                facts.serial(),
                facts.notBefore(),
                facts.notAfter(),
                issued,
                confirmed,
                revoked,
                reason,
                compromisedSince);
    }

    /** The same key, revoked. The first revocation's stamp and reason stay; a later one may only add since when it is in doubt. */
    SigningKey revoked(Stamp by, RevocationReason why, Optional<Instant> since) {
        return new SigningKey(
                key,
                member,
                officer,
                publicKey,
                serial,
                notBefore,
                notAfter,
                issued,
                confirmed,
                revoked.or(() -> Optional.of(by)),
                reason.or(() -> Optional.of(why)),
                since.or(() -> compromisedSince));
    }

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
