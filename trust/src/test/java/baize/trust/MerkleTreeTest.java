package baize.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The eight leaves, roots and proofs that the Certificate Transparency implementations test with. */
class MerkleTreeTest {
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private final MemoryNodes nodes = new MemoryNodes();
    private final GrowingTree tree = GrowingTree.empty();

    MerkleTreeTest() {
        LEAVES.forEach(leaf -> tree.append(MerkleTree.leafHash(bytes(leaf)), nodes));
    }

    @Test
    void roots_are_the_known_ones() {
        GrowingTree growing = GrowingTree.empty();
        assertThat(hex(growing.root())).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(MerkleTree.root(nodes, 0)).isEqualTo(growing.root());
        for (int size = 1; size <= LEAVES.size(); size++) {
            growing.append(MerkleTree.leafHash(bytes(LEAVES.get(size - 1))), (_, _, _) -> {});
            assertThat(hex(growing.root())).as("size %d", size).isEqualTo(ROOTS.get(size - 1));
            assertThat(hex(MerkleTree.root(nodes, size))).isEqualTo(ROOTS.get(size - 1));
        }
    }

    @Test
    void inclusion_proofs_are_the_known_ones() {
        assertThat(path(0, 1)).isEmpty();
        assertThat(path(0, 8))
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(path(5, 8))
                .containsExactly(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        ROOTS.get(3));
        assertThat(path(2, 3)).containsExactly(ROOTS.get(1));
        assertThat(path(1, 5))
                .containsExactly(
                        ROOTS.get(0),
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
    }

    @Test
    void consistency_proofs_are_the_known_ones() {
        assertThat(consistency(1, 1)).isEmpty();
        assertThat(consistency(1, 8))
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(consistency(6, 8))
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        ROOTS.get(3));
        assertThat(consistency(2, 5))
                .containsExactly(
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
    }

    @Test
    void a_tree_goes_on_where_its_store_ends() {
        for (int size = 0; size <= LEAVES.size(); size++) {
            GrowingTree resumed = GrowingTree.resume(nodes, size);
            assertThat(resumed.size()).isEqualTo(size);
            for (int i = size; i < LEAVES.size(); i++) {
                resumed.append(MerkleTree.leafHash(bytes(LEAVES.get(i))), (_, _, _) -> {});
            }
            assertThat(resumed.root()).as("from %d", size).isEqualTo(tree.root());
        }
    }

    @Test
    void a_copy_grows_alone() {
        GrowingTree copy = tree.copy();

        copy.append(MerkleTree.leafHash(bytes("00")), (_, _, _) -> {});

        assertThat(tree.size()).isEqualTo(8);
        assertThat(hex(tree.root())).isEqualTo(ROOTS.get(7));
        assertThat(copy.size()).isEqualTo(9);
    }

    @Test
    void a_node_does_not_pass_for_a_leaf() {
        // The two children of the root, joined, hash to the root as a node and to something else as a leaf.
        byte[] children = concat(nodes.node(2, 0), nodes.node(2, 1));

        assertThat(hex(MerkleTree.nodeHash(nodes.node(2, 0), nodes.node(2, 1)))).isEqualTo(ROOTS.get(7));
        assertThat(hex(MerkleTree.leafHash(children))).isNotEqualTo(ROOTS.get(7));
        assertThat(new InclusionProof(0, 1, List.of()).proves(MerkleTree.leafHash(children), tree.root()))
                .isFalse();
        // A whole subtree offered as a leaf of a smaller tree: the hashes fit, and only the size that was signed tells.
        assertThat(new InclusionProof(0, 8, List.of(nodes.node(2, 1))).proves(nodes.node(2, 0), tree.root()))
                .isFalse();
        assertThat(new InclusionProof(0, 2, List.of(nodes.node(2, 1))).proves(nodes.node(2, 0), tree.root()))
                .isTrue();
    }

    @Test
    void refuses_to_prove_what_is_not_there() {
        assertThatIllegalArgumentException().isThrownBy(() -> InclusionProof.of(nodes, 8, 8));
        assertThatIllegalArgumentException().isThrownBy(() -> InclusionProof.of(nodes, -1, 8));
        assertThatIllegalArgumentException().isThrownBy(() -> ConsistencyProof.of(nodes, 5, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> new InclusionProof(0, 1, List.of(new byte[31])));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConsistencyProof(2, 1, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InclusionProof(
                        0, 1, Stream.generate(() -> new byte[32]).limit(64).toList()));
    }

    private List<String> path(long index, long size) {
        InclusionProof proof = InclusionProof.of(nodes, index, size);
        assertThat(proof.proves(nodes.node(0, index), MerkleTree.root(nodes, size)))
                .isTrue();
        return proof.path().stream().map(MerkleTreeTest::hex).toList();
    }

    private List<String> consistency(long oldSize, long newSize) {
        ConsistencyProof proof = ConsistencyProof.of(nodes, oldSize, newSize);
        assertThat(proof.proves(MerkleTree.root(nodes, oldSize), MerkleTree.root(nodes, newSize)))
                .isTrue();
        return proof.path().stream().map(MerkleTreeTest::hex).toList();
    }

    private static byte[] concat(byte[] left, byte[] right) {
        return bytes(hex(left) + hex(right));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
