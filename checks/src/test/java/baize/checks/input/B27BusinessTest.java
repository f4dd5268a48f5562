package baize.checks.input;

import static org.assertj.core.api.Assertions.assertThat;

import baize.checks.Actor;
import baize.checks.Founders;
import baize.checks.Region;
import baize.checks.Reply;
import baize.checks.RunningNode;
import baize.contracts.Command;
import baize.contracts.CommandId;
import baize.contracts.KeyId;
import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.OfficerId;
import baize.contracts.Quantity;
import baize.contracts.Role;
import baize.contracts.UnitCode;
import baize.contracts.allocation.Allocation;
import baize.contracts.allocation.AllocationCommand.ApproveAllocation;
import baize.contracts.allocation.AllocationCommand.CancelAllocation;
import baize.contracts.allocation.AllocationCommand.ProposeAllocation;
import baize.contracts.allocation.AllocationCommand.ProposedLine;
import baize.contracts.allocation.AllocationCommand.RejectionReason;
import baize.contracts.allocation.AllocationId;
import baize.contracts.custody.CustodyCommand;
import baize.contracts.custody.HandOverId;
import baize.contracts.custody.Purpose;
import baize.contracts.custody.ShipmentId;
import baize.contracts.donation.ClaimSecret;
import baize.contracts.donation.Diversion;
import baize.contracts.donation.DiversionId;
import baize.contracts.donation.DonationCode;
import baize.contracts.donation.DonationCommand;
import baize.contracts.donation.Gift;
import baize.contracts.donation.OriginRisk;
import baize.contracts.donation.StatementId;
import baize.contracts.donation.Target;
import baize.contracts.membership.MembershipCommand;
import baize.contracts.membership.SigningKey;
import baize.contracts.stock.CountId;
import baize.contracts.stock.LotId;
import baize.contracts.stock.StockCommand;
import baize.contracts.supply.CategoryCode;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.Need;
import baize.contracts.supply.PlaceId;
import baize.contracts.supply.SupplyCommand;
import baize.contracts.supply.Use;
import baize.ledger.Commands;
import baize.ledger.X509Certificates;
import baize.trust.Base64Url;
import baize.trust.Certificate;
import baize.trust.CertificateRequest;
import baize.trust.CertificateSubject;
import baize.trust.P256SigningKey;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** B27: well-formed and validly signed, and against the rules of the business. */
class B27BusinessTest {
    @SuppressWarnings("NullAway.Init") // set before each test
    private RunningNode node;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Region region;

    @BeforeEach
    void found(@TempDir Path directory) {
        node = RunningNode.found(directory.resolve("node"), Founders.plan(), Map.of());
        region = node.region();
        region.aWard();
        region.anotherWard();
        region.aStore();
        region.aRegisteredItem();
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void a_claim_link_works_once() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        ClaimSecret secret = new ClaimSecret(Base64Url.encode(random));
        DonationCode code = Region.aCode();
        region.collector()
                .does(new DonationCommand.RegisterGift(
                        code,
                        Region.N95,
                        Quantity.pieces(100),
                        new Target.Free(),
                        OriginRisk.NONE,
                        Gift.Display.HIDDEN,
                        Optional.empty(),
                        Optional.of(secret.digest())));
        random[0] ^= 1;
        ClaimSecret wrong = new ClaimSecret(Base64Url.encode(random));

        refused(region.donor(), new DonationCommand.ClaimGift(code, wrong), "DON-015");
        refused(region.collector(), new DonationCommand.ClaimGift(code, secret), "DON-016");
        region.donor().does(new DonationCommand.ClaimGift(code, secret));
        refused(region.donor(), new DonationCommand.ClaimGift(code, secret), "DON-014");
    }

