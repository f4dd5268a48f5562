package baize.services.supply;

import static java.util.stream.Collectors.joining;

import baize.contracts.Quantity;
import baize.contracts.supply.Need;
import baize.contracts.supply.SupplyCommand;
import baize.contracts.supply.SupplyEvent;
import baize.services.views.Happened;
import baize.services.views.Writes;
import java.util.Optional;

/** Keeps the tables of the catalogue and the places; demand and imports have projections of their own. */
public final class SupplyProjection {
    private static final String ADD_ITEM = """
            insert into item (item, category, zh, en, standard, unit, packs, uses, registered_position) values (?, ?, ?, ?, ?, ?,
            ?, ?, ?)""";
    private static final String ADD_PLACE =
            "insert into place (place, member, kind, zh, en, district, registered_position) values (?, ?, ?, ?, ?, ?, ?)";
    private static final String DESIGNATE = """
            insert into designation (hospital, designated, position, at) values (?, ?, ?, ?) on conflict (hospital) do update set
            designated = excluded.designated, position = excluded.position, at = excluded.at""";

    private SupplyProjection() {}

    /** One event of this area. */
    public static void apply(SupplyEvent event, Happened happened, Writes writes) {
        switch (event) {
            case SupplyEvent.ItemRegistered(SupplyCommand.RegisterItem item) -> registered(item, happened, writes);
            case SupplyEvent.ItemApproved e ->
                writes.write("update item set approved_position = ? where item = ?", happened.position(), e.item());
            case SupplyEvent.PlaceRegistered e ->
                writes.write(
                        ADD_PLACE,
                        e.place().place(),
                        e.member(),
                        e.place().kind(),
                        e.place().names().zh().text(),
                        e.place().names().en().text(),
                        e.place().district(),
                        happened.position());
            case SupplyEvent.PlaceApproved e ->
                writes.write("update place set approved_position = ? where place = ?", happened.position(), e.place());
            // What one reviewer wants shows in the log alone.
            case SupplyEvent.DesignationProposed _ -> {}
            case SupplyEvent.HospitalDesignated e ->
                writes.write(DESIGNATE, e.hospital(), e.designated(), happened.position(), happened.time());
            case SupplyEvent.DemandSubmitted e -> DemandProjection.submitted(e, happened, writes);
            case SupplyEvent.DemandReviewed e -> DemandProjection.reviewed(e, happened, writes);
            case SupplyEvent.DemandWithdrawn e -> DemandProjection.withdrawn(e, happened, writes);
            case SupplyEvent.DemandRenewed e -> DemandProjection.renewed(e, happened, writes);
            case SupplyEvent.DemandEscalated e -> DemandProjection.escalated(e, happened, writes);
            case SupplyEvent.DemandExpired e -> DemandProjection.expired(e, happened, writes);
            case SupplyEvent.DemandServed e -> DemandProjection.served(e, writes);
            case SupplyEvent.ImportStarted e -> ReportedProjection.started(e, happened, writes);
            case SupplyEvent.ReportedDemandChanged e -> ReportedProjection.changed(e, happened, writes);
            case SupplyEvent.ReportedDemandRepeated e -> ReportedProjection.repeated(e, writes);
            case SupplyEvent.ImportFinished e -> ReportedProjection.finished(e, happened, writes);
            case SupplyEvent.NamesJoined e -> ReportedProjection.joined(e, happened, writes);
        }
    }

    static Optional<Quantity> known(Need need) {
        return switch (need) {
            case Need.Known(Quantity quantity) -> Optional.of(quantity);
            case Need.Unknown() -> Optional.empty();
        };
    }

    private static void registered(SupplyCommand.RegisterItem item, Happened happened, Writes writes) {
        writes.write(
                ADD_ITEM,
                item.item(),
                item.category(),
                item.names().zh().text(),
                item.names().en().text(),
                item.standard(),
                item.unit(),
                item.packs().stream()
                        .map(pack -> pack.unit().name() + ":" + pack.contains())
                        .collect(joining(",")),
                item.uses().stream().map(Enum::name).sorted().collect(joining(",")),
                happened.position());
    }
}
