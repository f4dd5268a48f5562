package baize.checks.stories;

import static org.assertj.core.api.Assertions.assertThat;

import baize.checks.Actor;
import baize.checks.Region;
import baize.checks.RunningNode;
import baize.contracts.Quantity;
import baize.contracts.Role;
import baize.contracts.allocation.Allocation;
import baize.contracts.allocation.AllocationCommand;
import baize.contracts.allocation.AllocationId;
import baize.contracts.allocation.AllocationRefusal;
import baize.contracts.custody.ShipmentId;
import baize.contracts.donation.Diversion;
import baize.contracts.donation.DiversionId;
import baize.contracts.donation.DonationCode;
import baize.contracts.donation.DonationCommand;
import baize.contracts.donation.DonationRefusal;
import baize.contracts.donation.Target;
import baize.contracts.oversight.OversightCommand;
import baize.contracts.oversight.OversightRefusal;
import baize.contracts.oversight.PublicationId;
import baize.contracts.stock.LotId;
import baize.contracts.stock.StockCommand;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.Need;
import baize.contracts.supply.SupplyCommand;
import baize.contracts.supply.Urgency;
import baize.contracts.supply.Use;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** S1: record 14 of the list of January 2020, which was published twice and wrong twice. */
class RecordFourteenIT {
    @TempDir
    private Path directory = Path.of("");

    private RunningNode node;
    private Region region;

