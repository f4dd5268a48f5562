package baize.checks.input;

import baize.checks.Actor;
import baize.checks.Region;
import baize.checks.RunningNode;
import baize.contracts.Role;
import baize.contracts.SourceName;
import baize.contracts.supply.Alias;
import baize.contracts.supply.FileDigest;
import baize.contracts.supply.ImportId;
import baize.contracts.supply.ImportRun;
import baize.contracts.supply.SourceCode;
import baize.contracts.supply.SupplyCommand;
import baize.trust.Base64Url;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Lines that an importer brings in: names of cities, hospitals and items as the source wrote them. */
final class ImportedNames {
    /** The source of all lines. */
    static final SourceCode SOURCE = new SourceCode("wuhan2020");

    private ImportedNames() {}

    /** A line of a file for each name, which is city, hospital and item in one; then each hospital is joined to the next one. */
    static void enter(RunningNode node, List<String> names) {
        Actor importer = node.actor("importer", Role.IMPORTER);
        ImportId run = new ImportId(Region.uuid());
        importer.does(new SupplyCommand.StartImport(run, SOURCE, aDigest(), ImportRun.Kind.TABLE, names.size()));
        for (int i = 0; i < names.size(); i++) {
            SourceName name = new SourceName(names.get(i));
            importer.does(new SupplyCommand.ImportDemandLine(run, i + 1L, name, name, name, Region.aNeedOf(i + 1L)));
        }
        importer.does(new SupplyCommand.FinishImport(run));
    }

    /** Two hospitals of these names in one city, which a reviewer joined. */
    static void join(RunningNode node, String alias, String canonical) {
        Actor importer = node.actor("importer", Role.IMPORTER);
        ImportId run = new ImportId(Region.uuid());
        SourceName city = new SourceName(alias);
        importer.does(new SupplyCommand.StartImport(run, SOURCE, aDigest(), ImportRun.Kind.TABLE, 2));
        importer.does(new SupplyCommand.ImportDemandLine(
                run, 1, city, new SourceName(alias), new SourceName(alias), Region.aNeedOf(7)));
        importer.does(new SupplyCommand.ImportDemandLine(
                run, 2, city, new SourceName(canonical), new SourceName(alias), Region.aNeedOf(9)));
        importer.does(new SupplyCommand.FinishImport(run));
        node.region()
                .approver()
                .does(new SupplyCommand.JoinNames(
                        SOURCE, city, new SourceName(alias), new SourceName(canonical), Alias.AliasReason.SPELLING));
    }

    private static FileDigest aDigest() {
        byte[] bytes = new byte[32];
        ThreadLocalRandom.current().nextBytes(bytes);
        return new FileDigest(Base64Url.encode(bytes));
    }
}
