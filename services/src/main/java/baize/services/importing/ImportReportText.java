package baize.services.importing;

import baize.contracts.SourceName;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reports as a table for people. */
public final class ImportReportText {
    private static final int EXAMPLES = 5;
    private static final String KNOWN =
            "This file was imported already (SUP-032): nothing was sent. What came of it then:";

    private final StringBuilder text = new StringBuilder();

    private ImportReportText() {}

    /** What a file holds. */
    public static String of(FileReport report) {
        ImportReportText text = new ImportReportText();
        text.head(report);
        text.row("lines read", report.lines());
        text.row("  can be entered", report.entries());
        text.row("  rejected", report.rejected());
        text.tail(report);
        return text.text.toString();
    }

    /** How an import ended. */
    public static String of(ImportResult result) {
        return switch (result) {
            case ImportResult.Imported(ImportReport report) -> of(report);
            case ImportResult.KnownAlready(Optional<ImportReport> report) ->
                KNOWN
                        + System.lineSeparator()
                        + report.map(ImportReportText::of).orElse("");
            case ImportResult.NothingToEnter(FileReport file) ->
                "No line of this file can be entered; nothing was sent." + System.lineSeparator() + of(file);
            case ImportResult.Stopped stopped ->
                stopped.code() + " after " + stopped.entered() + " of " + stopped.lines() + " lines: "
                        + stopped.message() + " " + stopped.advice() + System.lineSeparator();
        };
    }

    private static String of(ImportReport report) {
        ImportReportText text = new ImportReportText();
        text.head(report.file());
        text.counts(report.counts());
        text.places(report);
        text.tail(report.file());
        report.openNeed().ifPresent(text::openNeed);
        return text.text.toString();
    }

    private void head(FileReport report) {
        line(report.name() + " (" + lower(report.kind()) + ", " + lower(report.encoding()) + "), SHA-256 "
                + report.digest().value());
        line("Reported by volunteers, not confirmed by the hospitals; kept apart from certified demand.");
        line("The source does not state its units: quantities stand as pieces (H87), as the source has them.");
        line("");
    }

    private void counts(LineCounts counts) {
        row("lines read", counts.read());
        row("  new", counts.added());
        row("  changed", counts.changed());
        row("  ended", counts.ended());
        row("  already known", counts.alreadyKnown());
        row("  older than known", counts.older());
        row("  doubled, not summed", counts.doubled());
        row("  rejected", counts.rejected());
        if (counts.changing() == 0) {
            line("This file adds nothing to what the ledger knew.");
        }
    }

    private void places(ImportReport report) {
        line("");
        line("import      " + report.run().value() + " of source "
                + report.source().value() + " by " + report.importer().value());
        line("positions   " + report.started().position() + " to "
                + report.finished().position());
        line("ledger time " + report.started().time() + " to "
                + report.finished().time());
        Duration took = report.sending().took();
        if (report.sending().lines() > 0) {
            line("sent now    " + report.sending().lines() + " lines in " + took.toMillis() + " ms, "
                    + report.sending().linesPerSecond() + " lines/s");
        }
    }

    private void tail(FileReport report) {
        report.sourceTimes().ifPresent(times -> line("source time " + times.first() + " to " + times.last()));
        if (report.blankLines() > 0) {
            line("blank lines " + report.blankLines() + ", left out");
        }
        line(report.flags() + " lines say \"needed\" and not how much, which is no number and not zero");
        dirt(report.findings());
        names(report.names());
    }

    private void dirt(List<Finding> findings) {
        Map<Dirt, List<Finding>> byDirt = findings.stream()
                .collect(Collectors.groupingBy(Finding::dirt, () -> new EnumMap<>(Dirt.class), Collectors.toList()));
        if (byDirt.isEmpty()) {
            return;
        }
        line("");
        line("Dirt:");
        byDirt.forEach((dirt, found) -> {
            line("  " + found.size() + " x " + dirt.meaning() + ". " + dirt.done() + ".");
            found.stream().limit(EXAMPLES).forEach(this::example);
            if (found.size() > EXAMPLES) {
                line("      and " + (found.size() - EXAMPLES) + " more (--json lists all)");
            }
        });
    }

    private void example(Finding finding) {
        String column = finding.column().isEmpty() ? "" : " " + finding.column();
        String found = finding.found().isEmpty() ? "" : ": " + finding.found();
        line("      line " + finding.fileLine() + column + found);
    }

    private void names(NameCandidates names) {
        if (!names.spellings().isEmpty()) {
            line("");
            line("Names that may mean one hospital. Nothing is joined; a reviewer decides:");
            names.spellings().forEach(name -> line("  " + name.city().text() + ": " + list(name.hospitals())));
        }
        if (!names.shared().isEmpty()) {
            line("");
            line("One name in several cities. Nothing is joined; look whether one stands under the wrong city:");
            names.shared().forEach(name -> line("  " + name.hospital().text() + ": " + list(name.cities())));
        }
    }

    private void openNeed(NeedReport need) {
        line("");
        line("Open need now: " + shown(need.total()) + " (" + need.lines() + " lines of "
                + need.hospitals().size() + " hospitals)");
        need.hospitals().forEach(hospital -> {
            line("  " + hospital.city().text() + " " + hospital.hospital().text() + ": " + shown(hospital.total()));
            hospital.items()
                    .forEach(item ->
                            line("      " + item.item().text() + ": " + OpenNeed.shown(Optional.of(item.need()))));
        });
    }

    private static String shown(OpenNeed need) {
        return need.known() + " pieces known, " + need.unknownLines() + " lines with unknown quantity";
    }

    private void row(String what, long count) {
        line(String.format(Locale.ROOT, "%-22s %9d", what, count));
    }

    private void line(String line) {
        text.append(line).append(System.lineSeparator());
    }

    private static String list(List<SourceName> names) {
        return names.stream().map(SourceName::text).collect(Collectors.joining(" | "));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
