package org.lede.scheduling;

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

    double[] toArray() {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
