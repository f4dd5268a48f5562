package baize.services.demo;

import baize.contracts.supply.SupplyCommand.ApproveItem;
import baize.contracts.supply.SupplyCommand.ApprovePlace;
import baize.contracts.supply.SupplyCommand.DesignationReason;
import baize.contracts.supply.SupplyCommand.RegisterPlace;

/** The first hours: the catalogue, the places, the list of designated hospitals. */
final class Setup {
    private Setup() {}

    static void play(Plot plot) {
        for (Catalogue item : Catalogue.values()) {
            plot.sign(GiftSteps.supplyReviewer(0), item.registration());
            plot.sign(GiftSteps.supplyReviewer(1), new ApproveItem(item.code()));
        }
        for (Site site : Region.sites()) {
            plot.sign(
                    site.hand(0),
                    new RegisterPlace(
                            site.place(),
                            site.kind(),
                            site.names(),
                            site.keeper().district().code()));
            plot.sign(DemandSteps.reviewer(0), new ApprovePlace(site.place()));
        }
        for (Organisation hospital : Hospitals.DESIGNATED) {
            DemandSteps.designate(plot, hospital.member(), DesignationReason.TAKES_PATIENTS);
        }
    }
}
