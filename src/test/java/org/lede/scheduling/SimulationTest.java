package org.lede.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lede.scheduling.SimulatedFact.World;

/** That the simulation is fair; what comes of it is printed by {@link SimulationReport} and told by docs/simulation.md. */
@Execution(ExecutionMode.CONCURRENT)
class SimulationTest {

    private static final long SEED = 20_260_301;
    private static final MemoryModel FSRS_6 = new Formulas(Weights.DEFAULT);

    @Test
    void results_areTheSameAgain() {
        Simulation simulation = new Simulation(World.HALF_LIVES, 2, SEED);

        assertThat(simulation.result(lede(true), Simulation.minutes(2), true).known())
                .containsExactly(simulation
                        .result(lede(true), Simulation.minutes(2), true)
                        .known());
    }

    @Test
    void schedules_getEqualMinutesAndTheSameFacts() {
        Simulation simulation = new Simulation(World.HALF_LIVES, 2, SEED);
        double[][] minutes = Simulation.minutes(2);
        Simulation.Result lede = simulation.result(lede(true), minutes, true);
        Simulation.Result leitner = simulation.result(Schedule.Leitner::new, minutes, false);

        assertThat(leitner.minutes()).containsExactly(lede.minutes(), within(1.0));
        assertThat(leitner.facts()).isEqualTo(lede.facts()).isGreaterThan(2 * 5 * 140);
        assertThat(lede.minutes()[2]).isBetween(2 * 180 * 2.0, 2 * 180 * (Simulation.MOST_MINUTES + 0.5));
    }

    /** Why selection weighs what a question gains: the most forgotten facts of a full day are soon forgotten again. */
    @Test
    void greatestGainFirst_knowsMoreThanMostForgottenFirst_whereMinutesAreFewerThanFacts() {
        Simulation simulation = new Simulation(World.HALF_LIVES, 4, SEED);
        double[][] minutes = Simulation.minutes(4);
        double byGain = simulation.result(lede(true), minutes, true).known()[2];
        double mostForgotten = simulation.result(lede(false), minutes, false).known()[2];

        assertThat(byGain).isGreaterThan(1.1 * mostForgotten);
    }

    @Test
    void answersOfAnInstallation_startWithReadingAndAreGradedOnceADay() {
        assertThat(new Simulation(World.TRACES, 1, SEED).trials(20))
                .isNotEmpty()
                .allSatisfy(trials -> {
                    assertThat(trials.inOrder().get(0).grade()).isEqualTo(Grade.AGAIN);
                    assertThat(trials.inOrder().stream().map(Trial::day)).doesNotHaveDuplicates();
                });
    }

    /** So that what differs between two worlds is what repetition does, and little else. */
    @ParameterizedTest
    @CsvSource({
        "TRACES, 0.69, 0.50, 0.27",
        "CONTEXTS, 0.69, 0.50, 0.27",
        "TWO_STORES, 0.69, 0.50, 0.27",
        "HALF_LIVES, 0.75, 0.47, 0.14"
    })
    void factMetOnce_isForgottenInTheCourseOfWeeks_whateverTheWorld(
            World world, double day, double week, double quarter) {
        double[] means = new double[3];
        for (int fact = 0; fact < 10_000; fact++) {
            SplittableRandom random = new SplittableRandom(fact);
            SimulatedFact met = world.fact(random.nextGaussian(), random);
            met.meet(0, false);
            means[0] += met.recall(1) / 10_000;
            means[1] += met.recall(7) / 10_000;
            means[2] += met.recall(90) / 10_000;
        }
        assertThat(means).containsExactly(new double[] {day, week, quarter}, within(0.02));
    }

    @ParameterizedTest
    @EnumSource
    void factMetWithPauses_isRememberedLonger(World world) {
        assertThat(afterMeetings(world, 0, 10, 20, 30)).isGreaterThan(afterMeetings(world, 27, 28, 29, 30) + 0.01);
    }

    private static double afterMeetings(World world, int... days) {
        SimulatedFact fact = world.fact(0, new SplittableRandom(SEED));
        for (int day : days) {
            fact.meet(day, day != days[0]);
        }
        return fact.recall(120);
    }

    private static Supplier<Schedule> lede(boolean byGain) {
        return () -> new Schedule.Lede(FSRS_6, byGain);
    }
}
