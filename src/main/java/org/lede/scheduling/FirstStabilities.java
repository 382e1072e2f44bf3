package org.lede.scheduling;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The first stabilities w0 to w3 as the first follow-ups show them, one grade after the other, with the curve of the default
 * weights; where a fit starts. The rule of fsrs-rs 6.6.
 */
final class FirstStabilities {

    private static final double LEAST = 0.001;
    private static final double GREATEST = 100;
    private static final int GRADES = 4;

    /** The logarithm of the second lies that far from the third towards the first ... */
    private static final double FIRST_OF_SECOND = 0.41;

    /** ... and that of the third that far from the second towards the fourth, as in the average of many learners. */
    private static final double FOURTH_OF_THIRD = 0.54;

    private static final int[][] PAIRS = {{0, 1}, {1, 2}, {2, 3}, {0, 2}, {1, 3}, {0, 3}};

    private final double[] defaults = Weights.DEFAULT.toArray();
    private final Formulas formulas = new Formulas(Weights.DEFAULT);
    private final int[] followUps = new int[GRADES];
    private final double[] stabilities = new double[GRADES];

    FirstStabilities(TrialHistories histories) {
        double average = share(histories.recalled());
        for (Grade grade : Grade.values()) {
            List<TrialHistory> followed = histories.followedUp(grade);
            followUps[grade.ordinal()] = followed.size();
            stabilities[grade.ordinal()] = followed.isEmpty() ? Double.NaN : fitted(followed, average, grade);
        }
    }

    /** The four by those that were seen, in order. */
    double[] values() {
        return completed(stabilities);
    }

    /** The same for those that a fit has made of them: they are put in order, and those never seen are filled in anew. */
    double[] completed(double[] weights) {
        double[] known = new double[GRADES];
        for (int i = 0; i < GRADES; i++) {
            known[i] = followUps[i] == 0 ? Double.NaN : weights[i];
        }
        order(known);
        fill(known);
        for (int i = 0; i < GRADES; i++) {
            known[i] = Math.min(Math.max(known[i], LEAST), GREATEST);
        }
        return known;
    }

    private static double share(boolean[] recalled) {
        int right = 0;
        for (boolean one : recalled) {
            right += one ? 1 : 0;
        }
        return right / (double) Math.max(recalled.length, 1);
    }

    /** By ternary search; the answers of each wait are joined by one of the average. */
    private double fitted(List<TrialHistory> followed, double average, Grade grade) {
        Map<Integer, double[]> byWait = new TreeMap<>();
        for (TrialHistory history : followed) {
            int followUp = history.firstFollowUp();
            double[] counts = byWait.computeIfAbsent(history.days()[followUp], wait -> new double[2]);
            counts[0]++;
            counts[1] += history.recalled(followUp) ? 1 : 0;
        }
        double usual = defaults[grade.ordinal()];
        double low = LEAST;
        double high = GREATEST;
        while (high - low > 1e-9) {
            double third = (high - low) / 3;
            if (loss(byWait, low + third, average, usual) < loss(byWait, high - third, average, usual)) {
                high -= third;
            } else {
                low += third;
            }
        }
        return (low + high) / 2;
    }

    private double loss(Map<Integer, double[]> byWait, double stability, double average, double usual) {
        double loss = Math.abs(stability - usual) / 16;
        for (Map.Entry<Integer, double[]> wait : byWait.entrySet()) {
            double[] counts = wait.getValue();
            double right = (counts[1] + average) / (counts[0] + 1);
            double recall = formulas.retrievability(wait.getKey(), stability);
            loss -= counts[0] * (right * Math.log(recall) + (1 - right) * Math.log(1 - recall));
        }
        return loss;
    }

    /** Where a lower grade has the greater one, the grade with fewer follow-ups takes that of the other. */
    private void order(double[] known) {
        for (int[] pair : PAIRS) {
            int lower = pair[0];
            int higher = pair[1];
            if (known[lower] > known[higher]) {
                if (followUps[lower] > followUps[higher]) {
                    known[higher] = known[lower];
                } else {
                    known[lower] = known[higher];
                }
            }
        }
    }

    private void fill(double[] known) {
        int only = -1;
        int count = 0;
        for (int i = 0; i < GRADES; i++) {
            if (!Double.isNaN(known[i])) {
                only = i;
                count++;
            }
        }
        double ratio = count == 0 ? 1 : known[only] / defaults[only];
        for (int i = 0; i < GRADES; i++) {
            known[i] = count < 2 ? defaults[i] * ratio : Math.log(known[i]);
        }
        if (count >= 2) {
            fillLogs(known);
            for (int i = 0; i < GRADES; i++) {
                known[i] = Math.exp(known[i]);
            }
        }
    }

    /** Fills what is NaN, from the inner ones to the outer ones. */
    private static void fillLogs(double[] x) {
        double u = FIRST_OF_SECOND;
        double v = FOURTH_OF_THIRD;
        if (Double.isNaN(x[1]) && Double.isNaN(x[2])) {
            x[1] = (u * x[0] + (1 - u) * v * x[3]) / (1 - (1 - u) * (1 - v));
        }
        x[1] = or(x[1], u * x[0] + (1 - u) * x[2]);
        x[2] = or(x[2], (1 - v) * x[1] + v * x[3]);
        x[1] = or(x[1], (x[2] - v * x[3]) / (1 - v));
        x[2] = or(x[2], (x[1] - u * x[0]) / (1 - u));
        x[0] = or(x[0], (x[1] - (1 - u) * x[2]) / u);
        x[3] = or(x[3], (x[2] - (1 - v) * x[1]) / v);
    }

    private static double or(double known, double filled) {
        return Double.isNaN(known) ? filled : known;
    }
}
