package org.lede.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lede.scheduling.Grade.AGAIN;
import static org.lede.scheduling.Grade.EASY;
import static org.lede.scheduling.Grade.GOOD;
import static org.lede.scheduling.Grade.HARD;
import static org.lede.scheduling.Memory.State.LEARNING;
import static org.lede.scheduling.Memory.State.RELEARNING;
import static org.lede.scheduling.Memory.State.REVIEW;
import static org.lede.scheduling.Vectors.START;
import static org.lede.scheduling.Vectors.days;
import static org.lede.scheduling.Vectors.next;
import static org.lede.scheduling.Vectors.withoutFuzz;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lede.scheduling.Memory.State;

class SchedulerTest {

    private static final Scheduler SCHEDULER = withoutFuzz(Weights.DEFAULT);
    private static final Formulas FORMULAS = new Formulas(Weights.DEFAULT);
    private static final Memory KNOWN = inReview(10, 5);

    @Test
    void firstReview_makesAMemory() {
        assertThat(next(SCHEDULER, null, START, GOOD))
                .isEqualTo(new Memory(
                        2.3065,
                        2.3065,
                        FORMULAS.initialDifficulty(GOOD),
                        LEARNING,
                        1,
                        START.plus(Duration.ofMinutes(10)),
                        START,
                        1,
                        0));
    }

    @Test
    void recallInReview_waitsForDays() {
        Instant at = START.plus(Duration.ofDays(10));
        double stability = FORMULAS.nextStability(10, 5, 10, GOOD);

        assertThat(next(SCHEDULER, KNOWN, at, GOOD))
                .isEqualTo(new Memory(
                        stability,
                        stability,
                        FORMULAS.nextDifficulty(5, GOOD),
                        REVIEW,
                        0,
                        at.plus(Duration.ofDays(Math.round(stability))),
                        at,
                        6,
                        2));
    }

    @Test
    void missInReview_isALapse() {
        Instant at = START.plus(Duration.ofDays(10));
        double stability = FORMULAS.nextStability(10, 5, 10, AGAIN);

        assertThat(next(SCHEDULER, KNOWN, at, AGAIN))
                .isEqualTo(new Memory(
                        stability,
                        stability,
                        FORMULAS.nextDifficulty(5, AGAIN),
                        RELEARNING,
                        0,
                        at.plus(Duration.ofMinutes(10)),
                        at,
                        6,
                        3));
    }

    @ParameterizedTest
    @CsvSource({
        // state, step, grade; state, step, seconds
        "LEARNING, 0, AGAIN, LEARNING, 0, 60",
        "LEARNING, 0, HARD, LEARNING, 0, 330",
        "LEARNING, 0, GOOD, LEARNING, 1, 600",
        "LEARNING, 1, AGAIN, LEARNING, 0, 60",
        "LEARNING, 1, HARD, LEARNING, 1, 600",
        "LEARNING, 7, AGAIN, LEARNING, 0, 60",
        "RELEARNING, 0, AGAIN, RELEARNING, 0, 600",
        "RELEARNING, 0, HARD, RELEARNING, 0, 900",
        "REVIEW, 0, AGAIN, RELEARNING, 0, 600"
    })
    void step_waitsForMinutes(State state, int step, Grade grade, State then, int thenStep, long seconds) {
        Memory memory = next(SCHEDULER, at(state, step), START, grade);

        assertThat(List.of(
                        memory.state(),
                        memory.step(),
                        Duration.between(START, memory.due()).toSeconds()))
                .isEqualTo(List.of(then, thenStep, seconds));
    }

    @ParameterizedTest
    @CsvSource({
        "LEARNING, 0, EASY",
        "LEARNING, 1, GOOD",
        "LEARNING, 1, EASY",
        "LEARNING, 7, HARD",
        "RELEARNING, 0, GOOD",
        "RELEARNING, 0, EASY"
    })
    void steps_thatAreOver_leadToReview(State state, int step, Grade grade) {
        Memory memory = next(SCHEDULER, at(state, step), START, grade);

        assertThat(List.of(memory.state(), memory.step(), days(memory), memory.lapses()))
                .isEqualTo(List.of(REVIEW, 0, Math.round(memory.stability()), 2));
    }

    @Test
    void withoutSteps_everyGradeWaitsForDays() {
        Scheduler scheduler = new Scheduler(Vectors.withoutFuzz(Weights.DEFAULT, Steps.NONE, Steps.NONE));
        Memory lapsed = next(scheduler, KNOWN, START.plus(Duration.ofDays(10)), AGAIN);

        assertThat(Stream.of(Grade.values()).map(grade -> days(next(scheduler, null, START, grade))))
                .containsExactly(1L, 1L, 2L, 8L);
        assertThat(List.of(lapsed.state(), lapsed.lapses(), days(lapsed)))
                .isEqualTo(List.of(REVIEW, 3, Math.round(lapsed.stability())));
    }

