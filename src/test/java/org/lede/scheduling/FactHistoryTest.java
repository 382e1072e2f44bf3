package org.lede.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lede.scheduling.Evidence.CONTESTED;
import static org.lede.scheduling.Evidence.READING;
import static org.lede.scheduling.Evidence.RECALL;
import static org.lede.scheduling.Evidence.START;
import static org.lede.scheduling.Evidence.WORD;
import static org.lede.scheduling.Grade.AGAIN;
import static org.lede.scheduling.Grade.EASY;
import static org.lede.scheduling.Grade.GOOD;
import static org.lede.scheduling.Grade.HARD;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FactHistoryTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Scheduler SCHEDULER = new Scheduler(Parameters.OF_DAYS);
    private static final LocalDate JUNE = LocalDate.parse("2026-06-01");

    /** A fact that isn't held out on any day of this test. */
    private static final Draws DRAWS = LongStream.iterate(1, n -> n + 1)
            .mapToObj(n -> new Draws(new UUID(0, n), new UUID(1, n)))
            .filter(draws -> JUNE.datesUntil(JUNE.plusDays(30))
                    .noneMatch(day ->
                            draws.holdout(day, Parameters.OF_DAYS.holdout()).isProbe()))
            .findFirst()
            .orElseThrow();

    @Test
    void firstAnswer_startsTheFact_dueWhenTheNextDayBegins() {
        Memory memory = after(start("10T09:00")).memory();

        assertThat(memory.due()).isEqualTo(paris("11T04:00"));
        assertThat(memory.lastReview()).isEqualTo(paris("10T09:00"));
        assertThat(memory.stability()).isEqualTo(0.212);
    }

    @Test
    void answers_aDayApartByTheCalendar_areADayApart_whateverTheHour() {
        FactHistory late = after(start("10T08:30"), review("11T08:10", GOOD));
        FactHistory early = after(start("10T23:30"), review("11T22:50", GOOD));

        assertThat(late.memory().stability())
                .isEqualTo(early.memory().stability())
                .isGreaterThan(after(start("10T08:30")).memory().stability() * 2);
    }

    @Test
    void hoursBetweenAnswers_countInFsrs7_andItsWaitsAreOfWholeDaysAllTheSame() {
        Scheduler scheduler = new Scheduler(Model.FSRS_7.ofDays());
        FactHistory morning = by(scheduler, start("10T21:00"), review("11T08:00", GOOD));
        FactHistory evening = by(scheduler, start("10T21:00"), review("11T22:00", GOOD));
        FactHistory missed = by(scheduler, start("10T21:00"), review("11T08:00", GOOD), review("13T08:00", AGAIN));

        assertThat(morning.memory().fastStability())
                .isLessThan(evening.memory().fastStability())
                .isNotEqualTo(morning.memory().stability());
        assertThat(missed.memory().due())
                .as("not in the minutes that the model would wait")
                .isEqualTo(paris("14T04:00"));
    }

    @Test
    void mastery_asksHowLongAMemoryLasts_whateverTheModelCallsStability() {
        Scheduler scheduler = new Scheduler(Model.FSRS_7.ofDays());
        FactHistory known = by(
                scheduler,
                start("01T09:00"),
                review("02T09:00", GOOD),
                review("06T09:00", GOOD),
                review("20T09:00", GOOD));
        FactHistory mastered = known.then(review("25T09:00", GOOD), scheduler, DRAWS);

        assertThat(List.of(known, mastered))
                .extracting(history -> history.state(scheduler))
                .containsExactly(FactState.KNOWN, FactState.MASTERED);
        assertThat(scheduler.lasting(mastered.memory())).isGreaterThan(21);
        assertThat(mastered.memory().stability()).isLessThan(21);
    }

    @Test
    void eveningPastMidnight_isOneDay_andSoIsAnHourAcrossTheRollover() {
        FactHistory evening = after(start("10T23:58"), review("11T00:02", GOOD));
        FactHistory night = after(start("11T03:50"), review("11T04:10", GOOD));
        FactHistory morning = after(start("11T03:50"), review("11T09:00", GOOD));

        assertThat(List.of(evening, night, morning))
                .extracting(history -> history.memory().reps())
                .containsExactly(1, 1, 2);
        assertThat(night.memory().due())
                .as("not again on the day of the second")
                .isEqualTo(paris("12T04:00"));
    }

    @Test
    void worstAnswerOfADay_counts_whicheverComesFirst() {
        FactHistory missed = after(start("10T09:00"), review("12T09:00", AGAIN));
        FactHistory thenRight = then(missed, review("12T09:10", GOOD));
        FactHistory lucky = after(start("10T09:00"), review("12T08:00", GOOD), review("12T09:00", AGAIN));

        assertThat(thenRight.memory()).as("repeated within the session").isEqualTo(missed.memory());
        assertThat(lucky.memory()).isEqualTo(missed.memory());
        assertThat(after(start("10T09:00"), review("12T09:00", GOOD)).memory().stability())
                .isGreaterThan(missed.memory().stability());
    }

    @Test
    void repeatedMisses_ofADay_areOneMiss() {
        FactHistory history = after(
                start("10T09:00"),
                review("11T09:00", AGAIN),
                review("11T09:05", AGAIN),
                review("11T09:10", AGAIN),
                review("12T09:00", AGAIN));

        assertThat(history.memory().lapses()).isEqualTo(2);
    }

    @Test
    void reading_schedulesNothing_butIsNoTimeToAskTheFact() {
        FactHistory read = after(review("10T09:00", GOOD, READING));
        FactHistory started = then(read, start("10T09:05"));
        FactHistory readWhenDue = then(started, review("11T09:00", GOOD, READING));

        assertThat(read.memory()).isNull();
        assertThat(started.memory()).isEqualTo(after(start("10T09:05")).memory());
        assertThat(readWhenDue.memory()).isEqualTo(started.memory().dueNotBefore(paris("12T04:00")));
    }

    @Test
    void contestedAnswer_isNoMiss() {
        FactHistory history = after(start("10T09:00"), review("11T09:00", AGAIN, CONTESTED));

        assertThat(history.memory().stability())
                .isEqualTo(after(start("10T09:00")).memory().stability());
        assertThat(history.memory().lapses()).isZero();
    }

    @Test
    void learnersWord_isEasy_unlessTheFactIsMissedOnThatDay() {
        FactHistory known = after(start("10T09:00"), review("10T09:01", EASY, WORD));
        FactHistory missed = after(start("10T09:00"), review("12T09:00", AGAIN));

        assertThat(Duration.between(paris("10T04:00"), known.memory().due()).toDays())
                .as("8.3 days, and the fuzz")
                .isBetween(6L, 10L);
        assertThat(then(missed, review("12T10:00", EASY, WORD)).memory()).isEqualTo(missed.memory());
    }

    @Test
    void hardAndGood_waitForWholeDays() {
        assertThat(after(start("10T09:00"), review("11T09:00", HARD)).memory().state())
                .isEqualTo(Memory.State.REVIEW);
        assertThat(after(start("10T09:00"), review("11T09:00", GOOD)).memory().due())
                .isEqualTo(paris("13T04:00"));
    }

    @Test
    void learnerWhoMoves_isAskedAFactOnceOnADate() {
        FactHistory inParis = after(start("10T18:00"));
        Review inNewYork = new Review(
                Instant.parse("2026-06-10T20:00:00Z"),
                LearnerDay.of(Instant.parse("2026-06-10T20:00:00Z"), NEW_YORK, 4),
                GOOD,
                "gap");

        Memory west = then(inParis, inNewYork).memory();

        assertThat(west.reps()).isEqualTo(1);
        assertThat(west.due()).isEqualTo(Instant.parse("2026-06-11T08:00:00Z"));
    }

    @Test
    void changeOfTheClocks_leavesADayADay() {
        // In Paris 29 March 2026 has 23 hours and 25 October has 25.
        assertThat(after(start(Instant.parse("2026-03-28T12:30:00Z"))).memory().due())
                .isEqualTo(Instant.parse("2026-03-29T02:00:00Z"));
        assertThat(after(start(Instant.parse("2026-10-24T12:30:00Z"))).memory().due())
                .isEqualTo(Instant.parse("2026-10-25T03:00:00Z"));
    }

    @Test
    void olderReview_isRefused() {
        FactHistory history = after(start("10T09:00"));

        assertThatThrownBy(() -> then(history, review("08T09:00", GOOD))).isInstanceOf(IllegalArgumentException.class);
    }

    private static FactHistory after(Review... reviews) {
        return by(SCHEDULER, reviews);
    }

    private static FactHistory by(Scheduler scheduler, Review... reviews) {
        FactHistory history = FactHistory.NONE;
        for (Review review : reviews) {
            history = history.then(review, scheduler, DRAWS);
        }
        return history;
    }

    private static FactHistory then(FactHistory history, Review review) {
        return history.then(review, SCHEDULER, DRAWS);
    }

    private static Review start(String dayAndTime) {
        return review(dayAndTime, AGAIN, START);
    }

    private static Review start(Instant at) {
        return new Review(at, LearnerDay.of(at, PARIS, 4), AGAIN, "gap", START);
    }

    private static Review review(String dayAndTime, Grade grade) {
        return review(dayAndTime, grade, RECALL);
    }

    private static Review review(String dayAndTime, Grade grade, Evidence evidence) {
        Instant at = paris(dayAndTime);
        return new Review(at, LearnerDay.of(at, PARIS, 4), grade, "gap", evidence);
    }

    /** In June, when Paris is two hours ahead of UTC. */
    private static Instant paris(String dayAndTime) {
        return Instant.parse("2026-06-" + dayAndTime + ":00Z").minusSeconds(7200);
    }
}
