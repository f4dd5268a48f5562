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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;

/** Opens a node's vault, and tells a restored one what the ledger certifies as erased. */
final class NodeVault {
    /** Beside the database and never in a backup. */
    static final String KEYS = "vault-keys";

    private NodeVault() {}

    static Vault open(NodeConfig config, LedgerView ledger, InstantSource clock) {
        Path directory = config.directory().resolve(KEYS);
        VaultKeys keys = Files.isDirectory(directory)
                ? VaultKeys.open(directory)
                : VaultKeys.create(directory, List.of(new MemberId(config.member())));
        return switch (VaultStart.open(NodeDatabases.vault(config), keys, clock)) {
            case Vault vault -> vault;
            case RestoredVault restored -> cleared(restored, ledger);
        };
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
