package baize.checks;

import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.stock.LotId;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ground that stories and tests of bad input stand on. */
class RunningNodeTest {
    @Test
    void carries_goods_from_a_gift_to_a_receipt_over_http(@TempDir Path directory) {
        try (RunningNode node = RunningNode.found(directory)) {
            Region region = node.region();

            LotId lot = region.aLot(500);
            region.aDelivery(lot, 500);

            long last = node.size() - 1;
            assertThat(node.getJson("/api/v1/records/" + last).path("type").asString())
                    .isEqualTo("custody.sign-receipt");
            assertThat(node.get("/log/checkpoint").status()).isEqualTo(200);
        }
    }
}
