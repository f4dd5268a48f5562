package baize.checks.input;

import static org.assertj.core.api.Assertions.assertThat;

import baize.checks.Region;
import baize.checks.Reply;
import baize.checks.RunningNode;
import baize.contracts.Names;
import baize.contracts.Role;
import baize.contracts.UnitCode;
import baize.contracts.membership.CreditCode;
import baize.contracts.membership.MembershipCommand;
import baize.contracts.supply.CategoryCode;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.SupplyCommand;
import baize.contracts.supply.Use;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** B31: names and ids that look like others. Each is refused with a sentence, or there is one way to write it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class B31NamesTest {
    /** Texts that look like "Union Hospital 95", or like nothing: decomposed, invisible, of another script, of another width. */
    private static final List<String> LOOK_ALIKES = List.of(
            "Unio\u0301n Hospital 95",
            "Union\u200b Hospital 95",
            "Un\u200dion Hospital 95",
            "\ufeffUnion Hospital 95",
            "Un\u00adion Hospital 95",
            "Union\u00a0Hospital 95",
            "Union  Hospital 95",
            "Union\u3000Hospital 95",
            "Union Hospital 95 ",
            "Uni\u043en Hospital 95",
            "Un\u03b9on Hospital 95",
            "Union Hospital \uff19\uff15",
            "\uff35nion Hospital 95",
            "\ud835\udc14nion Hospital 95",
            "Union Hospital \u0669\u0665 95",
            "\ufb01rst Hospital 95",
            "Union\u202e Hospital 95",
            "\u2067Union\u2069 Hospital 95",
            "Union\u061c Hospital 95",
            "Union\ufe0f Hospital 95",
            "Union\u034f Hospital 95",
            "Union\u3164Hospital 95",
            "Union\ue000 Hospital 95",
            "Union\u0000 Hospital 95",
            "Union\u0085 Hospital 95",
            "\u212bngstrom",
            "\uf900");

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
    void a_name_that_looks_like_another_is_refused_with_a_sentence() {
        long size = node.size();
        for (String name : LOOK_ALIKES) {
            for (String language : List.of("zh", "en")) {
                Reply reply = Payload.of(node, region.inspector(), anItem("union-mask", "Union", "Union"))
                        .with(text -> text.replace(
                                "\"" + language + "\":\"Union\"", "\"" + language + "\":" + CommandTexts.quoted(name)))
                        .send();

                Told.problem(name, reply, 400, "WEB-001");
                assertThat(Told.faults(reply))
                        .as(name)
                        .singleElement()
                        .asString()
                        .startsWith("/body/names/" + language + ": A ")
                        .contains("registered name")
                        .contains("must");
            }
        }
        assertThat(node.size()).isEqualTo(size);
    }

    @Test
    void names_as_people_write_them_are_taken() {
        List<String> names = List.of(
                "协和医院",
                "H\u00f4pital Saint-\u00c9loi",
                "Больница № 2",
                "α-干扰素 (Interferon α)",
                "𠮷野病院",
                "医院（西院区）",
                "مستشفى 5",
                "בית חולים",
                "N95口罩");
        for (int i = 0; i < names.size(); i++) {
            region.inspector().does(anItem("as-written-" + i, names.get(i), names.get(i)));

            assertThat(node.getJson("/api/v1/items/as-written-" + i)
                            .at("/item/names/zh")
                            .asString())
                    .isEqualTo(names.get(i));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "n95-medi\u0441al",
                "\uff4e95",
                "n\u200b95",
                "n95\u202e",
                "N95",
                "n9\u0665",
                "n95\u0301",
                "-n95",
                "n95-",
                "n 95",
                "n_95",
                "n"
            })
    void a_code_has_plain_letters_alone(String code) {
        long size = node.size();
        Reply reply = Payload.of(node, region.inspector(), anItem("union-mask", "Union", "Union"))
                .with(text -> text.replace("\"union-mask\"", CommandTexts.quoted(code)))
                .send();

        Told.problem(code, reply, 400, "WEB-001");
        assertThat(Told.faults(reply)).anyMatch(fault -> fault.startsWith("/body/item: ItemCode must be "));
        Told.problem(code, node.get("/api/v1/items/" + Places.encoded(code)), 400, "WEB-001");
        assertThat(node.size()).isEqualTo(size);
    }

    @Test
    void a_gifts_code_is_one_however_it_is_typed() {
        String code = region.aGift(5).value();
        String full =
                code.chars().mapToObj(c -> String.valueOf((char) (c + 0xFEE0))).reduce("", String::concat);
        String small = code.toLowerCase(java.util.Locale.ROOT);

        for (String typed : List.of(full, small, code.substring(0, 5) + "-" + code.substring(5), " " + small + " ")) {
            Reply reply = node.get("/donations?code=" + Places.encoded(typed));

            assertThat(reply.status()).as(typed).isEqualTo(302);
            assertThat(reply.header("Location")).as(typed).endsWith("/donations/" + code);
        }
        // Programs write it one way.
        for (String typed : List.of(full, small, code.substring(0, 5) + "-" + code.substring(5))) {
            Told.problem(typed, node.get("/api/v1/gifts/" + Places.encoded(typed)), 400, "WEB-001");
        }
    }

    @Test
    void a_wrong_character_of_a_gifts_code_is_found() {
        String code = region.aGift(5).value();
        for (int i = 0; i < code.length(); i++) {
            String wrong = code.substring(0, i) + (code.charAt(i) == '7' ? '8' : '7') + code.substring(i + 1);

            Told.problem(wrong, node.get("/api/v1/gifts/" + wrong), 400, "WEB-001");
        }
    }

    @Test
    void a_wrong_character_of_a_credit_code_is_found() {
        long size = node.size();
        String code = CreditCode.withCheck("91420100123456789").value();
        for (int i = 0; i < code.length(); i++) {
            for (String other : List.of("2", "Q", "O", "\uff11", "\u0410", "\u200b1")) {
                String wrong = code.substring(0, i) + other + code.substring(i + 1);
                if (!wrong.equals(code)) {
                    Reply reply = Payload.of(node, node.actor("registrar", Role.REGISTRAR), anApplicant(code))
                            .with(text -> text.replace("\"" + code + "\"", CommandTexts.quoted(wrong)))
                            .send();

                    Told.problem(wrong, reply, 400, "WEB-001");
                    assertThat(Told.faults(reply)).anyMatch(fault -> fault.startsWith("/body/creditCode: A unified "));
                }
            }
        }
        assertThat(node.size()).isEqualTo(size);
    }

    private static SupplyCommand anItem(String code, String zh, String en) {
        return new SupplyCommand.RegisterItem(
                new ItemCode(code),
                new CategoryCode("respirator"),
                Names.of(zh, en),
                Optional.empty(),
                UnitCode.H87,
                List.of(),
                Set.of(Use.WARD));
    }

    private static MembershipCommand anApplicant(String creditCode) {
        return new MembershipCommand.RequestMembership(
                new baize.contracts.MemberId("union-donor"),
                Names.of("某企业", "A company"),
                new CreditCode(creditCode),
                Set.of(Role.DONOR),
                Optional.empty());
    }
}
