package org.lede.scheduling;

import java.util.Arrays;

/**
 * FSRS-7 with its 34 weights: a slow and a fast trace, and days counted to the moment. Formulas, defaults and ranges are those
 * of the development branches of fsrs-rs (BSD-3-Clause) and ts-fsrs (MIT) of 2026; none is released, and they may change.
 */
final class Fsrs7 implements MemoryModel {

    static final int SIZE = 34;

    static final double LEAST_STABILITY = 0.0001;
    static final double GREATEST_STABILITY = 36_500;

    /** Where the update of the slow trace has its weights, and that of the fast one. */
    static final int SLOW = 7;

    static final int FAST = 15;

    /** The fast trace of a first answer, and of a miss at most, as a share of the slow one. */
    static final double FAST_OF_SLOW = 0.8;

    static final double MOST_GROWTH_OF_FACTOR = 60;
    static final double LEAST_DECAY = 0.01;
    static final double GREATEST_DECAY = 0.95;

    /** Recall is between this and 1 less it. */
    static final double MARGIN = 1e-5;

    private static final double[] DEFAULTS = {
        0.1104,
        2.2395,
        3.9221,
        11.7841,
        6.1686,
        0.6457,
        3.6807, // first stabilities, difficulty
        1.9795,
        0,
        1.3826,
        0.7024,
        0.5999,
        0.8146,
        0.6398,
        1, // slow trace
        1.3207,
        0.6707,
        3.8668,
        0.4416,
        0.0934,
        1.8631,
        0.6162,
        1.0869, // fast trace
        0.1567,
        0.0801,
        0.2421,
        0.9464,
        0.1433,
        0.7145,
        0,
        0.5667, // curve: decays, bases, weights, powers
        0.3734,
        0.5333,
        0.3048 // difficulty on the slow weight and scale, fast stability on the fast decay
    };

    private static final double[] LEAST = {
        .0001, .0001, .0001, .0001, 1, .001, .1, 0, 0, .3, .01, .1, 0, 0, 1, 0, 0, .5, .001, .001, 0, 0, 1, .01, .01,
        .2, .5, .01, .1, 0, .1, 0, 0, 0
    };
    private static final double[] GREATEST = {
        50, 100, 100, 100, 10, 4, 4, 4, 1.2, 3, 1.5, 1, 3.5, 1, 7, 4, 2, 6, 1.5, 1, 5, 1, 7, .25, .95, .85, .99, 1, 1,
        .9, 1.1, 1, .6, .6
    };

    /** Weights that may not be less than the one before them. */
    private static final int[] RISING = {1, 2, 3, 26};

    private static final double RETENTION_OF_LASTING = 0.9;

    /** To which a wait is found, in days. */
    private static final double NEAREST = 1e-9;

    private final double[] w;
    private final double slowFactor;

    /** @param weights 34 of them, in their ranges */
    Fsrs7(double[] weights) {
        w = weights.clone();
        slowFactor = Math.pow(w[26], -1 / slowDecay(w)) - 1;
    }

    static double[] defaults() {
        return DEFAULTS.clone();
    }

    /** Moves weights into their ranges; one that is no number goes to the least. */
    static void clamp(double[] weights) {
        for (int i = 0; i < SIZE; i++) {
            weights[i] = Double.isFinite(weights[i]) ? bounded(weights[i], LEAST[i], GREATEST[i]) : LEAST[i];
        }
        Arrays.stream(RISING).forEach(i -> weights[i] = Math.max(weights[i], weights[i - 1]));
    }

    @Override
    public State first(Grade grade) {
        double stability = w[grade.ordinal()];
        return new State(
                boundedStability(stability),
                boundedStability(FAST_OF_SLOW * stability),
                boundedDifficulty(rawDifficulty(w, grade.value())));
    }

