package baize.services.views;

import baize.contracts.Event;
import baize.trust.Genesis;

/** Turns what happened into rows. Called from one thread, in the order of the log; it must not keep state that the tables do not hold. */
public interface Projection {
    /** The founders, at position 0. */
    void found(Genesis genesis, Happened happened, Writes writes);

    /** One event. */
    void apply(Event event, Happened happened, Writes writes);
}
