package baize.services.demo;

import baize.contracts.Command;
import baize.contracts.Quantity;
import baize.contracts.Role;
import baize.contracts.SourceName;
import baize.contracts.UnitCode;
import baize.contracts.supply.Alias.AliasReason;
import baize.contracts.supply.FileDigest;
import baize.contracts.supply.ImportId;
import baize.contracts.supply.ImportRun;
import baize.contracts.supply.Need;
import baize.contracts.supply.SourceCode;
import baize.contracts.supply.SupplyCommand.FinishImport;
import baize.contracts.supply.SupplyCommand.ImportDemandChange;
import baize.contracts.supply.SupplyCommand.ImportDemandLine;
import baize.contracts.supply.SupplyCommand.JoinNames;
import baize.contracts.supply.SupplyCommand.StartImport;
import baize.trust.Base64Url;
import baize.trust.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Volunteers collect what hospitals ask for in public: a table, what changed in it since, and two names that mean one hospital. */
record ImportStories(Scene scene) {
    private static final SourceCode SOURCE = new SourceCode("sample-volunteers");
    private static final Hand IMPORTER = Offices.VOLUNTEERS.hand(Role.IMPORTER);
    private static final SourceName CITY = new SourceName("示范市");
    private static final SourceName SHORT = new SourceName("寅县医院");
    private static final SourceName LONG = new SourceName("寅县人民医院");

    /** A line as the volunteers have it; 0 where they know that it is needed and not how much. */
    private record Line(SourceName hospital, String item, long amount) {
        Need need() {
            return amount == 0 ? new Need.Unknown() : new Need.Known(new Quantity(amount, UnitCode.H87));
        }

        String text() {
            return hospital.text() + "," + item + "," + amount;
        }
    }

    private static final List<Line> TABLE = List.of(
            new Line(LONG, "医用外科口罩", 0),
            new Line(LONG, "防护服", 200),
            new Line(SHORT, "护目镜", 0),
            new Line(new SourceName("卯县人民医院"), "N95口罩", 1_000),
            new Line(new SourceName("卯县人民医院"), "防护服", 0),
            new Line(new SourceName("卯县中医院"), "医用外科口罩", 0),
            new Line(new SourceName("卯县中医院"), "医用外科口罩", 5_000),
            new Line(new SourceName("辰县妇幼保健院"), "隔离衣", 0),
            new Line(new SourceName("辰县妇幼保健院"), "测体温设备", 20),
            new Line(new SourceName("辰县卫生院"), "84消毒液", 0));

    void volunteersTable(Plot plot) {
        ImportId table = run(plot, ImportRun.Kind.TABLE, TABLE.size(), tableText());
        for (int i = 0; i < TABLE.size(); i++) {
            Line line = TABLE.get(i);
            plot.sign(
                    IMPORTER,
                    new ImportDemandLine(
                            table, i + 1, CITY, line.hospital(), new SourceName(line.item()), line.need()));
        }
        plot.sign(IMPORTER, new FinishImport(table));
        plot.pass(60, 120);
        ImportId changes = changes(plot);
        plot.pass(30, 90);
        Entry alias =
                plot.sign(DemandSteps.reviewer(0), new JoinNames(SOURCE, CITY, SHORT, LONG, AliasReason.SPELLING));
        scene.cases().note(NamedCase.VOLUNTEERS_TABLE, Reference.Kind.IMPORT, table);
        scene.cases().note(NamedCase.VOLUNTEERS_TABLE, Reference.Kind.IMPORT, changes);
        scene.cases().note(NamedCase.VOLUNTEERS_TABLE, Reference.Kind.RECORD, alias);
        scene.cases().ends(NamedCase.VOLUNTEERS_TABLE, plot);
    }

    /** One hospital now says how much, one needs more, one line is new, one has ended. */
    private static ImportId changes(Plot plot) {
        Line counted = TABLE.get(0);
        Line grown = TABLE.get(3);
        Line fresh = new Line(new SourceName("巳县人民医院"), "防护服", 0);
        Line ended = TABLE.get(9);
        Instant time = plot.now().minusSeconds(5_400).truncatedTo(ChronoUnit.SECONDS);
        ImportId id = new ImportId(plot.dice().uuid());
        Line known = new Line(counted.hospital(), counted.item(), 3_000);
        Line more = new Line(grown.hospital(), grown.item(), 1_500);
        List<Command> lines = List.of(
                change(id, 1, counted, time, Optional.of(counted.need()), Optional.of(known.need())),
                change(id, 2, grown, time, Optional.of(grown.need()), Optional.of(more.need())),
                change(id, 3, fresh, time, Optional.empty(), Optional.of(fresh.need())),
                change(id, 4, ended, time, Optional.of(ended.need()), Optional.empty()));
        String text = Stream.of(counted, known, grown, more, fresh, ended)
                .map(Line::text)
                .collect(Collectors.joining("\n"));
        plot.sign(IMPORTER, new StartImport(id, SOURCE, digest(text), ImportRun.Kind.CHANGES, lines.size()));
        lines.forEach(line -> plot.sign(IMPORTER, line));
        plot.sign(IMPORTER, new FinishImport(id));
        return id;
    }

    private static ImportDemandChange change(
            ImportId id, int number, Line line, Instant time, Optional<Need> before, Optional<Need> after) {
        return new ImportDemandChange(
                id, number, CITY, line.hospital(), new SourceName(line.item()), time, before, after);
    }

    private static ImportId run(Plot plot, ImportRun.Kind kind, int lines, String text) {
        ImportId id = new ImportId(plot.dice().uuid());
        plot.sign(IMPORTER, new StartImport(id, SOURCE, digest(text), kind, lines));
        return id;
    }

    private static String tableText() {
        return TABLE.stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    private static FileDigest digest(String text) {
        return new FileDigest(Base64Url.encode(Sha256.of(text.getBytes(StandardCharsets.UTF_8))));
    }
}
