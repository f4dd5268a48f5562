package baize.services.views;

import baize.contracts.Commitment;
import baize.contracts.KeyId;
import baize.contracts.MemberId;
import baize.contracts.custody.HandOverId;
import baize.contracts.stock.LotId;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.PlaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One signed step of a gift, lot, demand, allocation or shipment. Public data only.
 *
 * @param position the entry's position: its receipt proves the step
 * @param time the ledger's time
 * @param happenedAt the signer's word on when it happened
 * @param organisation who signed
 * @param key with which key: two steps that need two officers show two keys
 * @param doubtful signed with a key said to be compromised, and not confirmed since
 * @param quantity in the item's unit; in a gift's timeline, of a shipment's steps the gift's share: what was packed, and of the receipt
 *     what was counted as usable
 * @param damaged in a gift's timeline, of a receipt: the gift's share of what was counted as unfit
 * @param other the organisation on the other side
 * @param claim of a hand-over's steps: whether only a taker says so whom nobody named
 * @param signatureDue until when a signature of the passing that runs from this step may be missing; empty where none is missing
 * @param reason the code that stands beside; which list it is of, {@link StepKind} says
 * @param because the reason of what {@code reason} says, where it has one of its own; which list it is of, {@link StepKind} says
 * @param photo commitment to a photo in the vault
 */
public record Step(
        long position,
        int number,
        Instant time,
        Optional<Instant> happenedAt,
        MemberId organisation,
        KeyId key,
        boolean doubtful,
        Subject subject,
        StepKind kind,
        Optional<LotId> lot,
        Optional<ItemCode> item,
        Optional<Long> quantity,
        Optional<Long> damaged,
        Optional<MemberId> other,
        Optional<PlaceId> place,
        Optional<HandOverId> handOver,
        Optional<Boolean> claim,
        Optional<Instant> signatureDue,
        Optional<String> reason,
        Optional<String> because,
        Optional<Commitment> photo) {
    private static final String COLUMNS = """
            select s.*, e.at, e.organisation, e.key_id, e.doubtful, h.claim, case when s.kind in ('SHIPMENT_PACKED', 'HAND_OVER_SIGNED',
            'SHIPMENT_RECEIVED') then (select min(p.due) from passing p where p.position = s.position) end as signature_due from step s
            join entry e on e.position = s.position left join hand_over h on h.hand_over = s.hand_over""";
    private static final Listing IN_ORDER = new Listing(
            "steps",
            true,
            List.of(
                    new Listing.KeyColumn("position", "position", true),
                    new Listing.KeyColumn("number", "number", true),
                    new Listing.KeyColumn("subject_kind", "subject_kind", false),
                    new Listing.KeyColumn("subject", "subject", false)));

    /** What a query of steps selects, up to its own conditions: alias {@code s} is the step. */
    public static String columns() {
        return COLUMNS;
    }

    /** The steps of one subject, oldest first. */
    public static Page<Step> of(JdbcClient client, Subject subject, PageRequest page) {
        return page(
                Selection.of(
                        "select * from (" + COLUMNS + " where s.subject_kind = ? and s.subject = ?) x where 1 = 1",
                        subject.kind(),
                        subject.id()),
                client,
                page);
    }

    /** A page of a query that selects {@link #columns()}, oldest first. */
    public static Page<Step> page(Selection selection, JdbcClient client, PageRequest page) {
        return selection.page(client, IN_ORDER, page, Step::read);
    }

    /** The same with these quantities. */
    public Step withQuantities(long share, Optional<Long> unfit) {
        return new Step(
                position,
                number,
                time,
                happenedAt,
                organisation,
                key,
                doubtful,
                subject,
                kind,
                lot,
                item,
                Optional.of(share),
                unfit,
                other,
                place,
                handOver,
                claim,
                signatureDue,
                reason,
                because,
                photo);
    }

    private static Step read(Row row) {
        Optional<HandOverId> handOver = row.optional("hand_over", HandOverId::new);
        return new Step(
                row.number("position"),
                Math.toIntExact(row.number("number")),
                row.time("at"),
                row.optionalTime("happened_at"),
                row.as("organisation", MemberId::new),
                row.as("key_id", KeyId::new),
                row.flag("doubtful"),
                new Subject(row.as("subject_kind", Subject.Kind::valueOf), row.text("subject")),
                row.as("kind", StepKind::valueOf),
                row.optional("lot", LotId::new),
                row.optional("item", ItemCode::new),
                row.optionalNumber("quantity"),
                Optional.empty(),
                row.optional("other", MemberId::new),
                row.optional("place", PlaceId::new),
                handOver,
                handOver.map(id -> row.flag("claim")),
                row.optionalTime("signature_due"),
                row.optionalText("reason"),
                row.optionalText("because"),
                row.optional("photo", Commitment::new));
    }
}
