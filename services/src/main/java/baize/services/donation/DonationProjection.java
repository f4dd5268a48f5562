package baize.services.donation;

import baize.contracts.MemberId;
import baize.contracts.Quantity;
import baize.contracts.donation.DonationCode;
import baize.contracts.donation.DonationCommand;
import baize.contracts.donation.DonationEvent;
import baize.contracts.donation.Gift;
import baize.contracts.donation.OriginRisk;
import baize.contracts.donation.Target;
import baize.contracts.supply.ItemCode;
import baize.services.views.Happened;
import baize.services.views.NewStep;
import baize.services.views.StepKind;
import baize.services.views.Subject;
import baize.services.views.Writes;
import java.util.Optional;

/** Keeps the tables of gifts, diversions and donors' statements. */
public final class DonationProjection {
    private static final String ADD = """
            insert into gift (code, origin, donor, collector, display, item, unit, declared, origin_risk, status, first_target_kind,
            first_target, target_kind, target, redirected, diverted, recorded_position, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String STATE = """
            insert into donor_statement (statement, donor, receiver, item, unit, quantity, given_on, code, has_receipt, position,
            at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String PROPOSE = """
            insert into diversion (diversion, code, from_kind, from_target, to_kind, to_target, reason, proposed_position,
            proposed_at, proposed_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String APPROVE =
            "update diversion set approved_position = ?, approved_at = ?, approved_by = ? where diversion = ?";

    private DonationProjection() {}

    /** One event of this area. */
    public static void apply(DonationEvent event, Happened happened, Writes writes) {
        switch (event) {
            case DonationEvent.GiftOffered(MemberId donor, DonationCommand.OfferGift offer) -> {
                New gift = new New(
                        offer.code(),
                        Gift.Origin.OFFERED,
                        Optional.of(donor),
                        Optional.empty(),
                        offer.display(),
                        offer.item(),
                        offer.quantity(),
                        offer.target(),
                        offer.originRisk());
                add(gift, Gift.Status.OFFERED, StepKind.GIFT_OFFERED, happened, writes);
            }
            case DonationEvent.GiftRegistered(MemberId collector, DonationCommand.RegisterGift registered) -> {
                New gift = new New(
                        registered.code(),
                        Gift.Origin.REGISTERED,
                        Optional.empty(),
                        Optional.of(collector),
                        registered.display(),
                        registered.item(),
                        registered.quantity(),
                        registered.target(),
                        registered.originRisk());
                add(gift, Gift.Status.ACCEPTED, StepKind.GIFT_REGISTERED, happened, writes);
            }
            case DonationEvent.GiftFound e -> {
                New gift = new New(
                        e.code(),
                        Gift.Origin.UNANNOUNCED,
                        Optional.empty(),
                        Optional.of(e.collector()),
                        Gift.Display.UNKNOWN,
                        e.item(),
                        e.quantity(),
                        new Target.Free(),
                        e.originRisk());
                add(gift, Gift.Status.ARRIVED, StepKind.GIFT_FOUND, happened, writes);
                writes.write("update gift set arrived_at = ? where code = ?", happened.time(), e.code());
            }
            case DonationEvent.OfferReviewed e -> reviewed(e, happened, writes);
            case DonationEvent.OfferWithdrawn e -> {
                status(e.code(), Gift.Status.WITHDRAWN, writes);
                step(e.code(), StepKind.OFFER_WITHDRAWN).write(happened, writes);
            }
            case DonationEvent.GiftArrived e ->
                writes.write(
                        "update gift set status = case when status = 'OFFERED' then status else ? end, arrived_at = ? where code = ?",
                        Gift.Status.ARRIVED,
                        happened.time(),
                        e.code());
            case DonationEvent.GiftNotArrived e ->
                writes.write(
                        "update gift set status = case when status = 'ARRIVED' then ? else status end, arrived_at = null where code = ?",
                        Gift.Status.ACCEPTED,
                        e.code());
            case DonationEvent.GiftClaimed e -> {
                writes.write(
                        "insert into gift_claim (code, donor, at) values (?, ?, ?)",
                        e.code(),
                        e.donor(),
                        happened.time());
                StatementReceipts.claimed(e.code(), e.donor(), writes);
            }
            case DonationEvent.GiftStated e -> stated(e, happened, writes);
            case DonationEvent.GiftRedirected e -> {
                target(e.code(), e.to(), "redirected", writes);
                to(step(e.code(), StepKind.GIFT_REDIRECTED), e.to()).write(happened, writes);
            }
            case DonationEvent.DiversionProposed e -> proposed(e, happened, writes);
            case DonationEvent.GiftDiverted e -> {
                target(e.code(), e.to(), "diverted", writes);
                writes.write(APPROVE, happened.position(), happened.time(), happened.organisation(), e.diversion());
                to(step(e.code(), StepKind.GIFT_DIVERTED).reason(e.reason()), e.to())
                        .write(happened, writes);
            }
        }
    }

    private record New(
            DonationCode code,
            Gift.Origin origin,
            Optional<MemberId> donor,
            Optional<MemberId> collector,
            Gift.Display display,
            ItemCode item,
            Quantity declared,
            Target target,
            OriginRisk risk) {}

    private static void add(New gift, Gift.Status status, StepKind kind, Happened happened, Writes writes) {
        writes.write(
                ADD,
                gift.code(),
                gift.origin(),
                gift.donor(),
                gift.collector(),
                gift.display(),
                gift.item(),
                gift.declared().unit(),
                gift.declared().amount(),
                gift.risk(),
                status,
                Targets.kind(gift.target()),
                Targets.id(gift.target()),
                Targets.kind(gift.target()),
                Targets.id(gift.target()),
                false,
                false,
                happened.position(),
                happened.time());
        to(step(gift.code(), kind), gift.target())
                .item(gift.item())
                .quantity(gift.declared().amount())
                .write(happened, writes);
    }

    private static void reviewed(DonationEvent.OfferReviewed event, Happened happened, Writes writes) {
        writes.write("update gift set reviewed_at = ? where code = ?", happened.time(), event.code());
        if (event.verdict() == DonationCommand.OfferVerdict.ACCEPTED) {
            writes.write(
                    "update gift set status = case when arrived_at is null then ? else ? end where code = ?",
                    Gift.Status.ACCEPTED,
                    Gift.Status.ARRIVED,
                    event.code());
        } else {
            status(event.code(), Gift.Status.REJECTED, writes);
        }
        step(event.code(), StepKind.OFFER_REVIEWED).reason(event.verdict()).write(happened, writes);
    }

    private static void stated(DonationEvent.GiftStated event, Happened happened, Writes writes) {
        DonationCommand.StateGift statement = event.statement();
        writes.write(
                STATE,
                statement.statement(),
                event.donor(),
                statement.to(),
                statement.item(),
                statement.quantity().unit(),
                statement.quantity().amount(),
                statement.givenOn(),
                statement.code(),
                false,
                happened.position(),
                happened.time());
        StatementReceipts.stated(statement.statement(), writes);
    }

    private static void proposed(DonationEvent.DiversionProposed event, Happened happened, Writes writes) {
        DonationCommand.ProposeDiversion proposal = event.proposal();
        writes.write(
                PROPOSE,
                proposal.diversion(),
                proposal.code(),
                Targets.kind(event.from()),
                Targets.id(event.from()),
                Targets.kind(proposal.to()),
                Targets.id(proposal.to()),
                proposal.reason(),
                happened.position(),
                happened.time(),
                happened.organisation());
        to(step(proposal.code(), StepKind.DIVERSION_PROPOSED).reason(proposal.reason()), proposal.to())
                .write(happened, writes);
    }

    private static void status(DonationCode code, Gift.Status status, Writes writes) {
        writes.write("update gift set status = ? where code = ?", status, code);
    }

    private static void target(DonationCode code, Target to, String mark, Writes writes) {
        writes.write(
                "update gift set target_kind = ?, target = ?, " + mark + " = ? where code = ?",
                Targets.kind(to),
                Targets.id(to),
                true,
                code);
    }

    private static NewStep step(DonationCode code, StepKind kind) {
        return NewStep.of(Subject.of(code), kind);
    }

    private static NewStep to(NewStep step, Target target) {
        return target instanceof Target.Hospital(MemberId hospital) ? step.other(hospital) : step;
    }
}
