package baize.services.membership;

import static java.util.stream.Collectors.joining;

import baize.contracts.Role;
import baize.contracts.membership.MembershipCommand;
import baize.contracts.membership.MembershipEvent;
import baize.services.views.Happened;
import baize.services.views.Writes;
import baize.trust.Genesis;
import baize.trust.GenesisMember;
import baize.trust.GenesisOfficer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps the tables of organisations and officers, and marks doubtful entries. */
public final class MembershipProjection {
    private static final String ADD_ORGANISATION = """
            insert into organisation (member, zh, en, credit_code, roles, founding, checked, suspended, requested_position,
            requested_at, checked_position, checked_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String CHECKED =
            "update organisation set checked = ?, checked_position = ?, checked_at = ? where member = ?";
    private static final String ADD_OFFICER = """
            insert into officer (officer, member, roles, has_key, suspended, invited_at) values (?, ?, ?, ?, ?, ?)
            on conflict (officer) do update set roles = excluded.roles, invited_at = excluded.invited_at""";
    private static final String DOUBT =
            "update entry set doubtful = ? where key_id = ? and at >= ? and outcome = 'ACCEPTED' and confirmed_position is null";
    private static final String CONFIRM =
            "update entry set doubtful = ?, confirmed_position = ? where position = ? and key_id = ?";

    private MembershipProjection() {}

    /** The organisations and officers that a ledger starts with. */
    public static void found(Genesis genesis, Happened happened, Writes writes) {
        for (GenesisMember founder : genesis.members()) {
            writes.write(
                    ADD_ORGANISATION,
                    founder.member(),
                    founder.chineseName(),
                    founder.englishName(),
                    Optional.empty(),
                    roles(founder.roles()),
                    true,
                    Organisation.Check.VERIFIED,
                    false,
                    happened.position(),
                    happened.time(),
                    happened.position(),
                    happened.time());
        }
        for (GenesisMember founder : genesis.members()) {
            for (GenesisOfficer officer : founder.officers()) {
                writes.write(
                        ADD_OFFICER,
                        officer.officer(),
                        founder.member(),
                        roles(officer.roles()),
                        true,
                        false,
                        happened.time());
            }
        }
    }

    /** One event of this area. */
    public static void apply(MembershipEvent event, Happened happened, Writes writes) {
        switch (event) {
            case MembershipEvent.MembershipRequested(MembershipCommand.RequestMembership request) ->
                requested(request, happened, writes);
            case MembershipEvent.IdentityConfirmed e ->
                writes.write(CHECKED, Organisation.Check.VERIFIED, happened.position(), happened.time(), e.member());
            case MembershipEvent.IdentityRejected e ->
                writes.write(CHECKED, Organisation.Check.REJECTED, happened.position(), happened.time(), e.member());
            case MembershipEvent.OfficersInvited e -> {
                for (MembershipCommand.Invitation invitation : e.invitations()) {
                    writes.write(
                            ADD_OFFICER,
                            invitation.officer(),
                            e.member(),
                            roles(names(invitation.roles())),
                            false,
                            false,
                            happened.time());
                }
            }
            case MembershipEvent.CertificateIssued e ->
                writes.write(
                        "update officer set has_key = ? where officer = ?",
                        true,
                        e.facts().officer());
            case MembershipEvent.KeysConfirmed e -> {
                // Nothing shown depends on it; an officer's keys are read from the state.
            }
            case MembershipEvent.RolesChanged e ->
                writes.write("update officer set roles = ? where officer = ?", roles(names(e.roles())), e.officer());
            case MembershipEvent.IssuerRenewed e -> {
                // Nothing shown depends on which certificate a registrar issues with.
            }
            case MembershipEvent.CertificateRenewed e -> {
                // Nothing shown depends on how long a key runs; the status page reads the state.
            }
            case MembershipEvent.KeyRevoked e -> {
                if (e.compromisedSince().isPresent()) {
                    writes.write(DOUBT, true, e.key(), e.compromisedSince());
                }
            }
            case MembershipEvent.MemberSuspended e ->
                writes.write("update organisation set suspended = ? where member = ?", e.suspended(), e.member());
            case MembershipEvent.OfficerSuspended e ->
                writes.write("update officer set suspended = ? where officer = ?", e.suspended(), e.officer());
            case MembershipEvent.EntryConfirmed e ->
                writes.write(CONFIRM, false, happened.position(), e.position(), e.key());
        }
    }

    private static void requested(MembershipCommand.RequestMembership request, Happened happened, Writes writes) {
        writes.write(
                ADD_ORGANISATION,
                request.member(),
                request.names().zh().text(),
                request.names().en().text(),
                request.creditCode(),
                roles(names(request.roles())),
                false,
                Organisation.Check.REQUESTED,
                false,
                happened.position(),
                happened.time(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<String> names(Set<Role> roles) {
        return roles.stream().map(Role::name).toList();
    }

    private static String roles(List<String> names) {
        return names.stream().sorted().collect(joining(","));
    }
}
