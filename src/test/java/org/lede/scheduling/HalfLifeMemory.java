package org.lede.scheduling;

import java.util.random.RandomGenerator;

/**
 * A fact forgotten exponentially, with a half-life of its own (as in B. Settles, B. Meeder: A Trainable Spaced Repetition Model
 * for Language Learning. ACL 2016). A recall multiplies the half-life by up to three, the more, the longer it was waited for; a miss
 * shortens it to six tenths. There is no other difference between facts: no difficulty, no second trace.
 */
final class HalfLifeMemory implements SimulatedFact {

    private static final double MEDIAN_DAYS = 7;

    /** Of learners and of facts, in the logarithm of the half-life. */
    private static final double DEVIATION = 1.6;

    private static final double MOST_GAIN = 2;
    private static final double KEPT_AFTER_A_MISS = 0.6;

    private double halfLife;
    private double last = Double.NaN;

    /** @param ability how well the learner remembers, standard normal among learners */
    HalfLifeMemory(double ability, RandomGenerator random) {
        halfLife = MEDIAN_DAYS * Math.exp(DEVIATION * (ability + random.nextGaussian()));
    }

    @Override
    public void meet(double at, boolean recalled) {
        if (!Double.isNaN(last)) {
            halfLife *= recalled ? 1 + MOST_GAIN * Math.min(1, (at - last) / halfLife) : KEPT_AFTER_A_MISS;
        }
        last = at;
    }

    @Override
    public double recall(double at) {
        return Math.pow(2, -(at - last) / halfLife);
    }
}
