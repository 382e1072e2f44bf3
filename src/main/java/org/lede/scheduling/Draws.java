package org.lede.scheduling;

import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * What is left to chance for one learner and one fact. It depends on nothing but their ids and the day, so that every replay
 * and every replica draws the same.
 */
public record Draws(UUID learnerId, UUID factId) {

    /** Where the fuzz of a wait comes from. @param reps how often the fact was reviewed before */
    RandomGenerator fuzz(int reps) {
        return new SplittableRandom(Fuzz.seed(learnerId, factId, reps));
    }

    /** The holdout of a wait that begins on that day, where that share of all waits is held out. */
    Holdout holdout(LocalDate day, double share) {
        return Holdout.drawn(share, new SplittableRandom(Fuzz.seed(factId, learnerId, (int) day.toEpochDay())));
    }

    /** A number in [0,1) by which it is drawn whether a right answer of that question counts as Hard or as Good. */
    public double luck(UUID attemptId, UUID questionVersionId) {
        return new SplittableRandom(Fuzz.seed(attemptId, questionVersionId, 0)).nextDouble();
    }
}
