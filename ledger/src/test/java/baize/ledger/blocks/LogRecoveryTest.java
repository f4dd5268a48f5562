package baize.ledger.blocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baize.ledger.MemoryDirectory;
import baize.ledger.TestFiles;
import baize.ledger.disk.AppendFile;
import baize.ledger.disk.Disk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows A4 to A7 of the faults: torn, garbage, flipped and swapped block files. */
class LogRecoveryTest {
    private static final long ONE_SEGMENT = BlockLog.SEGMENT_BYTES;
    private static final long ONE_BLOCK_EACH = 10;

    @TempDir(factory = MemoryDirectory.class)
    Path temporary;

    private SmallLog log;
    private byte[] content;

    @BeforeEach
    void write() throws IOException {
        log = SmallLog.write(temporary.resolve("blocks"), SmallLog.LEDGER, ONE_SEGMENT);
        content = Files.readAllBytes(segment(0));
    }

    private Path segment(long first) {
        return BlockLog.segmentFile(log.directory(), first);
    }

    private void spoil(byte[] other) throws IOException {
        Files.write(segment(0), other);
    }

    private static long end(BlockSummary block) {
        return block.location().end();
    }

    @Test
    void opens_a_whole_log() throws IOException {
        Recovered recovered = SmallLog.open(log.directory(), Anchor.NONE);

        assertThat(recovered.blocks()).hasSize(SmallLog.BLOCKS);
        assertThat(recovered.last().size()).isEqualTo(SmallLog.BLOCKS);
        assertThat(recovered.quarantined()).isEmpty();
    }

    @Tag("A9")
    @Test
    void writes_the_last_block_again_since_its_sync_may_have_failed() throws IOException {
        BlockLocation last = log.blocks().getLast().location();
        List<String> done = new ArrayList<>();

        BlockLog.open(log.directory(), SmallLog.LEDGER, Anchor.NONE, told(done), ONE_SEGMENT)
                .close();

        assertThat(done)
                .containsExactly("rewrite " + last.offset() + " to " + last.end() + " of " + segment(0), "force");
        assertThat(Files.readAllBytes(segment(0))).isEqualTo(content);
    }

    /** The machine's disk, which tells what is done to files. */
    private static Disk told(List<String> done) {
        return path -> {
            AppendFile real = Disk.real().append(path);
            return new AppendFile() {
                @Override
                public void append(ByteBuffer bytes) throws IOException {
                    done.add("append");
                    real.append(bytes);
                }

                @Override
                public void force() throws IOException {
                    done.add("force");
                    real.force();
                }

                @Override
                public void rewrite(long at, ByteBuffer bytes) throws IOException {
                    done.add("rewrite " + at + " to " + (at + bytes.remaining()) + " of " + path);
                    real.rewrite(at, bytes);
                }

                @Override
                public void cut(long size) throws IOException {
                    done.add("cut");
                    real.cut(size);
                }

                @Override
                public void close() throws IOException {
                    real.close();
                }
            };
        };
    }

    @Tag("A4")
    @Test
    void moves_a_tail_aside_that_was_cut_at_any_byte_of_the_last_two_blocks() throws IOException {
        long from = end(log.blocks().get(SmallLog.BLOCKS - 3));
        for (int length = (int) from; length < content.length; length++) {
            spoil(Arrays.copyOf(content, length));
            long whole = log.blocks().stream()
                    .filter(block -> end(block) <= lengthOf(segment(0)))
                    .count();
            long kept = end(log.blocks().get((int) whole - 1));

            Recovered recovered = SmallLog.open(log.directory(), Anchor.NONE);

            assertThat(recovered.last().height()).isEqualTo(whole - 1);
            assertThat(Files.size(segment(0))).isEqualTo(kept);
            if (kept < length) {
                Path tail = recovered.quarantined().orElseThrow();
                assertThat(Files.readAllBytes(tail)).isEqualTo(Arrays.copyOfRange(content, (int) kept, length));
                assertThat(Path.of(tail + ".txt")).content().contains("After block " + (whole - 1));
            }
        }
    }

