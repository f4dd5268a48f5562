package baize.contracts.supply;

import baize.contracts.Quantity;
import baize.contracts.UnitCode;
import java.time.LocalDate;
import java.util.Optional;

/** A demand to submit in a test: Union Hospital's front line needs 1,000 respirators within a week, until a test says otherwise. */
public record DemandDraft(
        DemandId demand,
        PlaceId place,
        ItemCode item,
        Need need,
        Use use,
        LocalDate neededBy,
        Optional<Quantity> stockOnHand,
        Optional<Quantity> dailyUse) {

    /** The demand that most tests start with. */
    public static DemandDraft aDemand() {
        return new DemandDraft(
                id(1),
                ReliefBench.UNION_STORE,
                ReliefBench.N95_MEDICAL,
                pieces(1000),
                Use.FRONT_LINE,
                LocalDate.parse("2020-02-08"),
                Optional.empty(),
                Optional.empty());
    }

    /** The id of this number. */
    public static DemandId id(int number) {
        return new DemandId(ReliefBench.uuid(number));
    }

    /** So many pieces are needed. */
    public static Need pieces(long amount) {
        return new Need.Known(Quantity.pieces(amount));
    }

    public DemandDraft numbered(int number) {
        return new DemandDraft(id(number), place, item, need, use, neededBy, stockOnHand, dailyUse);
    }

    public DemandDraft at(PlaceId other) {
        return new DemandDraft(demand, other, item, need, use, neededBy, stockOnHand, dailyUse);
    }

    public DemandDraft of(ItemCode other) {
        return new DemandDraft(demand, place, other, need, use, neededBy, stockOnHand, dailyUse);
    }

    public DemandDraft of(Need other) {
        return new DemandDraft(demand, place, item, other, use, neededBy, stockOnHand, dailyUse);
    }

    public DemandDraft of(long amount, UnitCode unit) {
        return of(new Need.Known(new Quantity(amount, unit)));
    }

    public DemandDraft forUse(Use other) {
        return new DemandDraft(demand, place, item, need, other, neededBy, stockOnHand, dailyUse);
    }

    public DemandDraft by(LocalDate other) {
        return new DemandDraft(demand, place, item, need, use, other, stockOnHand, dailyUse);
    }

    public DemandDraft withStock(Quantity onHand, Quantity perDay) {
        return new DemandDraft(demand, place, item, need, use, neededBy, Optional.of(onHand), Optional.of(perDay));
    }

    /** The command. */
    public SupplyCommand.SubmitDemand build() {
        return new SupplyCommand.SubmitDemand(
                demand,
                place,
                item,
                need,
                use,
                Urgency.HIGH,
                neededBy,
                stockOnHand,
                dailyUse,
                Optional.empty(),
                Optional.empty());
    }
}
