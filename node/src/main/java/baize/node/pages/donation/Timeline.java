package baize.node.pages.donation;

import baize.contracts.UnitCode;
import baize.contracts.allocation.AllocationCommand;
import baize.contracts.custody.CustodyCommand;
import baize.contracts.donation.Diversion;
import baize.contracts.donation.DonationCommand;
import baize.contracts.oversight.OversightCommand;
import baize.contracts.stock.LotDoubt;
import baize.contracts.stock.StockCommand;
import baize.contracts.supply.SupplyCommand;
import baize.node.pages.Words;
import baize.services.allocation.AllocationRow;
import baize.services.donation.GiftTrace;
import baize.services.stock.CorrectionQueries.CorrectionRow;
import baize.services.views.Page;
import baize.services.views.Step;
import baize.services.views.StepKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Signed steps in the reader's words: what, how much, where, by whom, and what is not as it should be. */
public final class Timeline {
    private final Map<Long, Long> corrected = new LinkedHashMap<>();
    private final Map<String, AllocationRow.Detail> allocations;
    private final GiftTrace trace;
    private final UnitCode unit;
    private final Words say;

    /**
     * Tells steps of a gift; those that one of these corrections points to are marked as corrected.
     *
     * @param allocations what the steps that are about allocations decided, by id
     */
    Timeline(
            GiftTrace trace,
            List<CorrectionRow> corrections,
            Map<String, AllocationRow.Detail> allocations,
            Words say) {
        this.trace = trace;
        this.allocations = allocations;
        this.unit = trace.gift().unit();
        this.say = say;
        corrections.forEach(correction -> corrected.put(correction.corrects(), correction.position()));
    }

    /**
     * A step as a page shows it.
     *
     * @param detail quantity, place, other side and reason, as far as known
     * @param tone the state that colours it; "" for none
     * @param correctedBy the position of the record that corrects it
     */
    public record Shown(
            Step step, String title, String detail, String tone, List<Tag> tags, Optional<Long> correctedBy) {}

    /** A word about a step's state. */
    public record Tag(String tone, String text) {}

    /** A page of steps. */
    public Page<Shown> of(Page<Step> steps) {
        return steps.map(this::shown);
    }

    private Shown shown(Step step) {
        List<Tag> tags = new ArrayList<>();
        boolean late = step.signatureDue().filter(say.now()::isAfter).isPresent();
        boolean oneSided = step.signatureDue().isPresent() && step.kind() != StepKind.SHIPMENT_PACKED;
        boolean claim = step.claim().orElse(false);
        if (late) {
            tags.add(new Tag("discrepancy", say.text("tag.last-hop-unknown")));
        } else if (oneSided) {
            tags.add(new Tag("warning", say.text("tag.one-sided")));
        }
        if (claim) {
            tags.add(new Tag("warning", say.text("tag.claim")));
        }
        if (step.photo().isPresent()) {
            tags.add(new Tag("", say.text("tag.photo")));
        }
        if (step.doubtful()) {
            tags.add(new Tag("warning", say.text("tag.doubtful")));
        }
        Optional<Long> by = Optional.ofNullable(corrected.get(step.position())).filter(at -> at != step.position());
        if (by.isPresent()) {
            tags.add(new Tag("info", say.text("tag.corrected")));
        }
        return new Shown(
                step,
                say.name(step.kind()),
                detail(step),
                late || oneSided || claim ? "warning" : tone(step),
                tags,
                by);
    }

    private String detail(Step step) {
        Optional<String> quantity = step.quantity().map(amount -> quantity(step, amount));
        Optional<String> item =
                quantity.isPresent() ? Optional.empty() : step.item().map(say::item);
        return Stream.of(
                        lines(step),
                        quantity,
                        step.damaged()
                                .filter(unfit -> unfit > 0)
                                .map(unfit -> say.text("correction.damaged", say.number(unfit))),
                        item,
                        step.place().map(place -> say.text(where(step.kind()), say.place(place))),
                        step.other().map(other -> say.text(otherSide(step), say.organisation(other))),
                        step.reason().flatMap(code -> reason(step.kind(), code)),
                        step.because().map(code -> say.name(StockCommand.DifferenceReason.class, code)))
                .flatMap(Optional::stream)
                .reduce(this::join)
                .orElse("");
    }

