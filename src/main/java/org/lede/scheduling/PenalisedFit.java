package org.lede.scheduling;

import java.util.Arrays;
import java.util.List;

/**
 * Fits the weights of a model to answers: the sum of their log losses, weighted by how late they are, and of the squares of
 * how far the weights have moved. Adam with all answers in each step, without chance, so that the same answers always give
 * the same weights.
 */
final class PenalisedFit {

    private static final int STEPS = 200;
    private static final double FIRST_RATE = 0.05;
    private static final double BETA_OF_MEAN = 0.9;
    private static final double BETA_OF_SQUARE = 0.999;
    private static final double EPSILON = 1e-8;

    private final FittedModel model;
    private final List<TrialHistory> histories;
    private final int[] ends;
    private final double[] importance;
    private final double[] start;
    private final double[] pull;

    /**
     * @param start where the weights start, and whither they are pulled
     * @param pull  how strongly each is pulled
     */
    PenalisedFit(FittedModel model, TrialHistories histories, double[] start, double[] pull) {
        this.model = model;
        this.histories = histories.all();
        this.start = start.clone();
        this.pull = pull.clone();
        importance = new double[histories.predicted()];
        for (int place = 0; place < importance.length; place++) {
            importance[place] = model.importance(place, importance.length);
        }
        // What follows the last predicted answer doesn't matter.
        ends = this.histories.stream()
                .mapToInt(history -> history.lastPredicted() + 1)
                .toArray();
    }

    /** The pull of the model's own deviations. */
    static double[] usualPull(FittedModel model) {
        return Arrays.stream(model.deviations())
                .map(deviation -> 1 / (deviation * deviation))
                .toArray();
    }

    /** The weights with the least sum of all that were tried. */
    double[] fitted() {
        int size = model.size();
        double[] weights = start.clone();
        double[] best = weights.clone();
        double least = Double.POSITIVE_INFINITY;
        double[] mean = new double[size];
        double[] square = new double[size];
        double[] slope = new double[size];
        for (int step = 0; step <= STEPS; step++) {
            double sum = sum(weights, slope);
            if (sum < least) {
                least = sum;
                best = weights.clone();
            }
            double rate = FIRST_RATE * (1 + Math.cos(Math.PI * step / STEPS)) / 2;
            for (int i = 0; i < size; i++) {
                mean[i] = BETA_OF_MEAN * mean[i] + (1 - BETA_OF_MEAN) * slope[i];
                square[i] = BETA_OF_SQUARE * square[i] + (1 - BETA_OF_SQUARE) * slope[i] * slope[i];
                double unbiasedMean = mean[i] / (1 - Math.pow(BETA_OF_MEAN, step + 1));
                double unbiasedSquare = square[i] / (1 - Math.pow(BETA_OF_SQUARE, step + 1));
                weights[i] -= rate * unbiasedMean / (Math.sqrt(unbiasedSquare) + EPSILON);
            }
            model.clamp(weights);
        }
        return best;
    }

    /** What is made small. @param slope where its derivatives are written */
    double sum(double[] weights, double[] slope) {
        double sum = 0;
        for (int i = 0; i < slope.length; i++) {
            double moved = weights[i] - start[i];
            sum += pull[i] * moved * moved;
            slope[i] = 2 * pull[i] * moved;
        }
        FittedModel.Walk walk = model.walk(weights);
        double[] ofOne = new double[slope.length];
        for (int h = 0; h < ends.length; h++) {
            sum += loss(walk, histories.get(h), ends[h], slope, ofOne);
        }
        return sum;
    }

    private double loss(FittedModel.Walk walk, TrialHistory history, int end, double[] slope, double[] ofOne) {
        double sum = 0;
        walk.first(history.grades()[0]);
        for (int i = 1; i < end; i++) {
            double recall = walk.next(history.days()[i], history.exactDays()[i], history.grades()[i], ofOne);
            int place = history.places()[i];
            if (place < 0) {
                continue;
            }
            double guess = history.guess()[i];
            double right = guess + (1 - guess) * recall;
            double bounded = Math.min(Math.max(right, model.leastProbability()), 1 - model.leastProbability());
            sum -= importance[place] * Math.log(history.recalled(i) ? bounded : 1 - bounded);
            if (bounded == right) {
                double factor = importance[place] * (1 - guess) * (history.recalled(i) ? -1 / right : 1 / (1 - right));
                for (int j = 0; j < slope.length; j++) {
                    slope[j] += factor * ofOne[j];
                }
            }
        }
        return sum;
    }
}
