package org.lede.scheduling;

import java.util.random.RandomGenerator;

/**
 * The few waits that are stretched or shortened at random, to measure what is truly remembered: at the dates that the model
 * chose, it could only be asked whether it is right where it thinks it is.
 *
 * @param factor by which the wait is multiplied; 1 for all but the few
 */
record Holdout(double factor) {

    static final Holdout NONE = new Holdout(1);

    private static final double LEAST = 0.5;
    private static final double MOST = 2;

    /** Evenly on the scale on which twice as long is as far as half as long. */
    static Holdout drawn(double share, RandomGenerator random) {
        return random.nextDouble() >= share ? NONE : new Holdout(LEAST * Math.pow(MOST / LEAST, random.nextDouble()));
    }

    boolean isProbe() {
        return factor != 1;
    }

    /** The wait in days, at least 1. */
    long of(long days) {
        return Math.max(1, Math.round(days * factor));
    }
}
