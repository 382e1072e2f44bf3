package org.lede.scheduling;

import java.util.List;
import java.util.random.RandomGenerator;

/** One fact in the mind of a simulated learner, remembered by another model than FSRS's own. */
interface SimulatedFact {

    /**
     * The learner reads the fact, or is told it after an answer.
     *
     * @param recalled whether they had just recalled it; not when they read it for the first time
     */
    void meet(int day, boolean recalled);

    /** The true probability of recall on a day after the last meeting; days are asked about in their order. */
    double recall(int day);

    /** How all the learners of a simulation remember. */
    enum Mind {
        TRACES(
                0.212, 1.2931, 0.2593, 8.2956, 7.5225, 0.3878, 2.8685, 0.0, 1.4221, 0.2421, 0.5984, 3.0178, 0.0689,
                0.2533, 0.5028, 0.6014, 1.8729, 1.6822, 0.176, 0.0658, 0.3436),
        CONTEXTS(
                0.212, 1.2931, 0.2747, 8.2956, 4.7623, 0.7811, 1.8329, 0.0, 0.922, 0.4331, 1.625, 0.9355, 0.19, 0.266,
                2.121, 0.6014, 1.8729, 1.3717, 0.2306, 0.0658, 0.5378);

        private final Weights fitted;

        Mind(Double... fitted) {
            this.fitted = new Weights(List.of(fitted));
        }

        /**
         * Weights of FSRS-6 fitted to 40 other learners than any that are simulated, whom Lede's schedule asked, as
         * {@code -Dtest=SimulationTest -Dsimulation.fit=true} prints them.
         */
        Weights fitted() {
            return fitted;
        }

        /** @param ability how well the learner remembers, standard normal among learners */
        SimulatedFact fact(double ability, RandomGenerator random) {
            return this == TRACES ? new TraceMemory(ability, random) : new ContextMemory(ability, random);
        }
    }
}
