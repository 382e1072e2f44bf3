package org.lede.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The derivatives of what models predict, against differences of predictions. */
class SlopesTest {

    private static final double STEP = 1e-6;

    @Test
    void fsrs6_slopes_areThoseOfItsPredictions() {
        assertSlopes(Fsrs6Fit.MODEL, Weights.DEFAULT.toArray());
    }

    @Test
    void fsrs7_slopes_areThoseOfItsPredictions() {
        assertSlopes(Fsrs7Fit.MODEL, Fsrs7.defaults());
    }

    @Test
    void fsrs6_predictions_areThoseOfTheFormulas() {
        MemoryModel formulas = new Formulas(Weights.DEFAULT);
        for (int seed = 0; seed < 50; seed++) {
            List<int[]> answers = answers(new SplittableRandom(seed));
            FittedModel.Walk walk = Fsrs6Fit.MODEL.walk(Weights.DEFAULT.toArray());
            Grade first = Grade.of(answers.get(0)[1]);
            walk.first(first.value());
            MemoryModel.State state = formulas.first(first);
            for (int[] answer : answers.subList(1, answers.size())) {
                double recall = answer[0] < 1 ? 1 : formulas.recall(state, answer[0]);
                Grade grade = Grade.of(answer[1]);
                state = formulas.next(state, answer[0], grade);

                assertThat(walk.next(answer[0], answer[0], grade.value(), new double[21]))
                        .isCloseTo(recall, within(1e-12));
            }
        }
    }

    /** Weights a little off the given ones, so that none lies on a bound. */
    private static void assertSlopes(FittedModel model, double[] defaults) {
        for (int seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] weights = defaults.clone();
            for (int i = 0; i < weights.length; i++) {
                weights[i] = weights[i] * (1 + 0.1 * random.nextDouble()) + 0.01 * random.nextDouble();
            }
            model.clamp(weights);
            List<int[]> answers = answers(random);
            double[] slope = new double[model.size()];
            double recall = last(model, weights, answers, slope);
            assertThat(recall).isBetween(0.0, 1.0);
            for (int i = 0; i < weights.length; i++) {
                double step = Math.max(Math.abs(weights[i]), 0.01) * STEP;
                double difference =
                        (at(model, weights, i, step, answers) - at(model, weights, i, -step, answers)) / (2 * step);
                assertThat(slope[i])
                        .as("by w%d after %d answers, seed %d", i, answers.size(), seed)
                        .isCloseTo(difference, within(1e-5 + 1e-3 * Math.abs(difference)));
            }
        }
    }

    private static double at(FittedModel model, double[] weights, int i, double step, List<int[]> answers) {
        double[] moved = weights.clone();
        moved[i] += step;
        return last(model, moved, answers, new double[model.size()]);
    }

    private static double last(FittedModel model, double[] weights, List<int[]> answers, double[] slope) {
        FittedModel.Walk walk = model.walk(weights);
        walk.first(answers.get(0)[1]);
        double recall = 1;
        for (int[] answer : answers.subList(1, answers.size())) {
            recall = walk.next(answer[0], answer[0] == 0 ? 0.01 : answer[0] - 0.3, answer[1], slope);
        }
        return recall;
    }

    /** Days and grades of up to eight answers, the last on a later day than the one before it. */
    private static List<int[]> answers(SplittableRandom random) {
        List<int[]> answers = new ArrayList<>();
        int count = random.nextInt(2, 9);
        for (int i = 0; i < count; i++) {
            boolean later = i == count - 1 || random.nextInt(5) > 0;
            answers.add(new int[] {later ? random.nextInt(1, 40) : 0, random.nextInt(1, 5)});
        }
        return answers;
    }
}
