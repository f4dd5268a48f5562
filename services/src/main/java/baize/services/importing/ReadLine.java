package baize.services.importing;

import java.util.List;
import java.util.Optional;

/**
 * A line as it was read.
 *
 * @param fileLine the line of the file that it starts in, from 1 with the header
 * @param line what it says; empty where it is rejected
 * @param district where in the city, as the source has it; "" where it does not say
 */
public record ReadLine(long fileLine, Optional<DemandLine> line, String district, List<Finding> findings) {
    public ReadLine {
        findings = List.copyOf(findings);
        if (line.isPresent() == findings.stream().anyMatch(Finding::rejects)) {
            throw new IllegalArgumentException("Line " + fileLine + " is either entered or rejected for a reason");
        }
    }

    /** The same line with more dirt found; not read any more where that rejects it. */
    ReadLine with(Finding more) {
        List<Finding> all = new java.util.ArrayList<>(findings);
        all.add(more);
        return new ReadLine(fileLine, more.rejects() ? Optional.empty() : line, district, all);
    }
}
