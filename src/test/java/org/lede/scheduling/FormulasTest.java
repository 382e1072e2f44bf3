package org.lede.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.scheduling.Grade.AGAIN;
import static org.lede.scheduling.Grade.EASY;
import static org.lede.scheduling.Grade.GOOD;
import static org.lede.scheduling.Grade.HARD;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The formulas with weights that let them be worked out by hand, to a relative 0.00001. */
class FormulasTest {

    private static final double LN_2 = Math.log(2);
    private static final double LN_4 = Math.log(4);

    private static final Formulas DEFAULT = new Formulas(Weights.DEFAULT);

    @Test
    void retrievability_byHand() {
        // FACTOR = 0.9^-2 - 1 = 19/81, so that R = 0.5 needs t/S = 3·81/19.
        Formulas formulas = with(Map.of(20, 0.5));

        assertClose(
                List.of(
                        formulas.retrievability(0, 7),
                        formulas.retrievability(7, 7),
                        formulas.retrievability(7 * 243 / 19.0, 7),
                        formulas.interval(0.9, 7),
                        formulas.interval(0.5, 7)),
                List.of(1.0, 0.9, 0.5, 7.0, 7 * 243 / 19.0));
    }

    @Test
    void stability_afterRecall_byHand() {
        // e^(w10·(1-R)) - 1 = 1 and S^-w9 = 1/S, so that S grows by 11 - D, times 0.4 if Hard, times 2 if Easy.
        Formulas formulas = with(Map.of(8, 0.0, 9, 1.0, 10, LN_4, 15, 0.4, 16, 2.0));

        assertClose(
                Stream.of(HARD, GOOD, EASY)
                        .map(grade -> formulas.stabilityAfterRecall(3, 6, 0.5, grade))
                        .toList(),
                List.of(5.0, 8.0, 13.0));
    }

    @Test
    void stability_afterForgetting_byHand() {
        // 0.02 · 4^-1 · (2^2 - 1) · 2 = 0.03, and no more than S/e^(w17·w18) = 1/4 of what it was.
        Formulas formulas = with(Map.of(11, 0.02, 12, 1.0, 13, 2.0, 14, LN_4, 17, 2.0, 18, LN_2));

        assertClose(
                List.of(
                        formulas.stabilityAfterForgetting(1, 4, 0.5),
                        formulas.rawStabilityAfterForgetting(1, 4, 0.5),
                        formulas.stabilityAfterForgetting(99, 4, 0.5)),
                List.of(0.03, 0.03, 24.75));
    }

    @Test
    void stability_onTheSameDay_byHand() {
        // 2^(G-2)/S, which only a miss lets fall below 1.
        Formulas formulas = with(Map.of(17, LN_2, 18, 1.0, 19, 1.0));

        assertClose(
                Stream.of(Grade.values())
                        .map(grade -> formulas.stabilityOnSameDay(2, grade))
                        .toList(),
                List.of(0.5, 2.0, 2.0, 4.0));
    }

    @Test
    void stability_betweenOneDayAndTheSame_isThatOfAnotherFormula() {
        assertClose(
                List.of(
                        DEFAULT.nextStability(5, 4, 0, GOOD),
                        DEFAULT.nextStability(5, 4, 1, GOOD),
                        DEFAULT.nextStability(5, 4, 1, AGAIN)),
                List.of(
                        DEFAULT.stabilityOnSameDay(5, GOOD),
                        DEFAULT.stabilityAfterRecall(5, 4, DEFAULT.retrievability(1, 5), GOOD),
                        DEFAULT.stabilityAfterForgetting(5, 4, DEFAULT.retrievability(1, 5))));
    }

    @Test
    void difficulty_byHand() {
        // D0(4) = 5, and D = 4 moves by -0.9·(G-3)·(10-4)/9 = 1.2, 0.6, 0, -0.6; the mean of both.
        Formulas formulas = with(Map.of(4, 5.0, 5, 0.0, 6, 0.9, 7, 0.5));

        assertClose(
                Stream.of(Grade.values())
                        .map(grade -> formulas.nextDifficulty(4, grade))
                        .toList(),
                List.of(5.1, 4.8, 4.5, 4.2));
    }

    @Test
    void first_byHand() {
        Formulas formulas = with(Map.of(0, 1e-9, 3, 1e9, 4, 7.0, 5, LN_2));

        assertClose(
                Stream.of(AGAIN, GOOD, EASY).map(formulas::initialDifficulty).toList(), List.of(7.0, 4.0, 1.0));
        assertClose(
                List.of(formulas.initialStability(AGAIN), formulas.initialStability(EASY)), List.of(0.001, 36_500.0));
    }

    @Test
    void difficulty_pullsTowardsTheUnclampedOneOfEasy() {
        // D0(4) = 2 - 8 + 1 = -5, not 1.
        Formulas formulas = with(Map.of(4, 2.0, 5, LN_2, 6, 0.0, 7, 0.5));

        assertClose(List.of(formulas.nextDifficulty(9, GOOD)), List.of(2.0));
    }

    private static Formulas with(Map<Integer, Double> changes) {
        List<Double> weights = new ArrayList<>(Weights.DEFAULT.values());
        changes.forEach(weights::set);
        return new Formulas(new Weights(weights));
    }

    private static void assertClose(List<Double> ours, List<Double> byHand) {
        assertThat(ours)
                .usingComparatorForType(FormulasTest::compare, Double.class)
                .isEqualTo(byHand);
    }

    private static int compare(double ours, double byHand) {
        return Math.abs(ours - byHand) <= 1e-5 * Math.abs(byHand) ? 0 : Double.compare(ours, byHand);
    }
}
