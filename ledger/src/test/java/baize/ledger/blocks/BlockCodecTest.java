package baize.ledger.blocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlockCodecTest {
    @TempDir
    Path directory;

    private byte[] payload;

    @BeforeEach
    void write() throws IOException {
        SmallLog log = SmallLog.write(directory, SmallLog.LEDGER, BlockLog.SEGMENT_BYTES);
        payload = BlockLog.read(directory, log.blocks().get(3).location());
    }

    @Test
    void reads_what_it_wrote() {
        Block block = BlockCodec.read(payload);

        assertThat(block.height()).isEqualTo(3);
        assertThat(block.leaves()).isEqualTo(1);
        assertThat(block.size()).isEqualTo(4);
        assertThat(block.entries()).extracting(BlockEntry::submitter).containsExactly(1, 0);
        assertThat(BlockCodec.write(block)).isEqualTo(payload);
    }

    @Test
    void refuses_a_payload_that_is_cut_or_goes_on() {
        for (int length = 0; length < payload.length; length++) {
            byte[] cut = Arrays.copyOf(payload, length);
            assertThatThrownBy(() -> BlockCodec.read(cut)).isInstanceOf(BlockFormatException.class);
        }
        assertThatThrownBy(() -> BlockCodec.read(Arrays.copyOf(payload, payload.length + 1)))
                .isInstanceOf(BlockFormatException.class);
    }

    @Test
    void never_reads_two_payloads_as_one_block() {
        for (int bit = 0; bit < payload.length * 8; bit++) {
            byte[] other = payload.clone();
            other[bit / 8] ^= (byte) (1 << (bit % 8));
            try {
                assertThat(BlockCodec.write(BlockCodec.read(other))).isEqualTo(other);
            } catch (BlockFormatException refused) {
                assertThat(refused).hasMessageStartingWith("The block is");
            }
        }
    }
}