    @Test
    void what_was_delivered_is_not_taken_back() {
        DonationCode gift = region.aGift(500);
        LotId lot = region.aLot(gift, 500);
        DemandId demand = region.aDemandElsewhere(500);
        AllocationId allocation = new AllocationId(Region.uuid());
        region.proposer().does(proposal(allocation, new ProposedLine(lot, Region.STORE, demand, 500)));
        region.approver().does(new ApproveAllocation(allocation));
        ShipmentId shipment = region.aShipment(allocation, Region.SECOND_WARD, lot, 500);
        region.handOver(shipment, loader(), region.driver());
        region.handOver(shipment, region.driver(), region.otherNurse());
        region.receipt(region.otherNurse(), shipment, lot, 500, 0);

        refused(region.donor(), new DonationCommand.WithdrawOffer(gift), "DON-012");
        refused(
                region.otherNurse(),
                new SupplyCommand.WithdrawDemand(demand, SupplyCommand.WithdrawalReason.MISTAKE),
                "SUP-026");
        refused(region.proposer(), new CancelAllocation(allocation, RejectionReason.MISTAKE), "ALL-004");
        refused(region.otherNurse(), receipt(shipment, lot, 400), "CUS-018");
        refused(
                region.keeper(),
                new CustodyCommand.RepackShipment(shipment, List.of(Region.aBox(lot, 500)), region.now()),
                "CUS-018");
        refused(loader(), region.handOver(handOver(), shipment, CustodyCommand.Side.GIVER, region.driver()), "CUS-017");
    }

    @Test
    void nobody_approves_what_is_their_own() {
        Actor inspector = region.inspector();
        ItemCode item = new ItemCode("gown-" + node.size());
        inspector.does(registration(item));
        refused(inspector, new SupplyCommand.ApproveItem(item), "SUP-004");

        DemandId demand = region.aDemand(40);
        LotId lot = region.aLot(40);
        AllocationId allocation = region.aProposal(lot, demand, 40, Allocation.Reason.URGENCY);
        refused(region.proposer(), new ApproveAllocation(allocation), "ALL-006");

        CountId count = new CountId(Region.uuid());
        region.keeper().does(new StockCommand.CountStock(count, Region.STORE, lot, 39));
        refused(
                region.keeper(),
                new StockCommand.ConfirmCount(count, 39, StockCommand.DifferenceReason.MISCOUNT),
                "STO-024");

        region.keeper().does(new StockCommand.BlockLot(lot, true, StockCommand.BlockReason.GRADE_IN_DOUBT));
        refused(region.keeper(), new StockCommand.BlockLot(lot, false, StockCommand.BlockReason.CLEARED), "STO-024");
        withdraw(demand);
    }

    @Test
    void one_person_under_two_roles_is_one_person() {
        // The commission's officers may review and allocate: the same one proposes as one and approves as the other.
        DonationCode gift =
                region.aGift(Region.N95, 60, new Target.Hospital(region.nurse().member()));
        DiversionId diversion = new DiversionId(Region.uuid());
        region.proposer()
                .does(new DonationCommand.ProposeDiversion(
                        diversion, gift, new Target.Hospital(region.otherNurse().member()), Diversion.Reason.NEED_MET));
        refused(region.proposer(), new DonationCommand.ApproveDiversion(diversion), "DON-025");

        DemandId demand = region.aDemand(60);
        LotId lot = region.aLot(60);
        AllocationId allocation = region.aProposal(lot, demand, 60, Allocation.Reason.URGENCY);
        assertRefused(withAnotherDevice(region.proposer(), new ApproveAllocation(allocation)), "ALL-006");
        withdraw(demand);
    }

