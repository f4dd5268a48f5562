package baize.services.enrolment;

import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.Role;
import baize.services.importing.Columns;
import baize.services.importing.Csv;
import baize.services.importing.ImportFileException;
import baize.services.importing.SourceFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A sheet of officers to be invited, one a line: CSV in UTF-8 or GB18030, columns in any order.
 *
 * @param lines those that can be read
 * @param faults all that cannot, in the order of the file
 */
public record InvitationSheet(List<InvitationLine> lines, List<SheetFault> faults) {
    /** Most lines. */
    public static final int LIMIT = 10_000;

    static final String ORGANISATION = "organisation";
    static final String OFFICER = "officer";
    static final String ROLES = "roles";
    static final String NOTE = "note";
    private static final List<String> COLUMNS = List.of(ORGANISATION, OFFICER, ROLES, NOTE);
    private static final String MARK = "\uFEFF";

    public InvitationSheet {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
    }

    /** The first line of a sheet. */
    public static String template() {
        return String.join(",", COLUMNS);
    }

    /** Reads a sheet. Throws {@link ImportFileException} where it is no table, or columns that must be there are missing. */
    public static InvitationSheet read(SourceFile file) throws ImportFileException {
        Csv csv = Csv.read(file.text(), LIMIT);
        Columns columns = Columns.of(csv.header(), List.of(ORGANISATION, ROLES));
        List<InvitationLine> lines = new ArrayList<>();
        List<SheetFault> faults = new ArrayList<>();
        for (Csv.Row row : csv.rows()) {
            new LineReader(columns, row, faults).line().ifPresent(lines::add);
        }
        return new InvitationSheet(lines, faults);
    }

    /** The text of a sheet with these lines: with a byte order mark, so that spreadsheets read it as UTF-8. */
    public static String write(List<InvitationLine> lines) {
        StringWriter text = new StringWriter();
        text.write(MARK);
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(COLUMNS);
            for (InvitationLine line : lines) {
                printer.printRecord(
                        line.organisation().value(),
                        line.officer().map(OfficerId::value).orElse(""),
                        String.join("+", line.roles().stream().map(Role::name).toList()),
                        line.note());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** Reads one row, and notes every field that is wrong. */
    private record LineReader(Columns columns, Csv.Row row, List<SheetFault> faults) {
        Optional<InvitationLine> line() {
            if (row.fields().size() != columns.count()) {
                fault(
                        ORGANISATION,
                        "the line has " + row.fields().size() + " fields and the header " + columns.count());
                return Optional.empty();
            }
            int before = faults.size();
            Optional<MemberId> organisation = parsed(ORGANISATION, MemberId::new);
            Optional<OfficerId> officer = field(OFFICER).isEmpty() ? Optional.empty() : parsed(OFFICER, OfficerId::new);
            Set<Role> roles = roles();
            if (field(NOTE).length() > InvitationLine.NOTE_LIMIT) {
                fault(NOTE, "longer than " + InvitationLine.NOTE_LIMIT + " characters");
            }
            return faults.size() > before
                    ? Optional.empty()
                    : organisation.map(code -> new InvitationLine(row.fileLine(), code, officer, roles, field(NOTE)));
        }

        private Set<Role> roles() {
            Set<Role> roles = new TreeSet<>();
            for (String name : field(ROLES).split("[+;、\\s]+", -1)) {
                Arrays.stream(Role.values())
                        .filter(role -> role.name().equals(name.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .ifPresentOrElse(roles::add, () -> fault(ROLES, unknownRole(name)));
            }
            return roles;
        }

        private static String unknownRole(String name) {
            return name.isEmpty()
                    ? "name at least one role, several with a plus between them"
                    : "there is no role " + shown(name) + "; there are " + Arrays.toString(Role.values());
        }

        private <T> Optional<T> parsed(String column, Function<String, T> parse) {
            try {
                return Optional.of(parse.apply(field(column)));
            } catch (IllegalArgumentException e) {
                fault(column, String.valueOf(e.getMessage()));
                return Optional.empty();
            }
        }

        private String field(String column) {
            return columns.field(row, column).orElse("").strip();
        }

        private void fault(String column, String what) {
            faults.add(new SheetFault(row.fileLine(), column, what));
        }
    }

    private static String shown(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
