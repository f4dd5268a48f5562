package baize.contracts.membership;

import baize.contracts.Decision;
import baize.contracts.KeyId;
import baize.contracts.Stamp;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import baize.contracts.Write;
import baize.contracts.membership.MembershipCommand.IssueCertificate;
import baize.contracts.membership.MembershipCommand.RenewCertificate;
import java.time.Instant;
import java.util.List;

/**
 * The rules of this area: which command is accepted, and what its events change. Refusals are {@link MembershipRefusal}.
 *
 * <p>Source: F1 of the domain's features (33 Charity; RFC 5280 for revocation).
 */
public final class MembershipRules {
    private MembershipRules() {}

    /** The state that a ledger starts with. Throws {@link IllegalArgumentException} where the founding contradicts itself. */
    public static List<Write> found(Founding founding, Certificates certificates) {
        return FoundingRules.found(founding, certificates);
    }

    /** Whether a key may sign at this position and batch time. */
    public static Authority authority(WorldState state, KeyId key, Instant time) {
        return AuthorityRules.authority(new MembershipState(state), key, time);
    }

    /** Decides a command of this area, whose signer holds one of the roles of its type. */
    public static Decision decide(
            WorldState rows, MembershipCommand command, TransactionContext context, Certificates certificates) {
        MembershipState state = new MembershipState(rows);
        JoiningRules joining = new JoiningRules(state, context, certificates);
        CertificateRules issuing =
                new CertificateRules(state, context, new CertificateCheck(state, context, certificates));
        KeyConfirmationRules confirmation = new KeyConfirmationRules(state, context);
        RevocationRules revocation = new RevocationRules(state, context);
        IssuerRules issuers = new IssuerRules(state, context, certificates);
        RoleRules roles = new RoleRules(state, context);
        SuspensionRules suspension = new SuspensionRules(state, context);
        return switch (command) {
            case MembershipCommand.RequestMembership c -> joining.request(c);
            case MembershipCommand.ConfirmIdentity c -> joining.confirm(c);
            case MembershipCommand.RejectIdentity c -> joining.reject(c);
            case MembershipCommand.InviteOfficers c -> joining.invite(c);
            case MembershipCommand.ChangeRoles c -> roles.change(c);
            case MembershipCommand.RenewIssuer(CertificateDer issuer) -> issuers.renew(issuer);
            case IssueCertificate(CertificateDer certificate) -> issuing.issue(certificate);
            case RenewCertificate(CertificateDer certificate) -> issuing.renew(certificate);
            case MembershipCommand.ReplaceKey c -> issuing.replace(c);
            case MembershipCommand.ConfirmKeys c -> confirmation.confirm(c);
            case MembershipCommand.RevokeKey c -> revocation.revoke(c);
            case MembershipCommand.ConfirmEntry c -> revocation.confirm(c);
            case MembershipCommand.SuspendMember c -> suspension.suspendMember(c);
            case MembershipCommand.SuspendOfficer c -> suspension.suspendOfficer(c);
        };
    }

    /** The changes of state that an event of this area means. */
    public static List<Write> evolve(WorldState state, MembershipEvent event, Stamp stamp) {
        return new MembershipEvolution(new MembershipState(state), stamp).evolve(event);
    }
}