    @Test
    void one_person_does_not_stand_on_both_sides_of_the_boxes() {
        DemandId demand = region.aDemand(70);
        LotId lot = region.aLot(70);
        ShipmentId shipment = region.aShipment(region.anAllocation(lot, demand, 70), Region.FIRST_WARD, lot, 70);
        HandOverId handOver = handOver();
        loader().does(region.handOver(handOver, shipment, CustodyCommand.Side.GIVER, region.driver()));

        refused(loader(), region.handOver(handOver, shipment, CustodyCommand.Side.GIVER, region.driver()), "CUS-022");
        refused(loader(), region.handOver(handOver, shipment, CustodyCommand.Side.TAKER, region.keeper()), "CUS-023");
        refused(loader(), region.handOver(handOver(), shipment, CustodyCommand.Side.GIVER, loader()), "CUS-047");
        refused(loader(), region.handOver(handOver(), shipment, CustodyCommand.Side.GIVER, region.driver()), "CUS-017");
        refused(region.driver(), receipt(shipment, lot, 70), "LED-001");
        refused(region.keeper(), receipt(shipment, lot, 70), "CUS-025");
    }

    @Test
    void no_step_is_skipped() {
        DemandId waiting = region.demandOf(region.otherNurse(), Region.SECOND_WARD, Region.N95, Region.aNeedOf(80));
        LotId lot = region.aLot(80);
        refused(region.proposer(), proposal(lot, waiting, 80), "ALL-009");
        region.reviewed(waiting);
        AllocationId proposed = region.aProposal(
                lot, waiting, 80, Allocation.Reason.URGENCY, Allocation.Reason.OUTSIDE_DESIGNATED_LIST);
        refused(region.keeper(), packing(proposed, lot, 80), "CUS-006");
        refused(region.keeper(), packing(new AllocationId(Region.uuid()), lot, 80), "ALL-002");
        refused(region.approver(), new ApproveAllocation(new AllocationId(Region.uuid())), "ALL-002");
        refused(region.otherNurse(), receipt(new ShipmentId(Region.uuid()), lot, 80), "CUS-002");
        refused(
                loader(),
                region.handOver(handOver(), new ShipmentId(Region.uuid()), CustodyCommand.Side.GIVER, region.driver()),
                "CUS-002");
        LotId uninspected = region.anArrival(region.aGift(5), region.keeper(), Region.STORE, Region.N95, 5);
        refused(region.proposer(), proposal(uninspected, waiting, 5), "STO-015");
        refused(
                region.keeper(),
                new StockCommand.RecordUse(Region.STORE, lot, Quantity.pieces(1), region.now()),
                "LED-001");
        refused(
                region.inspector(),
                new DonationCommand.ReviewOffer(Region.aCode(), DonationCommand.OfferVerdict.ACCEPTED),
                "DON-002");
        ShipmentId packed = approvedAndPacked(proposed, lot);
        refused(
                region.otherNurse(),
                new CustodyCommand.SettleDiscrepancy(
                        packed, lot, 1, CustodyCommand.Outcome.LOST, StockCommand.DifferenceReason.UNKNOWN),
                "CUS-027");
        refused(
                region.otherNurse(),
                new CustodyCommand.CorrectReceipt(
                        packed,
                        List.of(new CustodyCommand.Counted(lot, 80, 0, Optional.empty())),
                        0,
                        StockCommand.CorrectionReason.WRONG_QUANTITY),
                "CUS-027");
    }

    @Test
    void a_limit_is_not_evaded_by_splitting() {
        DemandId demand = region.aDemand(100);
        LotId lot = region.aLot(150);
        refused(region.proposer(), proposal(lot, demand, 60, 60), "ALL-011");
        AllocationId first = region.anAllocation(lot, demand, 60);
        refused(region.proposer(), proposal(lot, demand, 60), "ALL-011");
        region.proposer().does(new CancelAllocation(first, RejectionReason.MISTAKE));
        DemandId unknown = region.reviewed(
                region.demandOf(region.otherNurse(), Region.SECOND_WARD, region.aLookAlike(), new Need.Unknown()));
        LotId large = region.aLot(
                region.aGift(Region.KN95, 200_000, new Target.Free()),
                region.keeper(),
                Region.STORE,
                Region.KN95,
                200_000);
        refused(region.proposer(), proposal(large, unknown, 100_001), "ALL-012");
        refused(region.proposer(), proposal(large, unknown, 60_000, 60_000), "ALL-012");
        refused(region.proposer(), proposal(lot, demand, 151), "ALL-010");
        withdraw(demand);
    }

