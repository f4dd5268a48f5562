package baize.services.demo;

import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.Refusal;
import baize.contracts.Role;
import baize.contracts.allocation.AllocationEvent;
import baize.contracts.allocation.AllocationRefusal;
import baize.contracts.custody.Custody;
import baize.contracts.custody.CustodyCommand.SignHandOver;
import baize.contracts.custody.CustodyEvent;
import baize.contracts.donation.ClaimSecret;
import baize.contracts.donation.DonationEvent;
import baize.contracts.donation.DonationRefusal;
import baize.contracts.donation.Target;
import baize.contracts.membership.MembershipEvent;
import baize.contracts.membership.MembershipRefusal;
import baize.contracts.oversight.OversightEvent;
import baize.contracts.oversight.OversightRefusal;
import baize.contracts.stock.LotId;
import baize.contracts.stock.StockEvent;
import baize.contracts.stock.StockRefusal;
import baize.contracts.supply.Need;
import baize.contracts.supply.SupplyEvent;
import baize.ledger.LogEntry;
import baize.services.demo.Reference.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The shortest demonstration holds every named case: each is looked for in the log by the code that the summary gives. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NamedCasesTest {
    private static final Period PERIOD = new Period(Instant.parse("2026-02-11T23:10:00Z"), Period.SHORTEST, 7);

    private final Shown shown;

    NamedCasesTest(@TempDir Path directory) throws Exception {
        shown = Stages.play(directory.resolve("ledger"), PERIOD);
    }

    @Test
    void the_wrong_entry_of_36_000_masks_and_its_correction_both_stand() {
        LotId lot = new LotId(shown.code(NamedCase.RECORD_14, Kind.LOT, 0));
        String wrong = shown.code(NamedCase.RECORD_14, Kind.ALLOCATION, 0);
        String right = shown.code(NamedCase.RECORD_14, Kind.ALLOCATION, 1);

        assertThat(proposed(wrong)).containsExactly(16_000L, 16_000L);
        assertThat(proposed(right)).containsExactly(18_000L, 18_000L);
        assertThat(shown.events(AllocationEvent.AllocationApproved.class))
                .filteredOn(event -> event.allocation().value().equals(wrong))
                .allMatch(AllocationEvent.AllocationApproved::outsideDesignated)
                .hasSize(1);
        assertThat(shown.events(AllocationEvent.AllocationReplaced.class))
                .anyMatch(event -> event.allocation().value().equals(wrong)
                        && event.by().value().equals(right));
        assertThat(shown.events(StockEvent.LotRegraded.class))
                .anyMatch(event -> event.lot().equals(lot) && event.to().equals(Catalogue.KN95.code()));
        assertThat(shown.holders(lot))
                .containsEntry("place:bing-seventh-hospital-store", 18_000L)
                .containsEntry("place:ding-eighth-hospital-store", 18_000L)
                .hasSize(3);
        refusedAs(NamedCase.RECORD_14, OversightRefusal.STILL_IN_STOCK, AllocationRefusal.GRADE_NOT_SUFFICIENT);
        assertThat(shown.events(OversightEvent.StatementPublished.class)).hasSize(1);
    }

    @Test
    void five_hundred_masks_are_300_received_150_on_the_road_and_50_in_stock() {
        LotId lot = onlyLot(NamedCase.SPLIT_PATH);
        String onTheRoad = shown.code(NamedCase.SPLIT_PATH, Kind.SHIPMENT, 1);

        Map<String, Long> holders = shown.holders(lot);

        assertThat(holders)
                .containsEntry("place:jia-first-hospital-store", 300L)
                .containsEntry("transit:" + onTheRoad, 150L)
                .hasSize(4);
        assertThat(holders.entrySet())
                .filteredOn(holder -> holder.getKey().matches("place:.*-hall-.*"))
                .extracting(Map.Entry::getValue)
                .containsExactly(50L);
    }

    @Test
    void what_was_counted_stands_as_counted() {
        assertThat(shown.holders(onlyLot(NamedCase.COUNTED_DAMAGED)))
                .containsEntry("place:ren-central-hospital-store", 998L)
                .containsEntry("damaged:ren-central-hospital", 2L);
        assertThat(shown.holders(onlyLot(NamedCase.COUNTED_MORE)))
                .containsEntry("place:ding-infectious-hospital-store", 1_001L)
                .containsEntry("found:ding-infectious-hospital", -1L);
        assertThat(shown.holders(onlyLot(NamedCase.MISSING_SETTLED)))
                .containsEntry("place:ji-peoples-hospital-store", 780L)
                .containsValue(20L);
        assertThat(shown.holders(onlyLot(NamedCase.RECEIPT_CORRECTED)))
                .containsEntry("place:ding-infectious-hospital-store", 1_000L);
        assertThat(shown.events(CustodyEvent.ReceiptCorrected.class)).hasSize(2);
        assertThat(shown.events(CustodyEvent.GradeDisputed.class)).hasSize(1);
        assertThat(shown.events(StockEvent.LotBlocked.class))
                .extracting(StockEvent.LotBlocked::blocked)
                .containsExactly(true, false);
    }

    @Test
    void targets_are_honoured_diverted_by_two_or_redirected_by_the_donor() {
        assertThat(shown.holders(onlyLot(NamedCase.TARGET_HONOURED)))
                .containsEntry("place:province-peoples-hospital-store", 1_600L)
                .containsEntry("used:province-peoples-hospital", 400L);
        assertThat(shown.holders(onlyLot(NamedCase.TARGET_DIVERTED)))
                .containsEntry("place:yi-central-hospital-store", 3_000L);
        assertThat(shown.events(DonationEvent.GiftDiverted.class))
                .filteredOn(
                        event -> event.code().value().equals(shown.code(NamedCase.TARGET_DIVERTED, Kind.DONATION, 0)))
                .extracting(DonationEvent.GiftDiverted::from)
                .containsExactly(new Target.Hospital(Hospitals.JIA_SECOND.member()));
        refusedAs(
                NamedCase.TARGET_DIVERTED,
                AllocationRefusal.TARGET_ELSEWHERE,
                DonationRefusal.DIVERSION_APPROVED_BY_ITS_PROPOSER);
        assertThat(shown.holders(onlyLot(NamedCase.TARGET_REDIRECTED)))
                .containsEntry("place:geng-chinese-medicine-store", 800L);
        assertThat(shown.events(DonationEvent.GiftRedirected.class)).hasSize(1);
    }

    @Test
    void one_signature_is_missing_for_more_than_a_day_and_another_one_came_late() {
        List<LogEntry> unknown = handOvers(NamedCase.LAST_HOP_UNKNOWN);
        List<LogEntry> late = handOvers(NamedCase.COUNTERSIGNED_LATE);

        assertThat(unknown).hasSize(1);
        assertThat(Duration.between(unknown.getFirst().time(), PERIOD.end())).isGreaterThan(Custody.SIGNATURE_DUE);
        assertThat(late).hasSize(4);
        assertThat(Duration.between(late.getFirst().time(), late.getLast().time()))
                .isGreaterThan(Custody.SIGNATURE_DUE);
        assertThat(handOvers(NamedCase.DEPOT_AND_REPACKING)).hasSize(6);
        assertThat(shown.events(CustodyEvent.ShipmentRepacked.class)).hasSize(1);
        assertThat(shown.holders(onlyLot(NamedCase.RETURN)))
                .containsEntry("place:jia-second-hospital-store", 300L)
                .containsValue(200L);
    }

    @Test
    void lots_are_recalled_and_held() {
        List<String> recalled = shown.summary().of(NamedCase.RECALLED_LOT).values(Kind.LOT);

        assertThat(shown.events(StockEvent.LotRecalled.class))
                .extracting(event -> event.lot().value())
                .containsExactlyInAnyOrderElementsOf(recalled);
        assertThat(shown.holders(new LotId(recalled.getFirst())))
                .containsEntry("place:jia-first-hospital-store", 200L)
                .containsEntry("used:jia-first-hospital", 120L);
        refusedAs(NamedCase.RECALLED_LOT, StockRefusal.LOT_RECALLED);
        assertThat(shown.summary().of(NamedCase.QUARANTINE).values(Kind.LOT))
                .hasSize(3)
                .allSatisfy(lot -> {
                    StockEvent.LotArrived arrived = shown.events(StockEvent.LotArrived.class).stream()
                            .filter(event -> event.arrival().lot().value().equals(lot))
                            .findFirst()
                            .orElseThrow();
                    assertThat(arrived.holdUntil().orElseThrow()).isAfter(PERIOD.end());
                    assertThat(shown.events(StockEvent.LotTreated.class))
                            .anyMatch(event -> event.lot().value().equals(lot));
                });
        refusedAs(NamedCase.QUARANTINE, StockRefusal.LOT_HELD);
    }

    @Test
    void demand_is_unknown_reviewed_late_taken_back_untrue_or_out_of_date() {
        String unknown = shown.code(NamedCase.UNKNOWN_NEED, Kind.DEMAND, 0);
        assertThat(shown.events(SupplyEvent.DemandSubmitted.class))
                .filteredOn(event -> event.demand().need() instanceof Need.Unknown)
                .extracting(event -> event.demand().demand().value())
                .contains(unknown);
        assertThat(shown.events(SupplyEvent.DemandEscalated.class))
                .extracting(event -> event.demand().value())
                .containsExactlyInAnyOrderElementsOf(
                        shown.summary().of(NamedCase.LATE_REVIEW).values(Kind.DEMAND));
        assertThat(shown.events(SupplyEvent.DemandWithdrawn.class)).hasSize(1);
        assertThat(shown.events(SupplyEvent.DemandReviewed.class))
                .anyMatch(
                        event -> event.demand().value().equals(shown.code(NamedCase.DEMAND_REJECTED, Kind.DEMAND, 0)));
        assertThat(shown.events(SupplyEvent.DemandExpired.class))
                .anyMatch(
                        event -> event.demand().value().equals(shown.code(NamedCase.DEMAND_OUTDATED, Kind.DEMAND, 0)));
        assertThat(shown.events(SupplyEvent.ReportedDemandRepeated.class)).hasSize(1);
        assertThat(shown.events(SupplyEvent.NamesJoined.class)).hasSize(1);
    }

    @Test
    void gifts_come_in_every_way() {
        assertThat(shown.events(DonationEvent.GiftFound.class))
                .anyMatch(
                        event -> event.code().value().equals(shown.code(NamedCase.UNANNOUNCED_GIFT, Kind.DONATION, 0)));
        assertThat(shown.events(DonationEvent.GiftClaimed.class))
                .extracting(event -> event.code().value())
                .containsExactly(shown.code(NamedCase.CLAIMED_GIFT, Kind.DONATION, 0));
        assertThat(shown.record(NamedCase.CLAIMED_GIFT, Kind.REFUSED_RECORD, 0).outcome())
                .isEqualTo(DonationRefusal.SECRET_WRONG.code());
        ClaimSecret secret = new ClaimSecret(shown.code(NamedCase.UNCLAIMED_GIFT, Kind.CLAIM_SECRET, 0));
        assertThat(shown.events(DonationEvent.GiftRegistered.class))
                .anyMatch(event ->
                        event.gift().code().value().equals(shown.code(NamedCase.UNCLAIMED_GIFT, Kind.DONATION, 0))
                                && event.gift().claim().orElseThrow().equals(secret.digest()));
        assertThat(shown.events(DonationEvent.GiftStated.class))
                .extracting(event -> event.statement().code().isPresent())
                .containsExactlyInAnyOrder(true, false);
        assertThat(shown.holders(onlyLot(NamedCase.STRAIGHT_TO_HOSPITAL)))
                .containsEntry("place:xin-peoples-hospital-store", 220L);
    }

    @Test
    void urgent_goods_are_allocated_within_two_hours_and_others_wait() {
        assertThat(waited(NamedCase.ALLOCATED_IN_TIME)).isLessThan(Duration.ofHours(2));
        assertThat(waited(NamedCase.ALLOCATED_LATE)).isGreaterThan(Duration.ofHours(2));
    }

    @Test
    void halls_count_less_than_the_books_say_and_lose_goods() {
        LotId counted = new LotId(shown.code(NamedCase.COUNT_DIFFERENCE, Kind.LOT, 0));
        assertThat(shown.events(StockEvent.CountDisputed.class)).hasSize(1);
        assertThat(shown.holders(counted)).containsValues(1_988L, 12L);
        assertThat(shown.holders(onlyLot(NamedCase.LOSS))).containsValues(240L, 40L, 20L);
    }

    @Test
    void organisations_join_and_officers_keys_are_replaced_stopped_and_revoked() {
        assertThat(shown.events(MembershipEvent.IdentityConfirmed.class))
                .extracting(MembershipEvent.IdentityConfirmed::member)
                .containsExactlyInAnyOrder(Hospitals.MAKESHIFT.member(), Givers.TEA_HOUSE.member());
        assertThat(shown.events(MembershipEvent.IdentityRejected.class)).hasSize(1);
        assertThat(shown.events(MembershipEvent.OfficerSuspended.class)).hasSize(1);
        assertThat(shown.events(MembershipEvent.KeyRevoked.class)).hasSize(2);
        assertThat(shown.events(MembershipEvent.EntryConfirmed.class))
                .extracting(event -> Long.toString(event.position()))
                .containsExactly(shown.code(NamedCase.KEY_COMPROMISED, Kind.RECORD, 0));
        refusedAs(NamedCase.OFFICER_SUSPENDED, MembershipRefusal.SIGNER_SUSPENDED);
        refusedAs(NamedCase.KEY_COMPROMISED, MembershipRefusal.KEY_REVOKED);
        assertThat(shown.played().keys().officers())
                .extracting(key -> key.member())
                .contains(Hospitals.MAKESHIFT.member(), Givers.TEA_HOUSE.member());
    }

    @Test
    void nothing_else_is_refused() {
        List<String> expected = shown.summary().cases().stream()
                .flatMap(named -> named.values(Kind.REFUSED_RECORD).stream())
                .toList();

        assertThat(shown.log().stream().filter(entry -> !entry.accepted()))
                .extracting(entry -> Long.toString(entry.position()))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(shown.summary().refused()).isEqualTo(expected.size());
    }

    @Test
    void no_name_or_contact_that_the_vault_keeps_stands_on_the_ledger() {
        List<String> kept =
                shown.vault().kept().stream().map(InMemoryVault.Kept::text).toList();
        List<String> log = shown.texts().toList();

        assertThat(kept).hasSizeGreaterThan(50);
        assertThat(kept).allSatisfy(text -> assertThat(log).noneMatch(entry -> entry.contains(text)));
    }

    @Test
    void the_summary_prints_every_case_with_its_codes_and_who_can_be_tried() {
        String text = shown.summary().text();

        assertThat(text)
                .contains(Stream.of(NamedCase.values()).map(NamedCase::en).toList())
                .contains(shown.code(NamedCase.SPLIT_PATH, Kind.DONATION, 0))
                .contains("claim secret " + shown.code(NamedCase.UNCLAIMED_GIFT, Kind.CLAIM_SECRET, 0))
                .contains("supply.submit-demand");
        assertThat(shown.summary().desks())
                .extracting(DemonstrationSummary.Desk::role)
                .containsExactly(Role.values());
    }

    private List<Long> proposed(String allocation) {
        return shown.events(AllocationEvent.AllocationProposed.class).stream()
                .filter(event -> event.proposal().allocation().value().equals(allocation))
                .flatMap(event -> event.proposal().lines().stream())
                .map(line -> line.quantity())
                .toList();
    }

    private LotId onlyLot(NamedCase named) {
        List<LotId> lots = shown.lots(shown.code(named, Kind.DONATION, 0));
        assertThat(lots).hasSize(1);
        return lots.getFirst();
    }

    private List<LogEntry> handOvers(NamedCase named) {
        String shipment = shown.code(named, Kind.SHIPMENT, 0);
        return shown.log().stream()
                .filter(entry -> entry.command()
                        .filter(command -> command instanceof SignHandOver signature
                                && signature.shipment().value().equals(shipment))
                        .isPresent())
                .toList();
    }

    /** From the arrival of a gift's goods to the first approved allocation of them. */
    private Duration waited(NamedCase named) {
        LotId lot = onlyLot(named);
        Instant arrived = shown.entryWith(
                        StockEvent.LotArrived.class,
                        event -> event.arrival().lot().equals(lot))
                .time();
        Instant allocated = shown.entryWith(
                        StockEvent.StockReserved.class, event -> event.lot().equals(lot))
                .time();
        return Duration.between(arrived, allocated);
    }

    private void refusedAs(NamedCase named, Refusal... reasons) {
        List<String> positions = shown.summary().of(named).values(Kind.REFUSED_RECORD);
        assertThat(positions.stream()
                        .map(position ->
                                shown.log().get(Integer.parseInt(position)).outcome()))
                .containsExactlyElementsOf(Stream.of(reasons).map(Refusal::code).toList());
    }
}