    /** Who gets how much of this gift, and why, where the step decides it. */
    private Optional<String> lines(Step step) {
        Optional<AllocationRow.Detail> decided =
                step.kind() == StepKind.ALLOCATION_PROPOSED || step.kind() == StepKind.ALLOCATION_APPROVED
                        ? Optional.ofNullable(allocations.get(step.subject().id()))
                        : Optional.empty();
        return decided.flatMap(detail -> Stream.concat(
                        detail.lines().stream()
                                .filter(line -> trace.lots().stream()
                                        .anyMatch(lot -> lot.lot().equals(line.lot())))
                                .map(line -> say.text(
                                        "step.line",
                                        say.quantity(line.quantity(), unit),
                                        say.organisation(line.hospital()))),
                        detail.allocation().reasons().stream().map(say::name))
                .reduce(this::join));
    }

    private String join(String left, String right) {
        return left + say.text("step.join") + right;
    }

    private String quantity(Step step, long amount) {
        if (step.kind() == StepKind.DISCREPANCY_OPENED) {
            String key = amount < 0 ? "step.more-than-sent" : "step.missing";
            return say.text(key, say.quantity(Math.abs(amount), unit));
        }
        return step.item()
                .map(item -> say.text("step.of", say.quantity(amount, item), say.item(item)))
                .orElseGet(() -> say.quantity(amount, unit));
    }

    private static String where(StepKind kind) {
        return kind == StepKind.SHIPMENT_PACKED ? "step.to-place" : "step.at-place";
    }

    private static String otherSide(Step step) {
        return switch (step.subject().kind()) {
            case SHIPMENT ->
                step.kind() == StepKind.SHIPMENT_PACKED
                        ? "step.carrier"
                        : step.reason().filter("TAKER"::equals).isPresent() ? "step.taken-from" : "step.given-to";
            case LOT -> "step.stock-of";
            case GIFT, DEMAND, ALLOCATION -> "step.for";
        };
    }

    /** Hand-overs tell their side already. */
    private Optional<String> reason(StepKind kind, String code) {
        return reasons(kind).map(list -> say.name(list, code));
    }

    /** The list that a step's reason is of. Source: {@link StepKind}. */
    static Optional<Class<? extends Enum<?>>> reasons(StepKind kind) {
        return switch (kind) {
            case OFFER_REVIEWED -> Optional.of(DonationCommand.OfferVerdict.class);
            case DIVERSION_PROPOSED, GIFT_DIVERTED -> Optional.of(Diversion.Reason.class);
            case STATEMENT_PUBLISHED -> Optional.of(OversightCommand.Claim.class);
            case LOT_REGRADED,
                    RECEIPT_CORRECTED,
                    UPGRADE_PROPOSED,
                    CORRECTION_PROPOSED,
                    ENDING_CORRECTED,
                    ARRIVAL_CORRECTED,
                    INSPECTION_CORRECTED -> Optional.of(StockCommand.CorrectionReason.class);
            case LOT_DOUBTED -> Optional.of(LotDoubt.class);
            case LOT_TREATED -> Optional.of(StockCommand.Treatment.class);
            case HOLD_ENDED -> Optional.of(StockCommand.HoldEndReason.class);
            case LOT_BLOCKED, LOT_RELEASED, LOT_RECALLED -> Optional.of(StockCommand.BlockReason.class);
            case COUNT_CONFIRMED, LOSS_RECORDED -> Optional.of(StockCommand.DifferenceReason.class);
            case ALLOCATION_REJECTED, ALLOCATION_CANCELLED -> Optional.of(AllocationCommand.RejectionReason.class);
            case SHIPMENT_CANCELLED -> Optional.of(CustodyCommand.CancellationReason.class);
            case SHIPMENT_RECEIVED -> Optional.of(CustodyCommand.Medium.class);
            case DISCREPANCY_SETTLED -> Optional.of(CustodyCommand.Outcome.class);
            case DEMAND_REVIEWED -> Optional.of(SupplyCommand.Verdict.class);
            case DEMAND_WITHDRAWN -> Optional.of(SupplyCommand.WithdrawalReason.class);
            case GIFT_OFFERED,
                    OFFER_WITHDRAWN,
                    GIFT_REGISTERED,
                    GIFT_FOUND,
                    GIFT_REDIRECTED,
                    LOT_ARRIVED,
                    LOT_INSPECTED,
                    UPGRADE_REJECTED,
                    DOUBT_SETTLED,
                    LOT_HELD,
                    STOCK_COUNTED,
                    COUNT_DISPUTED,
                    RECALL_LIFTED,
                    LOSS_CONFIRMED,
                    RECALLED_LOT_USED,
                    GOODS_FOUND,
                    GOODS_LOST,
                    GOODS_DAMAGED,
                    GOODS_USED,
                    ALLOCATION_PROPOSED,
                    ALLOCATION_SHORT,
                    ALLOCATION_APPROVED,
                    ALLOCATION_REPLACED,
                    SHIPMENT_PACKED,
                    SHIPMENT_REPACKED,
                    HAND_OVER_SIGNED,
                    LEFT_BEYOND_BOOKS,
                    GRADE_DISPUTED,
                    DISCREPANCY_OPENED,
                    DEMAND_SUBMITTED,
                    DEMAND_RENEWED,
                    DEMAND_ESCALATED,
                    DEMAND_EXPIRED -> Optional.empty();
        };
    }

