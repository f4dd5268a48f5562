package baize.services.custody;

import baize.contracts.MemberId;
import baize.contracts.custody.CustodyCommand;
import baize.contracts.custody.CustodyEvent;
import baize.services.views.Happened;
import baize.services.views.NewStep;
import baize.services.views.StepKind;
import baize.services.views.Subject;
import baize.services.views.Writes;

/** Keeps the table of hand-overs: one row per passing, filled by one signature and completed by the other. */
final class HandOverProjection {
    /** Of what the two sides saw. */
    private static final String WORSE = """
            case when 'DAMAGED' in (excluded.state_of_boxes, hand_over.state_of_boxes) then 'DAMAGED' when 'OPENED' in
            (excluded.state_of_boxes, hand_over.state_of_boxes) then 'OPENED' else 'GOOD' end""";

    private static final String GIVEN = """
            insert into hand_over (hand_over, shipment, leg_position, giver, taker, state_of_boxes, happened_at, claim, given_position,
            given_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (hand_over) do update set given_position = excluded.given_position, given_at = excluded.given_at, leg_position =
            case when hand_over.claim then excluded.leg_position else hand_over.leg_position end, claim = excluded.claim,
            state_of_boxes = %s""".formatted(WORSE);
    private static final String TAKEN = """
            insert into hand_over (hand_over, shipment, leg_position, giver, taker, state_of_boxes, happened_at, claim, taken_position,
            taken_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (hand_over) do update set taken_position = excluded.taken_position, taken_at = excluded.taken_at,
            state_of_boxes = %s""".formatted(WORSE);
    private static final String ON_THE_WAY = """
            update shipment set holder = ?, dispatched_at = coalesce(dispatched_at, ?), status = 'IN_TRANSIT' where shipment = ?""";

    private HandOverProjection() {}

    static void signed(CustodyEvent.HandOverSigned event, Happened happened, Writes writes) {
        CustodyCommand.SignHandOver signature = event.signature();
        boolean given = signature.side() == CustodyCommand.Side.GIVER;
        MemberId giver = given ? event.by() : signature.other();
        MemberId taker = given ? signature.other() : event.by();
        writes.write(
                given ? GIVEN : TAKEN,
                signature.handOver(),
                signature.shipment(),
                happened.position(),
                giver,
                taker,
                signature.condition(),
                signature.happenedAt(),
                event.effect() == CustodyEvent.HandOverSigned.Effect.CLAIM,
                happened.position(),
                happened.time());
        if (event.effect() == CustodyEvent.HandOverSigned.Effect.MOVES) {
            writes.write(ON_THE_WAY, taker, happened.time(), signature.shipment());
        }
        if (event.effect() != CustodyEvent.HandOverSigned.Effect.CLAIM) {
            Passings.follow(signature.shipment(), writes);
        }
        NewStep.of(Subject.of(signature.shipment()), StepKind.HAND_OVER_SIGNED)
                .handOver(signature.handOver())
                .other(signature.other())
                .reason(signature.side())
                .photo(signature.photo())
                .happenedAt(signature.happenedAt())
                .write(happened, writes);
    }
}