    @Override
    public State next(State before, double days, Grade grade) {
        double slow = before.stability();
        double fast = before.fastStability();
        double difficulty = before.difficulty();
        double recall = recall(before, days);
        double fastRecall = fastRecall(fast, days);
        double nextSlow =
                grade.recalled() ? recalled(slow, recall, difficulty, SLOW, grade) : forgotten(slow, recall, SLOW);
        double nextFast = grade.recalled()
                ? recalled(fast, fastRecall, difficulty, FAST, grade)
                : Math.min(forgotten(fast, fastRecall, FAST), FAST_OF_SLOW * nextSlow);
        double step = -w[6] * (grade.value() - 3) * (grade.recalled() ? 1 : recall + 0.1);
        double moved = difficulty + (10 - difficulty) * step / 9;
        return new State(
                boundedStability(nextSlow),
                boundedStability(nextFast),
                boundedDifficulty(0.01 * rawDifficulty(w, 4) + 0.99 * moved));
    }

    @Override
    public double recall(State state, double days) {
        double slow = state.stability();
        double hardness = state.difficulty() - 5;
        double scale = Math.exp(hardness * (w[32] - 0.3));
        double slowRecall = Math.pow(1 + slowFactor * scale * days / slow, -slowDecay(w));
        double fastWeight = w[27] * Math.pow(state.fastStability(), -w[29]);
        double slowWeight = w[28] * Math.pow(slow, w[30]) * Math.exp(hardness * (w[31] - 0.5));
        double mixed = (fastWeight * fastRecall(state.fastStability(), days) + slowWeight * slowRecall)
                / (fastWeight + slowWeight);
        return MARGIN + (1 - 2 * MARGIN) * mixed;
    }

    /** By bisection, since recall falls steadily. */
    @Override
    public double wait(State state, double retention) {
        if (retention >= 1 - 1e-4) {
            return 0;
        }
        double low = 0;
        double high = GREATEST_STABILITY;
        if (recall(state, high) > retention) {
            return high;
        }
        while (high - low > NEAREST) {
            double middle = (low + high) / 2;
            if (recall(state, middle) > retention) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    @Override
    public double lasting(State state) {
        return wait(state, RETENTION_OF_LASTING);
    }

    @Override
    public double days(long calendarDays, double exactDays) {
        return exactDays;
    }

    private double fastRecall(double fast, double days) {
        double decay = bounded(w[23] * Math.pow(fast, w[33] - 0.3), LEAST_DECAY, GREATEST_DECAY);
        double factor = Math.expm1(Math.min(-Math.log(w[25]) / decay, MOST_GROWTH_OF_FACTOR));
        return Math.pow(1 + factor * days / fast, -decay);
    }

    private double recalled(double stability, double recall, double difficulty, int at, Grade grade) {
        double increase = Math.exp(w[at] - 1.5)
                * (11 - difficulty)
                * Math.pow(stability, -w[at + 1])
                * Math.expm1((1 - recall) * w[at + 2])
                * (grade == Grade.HARD ? w[at + 6] : 1)
                * (grade == Grade.EASY ? w[at + 7] : 1);
        return stability * (1 + increase);
    }

    private double forgotten(double stability, double recall, int at) {
        return Math.min(
                stability, w[at + 3] * (Math.pow(stability + 1, w[at + 4]) - 1) * Math.exp((1 - recall) * w[at + 5]));
    }

    static double slowDecay(double[] w) {
        return bounded(w[24], LEAST_DECAY, GREATEST_DECAY);
    }

    static double rawDifficulty(double[] w, int grade) {
        return w[4] - Math.exp(w[5] * (grade - 1)) + 1;
    }

    static double boundedStability(double stability) {
        return bounded(stability, LEAST_STABILITY, GREATEST_STABILITY);
    }

    static double boundedDifficulty(double difficulty) {
        return bounded(difficulty, Formulas.LEAST_DIFFICULTY, Formulas.GREATEST_DIFFICULTY);
    }

    private static double bounded(double value, double least, double greatest) {
        return Math.min(Math.max(value, least), greatest);
    }
}
