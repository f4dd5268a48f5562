package baize.contracts;

import java.util.List;

/** A rule's answer: what happened, or why not. */
public sealed interface Decision {
    /** The command is accepted and these events happened, in this order. At least one, at most 1,000. */
    record Accepted(List<Event> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
            if (events.isEmpty() || events.size() > 1000) {
                throw new IllegalArgumentException("A decision has 1 to 1000 events, not " + events.size());
            }
        }
    }

    /** The command is refused; nothing changes. */
    record Refused(Refusal reason) implements Decision {}

    /** Accepted with these events. */
    static Decision accept(Event... events) {
        return new Accepted(List.of(events));
    }

    /** Accepted with these events. */
    static Decision accept(List<? extends Event> events) {
        return new Accepted(List.copyOf(events));
    }

    /** Refused for this reason. */
    static Decision refuse(Refusal reason) {
        return new Refused(reason);
    }
}
