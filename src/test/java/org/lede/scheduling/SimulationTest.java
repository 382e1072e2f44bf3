package org.lede.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lede.scheduling.Schedule.Kind;
import org.lede.scheduling.SimulatedFact.Mind;
import org.lede.scheduling.Simulation.Result;

/** Prints what the schedules come to; {@code -Dsimulation.learners=1000} makes the figures steadier. */
@Execution(ExecutionMode.CONCURRENT)
class SimulationTest {

    private static final long SEED = 20_260_301;

    @ParameterizedTest
    @CsvSource({"TRACES, 20, 0.9", "TRACES, 20, 0.8", "TRACES, 5, 0.9", "CONTEXTS, 20, 0.9", "CONTEXTS, 20, 0.8"})
    void table_isPrinted(Mind mind, int perDay, double retention) {
        String table =
                new Simulation(mind, Integer.getInteger("simulation.learners", 5), perDay, retention, SEED).table();

        System.out.println(table);
        assertThat(table.lines()).hasSize(2 + Kind.values().length);
    }

    /** Prints weights for {@link Mind}. */
    @ParameterizedTest
    @EnumSource
    @EnabledIfSystemProperty(named = "simulation.fit", matches = "true")
    void weights_areFitted(Mind mind) {
        WeightsFit fit = new WeightsFit(new Simulation(mind, 40, 20, 0.9, -SEED).histories());
        List<Double> fitted = fit.fitted();

        System.out.println(mind + ": " + fitted);
        assertThat(fit.loss(fitted)).isLessThan(fit.loss(Weights.DEFAULT.values()));
    }

    @ParameterizedTest
    @EnumSource
    void fittedWeights_predictBetter_alsoForLearnersTheyWereNotFittedTo(Mind mind) {
        Result result = new Simulation(mind, 10, 20, 0.9, SEED).results().get(Kind.FSRS_6);

        assertThat(result.fitted()).isLessThan(result.fsrs() - 0.03);
    }

    @Test
    void results_areTheSameAgain() {
        assertThat(new Simulation(Mind.CONTEXTS, 3, 10, 0.9, SEED).results())
                .isEqualTo(new Simulation(Mind.CONTEXTS, 3, 10, 0.9, SEED).results());
    }

    @Test
    void schedules_askEquallyOften() {
        List<Result> results = List.copyOf(
                new Simulation(Mind.CONTEXTS, 3, 10, 0.9, SEED).results().values());

        assertThat(results)
                .extracting(Result::reviews)
                .containsOnly(results.get(0).reviews());
        assertThat(results.get(0).reviews()).isBetween(3 * 500L, 3 * (5 + 88 * 10L));
    }

    @ParameterizedTest
    @EnumSource
    void fsrs_isNotFarFromTheOthers_inAWorldThatIsNotItsOwn(Mind mind) {
        Map<Kind, Result> results = new Simulation(mind, 20, 20, 0.9, SEED).results();
        double best =
                results.values().stream().mapToDouble(Result::recall).max().orElseThrow();

        assertThat(results.get(Kind.FSRS_6).recall()).isGreaterThan(best - 0.06);
        assertThat(results.get(Kind.FSRS_6).fsrs()).isLessThan(Math.log(2));
    }

    /** So that what differs between two minds is what repetition does, and nothing else. */
    @ParameterizedTest
    @EnumSource
    void factMetOnce_isForgottenInTheCourseOfWeeks_whateverTheMind(Mind mind) {
        double[] means = new double[3];
        double squares = 0;
        for (int fact = 0; fact < 10_000; fact++) {
            SplittableRandom random = new SplittableRandom(fact);
            SimulatedFact met = mind.fact(random.nextGaussian(), random);
            met.meet(0, false);
            means[0] += met.recall(1) / 10_000;
            squares += met.recall(7) * met.recall(7) / 10_000;
            means[1] += met.recall(7) / 10_000;
            means[2] += met.recall(90) / 10_000;
        }
        assertThat(means).containsExactly(new double[] {0.69, 0.50, 0.27}, within(0.02));
        assertThat(Math.sqrt(squares - means[1] * means[1])).as("deviation").isCloseTo(0.325, within(0.02));
    }

    @ParameterizedTest
    @EnumSource
    void factMetWithPauses_isRememberedLonger(Mind mind) {
        assertThat(afterMeetings(mind, 0, 10, 20, 30)).isGreaterThan(afterMeetings(mind, 27, 28, 29, 30) + 0.1);
    }

    private static double afterMeetings(Mind mind, int... days) {
        SimulatedFact fact = mind.fact(0, new SplittableRandom(SEED));
        for (int day : days) {
            fact.meet(day, day != days[0]);
        }
        return fact.recall(120);
    }
}
