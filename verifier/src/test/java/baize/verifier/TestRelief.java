package baize.verifier;

import static baize.verifier.TestEvents.all;
import static baize.verifier.TestEvents.correction;
import static baize.verifier.TestEvents.damaged;
import static baize.verifier.TestEvents.found;
import static baize.verifier.TestEvents.lost;
import static baize.verifier.TestEvents.moved;
import static baize.verifier.TestEvents.outside;
import static baize.verifier.TestEvents.place;
import static baize.verifier.TestEvents.placeRegistered;
import static baize.verifier.TestEvents.shipmentPacked;
import static baize.verifier.TestEvents.transit;
import static baize.verifier.TestEvents.used;

/**
 * A small relief operation: 1,000 masks come in, 2 turn up, 3 are damaged in store, 500 travel, 495 arrive as usable, 4 damaged, 1 is
 * lost, 100 are used; 40 gowns were entered as coats and are corrected.
 */
final class TestRelief {
    private TestRelief() {}

    static TestLedger ledger() {
        return TestLedger.ofOneOperator()
                .accepted("red-cross", "supply.register-place", all(placeRegistered("red-cross", "main-store")))
                .accepted(
                        "union-hospital", "supply.register-place", all(placeRegistered("union-hospital", "ward-store")))
                .accepted(
                        "red-cross",
                        "stock.record-arrival",
                        all(moved("masks", 1000, outside("red-cross"), place("main-store"))))
                .forMembers("relief-registry", "membership.invite-officers", "[]")
                .accepted(
                        "red-cross",
                        "stock.confirm-count",
                        all(
                                moved("masks", 2, found("red-cross"), place("main-store")),
                                moved("masks", 3, place("main-store"), damaged("red-cross"))))
                .accepted("red-cross", "custody.pack-shipment", all(shipmentPacked("waybill-1", "carrier-union")))
                .accepted(
                        "red-cross",
                        "custody.sign-hand-over",
                        all(moved("masks", 500, place("main-store"), transit("waybill-1"))))
                .refused("union-hospital", "custody.sign-receipt", "CUS-004")
                .accepted(
                        "union-hospital",
                        "custody.sign-receipt",
                        all(
                                moved("masks", 495, transit("waybill-1"), place("ward-store")),
                                moved("masks", 4, transit("waybill-1"), damaged("carrier-union")),
                                moved("masks", 1, transit("waybill-1"), lost("carrier-union"))))
                .accepted(
                        "union-hospital",
                        "stock.record-use",
                        all(moved("masks", 100, place("ward-store"), used("union-hospital"))))
                .accepted(
                        "red-cross",
                        "stock.record-arrival",
                        all(moved("coats", 40, outside("red-cross"), place("main-store"))))
                .accepted(
                        "red-cross",
                        "stock.regrade-lot",
                        all(
                                correction("coats", 40, place("main-store"), outside("red-cross"), 11),
                                correction("gowns", 40, outside("red-cross"), place("main-store"), 11)));
    }
}
