package baize.node.pages.donation;

import baize.contracts.UnitCode;
import baize.node.pages.Words;
import baize.services.donation.GiftTrace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where a gift's pieces are, as a sum that must come out: 500 = 300 received by A + 150 on the way + 50 in stock. */
public final class Whereabouts {
    private final List<Part> parts;
    private final long total;
    private final UnitCode unit;

    /** Adds up the parts that are of one state and one holder. */
    Whereabouts(GiftTrace trace, Words say) {
        Map<String, Part> byLabel = new LinkedHashMap<>();
        for (GiftTrace.State state : List.of(
                GiftTrace.State.RECEIVED,
                GiftTrace.State.USED,
                GiftTrace.State.IN_TRANSIT,
                GiftTrace.State.IN_STOCK,
                GiftTrace.State.DAMAGED,
                GiftTrace.State.LOST,
                GiftTrace.State.UNEXPLAINED)) {
            for (GiftTrace.Sum part : trace.sums()) {
                if (part.state() == state) {
                    String label = label(part, say);
                    byLabel.merge(label, new Part(label, state, part.quantity()), Part::plus);
                }
            }
        }
        this.parts = List.copyOf(byLabel.values());
        this.total = trace.pieces();
        this.unit = trace.gift().unit();
    }

    /**
     * Pieces of one state with one holder.
     *
     * @param label where they are, in the reader's language
     */
    public record Part(String label, GiftTrace.State state, long quantity) {
        private Part plus(Part more) {
            return new Part(label, state, quantity + more.quantity);
        }

        /** The class of its rectangle in the bar. */
        public String bar() {
            return switch (state) {
                case RECEIVED, USED -> "received";
                case IN_TRANSIT -> "transit";
                case IN_STOCK -> "stock";
                case LOST, UNEXPLAINED -> "lost";
                case DAMAGED -> "damaged";
            };
        }

        /** Red where pieces are missing. */
        public String tone() {
            return switch (state) {
                case UNEXPLAINED, LOST -> "discrepancy";
                case DAMAGED -> "warning";
                case RECEIVED, USED, IN_TRANSIT, IN_STOCK -> "";
            };
        }
    }

    /** A rectangle of the bar, in pieces from its left end. */
    public record Piece(String kind, long from, long width) {}

    /** The parts, received ones first. */
    public List<Part> parts() {
        return parts;
    }

    /** All pieces. */
    public long total() {
        return total;
    }

    /** Their unit. */
    public UnitCode unit() {
        return unit;
    }

    /** The bar's rectangles. Books below zero have no width. */
    public List<Piece> bar() {
        List<Piece> pieces = new ArrayList<>();
        long from = 0;
        for (Part part : parts) {
            if (part.quantity() > 0) {
                pieces.add(new Piece(part.bar(), from, part.quantity()));
                from += part.quantity();
            }
        }
        return pieces;
    }

    /** The bar's width: the sum of its rectangles. */
    public long width() {
        return bar().stream().mapToLong(Piece::width).sum();
    }

    private static String label(GiftTrace.Sum part, Words say) {
        String holder = part.place().map(say::place).orElseGet(() -> say.organisation(part.organisation()));
        String receiver = say.organisation(part.receiver().orElse(part.organisation()));
        return switch (part.state()) {
            case RECEIVED -> say.text("part.received", say.organisation(part.organisation()));
            case IN_TRANSIT -> say.text("part.transit", receiver);
            case UNEXPLAINED -> say.text("part.unexplained", receiver);
            case IN_STOCK -> say.text("part.stock", holder);
            case USED -> say.text("part.used", holder);
            case LOST -> say.text("part.lost", holder);
            case DAMAGED -> say.text("part.damaged", holder);
        };
    }
}
