package baize.services.demo;

import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.OfficerId;
import baize.contracts.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a demonstration has played, and where to look: for the command line as text, for pages as a record.
 *
 * @param accepted how many commands of each type were accepted, by its name on the wire
 * @param refused how many were refused, as they had to be
 * @param cases every named case, in the order of {@link NamedCase}
 * @param desks who can be tried, in the order of {@link Role}
 */
public record DemonstrationSummary(
        Period period, Map<String, Long> accepted, long refused, List<ShownCase> cases, List<Desk> desks) {
    public DemonstrationSummary {
        accepted = Collections.unmodifiableMap(new TreeMap<>(accepted));
        cases = List.copyOf(cases);
        desks = List.copyOf(desks);
    }

    /** A named case and where it can be looked at. */
    public record ShownCase(NamedCase named, List<Reference> references) {
        public ShownCase {
            references = List.copyOf(references);
        }

        /** The ids or codes of one kind. */
        public List<String> values(Reference.Kind kind) {
            return references.stream()
                    .filter(reference -> reference.kind() == kind)
                    .map(Reference::value)
                    .toList();
        }
    }

    /** An organisation that has a role, and its officers who may sign in it. */
    public record Desk(Role role, MemberId member, Names names, List<OfficerId> officers) {
        public Desk {
            officers = List.copyOf(officers);
        }
    }

    /** The case of this name. */
    public ShownCase of(NamedCase named) {
        return cases.stream()
                .filter(shown -> shown.named() == named)
                .findFirst()
                .orElseThrow();
    }

    /** All commands, those that were refused included. */
    public long commands() {
        return refused + accepted.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The summary in lines of text: the cases with their codes, the desks, the counts. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add("Sample Province (示范省), " + period.days() + " days from " + period.begin() + " to " + period.end()
                + ", seed " + period.seed());
        lines.add("");
        for (ShownCase shown : cases) {
            lines.add(shown.named().en() + " · " + shown.named().zh());
            for (Reference reference : shown.references()) {
                lines.add("    " + word(reference.kind()) + " " + reference.value());
            }
        }
        lines.add("");
        lines.add("Try as:");
        for (Desk desk : desks) {
            lines.add("    " + desk.role() + ": " + desk.names().en().text() + " · "
                    + desk.names().zh().text() + " (" + desk.member().value() + ")");
            desk.officers().forEach(officer -> lines.add("        officer " + officer.value()));
        }
        lines.add("");
        lines.add(commands() + " commands, " + refused + " of them refused as they had to be:");
        accepted.forEach((type, count) ->
                lines.add(" ".repeat(8 - Math.min(7, count.toString().length())) + count + "  " + type));
        return String.join("\n", lines) + "\n";
    }

    private static String word(Reference.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
