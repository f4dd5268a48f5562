package baize.contracts.oversight;

import baize.contracts.Decision;
import baize.contracts.Stamp;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import baize.contracts.Write;
import java.util.List;

/** The rules of oversight: which command is accepted, and what its events change. Refuses with {@link OversightRefusal}. */
public final class OversightRules {
    private OversightRules() {}

    /** Decides a command of this area. */
    public static Decision decide(WorldState state, OversightCommand command, TransactionContext context) {
        return switch (command) {
            case OversightCommand.PublishStatement c -> PublicationRules.publish(state, c, context);
            case OversightCommand.CertifyErasure c ->
                state.find(Erasure.TABLE.key(c.erasure())).isPresent()
                        ? Decision.refuse(OversightRefusal.ERASURE_EXISTS)
                        : Decision.accept(new OversightEvent.ErasureCertified(c));
            case OversightCommand.AcceptTime c -> Decision.accept(new OversightEvent.TimeAccepted(c.before(), c.now()));
        };
    }

    /** The changes of state that an event of this area means. */
    public static List<Write> evolve(WorldState state, OversightEvent event, Stamp stamp) {
        return switch (event) {
            case OversightEvent.StatementPublished e ->
                List.of(Write.put(
                        Publication.TABLE.key(e.statement().publication()), new Publication(e.statement(), stamp)));
            case OversightEvent.ErasureCertified e ->
                List.of(Write.put(Erasure.TABLE.key(e.certificate().erasure()), new Erasure(e.certificate(), stamp)));
            case OversightEvent.TimeAccepted ignored -> List.of();
        };
    }
}
