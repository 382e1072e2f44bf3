package org.lede.scheduling;

import java.util.Arrays;
import java.util.List;

/**
 * The weights of a model of memory.
 *
 * @param values as many as the model has, all finite; the first stabilities w0 to w3, in days, and the decay of FSRS-6 above 0
 */
public record Weights(List<Double> values) {

    /** The published defaults of FSRS-6, fitted to the reviews of many learners of Anki. */
    public static final Weights DEFAULT = new Weights(List.of(
            0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
            1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542));

    static final int COUNT = 21;

    /** @throws IllegalArgumentException if no model has so many, or one is out of its range */
    public Weights {
        values = List.copyOf(values);
        if (!Model.ofWeights(values.size()).fitted().takes(array(values))) {
            throw new IllegalArgumentException("weights out of their ranges: " + values);
        }
    }

    /** Those numbers, in the model's order. */
    public static Weights of(double[] values) {
        return new Weights(Arrays.stream(values).boxed().toList());
    }

    /** The one that has so many. */
    public Model model() {
        return Model.ofWeights(values.size());
    }

    MemoryModel memories() {
        return model().fitted().with(this);
    }

    double[] toArray() {
        return array(values);
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
