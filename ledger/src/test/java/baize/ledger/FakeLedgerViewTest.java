package baize.ledger;

import baize.contracts.oversight.OversightCommand.CertifyErasure;
import baize.contracts.oversight.OversightEvent.ErasureCertified;

class FakeLedgerViewTest extends LedgerViewSuite {
    private final FakeLedgerView log = new FakeLedgerView();

    @Override
    protected LedgerView view() {
        return log;
    }

    @Override
    protected LogEntry accept() {
        CertifyErasure command = LedgerBench.anErasure();
        return log.happened(log.community().operator(), command, new ErasureCertified(command));
    }

    @Override
    protected LogEntry refuse() {
        return log.refused(log.community().operator(), LedgerBench.anErasure(), "OVE-001");
    }
}
