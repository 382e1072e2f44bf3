package org.lede.scheduling;

import java.util.Map;

/**
 * What came of fitting weights to answers.
 *
 * @param weights  those to use from now on: the fitted ones, or those in use before
 * @param accepted whether they are the fitted ones
 * @param heldOut  how well later answers were predicted from earlier ones, by each way of predicting them
 */
public record Optimised(Weights weights, boolean accepted, Map<Predictor, Quality> heldOut) {

    public Optimised {
        heldOut = Map.copyOf(heldOut);
    }

    /** A way of predicting answers; each is judged on answers it hasn't seen. */
    public enum Predictor {
        /** FSRS-6 with its default weights. */
        DEFAULT_WEIGHTS,
        /** The model in use with the weights in use, which may have been fitted to these answers before. */
        WEIGHTS_IN_USE,
        /** A moving average of how each learner's answers went. */
        MOVING_AVERAGE,
        /** FSRS-6 with its default weights but for the first stabilities. */
        FIRST_STABILITIES,
        /** FSRS-6 with all weights fitted. */
        FITTED_WEIGHTS,
        /** FSRS-7 with its default weights. */
        FSRS_7,
        /** FSRS-7 with all weights fitted. */
        FITTED_FSRS_7
    }
}
