package baize.trust;

import java.util.Random;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Runs a property on seeded random input: {@code -Dseed=} repeats a run, and a failure names its seed. */
final class Seeded {
    private Seeded() {}

    static void run(int times, Consumer<RandomGenerator> property) {
        long first = Long.getLong("seed", System.nanoTime());
        for (long seed = first; seed < first + times; seed++) {
            try {
                property.accept(new Random(seed));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("Failed with -Dseed=" + seed, failure);
            }
        }
    }

    static byte[] bytes(RandomGenerator random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
