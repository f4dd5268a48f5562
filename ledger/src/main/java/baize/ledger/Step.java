package baize.ledger;

/** The steps that a batch goes through, in this order. The last one, giving the head to the engine, is the return of the call. */
public enum Step {
    /** The rules ran; nothing has changed yet. */
    EXECUTED,
    /** The block is on disk: from now on the batch stands. */
    BLOCK_DURABLE,
    /** State, tree and indexes have it, in memory and in what will be flushed. */
    STATE_WRITTEN,
    /** Whoever waits is being told, on another thread. */
    ANSWERED
}
