package baize.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TileTest {
    @Test
    void paths_are_those_of_tlog_tiles() {
        // The index is the specification's example.
        assertThat(new Tile.Hashes(0, 1_234_067, 256).path()).isEqualTo("tile/0/x001/x234/067");
        assertThat(new Tile.Hashes(1, 0, 17).path()).isEqualTo("tile/1/000.p/17");
        assertThat(new Tile.Entries(1000, 255).path()).isEqualTo("tile/entries/x001/000.p/255");
        assertThat(new Tile.Entries(999, 256).path()).isEqualTo("tile/entries/999");
    }

    @Test
    void reads_the_paths_that_it_writes() {
        Seeded.run(500, random -> {
            long index = random.nextLong(1L << random.nextInt(1, 56));
            int width = random.nextInt(1, 257);
            Tile tile = random.nextBoolean()
                    ? new Tile.Entries(index, width)
                    : new Tile.Hashes(random.nextInt(6), index, width);

            assertThat(Tile.read(tile.path())).hasValue(tile);
        });
    }

    @Test
    void refuses_paths_of_another_form() {
        for (String path : List.of(
                "tile/0/0",
                "tile/0/00",
                "tile/0/0000",
                "tile/00/000",
                "tile/6/000",
                "tile/-1/000",
                "tile/0/x000/000",
                "tile/0/001/000",
                "tile/0/x001/x002",
                "tile/0/000.p/0",
                "tile/0/000.p/01",
                "tile/0/000.p/256",
                "tile/0/000.p/1000",
                "tile/0/000.p/",
                "tile/0/000/",
                "/tile/0/000",
                "tile/0/../000",
                "tile/data/000",
                "tile/entries/",
                "tile/0/x036/x028/x797/x018/x963/967",
                "tile/0/x999/x999/x999/x999/x999/x999/999",
                "tile/0/" + "x001/".repeat(20) + "000",
                "")) {
            assertThat(Tile.read(path)).as(path).isEmpty();
        }
    }

    @Test
    void a_log_of_70000_has_the_tiles_of_the_specification() {
        long size = 70_000;

        assertThat(new Tile.Hashes(0, 272, 256).isWithin(size)).isTrue();
        assertThat(new Tile.Hashes(0, 273, 112).isWithin(size)).isTrue();
        assertThat(new Tile.Hashes(0, 273, 113).isWithin(size)).isFalse();
        assertThat(new Tile.Hashes(1, 0, 256).isWithin(size)).isTrue();
        assertThat(new Tile.Hashes(1, 1, 17).isWithin(size)).isTrue();
        assertThat(new Tile.Hashes(1, 1, 18).isWithin(size)).isFalse();
        assertThat(new Tile.Hashes(2, 0, 1).isWithin(size)).isTrue();
        assertThat(new Tile.Hashes(2, 0, 2).isWithin(size)).isFalse();
        assertThat(new Tile.Hashes(3, 0, 1).isWithin(size)).isFalse();
        assertThat(new Tile.Entries(273, 112).isWithin(size)).isTrue();
        assertThat(new Tile.Entries(273, 113).isWithin(size)).isFalse();
    }

    @Test
    void content_is_the_hashes_of_the_level() {
        MemoryNodes nodes = new MemoryNodes();
        GrowingTree tree = GrowingTree.empty();
        for (int i = 0; i < 600; i++) {
            tree.append(MerkleTree.leafHash(new byte[] {(byte) i, (byte) (i >> 8)}), nodes);
        }

        byte[] leaves = new Tile.Hashes(0, 2, 88).content(nodes);
        byte[] subtrees = new Tile.Hashes(1, 0, 2).content(nodes);

        assertThat(leaves).hasSize(88 * 32);
        assertThat(Arrays.copyOf(leaves, 32)).isEqualTo(nodes.node(0, 512));
        assertThat(subtrees).hasSize(64);
        assertThat(Arrays.copyOf(subtrees, 32)).isEqualTo(MerkleTree.root(nodes, 256));
        assertThat(Arrays.copyOfRange(subtrees, 32, 64)).isEqualTo(nodes.node(8, 1));
    }

    @Test
    void refuses_tiles_that_no_log_has() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Tile.Hashes(6, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tile.Hashes(0, -1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tile.Entries(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tile.Entries(0, 257));
        assertThat(new Tile.Entries(3, 1).firstPosition()).isEqualTo(768);
    }
}
