package baize.contracts.oversight;

import baize.contracts.Decision;
import baize.contracts.MemberId;
import baize.contracts.Role;
import baize.contracts.Signer;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import baize.contracts.donation.Gift;
import baize.contracts.stock.Account;
import baize.contracts.stock.Balance;
import baize.contracts.stock.LotId;
import baize.contracts.stock.LotKeeper;
import baize.contracts.stock.Stock;
import baize.contracts.supply.Place;
import baize.contracts.supply.PlaceId;
import java.util.List;
import java.util.Optional;

/** Nobody may say that a gift is distributed or used while the books have some of it elsewhere. */
final class PublicationRules {
    private PublicationRules() {}

    static Decision publish(WorldState state, OversightCommand.PublishStatement statement, TransactionContext context) {
        if (state.find(Publication.TABLE.key(statement.publication())).isPresent()) {
            return Decision.refuse(OversightRefusal.PUBLICATION_EXISTS);
        }
        Optional<Gift> gift = state.find(Gift.TABLE.key(statement.gift()));
        if (gift.isEmpty()) {
            return Decision.refuse(OversightRefusal.GIFT_UNKNOWN);
        }
        List<LotId> lots = Stock.lots(state, statement.gift());
        if (lots.isEmpty()) {
            return Decision.refuse(OversightRefusal.NOTHING_ARRIVED);
        }
        if (!concerned(state, gift.get(), lots, context.signer())) {
            return Decision.refuse(OversightRefusal.NOT_CONCERNED);
        }
        if (arrived(state, lots) < gift.get().declared().amount()) {
            return Decision.refuse(OversightRefusal.NOT_ALL_ARRIVED);
        }
        return lots.stream()
                .flatMap(lot -> Stock.holders(state, lot).stream())
                .filter(balance -> balance.quantity() > 0)
                .flatMap(balance -> contradiction(state, statement.claim(), balance).stream())
                .findFirst()
                .map(Decision::refuse)
                .orElseGet(() -> Decision.accept(new OversightEvent.StatementPublished(statement)));
    }

    /** What came in of the lots, and what turned up beyond. */
    private static long arrived(WorldState state, List<LotId> lots) {
        return lots.stream()
                .flatMap(lot -> Stock.holders(state, lot).stream())
                .filter(balance -> balance.quantity() < 0)
                .mapToLong(balance -> -balance.quantity())
                .reduce(0, Math::addExact);
    }

    /** Donor, collector, whoever has or had some of it, and whoever allocates. */
    private static boolean concerned(WorldState state, Gift gift, List<LotId> lots, Signer signer) {
        MemberId member = signer.member();
        return signer.has(Role.ALLOCATOR)
                || gift.donor().filter(member::equals).isPresent()
                || gift.collector().filter(member::equals).isPresent()
                || lots.stream()
                        .anyMatch(lot ->
                                state.find(LotKeeper.TABLE.key(lot, member)).isPresent());
    }

    private static Optional<OversightRefusal> contradiction(
            WorldState state, OversightCommand.Claim claim, Balance balance) {
        return switch (balance.account()) {
            case Account.InTransit ignored -> Optional.of(OversightRefusal.STILL_IN_TRANSIT);
            case Account.AtPlace(PlaceId place) ->
                switch (claim) {
                    case FULLY_USED -> Optional.of(OversightRefusal.STILL_IN_STOCK);
                    case FULLY_DISTRIBUTED ->
                        hospital(state, place) ? Optional.empty() : Optional.of(OversightRefusal.STILL_IN_WAREHOUSE);
                };
            case Account.Outside ignored -> Optional.empty();
            case Account.Found ignored -> Optional.empty();
            case Account.Used ignored -> Optional.empty();
            case Account.Lost ignored -> Optional.of(OversightRefusal.SOME_LOST);
            case Account.Damaged ignored -> Optional.empty();
        };
    }

    private static boolean hospital(WorldState state, PlaceId place) {
        return state.find(Place.TABLE.key(place))
                .filter(row -> row.kind() == Place.Kind.HOSPITAL)
                .isPresent();
    }
}
