package baize.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which receipts are valid, and that each change and each forgery is refused. */
final class ReceiptCheckTest {
    private static final Trust NOTHING = new Trust(Optional.empty(), Optional.empty());

    @TestFactory
    Stream<DynamicTest> accepts() {
        return TestReceipts.valid().entrySet().stream()
                .map(receipt -> DynamicTest.dynamicTest(
                        receipt.getKey(),
                        () -> assertThat(check(receipt.getValue()).toText()).startsWith("VALID.")));
    }

    @TestFactory
    Stream<DynamicTest> refuses() {
        Map<String, String> valid = TestReceipts.valid();
        return TestReceipts.refused().entrySet().stream()
                .map(receipt -> DynamicTest.dynamicTest(receipt.getKey(), () -> {
                    assertThat(valid).doesNotContainValue(receipt.getValue());
                    assertThatThrownBy(() -> check(receipt.getValue()))
                            .isInstanceOf(NotValid.class)
                            .message()
                            .endsWith(".");
                }));
    }

    @Test
    void refuses_a_receipt_with_any_byte_changed() {
        for (String name : new String[] {"public", "members"}) {
            byte[] receipt = TestCrypto.utf8(TestReceipts.valid(name));
            for (int i = 0; i < receipt.length; i++) {
                byte[] changed = receipt.clone();
                changed[i] ^= (byte) (1 << i % 8);
                assertThat(isValid(changed))
                        .as("%s receipt with byte %d changed", name, i)
                        .isFalse();
            }
        }
    }

    @Test
    void refuses_a_receipt_with_any_byte_left_out() {
        byte[] receipt = TestCrypto.utf8(TestReceipts.valid("public"));
        for (int i = 0; i < receipt.length; i++) {
            byte[] shorter = new byte[receipt.length - 1];
            System.arraycopy(receipt, 0, shorter, 0, i);
            System.arraycopy(receipt, i + 1, shorter, i, shorter.length - i);
            // Leaving out one of two equal neighbours changes as little as leaving out the other; both must be refused.
            assertThat(isValid(shorter)).as("byte %d left out", i).isFalse();
            assertThat(isValid(Arrays.copyOf(receipt, i))).as("cut at %d", i).isFalse();
        }
    }

    @Test
    void says_position_time_type_organisation_outcome_and_events() throws NotValid {
        Report report = check(TestReceipts.valid("public"));

        assertThat(report.toText())
                .contains(TestReceipts.ledger().id())
                .contains("Position       1")
                .contains("2020-01-20T08:01:00.000Z")
                .contains("supply.approve-item")
                .contains("economy-department")
                .contains("ACCEPTED")
                .contains("{\"type\":\"ItemApproved\",\"item\":\"n95-medical\"}");
    }

    @Test
    void says_that_one_operator_signed_alone() throws NotValid {
        Report report = check(TestReceipts.valid("public"));

        assertThat(report.headline()).contains("signed by the operator alone");
        assertThat(report.notProven()).anyMatch(open -> open.contains("signed by the operator alone"));
    }

    @Test
    void says_how_many_of_a_consortium_signed() throws NotValid {
        Report report = check(TestReceipts.valid("three of four"));

        assertThat(report.proven())
                .anyMatch(proven ->
                        proven.contains("3 of 4 members (health-commission, red-cross, carrier-union); 3 are needed"));
        assertThat(report.toText()).doesNotContain("operator alone");
    }

    @Test
    void says_whether_the_ledger_was_named_by_the_receipt_alone() throws NotValid {
        String receipt = TestReceipts.valid("public");
        Trust named = Trust.of(Optional.of(TestReceipts.ledger().id()), Optional.empty());

        assertThat(check(receipt).notProven()).anyMatch(open -> open.contains("taken from the receipt itself"));
        assertThat(ReceiptCheck.of(receipt, named, Optional.empty()).notProven())
                .noneMatch(open -> open.contains("taken from the receipt itself"));
    }

    @Test
    void refuses_a_receipt_of_another_ledger_than_the_trusted_one() throws NotValid {
        Trust other = Trust.of(Optional.of("0".repeat(64)), Optional.empty());

        assertThatThrownBy(() -> ReceiptCheck.of(TestReceipts.valid("public"), other, Optional.empty()))
                .isInstanceOf(NotValid.class)
                .hasMessageContaining("not of the one that you named");
    }

    @Test
    void refuses_a_genesis_record_that_is_not_the_named_ledgers() throws NotValid {
        Genesis genesis = Genesis.read(TestReceipts.ledger().genesis());

        assertThatThrownBy(() -> Trust.of(Optional.of("0".repeat(64)), Optional.of(genesis)))
                .isInstanceOf(NotValid.class);
        assertThatThrownBy(() -> Trust.of(Optional.of("ABC"), Optional.empty())).isInstanceOf(NotValid.class);
    }

    @Test
    void counts_the_signatures_that_a_roster_needs() {
        int[] needed = {1, 2, 2, 3, 4, 4, 5, 6, 6, 7};
        for (int members = 1; members <= needed.length; members++) {
            assertThat(new Signers(java.util.List.of(), members).quorum())
                    .as("%d members", members)
                    .isEqualTo(needed[members - 1]);
        }
    }

    private static boolean isValid(byte[] receipt) {
        Optional<String> text = Encodings.utf8(receipt);
        try {
            if (text.isPresent()) {
                check(text.get());
                return true;
            }
        } catch (NotValid refused) {
            return false;
        }
        return false;
    }

    private static Report check(String receipt) throws NotValid {
        return ReceiptCheck.of(receipt, NOTHING, Optional.empty());
    }
}
