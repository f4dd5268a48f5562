package baize.ledger.ordering;

class ScriptedOrderingTest extends OrderingSuite {
    @Override
    protected OrderingFactory factory() {
        return ScriptedNetwork.automatic(START).node("alone", 0);
    }
}
