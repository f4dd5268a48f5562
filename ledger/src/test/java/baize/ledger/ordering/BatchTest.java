package baize.ledger.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchTest {
    private static final Instant TIME = Instant.parse("2020-02-01T00:00:00.123Z");

    private static List<OrderedCommand> commands(int count, int length) {
        return Collections.nCopies(count, new OrderedCommand(3, new CommandBytes(new byte[length])));
    }

    @Test
    void splits_a_round_at_a_thousand_commands() {
        List<Batch> parts = Batch.ofRound(2, 7, TIME, commands(2001, 10));

        assertThat(parts).extracting(part -> part.commands().size()).containsExactly(1000, 1000, 1);
        assertThat(parts)
                .extracting(Batch::cursor)
                .containsExactly(new Cursor(2, 7, 0), new Cursor(2, 7, 1), new Cursor(2, 7, 2));
        assertThat(parts).extracting(Batch::time).containsOnly(TIME);
    }

    @Test
    void splits_a_round_at_a_mebibyte() {
        List<Batch> parts = Batch.ofRound(0, 1, TIME, commands(130, 16 * 1024));

        assertThat(parts).extracting(part -> part.commands().size()).containsExactly(64, 64, 2);
    }

    @Test
    void leaves_a_round_that_fits_in_one_part_and_an_empty_one_too() {
        assertThat(Batch.ofRound(0, 1, TIME, commands(1000, 1))).hasSize(1);
        assertThat(Batch.ofRound(0, 1, TIME, List.of()))
                .containsExactly(new Batch(new Cursor(0, 1, 0), TIME, List.of()));
    }

    @Test
    void refuses_what_is_too_large_for_a_batch() {
        assertThatThrownBy(() -> new Batch(Cursor.BEGINNING, TIME, commands(1001, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Batch(Cursor.BEGINNING, TIME, commands(65, 16 * 1024)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CommandBytes(new byte[CommandBytes.LIMIT + 1]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OrderedCommand(0x10000, new CommandBytes(new byte[1])))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
