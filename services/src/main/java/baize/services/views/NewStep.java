package baize.services.views;

import baize.contracts.Commitment;
import baize.contracts.MemberId;
import baize.contracts.custody.HandOverId;
import baize.contracts.stock.LotId;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.PlaceId;
import java.time.Instant;
import java.util.Optional;

/** A step to be written. Only events of public entries become steps. */
public record NewStep(
        Subject subject,
        StepKind kind,
        Optional<Instant> happenedAt,
        Optional<LotId> lot,
        Optional<ItemCode> item,
        Optional<Long> quantity,
        Optional<MemberId> other,
        Optional<PlaceId> place,
        Optional<HandOverId> handOver,
        Optional<String> reason,
        Optional<String> because,
        Optional<Commitment> photo) {
    private static final String INSERT = """
            insert into step (subject_kind, subject, position, number, kind, happened_at, lot, item, quantity, other, place,
            hand_over, reason, because, photo) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    /** A step without particulars. */
    public static NewStep of(Subject subject, StepKind kind) {
        return new NewStep(
                subject,
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same, with the signer's word on when it happened. */
    public NewStep happenedAt(Instant time) {
        return new NewStep(
                subject, kind, Optional.of(time), lot, item, quantity, other, place, handOver, reason, because, photo);
    }

    /** The same, for goods of this lot. */
    public NewStep lot(LotId value) {
        return new NewStep(
                subject,
                kind,
                happenedAt,
                Optional.of(value),
                item,
                quantity,
                other,
                place,
                handOver,
                reason,
                because,
                photo);
    }

    /** The same, with an item. */
    public NewStep item(ItemCode value) {
        return new NewStep(
                subject,
                kind,
                happenedAt,
                lot,
                Optional.of(value),
                quantity,
                other,
                place,
                handOver,
                reason,
                because,
                photo);
    }

    /** The same, with a quantity in the item's unit. */
    public NewStep quantity(long value) {
        return new NewStep(
                subject,
                kind,
                happenedAt,
                lot,
                item,
                Optional.of(value),
                other,
                place,
                handOver,
                reason,
                because,
                photo);
    }

    /** The same, with the organisation on the other side. */
    public NewStep other(MemberId value) {
        return new NewStep(
                subject,
                kind,
                happenedAt,
                lot,
                item,
                quantity,
                Optional.of(value),
                place,
                handOver,
                reason,
                because,
                photo);
    }

    /** The same, at a place. */
    public NewStep place(PlaceId value) {
        return new NewStep(
                subject,
                kind,
                happenedAt,
                lot,
                item,
                quantity,
                other,
                Optional.of(value),
                handOver,
                reason,
                because,
                photo);
    }

    /** The same, of a hand-over. */
    public NewStep handOver(HandOverId value) {
        return new NewStep(
                subject,
                kind,
                happenedAt,
                lot,
                item,
                quantity,
                other,
                place,
                Optional.of(value),
                reason,
                because,
                photo);
    }

    /** The same, with a code that says why or which. */
    public NewStep reason(Enum<?> value) {
        return new NewStep(
                subject,
                kind,
                happenedAt,
                lot,
                item,
                quantity,
                other,
                place,
                handOver,
                Optional.of(value.name()),
                because,
                photo);
    }

    /** The same, with a code that gives the reason of what {@link #reason} says. */
    public NewStep because(Enum<?> value) {
        return new NewStep(
                subject,
                kind,
                happenedAt,
                lot,
                item,
                quantity,
                other,
                place,
                handOver,
                reason,
                Optional.of(value.name()),
                photo);
    }

    /** The same, with a photo's commitment. */
    public NewStep photo(Optional<Commitment> value) {
        return new NewStep(
                subject, kind, happenedAt, lot, item, quantity, other, place, handOver, reason, because, value);
    }

    /** Writes it. */
    public void write(Happened happened, Writes writes) {
        writes.write(
                INSERT,
                subject.kind(),
                subject.id(),
                happened.position(),
                happened.number(),
                kind,
                happenedAt,
                lot,
                item,
                quantity,
                other,
                place,
                handOver,
                reason,
                because,
                photo);
    }
}
