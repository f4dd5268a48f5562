package baize.node.runtime;

import baize.contracts.MemberId;
import baize.contracts.oversight.ErasureId;
import baize.ledger.LedgerView;
import baize.node.config.NodeConfig;
import baize.services.vault.CertifiedErasures;
import baize.services.vault.RestoredVault;
import baize.services.vault.RestoredVault.Clearance;
import baize.services.vault.Vault;
import baize.services.vault.VaultFaultException;
import baize.services.vault.VaultKeys;
import baize.services.vault.VaultStart;
import baize.services.views.DatabaseOptions;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;

/** Opens a node's vault, and tells a restored one what the ledger certifies as erased. */
public final class NodeVault {
    /** In a node's directory, beside the database and never in a backup. */
    public static final String KEYS = "vault-keys";

    private NodeVault() {}

    static Vault open(NodeConfig config, LedgerView ledger, InstantSource clock) {
        Path directory = config.directory().resolve(KEYS);
        DatabaseOptions database = NodeDatabases.vault(config);
        return switch (VaultStart.open(database, keys(config, directory, database), clock)) {
            case Vault vault -> vault;
            case RestoredVault restored -> cleared(restored, ledger);
        };
    }

    /** New keys open nothing that is there already, and what is written with them would hide that the right ones are missing. */
    private static VaultKeys keys(NodeConfig config, Path directory, DatabaseOptions database) {
        if (VaultKeys.areAt(directory)) {
            return VaultKeys.open(directory);
        } else if (VaultStart.holdsRecords(database)) {
            throw new VaultFaultException("The vault holds records, and " + directory
                    + " holds no keys for them. Mount its disk, or put the directory back from where it is kept (a backup never"
                    + " holds it), and start again. Without these keys nothing in the vault can ever be read: who has lost them moves the"
                    + " vault's database away and begins with an empty one.");
        }
        return VaultKeys.create(directory, List.of(new MemberId(config.member())));
    }

    private static Vault cleared(RestoredVault restored, LedgerView ledger) {
        return switch (restored.applyDestruction(CertifiedErasures.of(ledger.state()), List.of())) {
            case Clearance.Cleared(Vault vault) -> vault;
            case Clearance.Missing(List<ErasureId> erasures) -> {
                restored.close();
                throw new VaultFaultException("The vault is a copy of " + restored.copied()
                        + " and may not answer before what was erased since is destroyed again. Put the lists of these"
                        + " erasures into " + KEYS + "/erasures and start again: "
                        + erasures.stream().map(ErasureId::value).collect(Collectors.joining(", ")));
            }
        };
    }
}
