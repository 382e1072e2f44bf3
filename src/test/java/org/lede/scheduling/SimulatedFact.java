package org.lede.scheduling;

import java.util.random.RandomGenerator;

/** One fact in the mind of a simulated learner, remembered by another model than FSRS's own. Times are in days. */
interface SimulatedFact {

    /**
     * The learner reads the fact, or is told it after an answer.
     *
     * @param recalled whether they had just recalled it; not when they read it for the first time
     */
    void meet(double at, boolean recalled);

    /** The true probability of recall, guessing apart, at a time after the last meeting. */
    double recall(double at);

    /**
     * How all the learners of a simulation remember. How a fact met once is forgotten is about the same in each; what
     * differs is what repetition does.
     */
    enum World {
        TRACES,
        CONTEXTS,
        TWO_STORES,
        HALF_LIVES;

        /** @param ability how well the learner remembers, standard normal among learners */
        SimulatedFact fact(double ability, RandomGenerator random) {
            return switch (this) {
                case TRACES -> new TraceMemory(ability, random);
                case CONTEXTS -> new ContextMemory(ability, random);
                case TWO_STORES -> new TwoStoreMemory(ability, random);
                case HALF_LIVES -> new HalfLifeMemory(ability, random);
            };
        }
    }
}
