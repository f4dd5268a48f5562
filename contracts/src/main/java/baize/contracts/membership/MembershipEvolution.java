package baize.contracts.membership;

import baize.contracts.Role;
import baize.contracts.Stamp;
import baize.contracts.WorldState;
import baize.contracts.Write;
import baize.contracts.membership.MembershipCommand.Invitation;
import baize.contracts.membership.MembershipCommand.RequestMembership;
import baize.contracts.membership.MembershipEvent.KeyRevoked;
import baize.contracts.membership.MembershipEvent.OfficersInvited;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What this area's events change. */
record MembershipEvolution(MembershipState state, Stamp stamp) {

    List<Write> evolve(MembershipEvent event) {
        return switch (event) {
            case MembershipEvent.MembershipRequested(RequestMembership request) -> requested(request);
            case MembershipEvent.IdentityConfirmed(var id, var _) ->
                List.of(put(state.member(id).orElseThrow().verified(stamp)));
            case MembershipEvent.IdentityRejected(var id, var _) ->
                rejected(state.member(id).orElseThrow());
            case OfficersInvited invited -> invited(invited);
            case MembershipEvent.RolesChanged(var id, var roles) ->
                rolesChanged(state.officer(id).orElseThrow(), roles);
            case MembershipEvent.IssuerRenewed renewed -> issuerRenewed(renewed);
            case MembershipEvent.CertificateIssued(CertificateFacts facts) -> issued(facts);
            case MembershipEvent.KeysConfirmed(var keys) ->
                keys.stream()
                        .map(key -> put(state.key(key).orElseThrow().confirmed(stamp)))
                        .toList();
            case MembershipEvent.CertificateRenewed(CertificateFacts facts) ->
                List.of(put(state.key(facts.key()).orElseThrow().renewed(facts)));
            case KeyRevoked revoked ->
                List.of(put(state.key(revoked.key())
                        .orElseThrow()
                        .revoked(stamp, revoked.reason(), revoked.compromisedSince())));
            case MembershipEvent.MemberSuspended(var id, boolean suspended) ->
                List.of(put(memberSuspended(state.member(id).orElseThrow(), suspended)));
            case MembershipEvent.OfficerSuspended(var id, boolean suspended) ->
                officerSuspended(state.officer(id).orElseThrow(), suspended);
            case MembershipEvent.EntryConfirmed(long position, var key) ->
                List.of(Write.put(ConfirmedEntry.at(position), new ConfirmedEntry(position, key, stamp)));
        };
    }

    private List<Write> requested(RequestMembership request) {
        Member member = new Member(
                request.member(),
                request.names(),
                Optional.of(request.creditCode()),
                request.roles(),
                Member.Status.REQUESTED,
                request.issuer(),
                stamp,
                Optional.empty());
        CreditCodeHolder holder = new CreditCodeHolder(request.creditCode(), request.member());
        return List.of(put(member), Write.put(CreditCodeHolder.TABLE.key(request.creditCode()), holder));
    }

    private static List<Write> rejected(Member member) {
        List<Write> writes = new ArrayList<>();
        writes.add(put(member.in(Member.Status.REJECTED)));
        member.creditCode().ifPresent(code -> writes.add(Write.remove(CreditCodeHolder.TABLE.key(code))));
        return writes;
    }

    private List<Write> invited(OfficersInvited invited) {
        List<Write> writes = new ArrayList<>();
        for (Invitation invitation : invited.invitations()) {
            writes.addAll(newOfficer(new Officer(
                    invitation.officer(), invited.member(), invitation.roles(), Officer.Status.INVITED, stamp)));
        }
        return writes;
    }

    private static List<Write> rolesChanged(Officer before, Set<Role> roles) {
        Officer after = before.with(roles);
        List<Write> writes = new ArrayList<>();
        writes.add(put(after));
        writes.addAll(byRole(after));
        for (Role role : VitalOfficer.ROLES) {
            if (before.roles().contains(role) && !roles.contains(role)) {
                writes.add(Write.remove(VitalOfficer.at(role, after)));
            }
        }
        if (before.roles().contains(Role.ADMINISTRATOR) && !roles.contains(Role.ADMINISTRATOR)) {
            writes.add(Write.remove(AdministratorOfMember.TABLE.key(after.member(), after.officer())));
        }
        return writes;
    }

