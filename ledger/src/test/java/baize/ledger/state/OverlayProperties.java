package baize.ledger.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baize.contracts.InMemoryWorldState;
import baize.contracts.Quantity;
import baize.contracts.Table;
import baize.contracts.WorldState;
import baize.contracts.Write;
import baize.ledger.codec.RecordCodec;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Overlays over the real store read as one plain map would, whatever was written in whatever order. */
class OverlayProperties {
    private static final Table<Quantity> GOODS = new Table<>("goods", Quantity.class);
    private static final Table<Quantity> GOODS_TOO = new Table<>("goods-too", Quantity.class);
    private static final String[] PARTS = {"a", "ab", "b", "z", "\uFFFD", "\uD83D\uDE00", "\u6B66"};
    private static final int ROUNDS = 60;

    @TempDir
    Path directory;

    private final RecordCodec codec = new RecordCodec();

    @Test
    void read_as_a_plain_map_would() {
        long seed = Long.getLong("seed", System.nanoTime());
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        InMemoryWorldState model = new InMemoryWorldState();
        try (StateStore store = StateStore.open(directory, codec)) {
            CachedWorld world = new CachedWorld(store);
            for (int round = 0; round < ROUNDS; round++) {
                Overlay block = new Overlay(world, codec);
                for (int command = 0; command < 3; command++) {
                    runCommand(random, block, model, "seed " + seed + ", round " + round);
                }
                write(store, world, block);
            }
            compare(store.world(), model, "seed " + seed);
        }
    }

    private void runCommand(RandomGenerator random, Overlay block, InMemoryWorldState model, String what) {
        Overlay command = new Overlay(block, codec);
        List<Write> writes = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            writes.add(write(random));
        }
        command.apply(writes);
        if (random.nextInt(4) > 0) {
            command.mergeInto(block);
            model.apply(writes);
        }
        compare(block, model, what);
    }

    private static Write write(RandomGenerator random) {
        Table<Quantity> table = random.nextBoolean() ? GOODS : GOODS_TOO;
        var key = table.key(PARTS[random.nextInt(PARTS.length)], PARTS[random.nextInt(PARTS.length)]);
        return random.nextInt(3) == 0 ? Write.remove(key) : Write.put(key, Quantity.pieces(random.nextInt(1000)));
    }

    private static void write(StateStore store, CachedWorld world, Overlay block) {
        try (StateChange change = new StateChange()) {
            block.changes().forEach((key, row) -> change.row(key, row.bytes()));
            store.write(change);
        }
        world.written(block.changes());
    }

    private static void compare(WorldState state, WorldState model, String what) {
        for (String prefix : List.of("", "a", "a/", "ab/", "b/z", "\uD83D\uDE00", "nothing")) {
            for (int limit : new int[] {1, 3, WorldState.RANGE_LIMIT}) {
                assertThat(state.range(GOODS, prefix, limit))
                        .as("%s, prefix %s, limit %d", what, prefix, limit)
                        .isEqualTo(model.range(GOODS, prefix, limit));
            }
        }
        for (String part : PARTS) {
            var key = GOODS_TOO.key(part, "a");
            assertThat(state.find(key)).as(what).isEqualTo(model.find(key));
        }
    }

    @Test
    void list_changes_in_the_order_of_their_bytes() {
        Overlay overlay = Overlay.empty(codec);
        for (String part : PARTS) {
            overlay.apply(List.of(Write.put(GOODS.key(part), Quantity.pieces(1))));
        }

        List<byte[]> keys = overlay.changes().keySet().stream()
                .map(key -> key.getBytes(StandardCharsets.UTF_8))
                .toList();

        assertThat(keys).isSortedAccordingTo(Arrays::compareUnsigned).hasSize(PARTS.length);
    }

    @Test
    void refuse_a_range_without_a_limit() {
        Overlay overlay = Overlay.empty(codec);

        assertThatThrownBy(() -> overlay.range(GOODS, "", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> overlay.range(GOODS, "", WorldState.RANGE_LIMIT + 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(overlay.range(GOODS, "", WorldState.RANGE_LIMIT)).isEmpty();
    }
}
