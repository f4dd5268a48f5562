package baize.services.membership;

import baize.contracts.KeyId;
import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.Role;
import baize.contracts.WorldState;
import baize.contracts.membership.Authority;
import baize.contracts.membership.KeyOfOfficer;
import baize.contracts.membership.MembershipRules;
import baize.contracts.membership.SigningKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An officer's role pseudonym with every key that it ever had. For members' sessions only. */
public record OfficerWithKeys(
        OfficerId officer,
        MemberId member,
        List<Role> roles,
        boolean suspended,
        Instant invitedAt,
        List<KeyStanding> keys) {
    public OfficerWithKeys {
        roles = List.copyOf(roles);
        keys = List.copyOf(keys);
    }

    /**
     * A key and whether it may sign now.
     *
     * @param reason why it was revoked
     * @param compromisedSince from when on what it signed is doubtful
     */
    public record KeyStanding(
            KeyId key,
            Instant notBefore,
            Instant notAfter,
            State state,
            Optional<SigningKey.RevocationReason> reason,
            Optional<Instant> compromisedSince) {}

    /** Where a key stands. */
    public enum State {
        /** It may sign. */
        VALID,
        /** Nobody other than the issuer has said that it is the officer's. */
        UNCONFIRMED,
        /** Its certificate starts later. */
        NOT_YET_VALID,
        /** Its certificate ran out. */
        EXPIRED,
        /** The officer or the organisation is suspended. */
        SUSPENDED,
        /** It may never sign again. */
        REVOKED
    }

    /** The officer with the keys that the ledger's state holds. */
    public static OfficerWithKeys of(MemberOfficerQueries.OfficerRow row, WorldState state, Instant now) {
        String prefix = row.member().value() + "/" + row.officer().value() + "/";
        List<KeyStanding> keys = state.range(KeyOfOfficer.TABLE, prefix, WorldState.RANGE_LIMIT).stream()
                .flatMap(key -> state.find(SigningKey.TABLE.key(key.value().key())).stream())
                .map(key -> standing(key, state, now))
                .toList();
        return new OfficerWithKeys(row.officer(), row.member(), row.roles(), row.suspended(), row.invitedAt(), keys);
    }

    private static KeyStanding standing(SigningKey key, WorldState state, Instant now) {
        return new KeyStanding(
                key.key(),
                key.notBefore(),
                key.notAfter(),
                state(key, state, now),
                key.reason(),
                key.compromisedSince());
    }

    private static State state(SigningKey key, WorldState state, Instant now) {
        if (key.revoked().isPresent()) {
            return State.REVOKED;
        } else if (now.isAfter(key.notAfter())) {
            return State.EXPIRED;
        } else if (key.confirmed().isEmpty()) {
            return State.UNCONFIRMED;
        } else if (now.isBefore(key.notBefore())) {
            return State.NOT_YET_VALID;
        }
        return MembershipRules.authority(state, key.key(), now) instanceof Authority.Granted
                ? State.VALID
                : State.SUSPENDED;
    }
}
