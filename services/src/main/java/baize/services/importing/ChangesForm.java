package baize.services.importing;

import baize.contracts.supply.Need;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The history of the table, one change a line. Here 1 always means "needed, quantity unknown". */
record ChangesForm() implements LineForm {
    private static final String CHANGE = "change";
    private static final String BEFORE = "old_value";
    private static final String AFTER = "new_value";

    @Override
    public List<String> required() {
        return List.of("commit_time", "city", "hospital", "item_zh", CHANGE, BEFORE, AFTER);
    }

    @Override
    public ReadLine read(Columns columns, Csv.Row row) {
        FieldReader fields = new FieldReader(columns, row);
        Optional<DemandLine.Key> key = fields.key("city", "hospital", "item_zh");
        Optional<Instant> time = fields.time("commit_time");
        Optional<Need> before = value(fields, BEFORE);
        Optional<Need> after = value(fields, AFTER);
        checkChange(fields);
        boolean rejected = fields.findings().stream().anyMatch(Finding::rejects);
        if (!rejected && before.equals(after)) {
            fields.found(Dirt.CHANGE_OF_NOTHING, AFTER);
        }
        boolean readable = !rejected && !before.equals(after);
        return fields.line(
                readable
                        ? Optional.of(new DemandLine.Changed(key.orElseThrow(), time.orElseThrow(), before, after))
                        : Optional.empty(),
                "");
    }

    private static Optional<Need> value(FieldReader fields, String column) {
        return fields.text(column).isBlank() ? Optional.empty() : fields.flaggedNeed(column);
    }

    private static void checkChange(FieldReader fields) {
        boolean before = !fields.text(BEFORE).isBlank();
        boolean after = !fields.text(AFTER).isBlank();
        switch (fields.text(CHANGE).strip()) {
            case "added" -> checkFits(fields, !before && after);
            case "changed" -> checkFits(fields, before && after);
            case "removed" -> checkFits(fields, before && !after);
            default -> fields.found(Dirt.CHANGE_UNKNOWN, CHANGE);
        }
    }

    private static void checkFits(FieldReader fields, boolean fits) {
        if (!fits) {
            fields.found(Dirt.CHANGE_AND_VALUES_DISAGREE, CHANGE);
        }
    }
}
