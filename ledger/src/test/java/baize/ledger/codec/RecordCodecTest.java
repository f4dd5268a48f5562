package baize.ledger.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import baize.contracts.CommandTypes;
import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.OfficerId;
import baize.contracts.Quantity;
import baize.contracts.Role;
import baize.contracts.Stamp;
import baize.contracts.UnitCode;
import baize.contracts.membership.MembershipCommand;
import baize.contracts.membership.MembershipEvent;
import baize.contracts.stock.Account;
import baize.contracts.stock.LotId;
import baize.contracts.stock.StockEvent;
import baize.contracts.stock.StockEvent.Cause;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.Need;
import baize.contracts.supply.PlaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordCodecTest {
    private static final String OFFICER = "01234567-89ab-4cde-8f01-23456789abcd";

    private final RecordCodec codec = new RecordCodec();

    record Row(
            long number,
            int small,
            boolean flag,
            Instant time,
            LocalDate date,
            Set<Role> roles,
            List<Quantity> quantities,
            Need need,
            Optional<Long> maybe,
            Optional<MemberId> member) {}

    private static final Row ROW = new Row(
            9007199254740991L,
            -7,
            true,
            Instant.parse("2020-02-01T00:00:00.120Z"),
            LocalDate.of(2020, 2, 29),
            Set.of(Role.WAREHOUSE, Role.CARRIER, Role.HOSPITAL),
            List.of(Quantity.pieces(500)),
            new Need.Known(new Quantity(3, UnitCode.KGM)),
            Optional.empty(),
            Optional.of(new MemberId("union-hospital")));

    private static final String ROW_JSON =
            "{\"number\":9007199254740991,\"small\":-7,\"flag\":true,\"time\":\"2020-02-01T00:00:00.120Z\","
                    + "\"date\":\"2020-02-29\",\"roles\":[\"CARRIER\",\"HOSPITAL\",\"WAREHOUSE\"],"
                    + "\"quantities\":[{\"amount\":500,\"unit\":\"H87\"}],"
                    + "\"need\":{\"is\":\"known\",\"quantity\":{\"amount\":3,\"unit\":\"KGM\"}},"
                    + "\"member\":\"union-hospital\"}";

    @Test
    void writes_members_in_order_codes_as_strings_sets_sorted_and_absent_values_not_at_all() {
        assertThat(codec.write(ROW)).isEqualTo(ROW_JSON);
        assertThat(codec.writeBytes(ROW)).asString().isEqualTo(ROW_JSON);
    }

    @Test
    void reads_what_it_wrote() {
        assertThat(codec.read(Row.class, ROW_JSON)).isEqualTo(ROW);
    }

    @Test
    void escapes_as_little_as_the_standard_allows() {
        String everything = "\"\\/\b\f\n\r\t\u0001\u001f\u007f\u2028é武𝄞";

        String json = codec.write(new AnyText(everything, 0));

        assertThat(json).isEqualTo("{\"text\":\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\u007f\u2028é武𝄞\",\"more\":0}");
        assertThat(codec.writeBytes(new AnyText(everything, 0))).asString().isEqualTo(json);
        assertThat(codec.read(AnyText.class, json).text().text()).isEqualTo(everything);
    }

    record Text(String text) {}

    record AnyText(Text text, long more) {
        AnyText(String text, long more) {
            this(new Text(text), more);
        }
    }

    @Test
    void names_events_by_their_simple_names() {
        Instant time = Instant.parse("2020-02-01T00:00:00.000Z");
        StockEvent event = new StockEvent.GoodsMoved(
                new LotId(OFFICER),
                new ItemCode("mask-n95"),
                500,
                new Account.Outside(new MemberId("red-cross")),
                new Account.AtPlace(new PlaceId(OFFICER)),
                Cause.ARRIVAL,
                time,
                Optional.empty());

        String json = codec.writeEvents(List.of(event));

        assertThat(json).startsWith("[{\"type\":\"GoodsMoved\",\"lot\":").contains("\"from\":{\"is\":\"outside\",");
        assertThat(codec.readEvents(json)).containsExactly(event);
    }

    @Test
    void has_a_form_for_every_command_and_event() {
        assertThat(CommandTypes.all())
                .allSatisfy(type -> assertThatThrownBy(() -> codec.readCommand(type.name(), "[]"))
                        .isInstanceOf(InvalidRecordException.class)
                        .hasMessage("must be an object"));
        assertThat(codec.readEvents("[]")).isEmpty();
    }

    @Test
    void lists_all_faults_of_a_command_with_their_places() {
        String body = """
                {"member": "UNION HOSPITAL", "names": {"en": "Union\\u0000", "extra": 1}, "roles": ["KING", "DONOR"],
                 "creditCode": null, "creditCode": 7, "more": []}""";

        assertThatThrownBy(() -> codec.readCommand("membership.request-membership", body))
                .asInstanceOf(type(InvalidRecordException.class))
                .extracting(InvalidRecordException::faults)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Fault.class))
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder(
                        "/creditCode",
                        "/member",
                        "/names/en",
                        "/names/extra",
                        "/names/zh",
                        "/roles/0",
                        "/creditCode",
                        "/more");
    }

    @Test
    void reads_a_command_whatever_its_order_and_white_space() {
        String body = " {\"suspended\" : true ,\n\t\"member\":\"red-cross\"} ";

        assertThat(codec.readCommand("membership.suspend-member", body))
                .isEqualTo(new MembershipCommand.SuspendMember(new MemberId("red-cross"), true));
    }

    @Test
    void reads_the_name_of_a_choice_wherever_it_stands_in_a_command() {
        String need = "{\"quantity\":{\"unit\":\"H87\",\"amount\":5},\"is\":\"known\"}";
        String body = "{\"id\":\"%s\",\"line\":1,\"city\":\"武汉\",\"hospital\":\"协和医院\",\"item\":\"口罩\",\"need\":%s}"
                .formatted(OFFICER, need);

        assertThat(codec.readCommand("supply.import-demand-line", body))
                .asString()
                .contains("amount=5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "1.0 | must be a whole number without fraction and exponent",
                "1e3 | must be a whole number without fraction and exponent",
                "9007199254740992 | must be a whole number between -2^53 and 2^53",
                "-9007199254740992 | must be a whole number between -2^53 and 2^53",
                "99999999999999999999999999 | must be a whole number between -2^53 and 2^53",
                "-0 | must be a whole number between -2^53 and 2^53",
                "null | must not be null; leave it out",
                "\"5\" | must be a whole number",
                "[5] | must be a whole number",
                "true | must be a whole number",
                "-1 | A quantity must be 0 to 1000000000000, not -1",
            })
    void refuses_a_number_that_is_not_whole_and_small(String number, String message) {
        String json = "{\"amount\":" + number + ",\"unit\":\"H87\"}";

        assertThatThrownBy(() -> codec.read(Quantity.class, json))
                .isInstanceOf(InvalidRecordException.class)
                .hasMessageEndingWith(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}x",
                "{}{}",
                "{'amount':5}",
                "{\"amount\":05,\"unit\":\"H87\"}",
                "{\"amount\":+5,\"unit\":\"H87\"}",
                "{\"amount\":NaN,\"unit\":\"H87\"}",
                "{\"amount\":5,\"unit\":\"H87\",}",
                "{\"amount\":5,/**/\"unit\":\"H87\"}",
                "{\"amount\":5,\"unit\":\"H\u000187\"}",
                "{\"amount\":5,\"unit\":\"H\\x87\"}",
                "\uFEFF{\"amount\":5,\"unit\":\"H87\"}",
                "{\"amount\":5,\"amount\":5,\"unit\":\"H87\"}",
                "{\"amount\":5,\"unit\":\"H87\",\"more\":1}",
                "{\"amount\":5}",
                "{\"unit\":\"H87\",\"amount\":5}",
                "{\"amount\": 5,\"unit\":\"H87\"}",
                "{\"amount\":5,\"unit\":\"\\u00487\"}",
            })
    void refuses_a_record_that_is_not_in_the_one_canonical_form(String json) {
        assertThatThrownBy(() -> codec.read(Quantity.class, json)).isInstanceOf(InvalidRecordException.class);
    }

    @Test
    void refuses_a_body_that_nests_too_deep_at_once() {
        String deep = "[".repeat(100_000);

        assertThatThrownBy(() -> codec.readCommand("membership.suspend-member", deep))
                .isInstanceOf(InvalidRecordException.class)
                .hasMessage("nests deeper than 8 levels");
        assertThatThrownBy(() -> codec.readCommand("membership.suspend-member", "[".repeat(9) + "]".repeat(9)))
                .hasMessage("nests deeper than 8 levels");
        assertThatThrownBy(() -> codec.readCommand("membership.suspend-member", "[".repeat(8) + "]".repeat(8)))
                .hasMessage("must be an object");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-02-01T00:00:00Z",
                "2020-02-01T00:00:00.0000Z",
                "2020-02-30T00:00:00.000Z",
                "2020-02-01T24:00:00.000Z",
                "2020-02-01T00:00:60.000Z",
                "2020-02-01 00:00:00.000Z",
                "2020-02-01T00:00:00.000+00:00",
                "+2020-02-01T00:00:00.00Z",
            })
    void refuses_a_time_in_any_other_form(String time) {
        String body = "{\"before\":\"2020-02-01T00:00:00.000Z\",\"now\":\"" + time + "\"}";

        assertThatThrownBy(() -> codec.readCommand("oversight.accept-time", body))
                .hasMessage("/now: must be a time like 2020-02-01T00:00:00.000Z");
    }

    @Test
    void keeps_every_millisecond_of_a_time() {
        for (String time :
                List.of("0000-01-01T00:00:00.000Z", "1969-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z")) {
            Moment moment = new Moment(Instant.parse(time), 1);

            assertThat(codec.write(moment)).isEqualTo("{\"time\":\"" + time + "\",\"number\":1}");
            assertThat(codec.read(Moment.class, codec.write(moment))).isEqualTo(moment);
        }
    }

    record Moment(Instant time, long number) {}

    @Test
    void will_not_write_what_canonical_json_cannot_hold() {
        MemberId member = new MemberId("red-cross");
        Stamp late = new Stamp(1, Instant.parse("+10000-01-01T00:00:00Z"), member, new OfficerId(OFFICER));
        Stamp fine = new Stamp(1, Instant.ofEpochSecond(0, 1), member, new OfficerId(OFFICER));
        Stamp far = new Stamp(1L << 53, Instant.EPOCH, member, new OfficerId(OFFICER));

        assertThat(List.of(late, fine, far))
                .allSatisfy(stamp ->
                        assertThatThrownBy(() -> codec.write(stamp)).isInstanceOf(IllegalArgumentException.class));
    }

    @Test
    void refuses_a_set_with_an_element_twice_and_an_event_that_is_unknown() {
        assertThatThrownBy(() -> codec.readEvents("[{\"type\":\"GoodsVanished\"}]"))
                .hasMessageStartingWith("/0/type: must be one of ");
        assertThatThrownBy(() -> codec.readEvents("[{\"member\":\"red-cross\"}]"))
                .hasMessage("/0/type: is missing");
        assertThatThrownBy(() -> codec.readCommand(
                        "membership.invite-officers",
                        "{\"member\":\"red-cross\",\"invitations\":[{\"officer\":\"%s\",\"roles\":[\"DONOR\",\"DONOR\"]}]}"
                                .formatted(OFFICER)))
                .hasMessage("/invitations/0/roles: holds an element twice");
    }

    @Test
    void names_and_titles_of_members_stay_what_they_are() {
        MembershipEvent event = new MembershipEvent.MemberSuspended(new MemberId("red-cross"), false);

        assertThat(codec.writeEvents(List.of(event)))
                .isEqualTo("[{\"type\":\"MemberSuspended\",\"member\":\"red-cross\",\"suspended\":false}]");
        assertThat(codec.write(Names.of("武汉协和医院", "Union Hospital")))
                .isEqualTo("{\"zh\":\"武汉协和医院\",\"en\":\"Union Hospital\"}");
    }
}