    @Test
    void intervalsInReview_areInOrder() {
        // On the same day Hard and Good keep the stability, and Easy hardly raises it: 1, 1, 1 in order.
        Memory weak = inReview(1, 5);

        assertThat(Stream.of(HARD, GOOD, EASY).map(grade -> days(next(SCHEDULER, weak, START, grade))))
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void intervals_areNoLongerThanTheLongest() {
        Scheduler scheduler = new Scheduler(
                new Parameters(1, Weights.DEFAULT, 0.9, 30, Parameters.DEFAULT.learningSteps(), Steps.NONE, true, 0));
        Memory strong = inReview(400, 5);

        assertThat(Stream.of(HARD, GOOD, EASY)
                        .map(grade -> days(next(scheduler, strong, START.plus(Duration.ofDays(20)), grade))))
                .allSatisfy(days -> assertThat(days).isLessThanOrEqualTo(30));
        assertThat(days(next(withoutFuzzUpTo(30), strong, START, EASY))).isEqualTo(30);
    }

    @Test
    void lowerRetention_waitsLonger() {
        Scheduler patient = new Scheduler(new Parameters(
                1, Weights.DEFAULT, 0.8, 36_500, Parameters.DEFAULT.learningSteps(), Steps.NONE, false, 0));
        Memory memory = next(patient, KNOWN, START.plus(Duration.ofDays(10)), GOOD);

        assertThat(days(memory)).isEqualTo(Math.round(FORMULAS.interval(0.8, memory.stability())));
    }

    @Test
    void fuzz_isDrawnFromTheGenerator() {
        Scheduler scheduler = new Scheduler(Parameters.DEFAULT);
        Review review = Review.in(ZoneOffset.UTC, START.plus(Duration.ofDays(10)), GOOD, "verdict");
        long exact = days(next(SCHEDULER, KNOWN, review.at(), GOOD));
        double chance = new SplittableRandom(42).nextDouble();

        assertThat(days(scheduler.next(KNOWN, review, new SplittableRandom(42))))
                .isEqualTo(Fuzz.apply(exact, 10, 36_500, chance))
                .isNotEqualTo(exact);
    }

    @Test
    void retrievability_onTheSameDay_isEmpty() {
        Instant almostADay = START.plus(Duration.ofDays(1)).minusNanos(1000);

        assertThat(List.of(
                        SCHEDULER.retrievability(KNOWN, START),
                        SCHEDULER.retrievability(KNOWN, almostADay),
                        SCHEDULER.retrievability(KNOWN, START.plus(Duration.ofDays(1))),
                        SCHEDULER.retrievability(KNOWN, START.plus(Duration.ofDays(10)))))
                .containsExactly(
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.of(FORMULAS.retrievability(1, 10)),
                        OptionalDouble.of(FORMULAS.retrievability(10, 10)));
    }

    @Test
    void exactDays_beforeTheLastReview_areNone() {
        assertThat(KNOWN.exactDaysUntil(START.minus(Duration.ofDays(3)))).isZero();
    }

    @Test
    void elapsedDays_areOf24Hours_whateverTheClocksDo() {
        // The night to 29 March 2026 has 23 hours in Paris: from noon to noon is less than a day, and counts as none.
        ZonedDateTime noon = ZonedDateTime.of(2026, 3, 28, 12, 0, 0, 0, ZoneId.of("Europe/Paris"));
        Memory memory = new Memory(10, 10, 5, REVIEW, 0, noon.toInstant(), noon.toInstant(), 5, 2);

        assertThat(List.of(
                        memory.daysUntil(noon.plusDays(1).toInstant()),
                        memory.daysUntil(noon.plusDays(1).plusHours(1).toInstant()),
                        memory.daysUntil(noon.plusDays(3).toInstant()),
                        memory.daysUntil(noon.plusHours(13).toInstant())))
                .containsExactly(0L, 1L, 2L, 0L);
    }

    @Test
    void reviewOlderThanTheMemory_isRefused() {
        assertThatThrownBy(() -> next(SCHEDULER, KNOWN, START.minusMillis(1), GOOD))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void replay_givesWhatStepsGave() {
        Scheduler scheduler = new Scheduler(Parameters.DEFAULT);
        UUID learner = new UUID(1, 2);
        UUID fact = new UUID(3, 4);
        List<Review> reviews = new ArrayList<>();
        Memory memory = null;
        Instant at = START.plusNanos(123_456_789);
        for (Grade grade : List.of(GOOD, GOOD, HARD, GOOD, AGAIN, GOOD, EASY, GOOD)) {
            Review review = Review.in(ZoneOffset.UTC, at, grade, "verdict");
            memory = scheduler.next(memory, review, new SplittableRandom(Fuzz.seed(learner, fact, reviews.size())));
            reviews.add(review);
            at = memory.due().plusSeconds(3600);
        }

        assertThat(scheduler.replay(reviews, reps -> new SplittableRandom(Fuzz.seed(learner, fact, reps))))
                .contains(memory);
    }

    @Test
    void replay_ofNothing_isNoMemory() {
        assertThat(SCHEDULER.replay(List.of(), SplittableRandom::new)).isEmpty();
    }

    @Test
    void replay_outOfOrder_isRefused() {
        List<Review> reviews = List.of(
                Review.in(ZoneOffset.UTC, START, GOOD, "verdict"),
                Review.in(ZoneOffset.UTC, START.minusSeconds(1), GOOD, "verdict"));

        assertThatThrownBy(() -> SCHEDULER.replay(reviews, SplittableRandom::new))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Memory inReview(double stability, double difficulty) {
        return new Memory(stability, stability, difficulty, REVIEW, 0, START, START, 5, 2);
    }

    private static Memory at(State state, int step) {
        return new Memory(3, 3, 5, state, step, START, START, 5, 2);
    }

    private static Scheduler withoutFuzzUpTo(int days) {
        return new Scheduler(new Parameters(
                1, Weights.DEFAULT, 0.9, days, Parameters.DEFAULT.learningSteps(), Steps.NONE, false, 0));
    }
}
