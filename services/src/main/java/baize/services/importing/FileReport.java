package baize.services.importing;

import baize.contracts.supply.FileDigest;
import baize.contracts.supply.ImportRun;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a file holds, told without any ledger: counts, dirt, names to look at.
 *
 * @param name the file's name
 * @param lines lines without header and blank ones
 * @param entries lines that can be entered
 * @param flags lines of these that say "needed, quantity unknown" now
 * @param sourceTimes the first and the last time that the source gives; empty for a table
 */
public record FileReport(
        String name,
        FileDigest digest,
        TextEncoding encoding,
        ImportRun.Kind kind,
        long lines,
        long blankLines,
        long entries,
        long flags,
        Optional<SourceTimes> sourceTimes,
        List<Finding> findings,
        NameCandidates names) {
    public FileReport {
        findings = List.copyOf(findings);
    }

    /** From when to when a source tells. */
    public record SourceTimes(Instant first, Instant last) {}

    /** The report of a file. */
    public static FileReport of(DemandFile file) {
        List<ReadLine> entries = file.entries();
        return new FileReport(
                file.file().name(),
                file.file().digest(),
                file.file().encoding(),
                file.kind(),
                file.lines().size(),
                file.blankLines(),
                entries.size(),
                demand(entries).filter(FileReport::isFlag).count(),
                times(entries),
                file.findings(),
                NameCandidates.among(entries));
    }

    /** Lines that cannot be entered. */
    public long rejected() {
        return lines - entries;
    }

    private static boolean isFlag(DemandLine line) {
        return switch (line) {
            case DemandLine.Stated stated -> stated.need().known().isEmpty();
            case DemandLine.Changed changed ->
                changed.after().isPresent() && changed.after().get().known().isEmpty();
        };
    }

    private static Optional<SourceTimes> times(List<ReadLine> entries) {
        List<Instant> times = demand(entries)
                .flatMap(
                        line -> line instanceof DemandLine.Changed changed ? Stream.of(changed.time()) : Stream.empty())
                .toList();
        return times.stream()
                .min(Comparator.naturalOrder())
                .map(first -> new SourceTimes(
                        first, times.stream().max(Comparator.naturalOrder()).orElseThrow()));
    }

    private static Stream<DemandLine> demand(List<ReadLine> entries) {
        return entries.stream().flatMap(line -> line.line().stream());
    }
}
