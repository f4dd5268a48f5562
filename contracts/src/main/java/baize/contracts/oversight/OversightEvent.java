package baize.contracts.oversight;

import baize.contracts.Event;
import java.time.Instant;

/** What was said, erased and set. */
public sealed interface OversightEvent extends Event {
    /** A statement stands, checked against the books. */
    record StatementPublished(OversightCommand.PublishStatement statement) implements OversightEvent {}

    /** Records are gone for good. */
    record ErasureCertified(OversightCommand.CertifyErasure certificate) implements OversightEvent {}

    /** The clock's jump is accepted. */
    record TimeAccepted(Instant before, Instant now) implements OversightEvent {}
}