    @Test
    void what_happened_too_long_ago_or_will_happen_is_refused() {
        LotId lot = region.aLot(20);
        for (Duration shift : List.of(
                Duration.ofDays(-30).minusMillis(1), Duration.ofMinutes(5).plusMillis(1))) {
            Instant moment = region.now().plus(shift);
            refused(
                    region.keeper(),
                    new StockCommand.RecordArrival(
                            new LotId(Region.uuid()),
                            region.aGift(1),
                            Region.STORE,
                            Region.N95,
                            Quantity.pieces(1),
                            OriginRisk.NONE,
                            moment,
                            Optional.empty()),
                    "STO-008");
            refused(
                    region.keeper(),
                    new StockCommand.RecordLoss(
                            Region.STORE,
                            lot,
                            Quantity.pieces(1),
                            StockCommand.LossKind.LOST,
                            StockCommand.DifferenceReason.THEFT,
                            moment),
                    "STO-008");
        }
        refused(
                region.keeper(),
                new CustodyCommand.PackShipment(
                        new ShipmentId(Region.uuid()),
                        new Purpose.Transfer(),
                        Region.STORE,
                        Region.FIRST_WARD,
                        region.driver().member(),
                        List.of(Region.aBox(lot, 1)),
                        region.now().plus(Duration.ofMinutes(6))),
                "CUS-003");
        refused(
                region.donor(),
                new DonationCommand.StateGift(
                        new StatementId(Region.uuid()),
                        region.nurse().member(),
                        Region.N95,
                        Quantity.pieces(1),
                        LocalDate.ofInstant(region.now(), ZoneOffset.UTC).plusDays(1),
                        Optional.empty(),
                        Optional.empty()),
                "DON-018");
    }

    @Test
    void a_command_signed_for_another_time_leaves_no_record() {
        DonationCommand command = new DonationCommand.WithdrawOffer(region.aGift(9));
        long size = node.size();
        for (Duration shift : List.of(Duration.ofHours(-73), Duration.ofMinutes(6), Duration.ofDays(365))) {
            byte[] signed = Commands.sign(
                    node.runtime().ledger().ledgerId(),
                    region.now().plus(shift),
                    command,
                    region.donor().key().key());

            Told.problem("signed " + shift, node.submit(signed), 422, "WEB-015");
        }
        assertThat(node.size()).isEqualTo(size);
    }

    @Test
    void the_same_command_again_is_the_same_record_and_other_bytes_under_its_id_are_none() {
        DonationCode gift = region.aGift(11);
        Instant now = region.now();
        CommandId id = Commands.newId(now);
        String ledger = node.runtime().ledger().ledgerId();
        byte[] first = Commands.sign(
                ledger,
                id,
                now,
                now.plus(Duration.ofHours(1)),
                new DonationCommand.WithdrawOffer(gift),
                region.donor().key().key());
        byte[] other = Commands.sign(
                ledger,
                id,
                now,
                now.plus(Duration.ofHours(1)),
                new DonationCommand.RedirectGift(
                        gift, new Target.Hospital(region.nurse().member())),
                region.donor().key().key());
        long position = node.submit(first).accepted();
        long size = node.size();
        StateRows before = StateRows.of(node);

        Reply again = node.submit(first);
        Reply reused = node.submit(other);

        assertThat(again.accepted()).isEqualTo(position);
        assertThat(again.json().path("repeated").asBoolean()).isTrue();
        Told.problem(reused, 409, "WEB-013");
        assertThat(node.size()).isEqualTo(size);
        before.assertUnchanged("the same again", node);
        // The same words under a new signature are another command, and the rule says that there is nothing left to do.
        refused(region.donor(), new DonationCommand.WithdrawOffer(gift), "DON-013");
    }

