package baize.services.oversight;

import baize.contracts.oversight.OversightCommand;
import baize.contracts.oversight.OversightEvent;
import baize.services.views.Happened;
import baize.services.views.NewStep;
import baize.services.views.StepKind;
import baize.services.views.Subject;
import baize.services.views.Writes;

/** Keeps the tables of publications and certificates of erasure. */
public final class OversightProjection {
    private static final String PUBLISH =
            "insert into publication (publication, gift, claim, position, at, organisation) values (?, ?, ?, ?, ?, ?)";
    private static final String ERASE =
            "insert into erasure (erasure, records, root, reason, position, at, organisation) values (?, ?, ?, ?, ?, ?, ?)";

    private OversightProjection() {}

    /** One event of this area. */
    public static void apply(OversightEvent event, Happened happened, Writes writes) {
        switch (event) {
            case OversightEvent.StatementPublished(OversightCommand.PublishStatement statement) -> {
                writes.write(
                        PUBLISH,
                        statement.publication(),
                        statement.gift(),
                        statement.claim(),
                        happened.position(),
                        happened.time(),
                        happened.organisation());
                NewStep.of(Subject.of(statement.gift()), StepKind.STATEMENT_PUBLISHED)
                        .reason(statement.claim())
                        .write(happened, writes);
            }
            case OversightEvent.ErasureCertified(OversightCommand.CertifyErasure certificate) ->
                writes.write(
                        ERASE,
                        certificate.erasure(),
                        certificate.records(),
                        certificate.root(),
                        certificate.reason(),
                        happened.position(),
                        happened.time(),
                        happened.organisation());
            case OversightEvent.TimeAccepted _ -> {
                // The list of records shows it; no other page asks.
            }
        }
    }
}