    @BeforeEach
    void found() {
        node = RunningNode.found(directory.resolve("node"));
        region = node.region();
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void thirty_six_thousand_masks_are_never_just_gone() {
        // A donor gives 36,000 masks, entered as N95 for medical use.
        region.aLookAlike();
        DonationCode gift = region.aGift(36_000);
        LotId lot = region.aLot(gift, 36_000);
        DemandId first = demand(region.nurse(), 40_000, Use.WARD);
        DemandId second = demandElsewhere(40_000);

        // 16,000 and 16,000 are given out on paper: the books show 4,000 that are still there.
        AllocationId published = propose(lot, 16_000, first, 16_000, second, Optional.empty());
        region.approver().does(new AllocationCommand.ApproveAllocation(published));
        assertThat(free(lot)).isEqualTo(4_000);

        // Nobody can publish that all of it was used, or handed out.
        assertThat(publish(gift, OversightCommand.Claim.FULLY_USED)).isEqualTo(OversightRefusal.STILL_IN_STOCK.code());
        assertThat(publish(gift, OversightCommand.Claim.FULLY_DISTRIBUTED))
                .isEqualTo(OversightRefusal.STILL_IN_WAREHOUSE.code());

        // The next day it turns out to be KN95, and 18,000 and 18,000. Both corrections are records of their own.
        long inspection = positionOfInspection(gift);
        region.keeper()
                .does(new StockCommand.RegradeLot(
                        lot, Region.KN95, inspection, StockCommand.CorrectionReason.WRONG_GRADE));
        AllocationId corrected = propose(lot, 18_000, first, 18_000, second, Optional.of(published));
        region.approver().does(new AllocationCommand.ApproveAllocation(corrected));
        deliver(corrected, lot);

        // The explorer shows the old and the new, and the balance is nothing.
        assertThat(node.getJson("/api/v1/allocations/" + published.value())
                        .path("item")
                        .path("allocation")
                        .path("status")
                        .asString())
                .isEqualTo("REPLACED");
        assertThat(node.getJson("/api/v1/corrections?gift=" + gift.value()).path("items"))
                .extracting(row -> row.path("kind").asString())
                .as("the grade and both lines of the allocation")
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(free(lot)).isZero();
        JsonNode kn95 = itemTotals("kn95");
        assertThat(kn95.path("in").asLong()).isEqualTo(36_000);
        assertThat(kn95.path("stock").asLong()).isEqualTo(36_000);
        assertThat(itemTotals("n95-medical").path("in").asLong()).isZero();
        assertThat(receivedBy("first-hospital", gift)).isEqualTo(18_000);
        assertThat(receivedBy("second-hospital", gift)).isEqualTo(18_000);
    }

    @Test
    void a_kn95_does_not_pass_for_an_n95_at_the_front_line() {
        region.aLookAlike();
        LotId lookAlike = region.aLot(
                region.aGift(Region.KN95, 1_000, new Target.Free()),
                region.keeper(),
                region.aStore(),
                Region.KN95,
                1_000);
        DemandId frontLine = demand(region.nurse(), 1_000, Use.FRONT_LINE);

        assertThat(region.proposer()
                        .mayNot(new AllocationCommand.ProposeAllocation(
                                new AllocationId(Region.uuid()),
                                List.of(new AllocationCommand.ProposedLine(lookAlike, Region.STORE, frontLine, 500)),
                                Set.of(Allocation.Reason.URGENCY),
                                Optional.empty())))
                .isEqualTo(AllocationRefusal.GRADE_NOT_SUFFICIENT.code());
    }

    @Test
    void a_targeted_gift_leaves_its_target_by_the_donor_or_by_two_officers_with_a_reason() {
        // 3,000 for the first hospital.
        region.aWard();
        DonationCode gift = region.aGift(
                region.aRegisteredItem(),
                3_000,
                new Target.Hospital(region.nurse().member()));
        LotId lot = region.aLot(gift, 3_000);
        DemandId elsewhere = demandElsewhere(3_000);

        // One officer without the donor's signature: refused, and it cannot be approved by the same one.
        assertThat(region.proposer().mayNot(proposal(lot, elsewhere, 3_000)))
                .isEqualTo(AllocationRefusal.TARGET_ELSEWHERE.code());
        DiversionId diversion = new DiversionId(Region.uuid());
        region.proposer()
                .does(new DonationCommand.ProposeDiversion(
                        diversion,
                        gift,
                        new Target.Hospital(region.otherNurse().member()),
                        Diversion.Reason.GREATER_URGENCY));
        assertThat(region.proposer().mayNot(new DonationCommand.ApproveDiversion(diversion)))
                .isEqualTo(DonationRefusal.DIVERSION_APPROVED_BY_ITS_PROPOSER.code());
        assertThat(region.proposer().mayNot(proposal(lot, elsewhere, 3_000)))
                .isEqualTo(AllocationRefusal.TARGET_ELSEWHERE.code());

        // Two with a reason: a diversion, and every page shows it.
        region.approver().does(new DonationCommand.ApproveDiversion(diversion));
        region.proposer().does(proposal(lot, elsewhere, 3_000));
        assertThat(node.getJson("/api/v1/gifts/" + gift.value())
                        .path("item")
                        .path("gift")
                        .path("diverted")
                        .asBoolean())
                .isTrue();
        assertThat(node.getJson("/api/v1/diversions").path("items")).hasSize(1);
    }

    private AllocationCommand.ProposeAllocation proposal(LotId lot, DemandId demand, long pieces) {
        return new AllocationCommand.ProposeAllocation(
                new AllocationId(Region.uuid()),
                List.of(new AllocationCommand.ProposedLine(lot, Region.STORE, demand, pieces)),
                Set.of(Allocation.Reason.URGENCY, Allocation.Reason.OUTSIDE_DESIGNATED_LIST),
                Optional.empty());
    }

    private AllocationId propose(
            LotId lot, long one, DemandId first, long other, DemandId second, Optional<AllocationId> corrects) {
        AllocationId allocation = new AllocationId(Region.uuid());
        region.proposer()
                .does(new AllocationCommand.ProposeAllocation(
                        allocation,
                        List.of(
                                new AllocationCommand.ProposedLine(lot, Region.STORE, first, one),
                                new AllocationCommand.ProposedLine(lot, Region.STORE, second, other)),
                        Set.of(Allocation.Reason.URGENCY, Allocation.Reason.OUTSIDE_DESIGNATED_LIST),
                        corrects));
        return allocation;
    }

    private void deliver(AllocationId allocation, LotId lot) {
        ShipmentId one = region.aShipment(allocation, Region.FIRST_WARD, lot, 18_000);
        ShipmentId other = region.aShipment(allocation, Region.SECOND_WARD, lot, 18_000);
        Actor loader = node.actor("central-warehouse", Role.WAREHOUSE, 1);
        region.handOver(one, loader, region.driver());
        region.handOver(other, loader, region.driver());
        region.handOver(one, region.driver(), region.nurse());
        region.handOver(other, region.driver(), region.otherNurse());
        region.receipt(region.nurse(), one, lot, 18_000, 0);
        region.receipt(region.otherNurse(), other, lot, 18_000, 0);
    }

    private DemandId demand(Actor hospital, long pieces, Use use) {
        return submit(hospital, region.aWard(), pieces, use);
    }

    private DemandId demandElsewhere(long pieces) {
        return submit(region.otherNurse(), region.anotherWard(), pieces, Use.WARD);
    }

    private DemandId submit(Actor hospital, baize.contracts.supply.PlaceId place, long pieces, Use use) {
        DemandId demand = new DemandId(Region.uuid());
        hospital.does(new SupplyCommand.SubmitDemand(
                demand,
                place,
                region.aRegisteredItem(),
                new Need.Known(Quantity.pieces(pieces)),
                use,
                Urgency.CRITICAL,
                LocalDate.of(2020, 2, 10),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        return region.reviewed(demand);
    }

    private String publish(DonationCode gift, OversightCommand.Claim claim) {
        return region.keeper()
                .mayNot(new OversightCommand.PublishStatement(new PublicationId(Region.uuid()), gift, claim));
    }

    private long positionOfInspection(DonationCode gift) {
        return node.getJson("/api/v1/gifts/" + gift.value())
                .path("item")
                .path("lots")
                .path(0)
                .path("gradedPosition")
                .asLong();
    }

    private long free(LotId lot) {
        return baize.contracts.stock.Stock.free(node.runtime().ledger().state(), Region.STORE, lot);
    }

    private JsonNode itemTotals(String item) {
        return node.getJson("/api/v1/item-totals?item=" + item)
                .path("items")
                .path(0)
                .path("totals");
    }

    private long receivedBy(String hospital, DonationCode gift) {
        long received = 0;
        for (JsonNode part :
                node.getJson("/api/v1/gifts/" + gift.value()).path("item").path("parts")) {
            if (part.path("state").asString().equals("RECEIVED")
                    && part.path("organisation").asString().equals(hospital)) {
                received += part.path("quantity").asLong();
            }
        }
        return received;
    }
}
