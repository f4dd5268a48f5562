package baize.services.demo;

import baize.contracts.Commitment;
import baize.contracts.MemberId;
import baize.services.vault.Content;
import baize.services.vault.Stored;
import baize.services.vault.Subject;
import baize.services.vault.SubjectId;
import baize.services.vault.Vault;
import baize.services.vault.VaultRefusal;
import baize.services.vault.VaultResult;
import java.util.Set;
import java.util.UUID;

/** A node's vault as the demonstration's: a fresh pseudonym for every text, and grants for those who have to read it. */
public final class RealVault implements VaultPort {
    private static final MemberId REVIEWER = Offices.HEALTH_COMMISSION.member();
    private static final MemberId SUPPLY_REVIEWER = Offices.ECONOMY_DEPARTMENT.member();

    private final Vault vault;

    /** Keeps in this vault, which holds keys of all {@link Region#members()}. */
    public RealVault(Vault vault) {
        this.vault = vault;
    }

    @Override
    public Commitment keep(MemberId keeper, Kind kind, String text) {
        Subject subject = new Subject(keeper, new SubjectId(UUID.randomUUID().toString()));
        return switch (vault.put(subject, readers(kind), Content.text(text))) {
            case VaultResult.Done<Stored>(Stored stored) -> stored.commitment();
            case VaultResult.Refused<Stored>(VaultRefusal reason) ->
                throw new UnplayableException("The vault does not keep a text of " + keeper.value() + ": "
                        + reason.code() + " " + reason.message());
        };
    }

    /** Who reads it beside its keeper. A donor's name is its collector's alone. */
    private static Set<MemberId> readers(Kind kind) {
        return switch (kind) {
            case DONOR_NAME -> Set.of();
            case CONTACT -> Set.of(REVIEWER);
            case PAPER -> Set.of(REVIEWER, SUPPLY_REVIEWER);
        };
    }
}
