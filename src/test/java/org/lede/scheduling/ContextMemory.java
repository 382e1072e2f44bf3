package org.lede.scheduling;

import java.util.random.RandomGenerator;

/**
 * A fact remembered by the Multiscale Context Model (M. C. Mozer, H. Pashler, N. Cepeda, R. Lindsey, E. Vul: Predicting the
 * Optimal Spacing of Study: A Multiscale Context Model of Memory. NIPS 22, 2009), which was made to foretell the effects of
 * spacing from how something is forgotten that was met once.
 *
 * <p>A memory is made of parts, each fading exponentially on a time scale of its own, from a day to decades. A meeting adds
 * to each part what it and the faster ones together lack of a full memory, so the slow parts, which last, gain the more, the
 * more of the fast ones has faded; and nine times as much if the fact was recalled ({@value #IF_RECALLED}, as in the paper).
 *
 * <p>The time scales and their weights are those by which a fact met once is forgotten as in {@link TraceMemory}, and so is
 * how much learners and facts differ: it was chosen before any schedule was run.
 */
final class ContextMemory implements SimulatedFact {

    private static final int PARTS = 100;
    private static final double FASTEST_DAYS = 0.8;
    private static final double NEXT_SLOWER = 1.1;
    private static final double NEXT_WEIGHT = 0.97;
    private static final double IF_RECALLED = 9;

    /** In the logarithm of the time scales. */
    private static final double DEVIATION_OF_LEARNERS = 2.2;

    private static final double DEVIATION_OF_FACTS = 2.2;

    private static final double[] WEIGHTS = weights();
    private static final double[] SCALES = scales();

    private final double slower;
    private final double[] parts = new double[PARTS];
    private double last;

    /** @param ability how well the learner remembers, standard normal among learners */
    ContextMemory(double ability, RandomGenerator random) {
        slower = Math.exp(DEVIATION_OF_LEARNERS * ability + DEVIATION_OF_FACTS * random.nextGaussian());
    }

    @Override
    public void meet(double at, boolean recalled) {
        double weights = 0;
        double faster = 0;
        for (int i = 0; i < PARTS; i++) {
            parts[i] *= kept(i, at - last);
            weights += WEIGHTS[i];
            faster += WEIGHTS[i] * parts[i];
            parts[i] += (recalled ? IF_RECALLED : 1) * Math.max(1 - faster / weights, 0);
        }
        last = at;
    }

    @Override
    public double recall(double at) {
        double all = 0;
        for (int i = 0; i < PARTS; i++) {
            all += WEIGHTS[i] * parts[i] * kept(i, at - last);
        }
        return Math.min(all, 1);
    }

    private double kept(int part, double days) {
        return Math.exp(-days / (slower * SCALES[part]));
    }

    /** They fall by the same ratio from one part to the next, and their sum is 1. */
    private static double[] weights() {
        double[] weights = new double[PARTS];
        double sum = 0;
        for (int i = 0; i < PARTS; i++) {
            weights[i] = Math.pow(NEXT_WEIGHT, i);
            sum += weights[i];
        }
        for (int i = 0; i < PARTS; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    private static double[] scales() {
        double[] scales = new double[PARTS];
        for (int i = 0; i < PARTS; i++) {
            scales[i] = FASTEST_DAYS * Math.pow(NEXT_SLOWER, i + 1);
        }
        return scales;
    }
}
