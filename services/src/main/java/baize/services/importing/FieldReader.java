package baize.services.importing;

import baize.contracts.Quantity;
import baize.contracts.SourceName;
import baize.contracts.supply.Need;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the fields of one line and collects all that is wrong with them. */
final class FieldReader {
    private static final int NANOS_PER_MILLI = 1_000_000;
    private static final int TIME_LIMIT = 40;

    private final Columns columns;
    private final Csv.Row row;
    private final List<Finding> findings = new ArrayList<>();

    FieldReader(Columns columns, Csv.Row row) {
        this.columns = columns;
        this.row = row;
    }

    List<Finding> findings() {
        return findings;
    }

    void found(Dirt dirt, String column) {
        findings.add(new Finding(row.fileLine(), dirt, column, text(column)));
    }

    /** The text of a field; "" where there is no such column. */
    String text(String column) {
        return columns.field(row, column).orElse("");
    }

    /** Notes dirt where a column that the file has is blank in this line. */
    void noteBlank(String column, Dirt dirt) {
        if (columns.has(column) && text(column).isBlank()) {
            found(dirt, column);
        }
    }

    Optional<DemandLine.Key> key(String city, String hospital, String item) {
        Optional<SourceName> readCity = name(city);
        Optional<SourceName> readHospital = name(hospital);
        Optional<SourceName> readItem = name(item);
        return readCity.isEmpty() || readHospital.isEmpty() || readItem.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new DemandLine.Key(readCity.orElseThrow(), readHospital.orElseThrow(), readItem.orElseThrow()));
    }

    private Optional<SourceName> name(String column) {
        String written = text(column);
        String visible = NameText.visible(written);
        if (visible.isEmpty()) {
            found(Dirt.NAME_BLANK, column);
            return Optional.empty();
        }
        if (visible.length() > SourceName.LIMIT) {
            found(Dirt.NAME_TOO_LONG, column);
            return Optional.empty();
        }
        try {
            SourceName name = new SourceName(visible);
            if (!visible.equals(written)) {
                found(Dirt.NAME_REWRITTEN, column);
            }
            return Optional.of(name);
        } catch (IllegalArgumentException unreadable) {
            found(Dirt.NAME_UNREADABLE, column);
            return Optional.empty();
        }
    }

    /** A number of pieces: empty where it is none. The source does not state its unit; it is taken as the piece. */
    Optional<Long> amount(String column) {
        return switch (AmountText.read(text(column))) {
            case AmountText.Reading.Whole(long amount, Optional<Dirt> rewritten) -> {
                rewritten.ifPresent(dirt -> found(dirt, column));
                yield Optional.of(amount);
            }
            case AmountText.Reading.Wrong(Dirt dirt) -> {
                found(dirt, column);
                yield Optional.empty();
            }
        };
    }

    /** A need of a file whose 1 means "needed, quantity unknown". */
    Optional<Need> flaggedNeed(String column) {
        return amount(column).map(amount -> amount == 1 ? new Need.Unknown() : new Need.Known(Quantity.pieces(amount)));
    }

    Optional<Instant> time(String column) {
        String text = text(column).strip();
        if (text.length() <= TIME_LIMIT) {
            try {
                OffsetDateTime time = OffsetDateTime.parse(text);
                boolean printable = time.getYear() >= 1 && time.getYear() < 9999;
                if (printable && time.getNano() % NANOS_PER_MILLI == 0) {
                    return Optional.of(time.toInstant());
                }
            } catch (DateTimeException unreadable) {
                // Said below, with the text itself.
            }
        }
        found(Dirt.TIME_UNREADABLE, column);
        return Optional.empty();
    }

    /** The line as read: entered where nothing rejects it. */
    ReadLine line(Optional<? extends DemandLine> line, String district) {
        boolean rejected = findings.stream().anyMatch(Finding::rejects);
        return new ReadLine(
                row.fileLine(), rejected ? Optional.empty() : line.map(DemandLine.class::cast), district, findings);
    }
}