    /** Former issuer certificates that have ended go out: nothing that they sign comes in any more. */
    private List<Write> issuerRenewed(MembershipEvent.IssuerRenewed renewed) {
        Member member = state.member(renewed.member()).orElseThrow();
        List<Write> writes = new ArrayList<>();
        writes.add(put(member.issuing(renewed.issuer())));
        for (WorldState.Row<FormerIssuer> former : state.formerIssuers(member.member())) {
            if (former.value().notAfter().isBefore(stamp.time())) {
                writes.add(Write.remove(FormerIssuer.at(
                        member.member(), former.value().renewed().position())));
            }
        }
        member.issuer()
                .filter(former -> !renewed.formerEnds().isBefore(stamp.time()))
                .ifPresent(former -> writes.add(Write.put(
                        FormerIssuer.at(member.member(), stamp.position()),
                        new FormerIssuer(member.member(), former, renewed.formerEnds(), stamp))));
        return writes;
    }

    private List<Write> issued(CertificateFacts facts) {
        Officer officer = state.officer(facts.officer().orElseThrow()).orElseThrow();
        Member member = state.member(officer.member()).orElseThrow();
        List<Write> writes = new ArrayList<>(newKey(SigningKey.issued(facts, officer.officer(), stamp)));
        if (officer.status() == Officer.Status.INVITED) {
            writes.add(put(officer.in(Officer.Status.ACTIVE)));
        }
        if (member.status() == Member.Status.VERIFIED) {
            writes.add(put(member.in(Member.Status.ACTIVE)));
        }
        return writes;
    }

    private Member memberSuspended(Member member, boolean suspended) {
        if (suspended) {
            return member.in(Member.Status.SUSPENDED);
        }
        return member.in(state.hasKeys(member.member()) ? Member.Status.ACTIVE : Member.Status.VERIFIED);
    }

    private List<Write> officerSuspended(Officer officer, boolean suspended) {
        var place = OfficerSuspension.TABLE.key(officer.officer());
        if (suspended) {
            OfficerSuspension suspension = new OfficerSuspension(officer.officer(), stamp);
            return List.of(put(officer.in(Officer.Status.SUSPENDED)), Write.put(place, suspension));
        }
        boolean enrolled = state.hasKeys(officer.member(), officer.officer());
        return List.of(put(officer.in(enrolled ? Officer.Status.ACTIVE : Officer.Status.INVITED)), Write.remove(place));
    }

    static Write put(Member member) {
        return Write.put(Member.TABLE.key(member.member()), member);
    }

    private static Write put(Officer officer) {
        return Write.put(Officer.TABLE.key(officer.officer()), officer);
    }

    private static Write put(SigningKey key) {
        return Write.put(SigningKey.TABLE.key(key.key()), key);
    }

    static List<Write> newOfficer(Officer officer) {
        List<Write> writes = new ArrayList<>();
        writes.add(put(officer));
        writes.add(Write.put(
                OfficerOfMember.TABLE.key(officer.member(), officer.officer()),
                new OfficerOfMember(officer.member(), officer.officer())));
        writes.addAll(byRole(officer));
        return writes;
    }

    /** The rows by which officers of a role are found. */
    private static List<Write> byRole(Officer officer) {
        List<Write> writes = new ArrayList<>();
        for (Role role : VitalOfficer.ROLES) {
            if (officer.roles().contains(role)) {
                writes.add(Write.put(VitalOfficer.at(role, officer), VitalOfficer.of(role, officer)));
            }
        }
        if (officer.roles().contains(Role.ADMINISTRATOR)) {
            writes.add(Write.put(
                    AdministratorOfMember.TABLE.key(officer.member(), officer.officer()),
                    new AdministratorOfMember(officer.member(), officer.officer())));
        }
        return writes;
    }

    static List<Write> newKey(SigningKey key) {
        return List.of(
                put(key),
                Write.put(
                        KeyOfOfficer.TABLE.key(key.member(), key.officer(), key.key()),
                        new KeyOfOfficer(key.member(), key.officer(), key.key())));
    }
}
