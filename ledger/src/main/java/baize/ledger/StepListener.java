package baize.ledger;

/** Called between the steps of a batch, on the executing thread, so that tests can end the process there. */
public interface StepListener {
    /** The step is done for the block of this height. */
    void after(Step step, long height);

    /** Listens to nothing. */
    static StepListener none() {
        return (_, _) -> {};
    }
}
