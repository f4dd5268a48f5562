package baize.contracts;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Runs a property on seeded random input: {@code -Dseed=} repeats a run, and a failure names its seed. */
public final class Seeded {
    private Seeded() {}

    /** Runs the property this many times, each time with the next seed. */
    public static void run(int times, Consumer<RandomGenerator> property) {
        long first = Long.getLong("seed", System.nanoTime());
        for (long seed = first; seed < first + times; seed++) {
            try {
                property.accept(new SplittableRandom(seed));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("Failed with -Dseed=" + seed, failure);
            }
        }
    }
}
