package org.lede.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * What the scheduler knows of one learner and one fact. A fact never reviewed has no memory.
 *
 * @param stability     how slowly it is forgotten, in days, from 0.0001 to 36500; in FSRS-6, after how many days the
 *                      probability of recall has fallen to 0.9
 * @param fastStability the same of a second trace, in FSRS-7; in a model without one, the same number
 * @param difficulty    how hard the fact is for the learner, from 1 to 10
 * @param state         in which part of its life the memory is
 * @param step          the step of learning or relearning it waits in, from 0; 0 in review
 * @param due           when it is to be asked again, not before the last review
 * @param lastReview    when it was last reviewed
 * @param reps          how often it was reviewed, from 1
 * @param lapses        how often it was missed in review, fewer than reps
 */
public record Memory(
        double stability,
        double fastStability,
        double difficulty,
        State state,
        int step,
        Instant due,
        Instant lastReview,
        int reps,
        int lapses) {

    private static final long MILLIS_A_DAY = Duration.ofDays(1).toMillis();

    /** The part of a memory's life that decides how it is scheduled. */
    public enum State {
        /** In the first short steps. */
        LEARNING,
        /** Waiting for whole days. */
        REVIEW,
        /** In the short steps after a lapse. */
        RELEARNING
    }

    /** @throws IllegalArgumentException if a value is out of its range or contradicts another */
    public Memory {
        Objects.requireNonNull(state, "state");
        requireStability(stability);
        requireStability(fastStability);
        if (!(difficulty >= Formulas.LEAST_DIFFICULTY && difficulty <= Formulas.GREATEST_DIFFICULTY)) {
            throw new IllegalArgumentException("difficulty not in [1,10]: " + difficulty);
        }
        if (step < 0 || state == State.REVIEW && step > 0) {
            throw new IllegalArgumentException("no step " + step + " in " + state);
        }
        if (due.isBefore(lastReview)) {
            throw new IllegalArgumentException("due at " + due + ", before the last review at " + lastReview);
        }
        if (reps < 1 || lapses < 0 || lapses >= reps) {
            throw new IllegalArgumentException(lapses + " lapses in " + reps + " reviews");
        }
    }

    private static void requireStability(double stability) {
        if (!(stability >= Fsrs7.LEAST_STABILITY && stability <= Fsrs7.GREATEST_STABILITY)) {
            throw new IllegalArgumentException("stability not in [0.0001,36500]: " + stability);
        }
    }

    /** As a model takes it. */
    MemoryModel.State traces() {
        return new MemoryModel.State(stability, fastStability, difficulty);
    }

    /**
     * Whole days of 24 hours since the last review, whatever the calendar says: a night's sleep across midnight is no
     * day yet, and a change of the clocks makes none.
     */
    long daysUntil(Instant at) {
        return Duration.between(lastReview, at).toDays();
    }

    /** Days of 24 hours since the last review, to the moment; none before it. */
    double exactDaysUntil(Instant at) {
        return Math.max(Duration.between(lastReview, at).toMillis(), 0) / (double) MILLIS_A_DAY;
    }

    /** The same, due at that time. */
    Memory dueAt(Instant time) {
        return new Memory(stability, fastStability, difficulty, state, step, time, lastReview, reps, lapses);
    }

    /** The same, due at that time at the earliest. */
    public Memory dueNotBefore(Instant earliest) {
        return due.isBefore(earliest) ? dueAt(earliest) : this;
    }
}
