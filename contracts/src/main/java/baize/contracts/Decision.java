package baize.contracts;

import java.util.List;

/** A rule's answer: what happened, or why not. */
public sealed interface Decision {
    /** Most events of one decision. */
    int MAX_EVENTS = 1_000;

    /** The command is accepted and these events happened, in this order. At least one, at most 1,000. */
    record Accepted(List<Event> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
            if (events.isEmpty() || events.size() > MAX_EVENTS) {
                throw new IllegalArgumentException(
                        "A decision has 1 to " + MAX_EVENTS + " events, not " + events.size());
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

    /** Accepted with these events, or refused where they are more than one decision holds. */
    static Decision accept(List<? extends Event> events, Refusal tooMany) {
        return events.size() > MAX_EVENTS ? refuse(tooMany) : accept(events);
    }

    /** Refused for this reason. */
    static Decision refuse(Refusal reason) {
        return new Refused(reason);
    }
}
