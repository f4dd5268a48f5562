package baize.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MerkleTreeProperties {
    private static final int LARGEST = 70;

    private final List<byte[]> leaves = new ArrayList<>();
    private final MemoryNodes nodes = new MemoryNodes();
    private final List<byte[]> roots = new ArrayList<>();

    MerkleTreeProperties() {
        GrowingTree tree = GrowingTree.empty();
        roots.add(tree.root());
        for (int i = 0; i < LARGEST; i++) {
            byte[] leaf = MerkleTree.leafHash(ByteBuffer.allocate(4).putInt(i).array());
            leaves.add(leaf);
            tree.append(leaf, nodes);
            roots.add(tree.root());
        }
    }

    @Test
    void every_root_is_that_of_the_definition() {
        for (int size = 0; size <= LARGEST; size++) {
            assertThat(roots.get(size)).as("size %d", size).isEqualTo(NaiveTree.root(leaves.subList(0, size)));
            assertThat(MerkleTree.root(nodes, size)).isEqualTo(roots.get(size));
        }
    }

    @Test
    void every_inclusion_proof_is_that_of_the_definition_and_proves_only_its_leaf() {
        for (int size = 1; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++) {
                InclusionProof proof = InclusionProof.of(nodes, index, size);
                assertThat(proof)
                        .isEqualTo(new InclusionProof(index, size, NaiveTree.path(index, leaves.subList(0, size))));
                assertThat(proof.proves(leaves.get(index), roots.get(size))).isTrue();
                assertThat(proof.proves(leaves.get((index + 1) % LARGEST), roots.get(size)))
                        .isFalse();
                assertThat(proof.proves(leaves.get(index), roots.get(size - 1))).isFalse();
            }
        }
    }

    @Test
    void every_consistency_proof_is_that_of_the_definition_and_proves_only_its_roots() {
        for (int newSize = 1; newSize <= LARGEST; newSize++) {
            for (int oldSize = 1; oldSize <= newSize; oldSize++) {
                ConsistencyProof proof = ConsistencyProof.of(nodes, oldSize, newSize);
                assertThat(proof)
                        .isEqualTo(new ConsistencyProof(
                                oldSize, newSize, NaiveTree.proof(oldSize, leaves.subList(0, newSize))));
                assertThat(proof.proves(roots.get(oldSize), roots.get(newSize))).isTrue();
                assertThat(proof.proves(roots.get(oldSize - 1), roots.get(newSize)))
                        .isFalse();
                assertThat(proof.proves(roots.get(oldSize), roots.get(newSize - 1)))
                        .isFalse();
            }
        }
    }

    @Test
    void the_empty_tree_is_the_start_of_every_tree_without_hashes() {
        for (int size = 0; size <= LARGEST; size++) {
            ConsistencyProof proof = ConsistencyProof.of(nodes, 0, size);
            assertThat(proof.path()).isEmpty();
            assertThat(proof.proves(roots.getFirst(), roots.get(size))).isTrue();
            assertThat(proof.proves(roots.get(1), roots.get(size))).isFalse();
        }
    }

    @Test
    void a_changed_inclusion_proof_proves_nothing() {
        for (int size = 1; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++) {
                List<byte[]> path = InclusionProof.of(nodes, index, size).path();
                for (List<byte[]> changed : mutations(path)) {
                    assertThat(new InclusionProof(index, size, changed).proves(leaves.get(index), roots.get(size)))
                            .as("leaf %d of %d", index, size)
                            .isFalse();
                }
                for (int other = 0; other <= size; other++) {
                    assertThat(new InclusionProof(other, size, path).proves(leaves.get(index), roots.get(size)))
                            .as("leaf %d of %d at %d", index, size, other)
                            .isEqualTo(other == index);
                }
            }
        }
    }

    @Test
    void an_inclusion_proof_does_not_fit_another_tree() {
        for (int size = 1; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++) {
                List<byte[]> path = InclusionProof.of(nodes, index, size).path();
                for (int other = 0; other <= LARGEST; other++) {
                    if (other != size) {
                        assertThat(new InclusionProof(index, other, path).proves(leaves.get(index), roots.get(other)))
                                .as("leaf %d of %d in %d", index, size, other)
                                .isFalse();
                    }
                }
            }
        }
    }

    @Test
    void a_changed_consistency_proof_proves_nothing() {
        for (int newSize = 2; newSize <= LARGEST; newSize++) {
            for (int oldSize = 1; oldSize < newSize; oldSize++) {
                List<byte[]> path = ConsistencyProof.of(nodes, oldSize, newSize).path();
                for (List<byte[]> changed : mutations(path)) {
                    assertThat(new ConsistencyProof(oldSize, newSize, changed)
                                    .proves(roots.get(oldSize), roots.get(newSize)))
                            .as("%d to %d", oldSize, newSize)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void a_consistency_proof_does_not_fit_other_trees() {
        for (int newSize = 2; newSize <= LARGEST; newSize++) {
            for (int oldSize = 1; oldSize < newSize; oldSize++) {
                List<byte[]> path = ConsistencyProof.of(nodes, oldSize, newSize).path();
                for (int other = 0; other <= newSize; other++) {
                    if (other != oldSize) {
                        assertThat(new ConsistencyProof(other, newSize, path)
                                        .proves(roots.get(other), roots.get(newSize)))
                                .as("%d instead of %d, to %d", other, oldSize, newSize)
                                .isFalse();
                    }
                }
            }
        }
    }

    @Test
    void proofs_hold_in_a_large_tree_too() {
        NodeSource virtual = MerkleTreeProperties::virtualNode;
        Seeded.run(200, random -> {
            long size = random.nextLong(1, 1L << 62);
            long index = random.nextLong(size);
            long oldSize = random.nextLong(1, size + 1);

            byte[] root = MerkleTree.root(virtual, size);

            assertThat(InclusionProof.of(virtual, index, size).proves(virtualNode(0, index), root))
                    .isTrue();
            assertThat(ConsistencyProof.of(virtual, oldSize, size).proves(MerkleTree.root(virtual, oldSize), root))
                    .isTrue();
        });
    }

    /** A tree of equal leaves: every complete subtree of a level has the same hash, so no tree is too large to try. */
    private static byte[] virtualNode(int level, long index) {
        byte[] hash = MerkleTree.leafHash(new byte[0]);
        for (int i = 0; i < level; i++) {
            hash = MerkleTree.nodeHash(hash, hash);
        }
        assertThat(index).isNotNegative();
        return hash;
    }

    /** Each hash changed in one bit, each left out, one doubled, one more at either end, and the order turned round. */
    private static List<List<byte[]>> mutations(List<byte[]> path) {
        List<List<byte[]>> mutations = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            List<byte[]> flipped = new ArrayList<>(path);
            flipped.set(i, SignaturesTest.flipped(path.get(i), (i * 37) % 256));
            mutations.add(flipped);
            List<byte[]> shorter = new ArrayList<>(path);
            shorter.remove(i);
            mutations.add(shorter);
            List<byte[]> doubled = new ArrayList<>(path);
            doubled.add(i, path.get(i));
            mutations.add(doubled);
        }
        List<byte[]> longer = new ArrayList<>(path);
        longer.add(new byte[32]);
        mutations.add(longer);
        List<byte[]> earlier = new ArrayList<>(path);
        earlier.addFirst(new byte[32]);
        mutations.add(earlier);
        if (path.size() > 1) {
            mutations.add(path.reversed());
        }
        return mutations;
    }
}
