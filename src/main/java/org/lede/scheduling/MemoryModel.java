package org.lede.scheduling;

/** A model of how one fact is remembered by one learner: FSRS-6 or FSRS-7, with their weights. */
interface MemoryModel {

    /**
     * A memory as a model keeps it.
     *
     * @param stability     how slowly it is forgotten, in days
     * @param fastStability the same of the second trace of FSRS-7; in FSRS-6, which has one, the same number
     * @param difficulty    how hard the fact is for the learner, from 1 to 10
     */
    record State(double stability, double fastStability, double difficulty) {}

    /** After the first answer. */
    State first(Grade grade);

    /** After one more answer. @param days since the answer before; FSRS-6 counts whole ones, FSRS-7 parts of them too */
    State next(State before, double days, Grade grade);

    /** The probability of recall so many days after the last answer. */
    double recall(State state, double days);

    /** After how many days, unrounded, the probability of recall has fallen to that retention. */
    double wait(State state, double retention);

    /** The wait for 0.9, which is how long a memory is said to last. */
    double lasting(State state);

    /**
     * The time between two answers as the model counts it.
     *
     * @param calendarDays whole days of the learner's calendar
     * @param exactDays    days of 24 hours, to the moment
     */
    double days(long calendarDays, double exactDays);

    /**
     * How much likelier the fact is recalled some days later if it is asked now than if it isn't.
     *
     * @param days      since the last answer, to the moment
     * @param dayCount  the same as the model counts them
     * @param daysLater how many days later
     */
    default double gain(State state, double days, double dayCount, double daysLater) {
        double recall = recall(state, days);
        return recall * recall(next(state, dayCount, Grade.GOOD), daysLater)
                + (1 - recall) * recall(next(state, dayCount, Grade.AGAIN), daysLater)
                - recall(state, days + daysLater);
    }
}