    @Test
    void what_is_another_organisations_is_left_alone() {
        DemandId demand = region.aDemand(90);
        LotId lot = region.aLot(90);
        DonationCode gift = region.aGift(12);
        Actor stranger = region.otherNurse();
        ShipmentId shipment = region.aShipment(region.anAllocation(lot, demand, 90), Region.FIRST_WARD, lot, 90);
        CountId count = new CountId(Region.uuid());
        region.keeper().does(new StockCommand.CountStock(count, Region.STORE, lot, 1));
        StockCommand.DifferenceReason reason = StockCommand.DifferenceReason.MISCOUNT;

        refused(stranger, new SupplyCommand.WithdrawDemand(demand, SupplyCommand.WithdrawalReason.MISTAKE), "SUP-025");
        refused(
                stranger,
                new SupplyCommand.RenewDemand(
                        demand, Region.aNeedOf(1), LocalDate.ofInstant(region.now(), ZoneOffset.UTC)),
                "SUP-025");
        refused(stranger, region.demand(Region.FIRST_WARD, Region.N95, Region.aNeedOf(1)), "SUP-013");
        refused(region.collector(), new DonationCommand.WithdrawOffer(gift), "DON-011");
        refused(
                region.collector(),
                new DonationCommand.RedirectGift(gift, new Target.Hospital(stranger.member())),
                "DON-011");
        refused(stranger, arrival(gift, Region.STORE), "STO-002");
        refused(stranger, new StockCommand.CountStock(new CountId(Region.uuid()), Region.STORE, lot, 1), "STO-002");
        refused(stranger, new StockCommand.ConfirmCount(count, 1, reason), "STO-033");
        refused(stranger, loss(Region.STORE, lot), "STO-002");
        refused(
                stranger,
                new StockCommand.RecordUse(Region.FIRST_WARD, lot, Quantity.pieces(1), region.now()),
                "STO-002");
        refused(stranger, new StockCommand.TreatLot(lot, StockCommand.Treatment.UV, region.now()), "STO-013");
        refused(stranger, new StockCommand.HoldLot(lot, 14), "STO-013");
        refused(stranger, packing(new AllocationId(Region.uuid()), lot, 1), "STO-002");
        refused(stranger, receipt(shipment, lot, 90), "CUS-025");
        refused(
                stranger,
                new CustodyCommand.RepackShipment(shipment, List.of(Region.aBox(lot, 90)), region.now()),
                "CUS-032");
        refused(stranger, region.handOver(handOver(), shipment, CustodyCommand.Side.GIVER, region.driver()), "CUS-017");
        Actor administrator = node.actor("donor", Role.ADMINISTRATOR);
        refused(administrator, new MembershipCommand.SuspendOfficer(stranger.officer(), true), "MEM-039");
        refused(
                administrator,
                new MembershipCommand.RevokeKey(
                        new KeyId(stranger.key().key().publicKey().thumbprint()),
                        SigningKey.RevocationReason.KEY_COMPROMISE,
                        Optional.empty()),
                "MEM-035");
        refused(
                administrator,
                new MembershipCommand.InviteOfficers(
                        new MemberId("first-hospital"),
                        List.of(new MembershipCommand.Invitation(new OfficerId(Region.uuid()), Set.of(Role.HOSPITAL)))),
                "MEM-014");
    }

    private ShipmentId approvedAndPacked(AllocationId proposed, LotId lot) {
        region.approver().does(new ApproveAllocation(proposed));
        return region.aShipment(proposed, Region.SECOND_WARD, lot, 80);
    }

