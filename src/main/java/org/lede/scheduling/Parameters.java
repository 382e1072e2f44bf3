package org.lede.scheduling;

import java.time.Duration;

/**
 * The parameters by which memories are scheduled. Stored reviews name their version.
 *
 * @param version           the number of this parameter set, from 1; whatever changes a memory raises it
 * @param weights           the weights of the model of memory, which say which it is
 * @param desiredRetention  the probability of recall at which a fact falls due, between 0 and 1
 * @param maximumInterval   the longest wait in days, from 1 to 36500
 * @param learningSteps     the waits of a new fact
 * @param relearningSteps   the waits of a fact after a lapse
 * @param fuzz              whether waits of days are spread a little by chance
 * @param holdout           the share of waits, from 0 to 1, that are stretched or shortened to measure what is remembered
 */
public record Parameters(
        int version,
        Weights weights,
        double desiredRetention,
        int maximumInterval,
        Steps learningSteps,
        Steps relearningSteps,
        boolean fuzz,
        double holdout) {

    /** FSRS-6 as published: retention 0.9, steps of 1 and 10 minutes, 10 minutes after a lapse. */
    public static final Parameters DEFAULT = new Parameters(
            1,
            Weights.DEFAULT,
            0.9,
            36_500,
            Steps.of(Duration.ofMinutes(1), Duration.ofMinutes(10)),
            Steps.of(Duration.ofMinutes(10)),
            true,
            0);

    /** Lede's: no steps, since a fact that was missed comes back within the session, and is due again on another day. */
    public static final Parameters OF_DAYS =
            new Parameters(2, Weights.DEFAULT, 0.9, 36_500, Steps.NONE, Steps.NONE, true, 0.05);

    /** The same with another desired retention. */
    public Parameters retaining(double retention) {
        return new Parameters(
                version, weights, retention, maximumInterval, learningSteps, relearningSteps, fuzz, holdout);
    }

    /** The same with another share of waits held out. */
    public Parameters holdingOut(double share) {
        return new Parameters(
                version, weights, desiredRetention, maximumInterval, learningSteps, relearningSteps, fuzz, share);
    }

    /** The same with other weights, which have a version of their own. */
    public Parameters weighing(int otherVersion, Weights otherWeights) {
        return new Parameters(
                otherVersion,
                otherWeights,
                desiredRetention,
                maximumInterval,
                learningSteps,
                relearningSteps,
                fuzz,
                holdout);
    }

    /** The model of memory that the weights are of. */
    public Model model() {
        return weights.model();
    }

    /** @throws IllegalArgumentException if a number is out of its range */
    public Parameters {
        if (version < 1) {
            throw new IllegalArgumentException("versions count from 1, unlike " + version);
        }
        if (!(desiredRetention > 0 && desiredRetention < 1)) {
            throw new IllegalArgumentException("desired retention not between 0 and 1: " + desiredRetention);
        }
        if (maximumInterval < 1 || maximumInterval > Formulas.GREATEST_STABILITY) {
            throw new IllegalArgumentException("maximum interval not in 1..36500 days: " + maximumInterval);
        }
        if (!(holdout >= 0 && holdout <= 1)) {
            throw new IllegalArgumentException("share of the holdout not in 0..1: " + holdout);
        }
    }
}
