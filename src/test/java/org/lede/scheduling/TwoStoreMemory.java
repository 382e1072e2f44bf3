package org.lede.scheduling;

import java.util.random.RandomGenerator;

/**
 * A fact held in two stores, from either of which it can be recalled: one that each meeting fills and that empties within days,
 * and one that lasts and fills slowly, as in the two-component theories of memory (R. A. Bjork, E. L. Bjork: A New Theory of
 * Disuse, 1992). What the lasting store gains is less, the more the quick one still holds, and half as much where the fact wasn't
 * recalled.
 *
 * <p>The time scales and how much learners and facts differ are those by which a fact met once is forgotten as in {@link
 * TraceMemory}; they were chosen before any schedule was run.
 */
final class TwoStoreMemory implements SimulatedFact {

    private static final double QUICK_DAYS = 3.758;
    private static final double LASTING_DAYS = 557.9;
    private static final double GAIN = 0.5409;
    private static final double GAIN_IF_TOLD = 0.5;

    /** Of learners and of facts, in the logarithm of the time scales. */
    private static final double DEVIATION = 2.1947;

    private final double slower;
    private double last = Double.NaN;
    private double lasting;

    /** @param ability how well the learner remembers, standard normal among learners */
    TwoStoreMemory(double ability, RandomGenerator random) {
        slower = Math.exp(DEVIATION * (ability + random.nextGaussian()));
    }

    @Override
    public void meet(double at, boolean recalled) {
        double quick = Double.isNaN(last) ? 0 : quick(at);
        double left = Double.isNaN(last) ? 0 : lasting(at);
        lasting = left + (1 - left) * GAIN * (1 - quick) * (recalled ? 1 : GAIN_IF_TOLD);
        last = at;
    }

    @Override
    public double recall(double at) {
        return 1 - (1 - quick(at)) * (1 - lasting(at));
    }

    private double quick(double at) {
        return Math.exp(-(at - last) / (QUICK_DAYS * slower));
    }

    private double lasting(double at) {
        return lasting * Math.exp(-(at - last) / (LASTING_DAYS * slower));
    }
}