    private static long lengthOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    @Tag("A5")
    @Test
    void moves_garbage_behind_the_last_block_aside() throws IOException {
        byte[] secondBlock = Arrays.copyOfRange(
                content, (int) end(log.blocks().get(0)), (int) end(log.blocks().get(1)));
        for (byte[] garbage : List.of(new byte[5000], new byte[] {'B', 'Z', 'B', '1', 0, 0}, secondBlock)) {
            byte[] spoiled = Arrays.copyOf(content, content.length + garbage.length);
            System.arraycopy(garbage, 0, spoiled, content.length, garbage.length);
            spoil(spoiled);

            Recovered recovered = SmallLog.open(log.directory(), Anchor.NONE);

            assertThat(recovered.last().height()).isEqualTo(SmallLog.BLOCKS - 1);
            assertThat(Files.readAllBytes(recovered.quarantined().orElseThrow()))
                    .isEqualTo(garbage);
            assertThat(Files.readAllBytes(segment(0))).isEqualTo(content);
        }
    }

    @Tag("A6")
    @Test
    void refuses_every_flipped_bit_that_an_anchor_covers_and_names_its_block() throws IOException {
        TestFiles.delete(log.directory());
        log = SmallLog.write(log.directory(), SmallLog.LEDGER, ONE_SEGMENT, 3);
        content = Files.readAllBytes(segment(0));
        Anchor signed = new Anchor(Optional.empty(), List.of(), 3);
        for (int bit = 0; bit < content.length * 8; bit++) {
            byte[] spoiled = content.clone();
            spoiled[bit / 8] ^= (byte) (1 << (bit % 8));
            spoil(spoiled);
            int at = bit / 8;
            long block = log.blocks().stream().filter(known -> end(known) <= at).count();

            assertThatThrownBy(() -> SmallLog.open(log.directory(), signed))
                    .isInstanceOf(BlockLogException.class)
                    .hasMessageContaining("Block " + block + " (from position " + block + ")");
            assertThat(Files.readAllBytes(segment(0))).isEqualTo(spoiled);
        }
    }

    @Test
    void refuses_a_flipped_bit_before_the_last_block_even_without_an_anchor() throws IOException {
        int last = (int) end(log.blocks().get(SmallLog.BLOCKS - 2));
        for (int at = 0; at < last; at++) {
            byte[] spoiled = content.clone();
            spoiled[at] ^= 0x10;
            spoil(spoiled);

            assertThatThrownBy(() -> SmallLog.open(log.directory(), Anchor.NONE))
                    .isInstanceOf(BlockLogException.class);
        }
    }

    @Test
    void moves_a_last_block_aside_that_nobody_vouches_for() throws IOException {
        byte[] spoiled = content.clone();
        spoiled[content.length - 1] ^= 1;
        spoil(spoiled);

        Recovered recovered = SmallLog.open(log.directory(), Anchor.NONE);

        assertThat(recovered.last().height()).isEqualTo(SmallLog.BLOCKS - 2);
        assertThat(recovered.quarantined()).isPresent();
    }

    @Test
    void refuses_a_log_that_lost_blocks_which_the_state_store_has_seen() throws IOException {
        Anchor state = log.stateAt(SmallLog.BLOCKS - 1);
        spoil(Arrays.copyOf(content, (int) end(log.blocks().get(2))));

        assertThatThrownBy(() -> SmallLog.open(log.directory(), state))
                .hasMessageContaining("Block 4 (from position 4), which the state store has seen, is not at its place");
    }

    @Test
    void refuses_a_log_that_ends_before_what_a_checkpoint_covers() throws IOException {
        spoil(Arrays.copyOf(content, (int) end(log.blocks().get(2))));

        assertThatThrownBy(() -> SmallLog.open(log.directory(), new Anchor(Optional.empty(), List.of(), 4)))
                .hasMessageContaining("ends at position 2")
                .hasMessageContaining("a checkpoint was signed over 4 entries");
    }

