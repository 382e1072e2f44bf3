package org.lede.scheduling;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How well answers were predicted; the measures of srs-benchmark.
 *
 * @param answers  how many
 * @param logLoss  the mean of −ln of the probability that was given to what came; less is better
 * @param rmseBins the root mean square, over groups of like answers, of mean prediction less share of right ones
 * @param auc      the share of pairs of a right and a wrong answer in which the right one was thought likelier; ties count
 *     half, and without such pairs it is 0.5
 */
public record Quality(int answers, double logLoss, double rmseBins, double auc) {

    /**
     * Of those predictions.
     *
     * @param right      the predicted probabilities of a right answer, above 0 and below 1
     * @param recalled   which were right
     * @param bins       to which group each belongs
     * @param importance how much each counts
     */
    static Quality of(double[] right, boolean[] recalled, long[] bins, double[] importance) {
        double loss = 0;
        Map<Long, double[]> groups = new HashMap<>();
        for (int i = 0; i < right.length; i++) {
            loss -= importance[i] * Math.log(recalled[i] ? right[i] : 1 - right[i]);
            double[] group = groups.computeIfAbsent(bins[i], bin -> new double[4]);
            group[0] += importance[i];
            group[1]++;
            group[2] += right[i];
            group[3] += recalled[i] ? 1 : 0;
        }
        double all = Arrays.stream(importance).sum();
        double squares = 0;
        for (double[] group : groups.values()) {
            double off = (group[2] - group[3]) / group[1];
            squares += group[0] * off * off;
        }
        return new Quality(right.length, loss / all, Math.sqrt(squares / all), auc(right, recalled));
    }

    /** By the sum of the ranks of the right answers (Mann and Whitney). */
    private static double auc(double[] right, boolean[] recalled) {
        int[] order = IntStream.range(0, right.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> right[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double ranks = 0;
        double passes = 0;
        for (int from = 0, to; from < order.length; from = to) {
            to = from;
            int passed = 0;
            while (to < order.length && right[order[to]] == right[order[from]]) {
                passed += recalled[order[to]] ? 1 : 0;
                to++;
            }
            ranks += passed * (from + to + 1) / 2.0;
            passes += passed;
        }
        double pairs = passes * (right.length - passes);
        return pairs == 0 ? 0.5 : (ranks - passes * (passes + 1) / 2) / pairs;
    }
}
