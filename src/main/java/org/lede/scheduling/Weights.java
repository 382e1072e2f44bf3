package org.lede.scheduling;

import java.util.ArrayList;
import java.util.List;

/**
 * The 21 weights of FSRS-6.
 *
 * @param values w0 to w20, all finite; w0 to w3 (the first stabilities, in days) and w20 (the decay) above 0
 */
public record Weights(List<Double> values) {

    /** The published defaults, fitted to the reviews of many learners of Anki. */
    public static final Weights DEFAULT = new Weights(List.of(
            0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
            1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542));

    static final int COUNT = 21;

    private static final int COUNT_OF_FSRS_4_5 = 17;
    private static final int COUNT_OF_FSRS_5 = 19;
    private static final double DECAY_BEFORE_FSRS_6 = 0.5;

    /** @throws IllegalArgumentException if they are not 21 finite numbers, or one that has to be positive is not */
    public Weights {
        values = List.copyOf(values);
        if (values.size() != COUNT || !values.stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("FSRS-6 has 21 finite weights, not " + values);
        }
        if (values.get(20) <= 0 || values.subList(0, 4).stream().anyMatch(stability -> stability <= 0)) {
            throw new IllegalArgumentException("w0 to w3 and w20 have to be positive: " + values);
        }
    }

    /**
     * Weights fitted for FSRS 4.5 (17), 5 (19) or 6 (21), as those of FSRS-6 that give the same schedule. Rule of
     * fsrs-rs and ts-fsrs.
     *
     * @throws IllegalArgumentException if there are not 17, 19 or 21
     */
    public static Weights migrated(List<Double> values) {
        List<Double> migrated = new ArrayList<>(values);
        if (values.size() == COUNT_OF_FSRS_4_5) {
            migrated.set(4, values.get(5) * 2 + values.get(4));
            migrated.set(5, Math.log(values.get(5) * 3 + 1) / 3);
            migrated.set(6, values.get(6) + 0.5);
            migrated.addAll(List.of(0.0, 0.0));
        }
        if (migrated.size() == COUNT_OF_FSRS_5) {
            migrated.addAll(List.of(0.0, DECAY_BEFORE_FSRS_6));
        }
        return new Weights(migrated);
    }

    double[] toArray() {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
