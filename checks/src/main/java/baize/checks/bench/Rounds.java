package baize.checks.bench;

import java.util.Arrays;

/** The same measure, taken several times. */
final class Rounds {
    private final double[] values;

    Rounds(double... values) {
        this.values = values.clone();
        Arrays.sort(this.values);
    }

    Figure figure(String workload, String what, String unit, double limit) {
        return new Figure(
                workload,
                what,
                values[values.length / 2],
                values[0],
                values[values.length - 1],
                unit,
                values.length,
                limit);
    }
}
