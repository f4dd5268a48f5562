package baize.services.demo;

import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.supply.Place;
import baize.contracts.supply.PlaceId;

/** A place of an organisation of the cast. */
record Site(PlaceId place, Organisation keeper, Place.Kind kind, Names names) {

    /** The store of a hospital. */
    static Site storeOf(Organisation hospital) {
        return new Site(
                new PlaceId(hospital.member().value() + "-store"),
                hospital,
                Place.Kind.HOSPITAL,
                Names.of(
                        hospital.names().zh().text() + "物资库",
                        hospital.names().en().text() + ", store"));
    }

    MemberId member() {
        return keeper.member();
    }

    /** Its keeper's officer of this number. */
    Hand hand(int number) {
        return keeper.hand(kind.role(), number);
    }
}
