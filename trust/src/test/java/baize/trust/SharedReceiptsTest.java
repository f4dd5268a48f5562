package baize.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The receipts that the stand-alone verifier makes and the pages' verifier reads, held against this one: what one of the three refuses, all
 * refuse.
 */
class SharedReceiptsTest {
    private static final Path DIRECTORY = Path.of("..", "web", "test", "fixtures");

    @TestFactory
    Stream<DynamicTest> a_valid_receipt_is_accepted() throws IOException {
        return each("valid.json", receipt -> assertThat(verify(receipt)).isInstanceOf(ReceiptVerdict.Valid.class));
    }

    @TestFactory
    Stream<DynamicTest> a_changed_or_forged_receipt_is_refused() throws IOException {
        return each("refused.json", receipt -> assertThat(verify(receipt)).isInstanceOf(ReceiptVerdict.Invalid.class));
    }

    @TestFactory
    Stream<DynamicTest> the_signers_certificate_is_taken_and_no_other() throws IOException {
        return each("signers.json", signed -> {
            Receipt receipt = ((Reading.Read<Receipt>) Receipt.read(bytes(signed.get("receipt")))).value();
            Certificate certificate = (Certificate) Certificate.read(
                    Base64Url.decode(signed.get("certificate").stringValue()).orElseThrow());

            assertThat(receipt.verify(certificate))
                    .isInstanceOf(
                            signed.get("valid").booleanValue()
                                    ? ReceiptVerdict.Valid.class
                                    : ReceiptVerdict.Invalid.class);
        });
    }

    private interface Check {
        void of(JsonNode vector);
    }

    private static Stream<DynamicTest> each(String file, Check check) throws IOException {
        JsonNode table = new JsonMapper().readTree(Files.readString(DIRECTORY.resolve(file)));
        assertThat(table.properties()).isNotEmpty();
        return table.properties().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> check.of(entry.getValue())));
    }

    private static ReceiptVerdict verify(JsonNode receipt) {
        return Receipt.verify(bytes(receipt));
    }

    private static byte[] bytes(JsonNode text) {
        return text.stringValue().getBytes(StandardCharsets.UTF_8);
    }
}
