package org.lede.scheduling;

/** A model of memory whose weights can be fitted to answers: it predicts them, with the derivatives by each weight. */
interface FittedModel {

    /** How many weights it has; w0 to w3 are the first stabilities by grade. */
    int size();

    /** The published weights. */
    Weights defaults();

    /** Whether it can go by those weights, of which there are {@link #size()}. */
    boolean takes(double[] weights);

    /** Memories by those weights. */
    MemoryModel with(Weights weights);

    /** Longer histories are drills, or tests of the program, and are left out. */
    int longestHistory();

    /** Moves the weights to where they have a meaning. */
    void clamp(double[] weights);

    /** How far each weight may be expected to lie from where a fit starts, as a standard deviation times the root of 2. */
    double[] deviations();

    /** Answers are predicted between this probability and 1 less it. */
    double leastProbability();

    /** How much the answer at that place of so many matters: the latest most. */
    double importance(int place, int of);

    /** Goes through histories by those weights, one after the other. */
    Walk walk(double[] weights);

    /** One memory after another, answer by answer. */
    interface Walk {

        /** A fact's first answer. */
        void first(int grade);

        /**
         * One more answer to the fact.
         *
         * @param slope where the derivatives of the prediction by each weight are written, if one is made
         * @return the probability of recall just before it; 1 where the model has none for so short a time
         */
        double next(int days, double exactDays, int grade, double[] slope);
    }
}
