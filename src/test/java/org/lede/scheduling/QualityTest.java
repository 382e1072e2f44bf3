package org.lede.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class QualityTest {

    private static final double[] ALIKE = {1, 1, 1, 1};

    @Test
    void logLossAndRmse_ofFourAnswersInTwoBins_areThoseByHand() {
        double[] right = {0.9, 0.8, 0.6, 0.3};
        boolean[] recalled = {true, false, true, false};

        Quality quality = Quality.of(right, recalled, new long[] {1, 1, 2, 2}, ALIKE);

        double logLoss = -(Math.log(0.9) + Math.log(0.2) + Math.log(0.6) + Math.log(0.7)) / 4;
        double rmse = Math.sqrt((2 * 0.35 * 0.35 + 2 * 0.05 * 0.05) / 4);
        assertThat(new double[] {quality.answers(), quality.logLoss(), quality.rmseBins(), quality.auc()})
                .containsExactly(new double[] {4, logLoss, rmse, 0.75}, within(1e-12));
    }

    @Test
    void auc_ties_countHalf() {
        assertThat(auc(new double[] {0.5, 0.5, 0.5, 0.5}, true, false, true, false))
                .isEqualTo(0.5);
        assertThat(auc(new double[] {0.9, 0.5, 0.5, 0.1}, true, true, false, false))
                .isEqualTo(0.875);
    }

    @Test
    void auc_withoutAMiss_isAHalf() {
        assertThat(auc(new double[] {0.9, 0.5, 0.5, 0.1}, true, true, true, true))
                .isEqualTo(0.5);
    }

    @Test
    void importance_weighsLogLossAndBins() {
        Quality quality = Quality.of(
                new double[] {0.9, 0.5}, new boolean[] {true, false}, new long[] {1, 2}, new double[] {3, 1});

        assertThat(new double[] {quality.logLoss(), quality.rmseBins()})
                .containsExactly(
                        new double[] {-(3 * Math.log(0.9) + Math.log(0.5)) / 4, Math.sqrt((3 * 0.01 + 0.25) / 4)},
                        within(1e-12));
    }

    @Test
    void predictions_hardlyBetterThanOthers_areNotBetter() {
        boolean[] recalled = {true, true, true, false};
        Predictions usual = new Predictions(new double[] {0.7, 0.7, 0.7, 0.7}, recalled, new long[4]);
        Predictions mixed = new Predictions(new double[] {0.8, 0.6, 0.75, 0.7}, recalled, new long[4]);
        Predictions better = new Predictions(new double[] {0.8, 0.8, 0.8, 0.6}, recalled, new long[4]);

        assertThat(mixed.areBetterThan(usual)).isFalse();
        assertThat(better.areBetterThan(usual)).isTrue();
        assertThat(usual.areBetterThan(better)).isFalse();
        assertThat(usual.areBetterThan(usual)).isFalse();
    }

    private static double auc(double[] right, boolean... recalled) {
        double[] alike = new double[right.length];
        Arrays.fill(alike, 1);
        return Quality.of(right, recalled, new long[right.length], alike).auc();
    }
}
