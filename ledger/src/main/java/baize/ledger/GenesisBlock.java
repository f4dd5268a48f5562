package baize.ledger;

import baize.contracts.RuleSet;
import baize.ledger.codec.RecordCodec;
import baize.ledger.ordering.Cursor;
import baize.ledger.state.Overlay;
import baize.ledger.state.StateStore;
import baize.trust.Genesis;
import baize.trust.Sha256;
import org.jspecify.annotations.Nullable;

/** Makes block 0. */
final class GenesisBlock {
    private GenesisBlock() {}

    /** The block of the genesis record alone. Throws {@link LedgerFaultException} where the rules refuse it. */
    static ExecutedBlock make(Genesis genesis, RuleSet rules, RecordCodec codec, @Nullable StateStore store) {
        if (genesis.rules() != rules.version()) {
            throw new LedgerFaultException("The ledger was founded under version " + genesis.rules()
                    + " of the rules; this program has version " + rules.version() + ".");
        }
        byte[] ledgerId = Sha256.of(genesis.toByteArray());
        Overlay state = Overlay.empty(codec);
        BatchRun run = new BatchRun(LogPlace.beginning(ledgerId), store, state, genesis.created());
        try {
            state.apply(rules.found(GenesisFounding.of(genesis)));
        } catch (IllegalArgumentException contradiction) {
            throw new LedgerFaultException(
                    "The rules refuse the genesis record: " + contradiction.getMessage(), contradiction);
        }
        run.addLogged(new EntryMaker(codec).genesis(genesis), 0);
        return run.finish(Cursor.BEGINNING);
    }
}
