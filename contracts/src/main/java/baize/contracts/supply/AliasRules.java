package baize.contracts.supply;

import static baize.contracts.supply.SupplyRefusal.ALIAS_HAS_ALIASES;
import static baize.contracts.supply.SupplyRefusal.CANONICAL_IS_ALIAS;
import static baize.contracts.supply.SupplyRefusal.NAMES_JOINED_ALREADY;
import static baize.contracts.supply.SupplyRefusal.NAME_NOT_REPORTED;

import baize.contracts.Decision;
import baize.contracts.SourceName;
import baize.contracts.Stamp;
import baize.contracts.WorldState;
import baize.contracts.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names of one hospital, joined by a reviewer and never silently. One step deep: no alias of an alias. */
final class AliasRules {
    private AliasRules() {}

    static Decision join(WorldState state, SupplyCommand.JoinNames command) {
        // Without this check a reviewer's names would be free text on the ledger.
        if (!reported(state, command, command.alias()) || !reported(state, command, command.canonical())) {
            return Decision.refuse(NAME_NOT_REPORTED);
        }
        if (state.find(Alias.at(command.source(), command.city(), command.canonical()))
                .isPresent()) {
            return Decision.refuse(CANONICAL_IS_ALIAS);
        }
        String aliasesOfAlias = Alias.pathOfCanonical(command.source(), command.city(), command.alias());
        if (!state.range(Alias.BY_CANONICAL, aliasesOfAlias, 1).isEmpty()) {
            return Decision.refuse(ALIAS_HAS_ALIASES);
        }
        Optional<Alias> joined = state.find(Alias.at(command.source(), command.city(), command.alias()));
        if (joined.isPresent() && joined.get().canonical().equals(command.canonical())) {
            return Decision.refuse(NAMES_JOINED_ALREADY);
        }
        return Decision.accept(new SupplyEvent.NamesJoined(command));
    }

    static List<Write> joined(WorldState state, SupplyEvent.NamesJoined event, Stamp stamp) {
        SupplyCommand.JoinNames names = event.joined();
        Alias alias = new Alias(names.source(), names.city(), names.alias(), names.canonical(), names.reason(), stamp);
        List<Write> writes = new ArrayList<>();
        state.find(Alias.at(names.source(), names.city(), names.alias()))
                .ifPresent(before -> writes.add(Write.remove(before.byCanonical())));
        writes.add(Write.put(Alias.at(names.source(), names.city(), names.alias()), alias));
        writes.add(Write.put(alias.byCanonical(), alias));
        return List.copyOf(writes);
    }

    private static boolean reported(WorldState state, SupplyCommand.JoinNames command, SourceName hospital) {
        String lines = SourceKey.pathOfHospital(command.source(), command.city(), hospital);
        return !state.range(ReportedDemand.TABLE, lines, 1).isEmpty();
    }
}
