package baize.ledger.ordering;

/** What became of an offer to the ordering. */
public enum Submission {
    /** It will be ordered, unless the process is killed first. */
    TAKEN,
    /** Not now: the queue is full. Try again after a pause. */
    BUSY,
    /** Not any more: the engine is closed or halted. */
    STOPPED
}
