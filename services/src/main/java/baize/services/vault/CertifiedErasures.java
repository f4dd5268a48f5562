package baize.services.vault;

import baize.contracts.WorldState;
import baize.contracts.oversight.Erasure;
import baize.contracts.oversight.OversightCommand.CertifyErasure;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The certificates of erasure on the ledger: what a restored vault must be told. */
public final class CertifiedErasures {
    private static final int PREFIXES = 256;

    private CertifiedErasures() {}

    /** All of them. Their ids are random UUIDs, read by their first two digits, so that each range stays below its limit. */
    public static List<CertifyErasure> of(WorldState state) {
        List<CertifyErasure> certificates = new ArrayList<>();
        for (int prefix = 0; prefix < PREFIXES; prefix++) {
            String digits = HexFormat.of().toHexDigits((byte) prefix);
            List<WorldState.Row<Erasure>> rows = state.range(Erasure.TABLE, digits, WorldState.RANGE_LIMIT);
            if (rows.size() == WorldState.RANGE_LIMIT) {
                throw new VaultFaultException("The ledger holds more certificates of erasure than can be read at once");
            }
            rows.forEach(row -> certificates.add(row.value().certificate()));
        }
        return certificates;
    }
}