    private static String tone(Step step) {
        return switch (step.kind()) {
            case DISCREPANCY_OPENED,
                    LEFT_BEYOND_BOOKS,
                    GRADE_DISPUTED,
                    GOODS_LOST,
                    LOT_RECALLED,
                    LOT_DOUBTED,
                    RECALLED_LOT_USED -> "discrepancy";
            case GIFT_DIVERTED,
                    DIVERSION_PROPOSED,
                    LOT_BLOCKED,
                    LOT_HELD,
                    COUNT_DISPUTED,
                    GOODS_DAMAGED,
                    LOSS_RECORDED,
                    LOSS_CONFIRMED,
                    CORRECTION_PROPOSED,
                    ENDING_CORRECTED,
                    ARRIVAL_CORRECTED,
                    INSPECTION_CORRECTED,
                    ALLOCATION_SHORT,
                    LOT_REGRADED,
                    UPGRADE_PROPOSED,
                    UPGRADE_REJECTED,
                    RECEIPT_CORRECTED,
                    ALLOCATION_REPLACED,
                    ALLOCATION_REJECTED,
                    ALLOCATION_CANCELLED,
                    SHIPMENT_CANCELLED,
                    DEMAND_ESCALATED -> "warning";
            case SHIPMENT_RECEIVED,
                    GOODS_USED,
                    LOT_RELEASED,
                    HOLD_ENDED,
                    RECALL_LIFTED,
                    DOUBT_SETTLED,
                    DISCREPANCY_SETTLED,
                    COUNT_CONFIRMED -> "good";
            case GIFT_OFFERED,
                    OFFER_REVIEWED,
                    OFFER_WITHDRAWN,
                    GIFT_REGISTERED,
                    GIFT_FOUND,
                    GIFT_REDIRECTED,
                    STATEMENT_PUBLISHED,
                    LOT_ARRIVED,
                    LOT_INSPECTED,
                    LOT_TREATED,
                    STOCK_COUNTED,
                    GOODS_FOUND,
                    ALLOCATION_PROPOSED,
                    ALLOCATION_APPROVED,
                    SHIPMENT_PACKED,
                    SHIPMENT_REPACKED,
                    HAND_OVER_SIGNED,
                    DEMAND_SUBMITTED,
                    DEMAND_REVIEWED,
                    DEMAND_WITHDRAWN,
                    DEMAND_RENEWED,
                    DEMAND_EXPIRED -> "";
        };
    }
}
