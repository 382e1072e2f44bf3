package org.lede.scheduling;

/**
 * The formulas of FSRS-6 for one set of weights. Stability S is in days, from 0.001 to 36500: the time after which
 * retrievability has fallen to 0.9. Difficulty D is from 1 to 10. Retrievability R is the probability of recall. What
 * goes in are the values before a review.
 */
final class Formulas implements MemoryModel {

    static final double LEAST_STABILITY = 0.001;
    static final double GREATEST_STABILITY = 36_500;
    static final double LEAST_DIFFICULTY = 1;
    static final double GREATEST_DIFFICULTY = 10;

    /** Stability is defined by this retrievability. */
    private static final double RETRIEVABILITY_AT_STABILITY = 0.9;

    private final double[] w;
    private final double decay;
    private final double factor;
    private final double growth;
    private final double shareKeptOfSameDay;
    private final double difficultyOfEasy;

    Formulas(Weights weights) {
        w = weights.toArray();
        decay = -w[20];
        factor = Math.pow(RETRIEVABILITY_AT_STABILITY, 1 / decay) - 1;
        growth = Math.exp(w[8]);
        shareKeptOfSameDay = Math.exp(w[17] * w[18]);
        difficultyOfEasy = rawInitialDifficulty(Grade.EASY);
    }

    @Override
    public State first(Grade grade) {
        double stability = initialStability(grade);
        return new State(stability, stability, initialDifficulty(grade));
    }

    @Override
    public State next(State before, double days, Grade grade) {
        double stability = nextStability(before.stability(), before.difficulty(), (long) days, grade);
        return new State(stability, stability, nextDifficulty(before.difficulty(), grade));
    }

    @Override
    public double recall(State state, double days) {
        return retrievability(days, state.stability());
    }

    @Override
    public double wait(State state, double retention) {
        return interval(retention, state.stability());
    }

    @Override
    public double lasting(State state) {
        return state.stability();
    }

    /** Whole days, which the weights were fitted to. */
    @Override
    public double days(long calendarDays, double exactDays) {
        return calendarDays;
    }

    /** R(t,S) = (1 + FACTOR·t/S)^DECAY, t in days. */
    double retrievability(double days, double stability) {
        return Math.pow(1 + factor * days / stability, decay);
    }

    /** Days, unrounded, until retrievability has fallen to r: S/FACTOR·(r^(1/DECAY) − 1). */
    double interval(double retrievability, double stability) {
        return stability / factor * (Math.pow(retrievability, 1 / decay) - 1);
    }

    /** S0(G) = w[G−1]. */
    double initialStability(Grade grade) {
        return clampStability(w[grade.ordinal()]);
    }

    /** D0(G) = w4 − e^(w5·(G−1)) + 1. */
    double initialDifficulty(Grade grade) {
        return clampDifficulty(rawInitialDifficulty(grade));
    }

    /** D − w6·(G−3)·(10−D)/9, drawn a little (w7) towards the difficulty of a fact that was easy at once. */
    double nextDifficulty(double difficulty, Grade grade) {
        double moved = difficulty - w[6] * (grade.value() - 3) * (10 - difficulty) / 9;
        return clampDifficulty(w[7] * difficultyOfEasy + (1 - w[7]) * moved);
    }

    /**
     * Stability after a review.
     *
     * @param days whole days since the last review; below 1, it is a review of the same day
     */
    double nextStability(double stability, double difficulty, long days, Grade grade) {
        if (days < 1) {
            return stabilityOnSameDay(stability, grade);
        }
        double retrievability = retrievability(days, stability);
        return grade.recalled()
                ? stabilityAfterRecall(stability, difficulty, retrievability, grade)
                : stabilityAfterForgetting(stability, difficulty, retrievability);
    }

    /** S·(1 + e^w8·(11−D)·S^−w9·(e^(w10·(1−R)) − 1)·(w15 if Hard)·(w16 if Easy)). */
    double stabilityAfterRecall(double stability, double difficulty, double retrievability, Grade grade) {
        double increase = growth
                * (11 - difficulty)
                * Math.pow(stability, -w[9])
                * Math.expm1(w[10] * (1 - retrievability))
                * factorOf(grade);
        return clampStability(stability * (1 + increase));
    }

    /** The smaller of {@link #rawStabilityAfterForgetting} and S/e^(w17·w18), so that a miss never strengthens. */
    double stabilityAfterForgetting(double stability, double difficulty, double retrievability) {
        double forgotten = rawStabilityAfterForgetting(stability, difficulty, retrievability);
        return clampStability(Math.min(forgotten, stability / shareKeptOfSameDay));
    }

    /** w11·D^−w12·((S+1)^w13 − 1)·e^(w14·(1−R)). */
    double rawStabilityAfterForgetting(double stability, double difficulty, double retrievability) {
        return w[11]
                * Math.pow(difficulty, -w[12])
                * (Math.pow(stability + 1, w[13]) - 1)
                * Math.exp(w[14] * (1 - retrievability));
    }

    /** S·e^(w17·(G−3+w18))·S^−w19, which no recall, Hard included, lets fall. */
    double stabilityOnSameDay(double stability, Grade grade) {
        double increase = Math.exp(w[17] * (grade.value() - 3 + w[18])) * Math.pow(stability, -w[19]);
        return clampStability(stability * (grade.recalled() ? Math.max(increase, 1) : increase));
    }

    private double rawInitialDifficulty(Grade grade) {
        return w[4] - Math.exp(w[5] * (grade.value() - 1)) + 1;
    }

    private double factorOf(Grade grade) {
        return switch (grade) {
            case HARD -> w[15];
            case EASY -> w[16];
            case AGAIN, GOOD -> 1;
        };
    }

    private static double clampStability(double stability) {
        return Math.min(Math.max(stability, LEAST_STABILITY), GREATEST_STABILITY);
    }

    private static double clampDifficulty(double difficulty) {
        return Math.min(Math.max(difficulty, LEAST_DIFFICULTY), GREATEST_DIFFICULTY);
    }
}
