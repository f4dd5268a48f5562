package baize.contracts.membership;

import baize.contracts.KeyId;
import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.Refusal;
import baize.contracts.Role;
import baize.contracts.WorldState;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What this area's rules ask of the state, in words. */
record MembershipState(WorldState rows) {

    Optional<Member> member(MemberId member) {
        return rows.find(Member.TABLE.key(member));
    }

    Optional<Officer> officer(OfficerId officer) {
        return rows.find(Officer.TABLE.key(officer));
    }

    Optional<SigningKey> key(KeyId key) {
        return rows.find(SigningKey.TABLE.key(key));
    }

    /** How many officers an organisation has, counted up to {@code limit}. */
    int officers(MemberId member, int limit) {
        return rows.range(OfficerOfMember.TABLE, member.value() + "/", limit).size();
    }

    /** Every key that the officer ever had. */
    List<SigningKey> keys(MemberId member, OfficerId officer) {
        String prefix = member.value() + "/" + officer.value() + "/";
        return rows.range(KeyOfOfficer.TABLE, prefix, WorldState.RANGE_LIMIT).stream()
                .flatMap(row -> key(row.value().key()).stream())
                .toList();
    }

    /** The issuer certificates that a registrar had before its newest one, as far as they are kept. */
    List<WorldState.Row<FormerIssuer>> formerIssuers(MemberId member) {
        return rows.range(FormerIssuer.TABLE, member.value() + "/", WorldState.RANGE_LIMIT);
    }

    /** Whether the organisation has an administrator other than this officer who can sign now. */
    boolean administratorBeside(MemberId member, OfficerId officer, Instant time) {
        return rows.range(AdministratorOfMember.TABLE, member.value() + "/", WorldState.RANGE_LIMIT).stream()
                .map(row -> row.value().officer())
                .filter(other -> !other.equals(officer))
                .flatMap(other -> keys(member, other).stream())
                .anyMatch(key -> signsAs(Role.ADMINISTRATOR, key, time));
    }

    /** Whether any officer of the organisation ever had a key. */
    boolean hasKeys(MemberId member) {
        return !rows.range(KeyOfOfficer.TABLE, member.value() + "/", 1).isEmpty();
    }

    /** Whether the officer ever had a key. */
    boolean hasKeys(MemberId member, OfficerId officer) {
        return !rows.range(KeyOfOfficer.TABLE, member.value() + "/" + officer.value() + "/", 1)
                .isEmpty();
    }

    /** Why these keys may not be lost: one of these roles can sign now, and could not any more, so that nobody would come in. */
    Optional<Refusal> locked(Collection<Role> roles, Predicate<SigningKey> lost, Instant time) {
        return roles.stream()
                .filter(role -> losesLast(role, lost, time))
                .<Refusal>map(role -> role == Role.REGISTRAR
                        ? MembershipRefusal.LAST_REGISTRAR
                        : MembershipRefusal.LAST_IDENTITY_BODY)
                .findFirst();
    }

    private boolean losesLast(Role role, Predicate<SigningKey> lost, Instant time) {
        boolean loses = false;
        for (WorldState.Row<VitalOfficer> row :
                rows.range(VitalOfficer.TABLE, role.name() + "/", WorldState.RANGE_LIMIT)) {
            for (SigningKey key : keys(row.value().member(), row.value().officer())) {
                if (signsAs(role, key, time)) {
                    if (!lost.test(key)) {
                        return false;
                    }
                    loses = true;
                }
            }
        }
        return loses;
    }

    private boolean signsAs(Role role, SigningKey key, Instant time) {
        return AuthorityRules.authority(this, key.key(), time) instanceof Authority.Granted granted
                && granted.signer().has(role);
    }
}
