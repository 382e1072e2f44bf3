package org.lede.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lede.scheduling.Schedule.Kind;
import org.lede.scheduling.Simulation.Result;

/** Prints what the schedules come to; {@code -Dsimulation.learners=1000} makes the figures steadier. */
class SimulationTest {

    private static final long SEED = 20_260_301;

    @ParameterizedTest
    @CsvSource({"20, 0.9", "20, 0.8", "20, 0.7", "5, 0.9"})
    void table_isPrinted(int perDay, double retention) {
        String table = new Simulation(Integer.getInteger("simulation.learners", 20), perDay, retention, SEED).table();

        System.out.println(table);
        assertThat(table.lines()).hasSize(2 + Kind.values().length);
    }

    @Test
    void results_areTheSameAgain() {
        assertThat(new Simulation(3, 10, 0.9, SEED).results()).isEqualTo(new Simulation(3, 10, 0.9, SEED).results());
    }

    @Test
    void schedules_askEquallyOften() {
        List<Result> results =
                List.copyOf(new Simulation(3, 10, 0.9, SEED).results().values());

        assertThat(results)
                .extracting(Result::reviews)
                .containsOnly(results.get(0).reviews());
        assertThat(results.get(0).reviews()).isBetween(3 * 500L, 3 * (5 + 88 * 10L));
    }

    @Test
    void fsrs_isNotFarFromTheOthers_inAWorldThatIsNotItsOwn() {
        Map<Kind, Result> results = new Simulation(20, 20, 0.9, SEED).results();
        double best =
                results.values().stream().mapToDouble(Result::recall).max().orElseThrow();

        assertThat(results.get(Kind.FSRS_6).recall()).isGreaterThan(best - 0.06);
        assertThat(results.get(Kind.FSRS_6).fsrs()).isLessThan(Math.log(2));
    }

    @Test
    void simulatedFact_metOnce_isForgottenInTheCourseOfWeeks() {
        double[] recall = new double[3];
        for (int fact = 0; fact < 10_000; fact++) {
            SimulatedFact met = new SimulatedFact(0, new SplittableRandom(fact));
            met.meet(0);
            recall[0] += met.recall(1) / 10_000;
            recall[1] += met.recall(7) / 10_000;
            recall[2] += met.recall(90) / 10_000;
        }
        assertThat(recall).containsExactly(new double[] {0.70, 0.48, 0.24}, within(0.02));
    }

    @Test
    void simulatedFact_metWithPauses_isRememberedLonger() {
        assertThat(afterMeetings(0, 10, 20, 30)).isGreaterThan(afterMeetings(27, 28, 29, 30) + 0.1);
    }

    private static double afterMeetings(int... days) {
        SimulatedFact fact = new SimulatedFact(0, new SplittableRandom(SEED));
        for (int day : days) {
            fact.meet(day);
        }
        return fact.recall(120);
    }
}
