package org.lede.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.lede.scheduling.Optimised.Predictor;

@Execution(ExecutionMode.CONCURRENT)
class OptimiserTest {

    private static final List<Trials> FORGET_OTHERWISE =
            ReferenceHistories.named("exp-5000-107").trials();
    private static final List<Trials> FEW =
            ReferenceHistories.named("exp-400-102").trials();
    private static final List<Trials> FEW_BY_THE_FORMULAS =
            ReferenceHistories.named("fsrs6-400-101").trials();

    @Test
    void installation_ofLearnersWhoForgetOtherwise_getsFittedWeights() {
        Optimised optimised = Optimiser.forInstallation(FORGET_OTHERWISE, Weights.DEFAULT);

        assertThat(optimised.accepted()).isTrue();
        assertThat(optimised.weights().toArray())
                .containsExactly(Optimiser.fitted(TrialHistories.of(FORGET_OTHERWISE)));
        assertThat(optimised.heldOut().keySet()).containsExactlyInAnyOrder(Predictor.values());
        assertThat(loss(optimised, Predictor.FITTED_WEIGHTS))
                .isLessThan(loss(optimised, Predictor.FIRST_STABILITIES) - 0.02)
                .isLessThan(loss(optimised, Predictor.MOVING_AVERAGE) - 0.05)
                .isLessThan(loss(optimised, Predictor.DEFAULT_WEIGHTS) - 0.1);
    }

    @Test
    void heldOutAnswers_areThoseAfterTheFirstSixth() {
        Optimised optimised = Optimiser.forInstallation(FEW, Weights.DEFAULT);

        int predicted = TrialHistories.of(FEW).predicted();
        assertThat(optimised.heldOut().values().stream().map(Quality::answers).collect(Collectors.toSet()))
                .containsExactly(predicted - predicted / 6);
    }

    @Test
    void fewAnswers_whereThePlainFitPredictsNoBetter_keepTheWeightsInUse() {
        Optimised optimised = Optimiser.forInstallation(FEW_BY_THE_FORMULAS, Weights.DEFAULT);

        assertThat(optimised.accepted()).isFalse();
        assertThat(optimised.weights()).isEqualTo(Weights.DEFAULT);
    }

    @Test
    void learner_withFewAnswers_getsBetterWeightsByShrinkage() {
        Optimised plain = Optimiser.forInstallation(FEW, Weights.DEFAULT);
        Optimised shrunk = Optimiser.forLearner(FEW, Weights.DEFAULT, Weights.DEFAULT);

        assertThat(shrunk.accepted()).isTrue();
        assertThat(loss(shrunk, Predictor.FITTED_WEIGHTS))
                .isLessThan(loss(plain, Predictor.FITTED_WEIGHTS))
                .isLessThan(loss(shrunk, Predictor.DEFAULT_WEIGHTS));
    }

    @Test
    void weights_areFittedToTheModelInUse() {
        Weights defaults = Model.FSRS_7.ofDays().weights();

        Optimised plain = Optimiser.forInstallation(FORGET_OTHERWISE, defaults);
        Optimised shrunk = Optimiser.forLearner(FORGET_OTHERWISE, plain.weights(), plain.weights());

        assertThat(List.of(plain.weights().model(), shrunk.weights().model())).containsOnly(Model.FSRS_7);
        assertThat(plain.accepted()).isTrue();
        assertThat(plain.weights().toArray())
                .containsExactly(Optimiser.fittedFsrs7(TrialHistories.of(FORGET_OTHERWISE)));
        assertThat(loss(plain, Predictor.WEIGHTS_IN_USE)).isEqualTo(loss(plain, Predictor.FSRS_7));
        assertThat(shrunk.heldOut()).doesNotContainKeys(Predictor.FITTED_WEIGHTS, Predictor.DEFAULT_WEIGHTS);
    }

    @Test
    void learner_withWeightsFittedToTheSameAnswers_keepsThem() {
        Weights fitted =
                Optimiser.forLearner(FEW, Weights.DEFAULT, Weights.DEFAULT).weights();

        Optimised again = Optimiser.forLearner(FEW, Weights.DEFAULT, fitted);

        assertThat(again.accepted()).isFalse();
        assertThat(again.weights()).isEqualTo(fitted);
    }

    @Test
    void noAnswers_giveTheDefaults() {
        assertThat(Optimiser.fitted(TrialHistories.of(List.of()))).containsExactly(Weights.DEFAULT.toArray());
        assertThat(Optimiser.forInstallation(List.of(), Weights.DEFAULT).accepted())
                .isFalse();
    }

    @Test
    void fewerThan64Answers_changeTheFirstStabilitiesOnly() {
        List<Trials> some = FORGET_OTHERWISE.subList(0, 60).stream()
                .map(one -> new Trials(
                        one.learner(),
                        one.inOrder().subList(0, Math.min(2, one.inOrder().size()))))
                .toList();

        double[] fitted = Optimiser.fitted(TrialHistories.of(some));

        assertThat(Arrays.copyOfRange(fitted, 4, 21))
                .containsExactly(Arrays.copyOfRange(Weights.DEFAULT.toArray(), 4, 21));
        assertThat(fitted[2]).isNotCloseTo(Weights.DEFAULT.toArray()[2], within(0.01));
    }

    /** Half of what is right was guessed, so as much less is remembered. */
    @Test
    void guessing_isNoRemembering() {
        List<Trials> guessed = FORGET_OTHERWISE.stream()
                .map(one -> new Trials(
                        one.learner(),
                        one.inOrder().stream()
                                .map(trial -> new Trial(trial.at(), trial.day(), trial.grade(), 0.5))
                                .toList()))
                .toList();

        double[] typed = Optimiser.fitted(TrialHistories.of(FORGET_OTHERWISE));
        double[] picked = Optimiser.fitted(TrialHistories.of(guessed));

        assertThat(averageRecall(picked)).isLessThan(averageRecall(typed) - 0.05);
    }

    private static double averageRecall(double[] weights) {
        return Arrays.stream(Predictions.of(Fsrs6Fit.MODEL, weights, TrialHistories.of(FORGET_OTHERWISE))
                        .right())
                .average()
                .orElseThrow();
    }

    private static double loss(Optimised optimised, Predictor predictor) {
        return optimised.heldOut().get(predictor).logLoss();
    }
}
