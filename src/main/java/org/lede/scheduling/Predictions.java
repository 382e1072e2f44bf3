package org.lede.scheduling;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What was predicted of answers, in the order of time.
 *
 * @param right    the probabilities of a right answer
 * @param recalled which were right
 * @param bins     which are alike, by the time since the last answer and by the numbers of answers and of lapses
 */
record Predictions(double[] right, boolean[] recalled, long[] bins) {

    /** What the model predicts by those weights. */
    static Predictions of(FittedModel model, double[] weights, TrialHistories histories) {
        Predictions predictions = empty(histories);
        FittedModel.Walk walk = model.walk(weights);
        double least = model.leastProbability();
        double[] slope = new double[model.size()];
        for (TrialHistory history : histories.all()) {
            walk.first(history.grades()[0]);
            for (int i = 1; i < history.size(); i++) {
                double recall = walk.next(history.days()[i], history.exactDays()[i], history.grades()[i], slope);
                if (history.places()[i] >= 0) {
                    double right = history.guess()[i] + (1 - history.guess()[i]) * recall;
                    predictions.right[history.places()[i]] = Math.min(Math.max(right, least), 1 - least);
                }
            }
        }
        return predictions;
    }

    /** What one predicts who knows nothing but how the learner's last predicted answers went: srs-benchmark's baseline. */
    static Predictions ofMovingAverage(TrialHistories histories) {
        Predictions predictions = empty(histories);
        UUID[] learners = new UUID[histories.predicted()];
        for (TrialHistory history : histories.all()) {
            for (int place : history.places()) {
                if (place >= 0) {
                    learners[place] = history.learner();
                }
            }
        }
        Map<UUID, MovingAverage> averages = new HashMap<>();
        for (int place = 0; place < learners.length; place++) {
            MovingAverage average = averages.computeIfAbsent(learners[place], learner -> new MovingAverage());
            predictions.right[place] = average.predicted();
            average.answered(predictions.recalled[place]);
        }
        return predictions;
    }

    /** Those from one place up to another. */
    Predictions between(int from, int to) {
        return new Predictions(
                Arrays.copyOfRange(right, from, to),
                Arrays.copyOfRange(recalled, from, to),
                Arrays.copyOfRange(bins, from, to));
    }

    /** These, and then those. */
    Predictions then(Predictions later) {
        int size = right.length;
        int all = size + later.right.length;
        double[] allRight = Arrays.copyOf(right, all);
        boolean[] allRecalled = Arrays.copyOf(recalled, all);
        long[] allBins = Arrays.copyOf(bins, all);
        System.arraycopy(later.right, 0, allRight, size, later.right.length);
        System.arraycopy(later.recalled, 0, allRecalled, size, later.right.length);
        System.arraycopy(later.bins, 0, allBins, size, later.right.length);
        return new Predictions(allRight, allRecalled, allBins);
    }

    /**
     * Whether their log loss is lower than that of others of the same answers, by more than one standard error of the
     * difference: a fit that is hardly better on held-out answers is as likely to be worse on those to come.
     */
    boolean areBetterThan(Predictions others) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < right.length; i++) {
            double gain = others.loss(i) - loss(i);
            sum += gain;
            squares += gain * gain;
        }
        double mean = sum / right.length;
        double variance = squares / right.length - mean * mean;
        return mean > Math.sqrt(Math.max(variance, 0) / right.length);
    }

    private double loss(int place) {
        return -Math.log(recalled[place] ? right[place] : 1 - right[place]);
    }

    /** How good they are, each answer counting alike. */
    Quality quality() {
        double[] alike = new double[right.length];
        Arrays.fill(alike, 1);
        return Quality.of(right, recalled, bins, alike);
    }

    private static Predictions empty(TrialHistories histories) {
        int count = histories.predicted();
        Predictions predictions = new Predictions(new double[count], histories.recalled(), new long[count]);
        for (TrialHistory history : histories.all()) {
            int answers = 1;
            int lapses = 0;
            for (int i = 1; i < history.size(); i++) {
                if (history.days()[i] < 1) {
                    continue;
                }
                answers++;
                if (history.places()[i] >= 0) {
                    predictions.bins[history.places()[i]] = bin(history.days()[i], answers, lapses);
                }
                lapses += history.recalled(i) ? 0 : 1;
            }
        }
        return predictions;
    }

    /** The steps of srs-benchmark, which grow by the same factor. */
    private static long bin(int days, int answers, int lapses) {
        long ofDays = step(2.48, 3.62, days, 100);
        long ofAnswers = step(1.99, 1.89, answers, 1);
        long ofLapses = lapses == 0 ? 0 : step(1.65, 1.73, lapses, 1);
        return (ofDays * 1_000_000 + ofAnswers) * 1_000_000 + ofLapses;
    }

    private static long step(double first, double ratio, int count, int fineness) {
        return Math.round(fineness * first * Math.pow(ratio, Math.floor(Math.log(count) / Math.log(ratio))));
    }

    private static final class MovingAverage {
        private double x = 1.2;

        double predicted() {
            return 1 / (1 + Math.exp(-x));
        }

        void answered(boolean right) {
            x += 0.3 * ((right ? 1 : 0) - predicted());
        }
    }
}
