package baize.node.pages.stock;

import baize.contracts.allocation.Allocation;
import baize.contracts.stock.StockCommand;
import baize.contracts.supply.ItemCode;
import baize.node.pages.Words;
import baize.services.stock.CorrectionKind;
import baize.services.stock.CorrectionQueries.CorrectionRow;
import java.util.Optional;
import java.util.stream.Stream;

/** A correction in the reader's words: what stood, what stands, why. */
public record CorrectionWords(CorrectionRow row, String before, String after, String reason) {
    static CorrectionWords of(CorrectionRow row, Words say) {
        return new CorrectionWords(
                row,
                value(row, row.oldItem(), row.oldQuantity(), row.oldDamaged(), row.oldLabel(), say),
                value(row, row.newItem(), row.newQuantity(), row.newDamaged(), row.newLabel(), say),
                reason(row, say));
    }

    private static String value(
            CorrectionRow row,
            Optional<ItemCode> item,
            Optional<Long> quantity,
            Optional<Long> damaged,
            Optional<String> label,
            Words say) {
        Optional<ItemCode> known = item.or(row::newItem).or(row::oldItem);
        Optional<String> amount = quantity.map(
                number -> known.map(code -> say.quantity(number, code)).orElseGet(() -> say.number(number)));
        Optional<String> unfit =
                damaged.filter(number -> number > 0).map(number -> say.text("correction.damaged", say.number(number)));
        return Stream.of(
                        amount,
                        item.map(say::item),
                        unfit,
                        label.map(String::strip).filter(text -> !text.isEmpty()))
                .flatMap(Optional::stream)
                .reduce((left, right) -> left + say.text("step.join") + right)
                .orElseGet(() -> say.text("correction.nothing"));
    }

    private static String reason(CorrectionRow row, Words say) {
        return row.kind() == CorrectionKind.ALLOCATION
                ? say.name(Allocation.Reason.class, row.reason())
                : say.name(StockCommand.CorrectionReason.class, row.reason());
    }
}
