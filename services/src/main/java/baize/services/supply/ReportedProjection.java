package baize.services.supply;

import baize.contracts.Quantity;
import baize.contracts.supply.SourceKey;
import baize.contracts.supply.SupplyCommand;
import baize.contracts.supply.SupplyEvent;
import baize.services.views.Happened;
import baize.services.views.Writes;
import java.util.Optional;

/** Keeps the tables of demand that volunteers reported, of imports and of joined names. */
final class ReportedProjection {
    /** A line that ended keeps what was needed last. */
    private static final String CHANGE = """
            insert into reported_demand (source, city, hospital, item, canonical, quantity, unit, wanted, source_time, position, at)
            values (?, ?, ?, ?, coalesce((select canonical from alias where source = ? and city = ? and alias = ?), ?), ?, ?, ?,
            ?, ?, ?) on conflict (source, city, hospital, item) do update set
            quantity = case when excluded.wanted then excluded.quantity else reported_demand.quantity end,
            unit = case when excluded.wanted then excluded.unit else reported_demand.unit end,
            wanted = excluded.wanted, source_time = coalesce(excluded.source_time, reported_demand.source_time), position = excluded.position, at = excluded.at""";

    private static final String START = """
            insert into import_run (import, source, file, kind, lines, changed, started_position, started_at)
            values (?, ?, ?, ?, ?, 0, ?, ?)""";
    private static final String FINISH =
            "update import_run set entered = ?, finished_position = ?, finished_at = ? where import = ?";
    private static final String JOIN = """
            insert into alias (source, city, alias, canonical, reason, position, at) values (?, ?, ?, ?, ?, ?, ?)
            on conflict (source, city, alias) do update set canonical = excluded.canonical, reason = excluded.reason,
            position = excluded.position, at = excluded.at""";
    /** The rules let no alias have aliases, so one step is enough. */
    private static final String FOLLOW =
            "update reported_demand set canonical = ? where source = ? and city = ? and hospital = ?";

    private ReportedProjection() {}

    static void started(SupplyEvent.ImportStarted event, Happened happened, Writes writes) {
        SupplyCommand.StartImport run = event.started();
        writes.write(
                START,
                run.id(),
                run.source(),
                run.file(),
                run.kind(),
                run.lines(),
                happened.position(),
                happened.time());
    }

    static void changed(SupplyEvent.ReportedDemandChanged event, Happened happened, Writes writes) {
        SourceKey key = event.key();
        String city = key.city().text();
        String hospital = key.hospital().text();
        Optional<Quantity> quantity = event.after().flatMap(SupplyProjection::known);
        writes.write(
                CHANGE,
                key.source(),
                city,
                hospital,
                key.item().text(),
                key.source(),
                city,
                hospital,
                hospital,
                quantity.map(Quantity::amount),
                quantity.map(Quantity::unit),
                event.after().isPresent(),
                event.sourceTime(),
                happened.position(),
                happened.time());
        writes.write("update import_run set changed = changed + 1 where import = ?", event.id());
    }

    static void repeated(SupplyEvent.ReportedDemandRepeated event, Writes writes) {
        writes.write("""
                insert into import_repetition (import, why, lines) values (?, ?, 1) on conflict (import, why) do update set
                lines = import_repetition.lines + 1""", event.id(), event.why());
    }

    static void finished(SupplyEvent.ImportFinished event, Happened happened, Writes writes) {
        writes.write(FINISH, event.entered(), happened.position(), happened.time(), event.id());
    }

    static void joined(SupplyEvent.NamesJoined event, Happened happened, Writes writes) {
        SupplyCommand.JoinNames join = event.joined();
        String city = join.city().text();
        String alias = join.alias().text();
        String canonical = join.canonical().text();
        writes.write(JOIN, join.source(), city, alias, canonical, join.reason(), happened.position(), happened.time());
        writes.write(FOLLOW, canonical, join.source(), city, alias);
    }
}