    @Test
    void reads_only_what_lies_behind_the_state_store() throws IOException {
        Recovered recovered = SmallLog.open(log.directory(), log.stateAt(2));

        assertThat(recovered.blocks()).extracting(BlockSummary::height).containsExactly(3L, 4L);
    }

    @Tag("A7")
    @Test
    void refuses_missing_swapped_and_foreign_files() throws IOException {
        TestFiles.delete(log.directory());
        log = SmallLog.write(log.directory(), SmallLog.LEDGER, ONE_BLOCK_EACH);
        byte[] foreign = SmallLog.LEDGER.clone();
        foreign[0] ^= 1;
        SmallLog other = SmallLog.write(temporary.resolve("other"), foreign, ONE_BLOCK_EACH);
        Path kept = temporary.resolve("kept");

        Files.move(segment(2), kept);
        assertThatThrownBy(() -> SmallLog.open(log.directory(), Anchor.NONE))
                .hasMessageContaining("The file of block 2 is missing");
        assertThatThrownBy(() -> SmallLog.open(log.directory(), log.stateAt(4)))
                .hasMessageContaining("is missing or does not start with block 2");

        Files.copy(segment(3), segment(2));
        assertThatThrownBy(() -> SmallLog.open(log.directory(), Anchor.NONE))
                .hasMessageContaining("Block 2 (from position 2) is due, but block 3");
        Files.delete(segment(2));

        Files.copy(BlockLog.segmentFile(other.directory(), 2), segment(2));
        assertThatThrownBy(() -> SmallLog.open(log.directory(), Anchor.NONE))
                .hasMessageContaining("Block 2 is due, but a block of ledger 06");
        assertThatThrownBy(() -> SmallLog.open(log.directory(), log.stateAt(4)))
                .hasMessageContaining("does not start with block 2 of this ledger");
        Files.delete(segment(2));

        Files.copy(kept, segment(2));
        Files.copy(segment(4), segment(7));
        assertThatThrownBy(() -> SmallLog.open(log.directory(), Anchor.NONE))
                .hasMessageContaining("The file of block 5 is missing");
        Files.delete(segment(7));

        assertThat(SmallLog.open(log.directory(), Anchor.NONE).blocks()).hasSize(SmallLog.BLOCKS);
        Files.delete(segment(0));
        assertThatThrownBy(() -> SmallLog.open(log.directory(), Anchor.NONE))
                .hasMessageContaining("do not start at block 0");
    }

    @Test
    void goes_on_after_a_crash_while_a_new_file_was_begun() throws IOException {
        TestFiles.delete(log.directory());
        log = SmallLog.write(log.directory(), SmallLog.LEDGER, ONE_BLOCK_EACH);
        byte[] whole = Files.readAllBytes(segment(4));
        for (int length : List.of(0, 3, 100)) {
            Files.write(segment(4), Arrays.copyOf(whole, length));

            Recovered recovered = SmallLog.open(log.directory(), Anchor.NONE);

            assertThat(recovered.last().height()).isEqualTo(3);
        }
    }

    @Test
    void appends_to_a_new_file_when_one_is_full() throws IOException {
        byte[] payload = BlockCodec.write(BlockCodec.read(
                BlockLog.read(log.directory(), log.blocks().getLast().location())));
        try (BlockLog open = BlockLog.open(
                log.directory(), SmallLog.LEDGER, Anchor.NONE, baize.ledger.disk.Disk.real(), ONE_BLOCK_EACH)) {
            BlockLocation location = open.append(SmallLog.BLOCKS, payload);

            assertThat(location.segment()).isEqualTo(SmallLog.BLOCKS);
            assertThat(open.read(location)).isEqualTo(payload);
        }
        assertThat(BlockLog.segments(log.directory())).containsExactly(0L, (long) SmallLog.BLOCKS);
    }
}