    /** A new device of the same officer's signs. */
    private Reply withAnotherDevice(Actor officer, Command command) {
        P256SigningKey device = P256SigningKey.generate();
        Certificate certificate = node.keys()
                .issuer(new MemberId("registrar"))
                .issue(new CertificateRequest(
                        new CertificateSubject.Officer(
                                officer.member().value(), officer.officer().value()),
                        device.publicKey(),
                        region.now(),
                        region.now().plus(Duration.ofDays(30))));
        node.actor("registrar", Role.REGISTRAR)
                .does(new MembershipCommand.IssueCertificate(X509Certificates.der(certificate)));
        // The commission has no administrator.
        node.actor("identity-body", Role.IDENTITY_BODY)
                .does(new MembershipCommand.ConfirmKeys(
                        List.of(new KeyId(device.publicKey().thumbprint()))));
        return node.submit(Commands.sign(node.runtime().ledger().ledgerId(), region.now(), command, device));
    }

    private void refused(Actor actor, Command command, String code) {
        StateRows before = StateRows.of(node);
        Reply reply = actor.signs(command);
        assertRefused(reply, code);
        before.assertUnchanged(command.getClass().getSimpleName(), node);
    }

    private static void assertRefused(Reply reply, String code) {
        Told.problem(reply, 422, code);
        assertThat(reply.json().path("detail").asString())
                .as(code)
                .endsWith(".")
                .contains(" ");
    }

    private Actor loader() {
        return node.actor("central-warehouse", Role.WAREHOUSE, 1);
    }

    private void withdraw(DemandId demand) {
        region.nurse().does(new SupplyCommand.WithdrawDemand(demand, SupplyCommand.WithdrawalReason.MISTAKE));
    }

    private static HandOverId handOver() {
        return new HandOverId(Region.uuid());
    }

    private SupplyCommand.RegisterItem registration(ItemCode item) {
        return new SupplyCommand.RegisterItem(
                item,
                new CategoryCode("gown"),
                Names.of("隔离衣 " + item.value(), "Gown " + item.value()),
                Optional.empty(),
                UnitCode.H87,
                List.of(),
                Set.of(Use.WARD));
    }

    private ProposeAllocation proposal(LotId lot, DemandId demand, long... parts) {
        return proposal(
                new AllocationId(Region.uuid()),
                Arrays.stream(parts)
                        .mapToObj(part -> new ProposedLine(lot, Region.STORE, demand, part))
                        .toArray(ProposedLine[]::new));
    }

    private static ProposeAllocation proposal(AllocationId id, ProposedLine... lines) {
        return new ProposeAllocation(
                id,
                List.of(lines),
                Set.of(Allocation.Reason.URGENCY, Allocation.Reason.OUTSIDE_DESIGNATED_LIST),
                Optional.empty());
    }

    private CustodyCommand.PackShipment packing(AllocationId allocation, LotId lot, long pieces) {
        return new CustodyCommand.PackShipment(
                new ShipmentId(Region.uuid()),
                new Purpose.Delivery(allocation),
                Region.STORE,
                Region.SECOND_WARD,
                region.driver().member(),
                List.of(Region.aBox(lot, pieces)),
                region.now());
    }

    private CustodyCommand.SignReceipt receipt(ShipmentId shipment, LotId lot, long pieces) {
        return new CustodyCommand.SignReceipt(
                shipment,
                List.of(new CustodyCommand.Counted(lot, pieces, 0, Optional.empty())),
                CustodyCommand.Medium.DEVICE,
                region.now(),
                Optional.empty());
    }

    private StockCommand.RecordArrival arrival(DonationCode gift, PlaceId place) {
        return new StockCommand.RecordArrival(
                new LotId(Region.uuid()),
                gift,
                place,
                Region.N95,
                Quantity.pieces(1),
                OriginRisk.NONE,
                region.now(),
                Optional.empty());
    }

    private StockCommand.RecordLoss loss(PlaceId place, LotId lot) {
        return new StockCommand.RecordLoss(
                place,
                lot,
                Quantity.pieces(1),
                StockCommand.LossKind.LOST,
                StockCommand.DifferenceReason.THEFT,
                region.now());
    }
}
