package baize.checks.input;

import static org.assertj.core.api.Assertions.assertThat;

import baize.checks.Actor;
import baize.checks.Region;
import baize.checks.Reply;
import baize.checks.RunningNode;
import baize.contracts.Command;
import baize.contracts.CommandType;
import baize.contracts.CommandTypes;
import baize.contracts.KeyId;
import baize.contracts.Quantity;
import baize.contracts.Role;
import baize.contracts.allocation.AllocationId;
import baize.contracts.custody.CustodyCommand;
import baize.contracts.custody.HandOver;
import baize.contracts.custody.HandOverId;
import baize.contracts.custody.Purpose;
import baize.contracts.custody.ShipmentId;
import baize.contracts.donation.DonationCommand;
import baize.contracts.donation.Gift;
import baize.contracts.donation.OriginRisk;
import baize.contracts.donation.Target;
import baize.contracts.membership.MembershipCommand;
import baize.contracts.membership.SigningKey;
import baize.contracts.stock.LotId;
import baize.contracts.stock.StockCommand;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.SupplyCommand;
import baize.contracts.supply.Use;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** B31: moments and days that no calendar has, that people write otherwise, or that lie at the calendar's ends. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class B31TimesTest {
    /** No moment as a command has it: 2020-02-01T00:00:00.000Z. */
    private static final List<String> NO_TIMES = List.of(
            "2020-02-30T00:00:00.000Z",
            "2019-02-29T00:00:00.000Z",
            "2020-13-01T00:00:00.000Z",
            "2020-00-01T00:00:00.000Z",
            "2016-12-31T23:59:60.000Z",
            "2020-02-01T24:00:00.000Z",
            "2020-02-01T00:60:00.000Z",
            "2020-02-01T08:00:00.000+08:00",
            "2020-02-01T00:00:00.000+00:00",
            "2020-02-01T00:00:00.000-00:00",
            "2020-02-01T00:00:00.000",
            "2020-02-01T00:00:00Z",
            "2020-02-01T00:00:00.0000Z",
            "2020-02-01t00:00:00.000z",
            "2020-02-01 00:00:00.000Z",
            "2020-W05-6T00:00:00.000Z",
            "10000-01-01T00:00:00.000Z",
            "+10000-01-01T00:00:00.000Z",
            "+2020-02-01T00:00:00.000Z",
            "-0001-01-01T00:00:00.000Z",
            "99999999999999-01-01T00:00:00.000Z",
            "1580515200000",
            "2020-02-01",
            "2020\u201002\u201001T00:00:00.000Z",
            "\uff12\uff10\uff12\uff10-02-01T00:00:00.000Z",
            "\u0662\u0660\u0662\u0660-02-01T00:00:00.000Z",
            "now",
            "");

    /** No day as a command has it: 2020-02-01. */
    private static final List<String> NO_DAYS = List.of(
            "2020-02-30",
            "2019-02-29",
            "2100-02-29",
            "2020-13-01",
            "2020-01-00",
            "2020-1-1",
            "20200201",
            "2020/02/01",
            "01-02-2020",
            "2020-02-01Z",
            "2020-02-01T00:00:00.000Z",
            "2020-02",
            "2020-W05-6",
            "10000-01-01",
            "+10000-01-01",
            "+9999-01-1",
            "-001-01-01",
            "\uff12\uff10\uff12\uff10-02-01",
            "\u0662\u0660\u0662\u0660-02-01",
            "");

    private static final List<String> LAST_TIMES = List.of(
            "0000-01-01T00:00:00.000Z",
            "0001-01-01T00:00:00.000Z",
            "1582-10-10T00:00:00.000Z",
            "1969-12-31T23:59:59.999Z",
            "2020-02-29T23:59:59.999Z",
            "9999-12-31T23:59:59.999Z");

    private static final List<String> LAST_DAYS =
            List.of("0000-01-01", "0001-01-01", "1582-10-10", "2020-02-29", "9999-12-31");

    private RunningNode node;
    private Region region;

    @BeforeAll
    void found(@TempDir Path directory) {
        node = RunningNode.found(directory);
        region = node.region();
    }

    @AfterAll
    void stop() {
        node.close();
    }

    @Test
    void every_time_and_day_of_every_command_is_one_or_is_named() {
        long size = node.size();
        int places = 0;
        for (CommandType type : CommandTypes.all()) {
            for (CommandTexts texts : CommandTexts.of(type)) {
                for (Map.Entry<String, Class<?>> text : texts.texts().entrySet()) {
                    if (text.getValue() == Instant.class || text.getValue() == LocalDate.class) {
                        places++;
                        for (String bad : text.getValue() == Instant.class ? NO_TIMES : NO_DAYS) {
                            named(type, text.getKey(), texts.body(Map.of(text.getKey(), bad)), bad);
                        }
                    }
                }
            }
        }
        assertThat(places).isGreaterThan(15);
        assertThat(node.size()).isEqualTo(size);
        accepts();
    }

    @Test
    void the_times_around_a_command_are_ones_or_are_named() {
        long size = node.size();
        for (String member : List.of("issuedAt", "validUntil")) {
            for (String bad : NO_TIMES) {
                Reply reply = Payload.of(node, region.nurse(), new SupplyCommand.ApproveItem(Region.N95))
                        .with(payload -> replaced(payload, member, bad))
                        .send();

                Told.problem(member + " " + bad, reply, 400, "WEB-001");
                assertThat(Told.faults(reply)).as(bad).anyMatch(fault -> fault.startsWith("/" + member + ": "));
            }
            for (String last : LAST_TIMES) {
                Reply reply = Payload.of(node, region.nurse(), new SupplyCommand.ApproveItem(Region.N95))
                        .with(payload -> replaced(payload, member, last))
                        .send();

                Told.harmless(member + " " + last, reply);
                assertThat(reply.status()).as(member + " " + last).isBetween(400, 499);
            }
        }
        assertThat(node.size()).isEqualTo(size);
        accepts();
    }

    /** What is well formed comes to the rules, and those answer: nothing runs over at the ends of the calendar. */
    @Test
    void rules_and_pages_bear_the_ends_of_the_calendar() {
        for (String day : LAST_DAYS) {
            region.aWard();
            region.aRegisteredItem();
            sent(region.nurse(), aDemand(), "neededBy", day);
            sent(region.donor(), anOffer(), "expectedArrival", day);
            LotId lot = anArrival();
            sent(region.keeper(), anInspection(lot), "expiry", day);
        }
        for (String time : LAST_TIMES) {
            LotId lot = anArrival();
            sent(region.keeper(), anInspection(lot), "happenedAt", time);
            // An item of its own, so that no other lot of it expires sooner.
            ItemCode item = region.anItem(new ItemCode("mask-" + node.size()), "respirator", Use.WARD);
            LotId packed =
                    region.aLot(region.aGift(item, 10, new Target.Free()), region.keeper(), Region.STORE, item, 10);
            DemandId demand =
                    region.reviewed(region.demandOf(region.nurse(), region.aWard(), item, Region.aNeedOf(10)));
            AllocationId allocation = region.anAllocation(packed, demand, 10);
            ShipmentId shipment = new ShipmentId(Region.uuid());
            CustodyCommand packing = new CustodyCommand.PackShipment(
                    shipment,
                    new Purpose.Delivery(allocation),
                    Region.STORE,
                    Region.FIRST_WARD,
                    region.driver().member(),
                    List.of(Region.aBox(packed, 10)),
                    region.now());
            sent(region.keeper(), packing, "happenedAt", time);
            sent(region.keeper(), aHandOver(shipment), "happenedAt", time);
            sent(region.nurse(), aReceipt(shipment, packed), "happenedAt", time);
            sent(
                    region.keeper(),
                    new StockCommand.RecordUse(Region.STORE, packed, Quantity.pieces(1), region.now()),
                    "happenedAt",
                    time);
            sent(
                    node.actor("registrar", Role.REGISTRAR),
                    new MembershipCommand.RevokeKey(
                            keyOf(node.actor("second-hospital", Role.HOSPITAL, 1)),
                            SigningKey.RevocationReason.KEY_COMPROMISE,
                            Optional.of(region.now())),
                    "compromisedSince",
                    time);
        }
        for (String path : Routes.of(node).gets()) {
            Told.harmless(path, node.get(path));
        }
        accepts();
    }

    private static KeyId keyOf(Actor actor) {
        return new KeyId(actor.key().key().publicKey().thumbprint());
    }

    private void sent(Actor signer, Command command, String member, String text) {
        Reply reply = Payload.of(node, signer, command)
                .with(payload -> replaced(payload, member, text))
                .send();

        Told.harmless(member + " " + text, reply);
        assertThat(reply.status()).as(member + " " + text + " " + reply.text()).isIn(200, 400, 422);
        if (reply.status() != 200) {
            assertThat(reply.problem()).isNotEqualTo("WEB-500").isNotEqualTo("BUG-001");
        }
    }

    private static String replaced(String payload, String member, String text) {
        String changed = payload.replaceAll(
                "\"" + member + "\":\"[^\"]*\"",
                java.util.regex.Matcher.quoteReplacement("\"" + member + "\":" + CommandTexts.quoted(text)));
        // The very day that stood there before is none to test.
        return changed.equals(payload) ? payload + " " : changed;
    }

    private void named(CommandType type, String pointer, String body, String bad) {
        Payload good = Payload.of(node, region.nurse(), new SupplyCommand.ApproveItem(Region.N95));
        String envelope =
                good.text().substring(0, good.text().indexOf("\"body\":")).replace("supply.approve-item", type.name());

        Reply reply = new Payload(node, region.nurse(), envelope + "\"body\":" + body + "}").send();

        Told.problem(type.name() + " " + bad, reply, 400, "WEB-001");
        assertThat(Told.faults(reply)).as(pointer + " " + bad).anyMatch(fault -> fault.startsWith(pointer + ": "));
    }

    private void accepts() {
        assertThat(region.aGift(1).value()).isNotEmpty();
    }

    private SupplyCommand aDemand() {
        return region.demand(Region.FIRST_WARD, Region.N95, Region.aNeedOf(5));
    }

    private DonationCommand anOffer() {
        return new DonationCommand.OfferGift(
                Region.aCode(),
                Region.N95,
                Quantity.pieces(5),
                new Target.Free(),
                OriginRisk.NONE,
                Gift.Display.FULL,
                Optional.of(LocalDate.of(2020, 2, 2)),
                Optional.empty());
    }

    private LotId anArrival() {
        return region.anArrival(region.aGift(10), region.keeper(), region.aStore(), Region.N95, 10);
    }

    private StockCommand anInspection(LotId lot) {
        return new StockCommand.InspectLot(
                lot,
                Region.STORE,
                Region.N95,
                Quantity.pieces(0),
                Optional.empty(),
                Optional.of(LocalDate.of(2021, 1, 2)),
                region.now(),
                Optional.empty());
    }

    private CustodyCommand aHandOver(ShipmentId shipment) {
        return new CustodyCommand.SignHandOver(
                new HandOverId(Region.uuid()),
                shipment,
                CustodyCommand.Side.GIVER,
                region.driver().member(),
                HandOver.Condition.GOOD,
                region.now(),
                Optional.empty());
    }

    private CustodyCommand aReceipt(ShipmentId shipment, LotId lot) {
        return new CustodyCommand.SignReceipt(
                shipment,
                List.of(new CustodyCommand.Counted(lot, 10, 0, Optional.empty())),
                CustodyCommand.Medium.DEVICE,
                region.now(),
                Optional.empty());
    }
}
