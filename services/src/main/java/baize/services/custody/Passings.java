package baize.services.custody;

import baize.contracts.MemberId;
import baize.contracts.custody.Custody;
import baize.contracts.custody.HandOverId;
import baize.contracts.custody.Journey;
import baize.contracts.custody.Passing;
import baize.contracts.custody.ShipmentId;
import baize.services.views.Row;
import baize.services.views.Writes;
import java.util.List;
import java.util.Optional;

/** Keeps the table of passings that lack a signature. Which these are, {@link Custody#unsigned} says. */
final class Passings {
    private static final String LEGS = """
            select hand_over, giver, taker, given_position, given_at, taken_position, taken_at from hand_over where shipment = ? and
            not claim order by leg_position""";
    private static final String ADD = """
            insert into passing (shipment, position, giver, taker, hand_over, pick_up, since, due) values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private Passings() {}

    /** Writes them anew, after anything was signed of a shipment. */
    static void follow(ShipmentId shipment, Writes writes) {
        List<Journey.Leg> legs = writes.list(LEGS, Passings::leg, shipment);
        Journey journey = writes.list("select * from shipment where shipment = ?", row -> journey(row, legs), shipment)
                .getFirst();
        writes.write("delete from passing where shipment = ?", shipment);
        for (Passing passing : Custody.unsigned(journey)) {
            writes.write(
                    ADD,
                    shipment,
                    passing.since().position(),
                    passing.giver(),
                    passing.taker(),
                    passing.handOver(),
                    passing.pickUp(),
                    passing.since().time(),
                    passing.due());
        }
    }

    private static Journey journey(Row row, List<Journey.Leg> legs) {
        return new Journey(
                row.as("from_organisation", MemberId::new),
                row.as("carrier", MemberId::new),
                row.as("to_organisation", MemberId::new),
                new Journey.Moment(row.number("packed_position"), row.time("packed_at")),
                moment(row, "cancelled_position", "cancelled_at"),
                moment(row, "received_position", "received_at"),
                legs);
    }

    private static Journey.Leg leg(Row row) {
        return new Journey.Leg(
                row.as("hand_over", HandOverId::new),
                row.as("giver", MemberId::new),
                row.as("taker", MemberId::new),
                moment(row, "given_position", "given_at"),
                moment(row, "taken_position", "taken_at"));
    }

    private static Optional<Journey.Moment> moment(Row row, String position, String time) {
        return row.optionalNumber(position).map(at -> new Journey.Moment(at, row.time(time)));
    }
}
