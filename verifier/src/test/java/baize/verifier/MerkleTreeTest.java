package baize.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The tree and its proofs against the RFC's own recursive definition, for all trees of 1 to 40 entries. */
final class MerkleTreeTest {
    private static final int LARGEST = 40;

    @Test
    void grows_to_the_root_of_the_definition() {
        MerkleTree tree = new MerkleTree();
        assertThat(tree.root()).isEqualTo(TestTree.root(List.of()));

        for (int size = 1; size <= LARGEST; size++) {
            tree.add(MerkleTree.leafHash(leaves(size).getLast()));

            assertThat(tree.root()).as("size %d", size).isEqualTo(TestTree.root(leaves(size)));
        }
    }

    @Test
    void follows_the_proof_of_every_entry_to_the_root() {
        for (int size = 1; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++) {
                assertThat(proves(index, index, size, TestTree.path(index, leaves(size)), size))
                        .as("entry %d of %d", index, size)
                        .isTrue();
            }
        }
    }

    @Test
    void refuses_a_proof_at_any_other_place() {
        for (int size = 1; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++) {
                List<byte[]> path = TestTree.path(index, leaves(size));
                for (int other = -1; other <= size; other++) {
                    assertThat(other != index && proves(index, other, size, path, size))
                            .as("entry %d of %d shown as %d", index, size, other)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void refuses_a_proof_that_is_longer_shorter_or_changed() {
        for (int size = 1; size <= LARGEST; size++) {
            int index = size / 2;
            List<byte[]> path = TestTree.path(index, leaves(size));

            List<byte[]> longer = new ArrayList<>(path);
            longer.add(new byte[32]);
            assertThat(proves(index, index, size, longer, size)).isFalse();
            for (int i = 0; i < path.size(); i++) {
                List<byte[]> shorter = new ArrayList<>(path);
                shorter.remove(i);
                List<byte[]> changed = new ArrayList<>(path);
                byte[] hash = path.get(i).clone();
                hash[i % 32] ^= 1;
                changed.set(i, hash);

                assertThat(proves(index, index, size, shorter, size)).isFalse();
                assertThat(proves(index, index, size, changed, size)).isFalse();
            }
        }
    }

    @Test
    void does_not_take_a_node_for_an_entry() {
        List<byte[]> leaves = leaves(4);
        byte[] left = TestTree.root(leaves.subList(0, 2));
        byte[] right = TestTree.root(leaves.subList(2, 4));
        byte[] node = new byte[64];
        System.arraycopy(left, 0, node, 0, 32);
        System.arraycopy(right, 0, node, 32, 32);

        assertThat(MerkleTree.leafHash(node)).isNotEqualTo(TestTree.root(leaves));
    }

    private static boolean proves(int index, int claimed, int size, List<byte[]> path, int sizeOfRoot) {
        Optional<byte[]> root =
                MerkleTree.rootByProof(MerkleTree.leafHash(leaves(size).get(index)), claimed, size, path);
        return root.filter(found -> java.util.Arrays.equals(found, TestTree.root(leaves(sizeOfRoot))))
                .isPresent();
    }

    private static List<byte[]> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> TestCrypto.utf8("entry " + i))
                .toList();
    }
}
