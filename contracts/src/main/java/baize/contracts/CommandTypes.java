package baize.contracts;

import static baize.contracts.CommandType.Visibility.MEMBERS;
import static baize.contracts.CommandType.Visibility.PUBLIC;
import static baize.contracts.Role.ADMINISTRATOR;
import static baize.contracts.Role.ALLOCATOR;
import static baize.contracts.Role.CARRIER;
import static baize.contracts.Role.CHARITY;
import static baize.contracts.Role.DONOR;
import static baize.contracts.Role.HOSPITAL;
import static baize.contracts.Role.IDENTITY_BODY;
import static baize.contracts.Role.IMPORTER;
import static baize.contracts.Role.OPERATOR;
import static baize.contracts.Role.REGISTRAR;
import static baize.contracts.Role.REVIEWER;
import static baize.contracts.Role.SUPPLIER;
import static baize.contracts.Role.SUPPLY_REVIEWER;
import static baize.contracts.Role.WAREHOUSE;

import baize.contracts.CommandType.Visibility;
import baize.contracts.allocation.AllocationCommand;
import baize.contracts.custody.CustodyCommand;
import baize.contracts.donation.DonationCommand;
import baize.contracts.membership.MembershipCommand;
import baize.contracts.oversight.OversightCommand;
import baize.contracts.stock.StockCommand;
import baize.contracts.supply.SupplyCommand;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every command that exists: who may read it, and which roles may sign it. A test holds it complete. */
public final class CommandTypes {
    private static final List<CommandType> ALL = List.of(
            members(MembershipCommand.InviteOfficers.class, ADMINISTRATOR, REGISTRAR),
            members(MembershipCommand.IssueCertificate.class, REGISTRAR),
            members(MembershipCommand.ConfirmKeys.class, ADMINISTRATOR, IDENTITY_BODY),
            members(MembershipCommand.RenewCertificate.class, REGISTRAR),
            members(MembershipCommand.ReplaceKey.class, REGISTRAR),
            members(MembershipCommand.RevokeKey.class, REGISTRAR, ADMINISTRATOR),
            members(MembershipCommand.SuspendOfficer.class, REGISTRAR, ADMINISTRATOR),
            members(MembershipCommand.ChangeRoles.class, ADMINISTRATOR),
            members(MembershipCommand.ConfirmEntry.class, ADMINISTRATOR, IDENTITY_BODY),
            open(MembershipCommand.RenewIssuer.class, REGISTRAR),
            open(MembershipCommand.RequestMembership.class, REGISTRAR),
            open(MembershipCommand.ConfirmIdentity.class, IDENTITY_BODY),
            open(MembershipCommand.RejectIdentity.class, IDENTITY_BODY),
            open(MembershipCommand.SuspendMember.class, REGISTRAR),
            open(SupplyCommand.RegisterItem.class, SUPPLY_REVIEWER),
            open(SupplyCommand.ApproveItem.class, SUPPLY_REVIEWER),
            open(SupplyCommand.RegisterPlace.class, HOSPITAL, WAREHOUSE, CARRIER),
            open(SupplyCommand.ApprovePlace.class, REVIEWER, REGISTRAR),
            open(SupplyCommand.ProposeDesignation.class, REVIEWER),
            open(SupplyCommand.ApproveDesignation.class, REVIEWER),
            open(SupplyCommand.SubmitDemand.class, HOSPITAL),
            open(SupplyCommand.ReviewDemand.class, REVIEWER),
            open(SupplyCommand.WithdrawDemand.class, HOSPITAL),
            open(SupplyCommand.RenewDemand.class, HOSPITAL),
            open(SupplyCommand.EscalateDemand.class, OPERATOR),
            open(SupplyCommand.ExpireDemand.class, OPERATOR),
            open(SupplyCommand.StartImport.class, IMPORTER),
            open(SupplyCommand.ImportDemandLine.class, IMPORTER),
            open(SupplyCommand.ImportDemandChange.class, IMPORTER),
            open(SupplyCommand.FinishImport.class, IMPORTER),
            open(SupplyCommand.JoinNames.class, REVIEWER),
            open(DonationCommand.OfferGift.class, DONOR, SUPPLIER, CHARITY),
            open(DonationCommand.ReviewOffer.class, SUPPLY_REVIEWER),
            open(DonationCommand.WithdrawOffer.class, DONOR, SUPPLIER, CHARITY),
            open(DonationCommand.RegisterGift.class, CHARITY, WAREHOUSE, HOSPITAL),
            members(DonationCommand.ClaimGift.class, DONOR, SUPPLIER, CHARITY),
            members(DonationCommand.StateGift.class, DONOR, SUPPLIER, CHARITY),
            open(DonationCommand.RedirectGift.class, DONOR, SUPPLIER, CHARITY),
            open(DonationCommand.ProposeDiversion.class, ALLOCATOR, REVIEWER),
            open(DonationCommand.ApproveDiversion.class, ALLOCATOR, REVIEWER),
            open(StockCommand.RecordArrival.class, WAREHOUSE, HOSPITAL),
            open(StockCommand.InspectLot.class, WAREHOUSE, HOSPITAL),
            open(StockCommand.RegradeLot.class, WAREHOUSE, HOSPITAL, SUPPLY_REVIEWER),
            open(StockCommand.ProposeUpgrade.class, WAREHOUSE, HOSPITAL, SUPPLY_REVIEWER),
            open(StockCommand.DecideUpgrade.class, SUPPLY_REVIEWER),
            open(StockCommand.SettleDoubt.class, SUPPLY_REVIEWER),
            open(StockCommand.CorrectArrival.class, WAREHOUSE, HOSPITAL),
            open(StockCommand.CorrectInspection.class, WAREHOUSE, HOSPITAL),
            open(StockCommand.TreatLot.class, WAREHOUSE, HOSPITAL),
            open(StockCommand.HoldLot.class, WAREHOUSE, HOSPITAL, REVIEWER),
            open(StockCommand.EndHold.class, WAREHOUSE, HOSPITAL, REVIEWER),
            open(StockCommand.BlockLot.class, WAREHOUSE, HOSPITAL, REVIEWER, SUPPLY_REVIEWER),
            open(StockCommand.RecallMakerLot.class, SUPPLY_REVIEWER, REVIEWER),
            open(StockCommand.DecideRecall.class, SUPPLY_REVIEWER, REVIEWER),
            open(StockCommand.CountStock.class, WAREHOUSE, HOSPITAL),
            open(StockCommand.ConfirmCount.class, WAREHOUSE, HOSPITAL),
            open(StockCommand.RecordLoss.class, WAREHOUSE, HOSPITAL),
            open(StockCommand.ConfirmLoss.class, WAREHOUSE, HOSPITAL),
            open(StockCommand.RecordUse.class, HOSPITAL),
            open(StockCommand.CorrectEnding.class, WAREHOUSE, HOSPITAL),
            open(StockCommand.ConfirmCorrection.class, WAREHOUSE, HOSPITAL),
            open(AllocationCommand.ProposeAllocation.class, ALLOCATOR),
            open(AllocationCommand.ApproveAllocation.class, ALLOCATOR),
            open(AllocationCommand.RejectAllocation.class, ALLOCATOR),
            open(AllocationCommand.CancelAllocation.class, ALLOCATOR),
            open(CustodyCommand.PackShipment.class, WAREHOUSE, HOSPITAL),
            open(CustodyCommand.RepackShipment.class, WAREHOUSE, CARRIER, HOSPITAL),
            open(CustodyCommand.CancelShipment.class, WAREHOUSE, HOSPITAL),
            open(CustodyCommand.SignHandOver.class, WAREHOUSE, CARRIER, HOSPITAL),
            open(CustodyCommand.SignReceipt.class, HOSPITAL, WAREHOUSE),
            open(CustodyCommand.CorrectReceipt.class, HOSPITAL, WAREHOUSE),
            open(CustodyCommand.SettleDiscrepancy.class, WAREHOUSE, CARRIER, HOSPITAL),
            open(OversightCommand.PublishStatement.class, CHARITY, WAREHOUSE, HOSPITAL, ALLOCATOR),
            open(OversightCommand.CertifyErasure.class, OPERATOR),
            open(OversightCommand.AcceptTime.class, OPERATOR));

    private static final Map<String, CommandType> BY_NAME = byName();

    private CommandTypes() {}

    /** All types, by area. */
    public static List<CommandType> all() {
        return ALL;
    }

    /** The type of this name on the wire. */
    public static Optional<CommandType> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The type of a command. */
    public static CommandType of(Command command) {
        for (CommandType type : ALL) {
            if (type.command() == command.getClass()) {
                return type;
            }
        }
        throw new IllegalStateException(command.getClass() + " is not in the table of commands");
    }

    private static CommandType open(Class<? extends Command> command, Role... roles) {
        return type(command, PUBLIC, roles);
    }

    private static CommandType members(Class<? extends Command> command, Role... roles) {
        return type(command, MEMBERS, roles);
    }

    private static CommandType type(Class<? extends Command> command, Visibility visibility, Role... roles) {
        Set<Role> any = EnumSet.noneOf(Role.class);
        any.addAll(List.of(roles));
        return new CommandType(command, visibility, any);
    }

    private static Map<String, CommandType> byName() {
        Map<String, CommandType> types = new LinkedHashMap<>();
        for (CommandType type : ALL) {
            types.put(type.name(), type);
        }
        return types;
    }
}
