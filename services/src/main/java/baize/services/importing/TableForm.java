package baize.services.importing;

import baize.contracts.Quantity;
import baize.contracts.supply.Need;
import java.util.List;
import java.util.Optional;

/** The table of demand as it stood at one time: {@code value_kind} says whether a value is a quantity or the flag 1, "needed". */
record TableForm() implements LineForm {
    private static final String VALUE = "value";
    private static final String KIND = "value_kind";
    private static final String DISTRICT = "district";
    private static final String FLAG = "flag_needed_quantity_unknown";
    private static final String QUANTITY = "quantity";

    @Override
    public List<String> required() {
        return List.of("city", "hospital", "item_zh", VALUE, KIND);
    }

    @Override
    public ReadLine read(Columns columns, Csv.Row row) {
        FieldReader fields = new FieldReader(columns, row);
        Optional<DemandLine.Key> key = fields.key("city", "hospital", "item_zh");
        Optional<Need> need = need(fields);
        fields.noteBlank("review_status", Dirt.REVIEW_STATUS_MISSING);
        fields.noteBlank(DISTRICT, Dirt.DISTRICT_MISSING);
        fields.noteBlank("official_url", Dirt.LINK_MISSING);
        return fields.line(
                key.flatMap(where -> need.map(howMuch -> new DemandLine.Stated(where, howMuch))),
                fields.text(DISTRICT).strip());
    }

    private static Optional<Need> need(FieldReader fields) {
        Optional<Long> amount = fields.amount(VALUE);
        return switch (fields.text(KIND).strip()) {
            case QUANTITY -> amount.map(known -> new Need.Known(Quantity.pieces(known)));
            case FLAG -> flag(fields, amount);
            default -> {
                fields.found(Dirt.VALUE_KIND_UNKNOWN, KIND);
                yield Optional.empty();
            }
        };
    }

    private static Optional<Need> flag(FieldReader fields, Optional<Long> amount) {
        if (amount.isPresent() && amount.get() != 1) {
            fields.found(Dirt.VALUE_AND_KIND_DISAGREE, VALUE);
        }
        return amount.map(_ -> new Need.Unknown());
    }
}
