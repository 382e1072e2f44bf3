package org.lede.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lede.scheduling.FactState.KNOWN;
import static org.lede.scheduling.FactState.LEARNING;
import static org.lede.scheduling.FactState.MASTERED;
import static org.lede.scheduling.FactState.NEW;
import static org.lede.scheduling.FactState.SLIPPED;
import static org.lede.scheduling.Grade.AGAIN;
import static org.lede.scheduling.Grade.GOOD;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FactHistoryTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Scheduler SCHEDULER = new Scheduler(Parameters.DEFAULT);

    @Test
    void firstReviewOfADay_schedules_andLaterOnesAreKeptAlone() {
        FactHistory morning = after(review("10T09", AGAIN, "gap"));

        FactHistory evening = then(morning, review("10T18", GOOD, "verdict"));

        assertThat(evening.memory()).isEqualTo(morning.memory());
        assertThat(evening.reviews()).hasSize(2);
    }

    @Test
    void fact_isNotDueAgainOnItsDay_howeverShortItsStep() {
        FactHistory missed = after(review("10T09", AGAIN, "gap"));
        FactHistory known = then(missed, review("11T09", GOOD, "gap"));

        assertThat(missed.memory().due()).isEqualTo(Instant.parse("2026-06-10T22:00:00Z"));
        assertThat(known.memory().due()).isEqualTo(Instant.parse("2026-06-11T22:00:00Z"));
    }

    @Test
    void day_isThatOfTheLearnersClocks_whereverTheyWere() {
        Review inParis = Review.in(PARIS, Instant.parse("2026-06-10T21:30:00Z"), GOOD, "gap");
        Review afterMidnight = Review.in(PARIS, Instant.parse("2026-06-10T22:30:00Z"), GOOD, "gap");
        Review inTheAir = Review.in(NEW_YORK, Instant.parse("2026-06-10T23:30:00Z"), GOOD, "gap");

        assertThat(after(inParis).schedules(afterMidnight.day())).isTrue();
        assertThat(after(inParis).schedules(inTheAir.day()))
                .as("their tenth of June again")
                .isFalse();
        assertThat(after(inParis, afterMidnight).memory().reps()).isEqualTo(2);
        assertThat(after(inParis, afterMidnight, inTheAir).memory().reps()).isEqualTo(2);
    }

    @Test
    void learnerWhoMovesWest_isDoneWithTheFactUntilTheNewMidnight() {
        FactHistory inParis = after(review("10T18", AGAIN, "gap"));
        Review inNewYork = Review.in(NEW_YORK, Instant.parse("2026-06-10T20:00:00Z"), GOOD, "gap");

        Memory memory = then(inParis, inNewYork).memory();

        assertThat(memory.due()).isEqualTo(Instant.parse("2026-06-11T04:00:00Z"));
        assertThat(memory.dueNotBefore(Instant.EPOCH))
                .as("nothing but the due time")
                .isEqualTo(inParis.memory().dueNotBefore(memory.due()));
    }

    @Test
    void learnerWhoMovesEast_isStillInTheDayOfAnHourAgo() {
        FactHistory inNewYork = after(Review.in(NEW_YORK, Instant.parse("2026-06-11T00:00:00Z"), AGAIN, "gap"));
        Review inParis = Review.in(PARIS, Instant.parse("2026-06-11T01:00:00Z"), GOOD, "gap");

        Memory memory = then(inNewYork, inParis).memory();

        assertThat(memory.reps()).isEqualTo(1);
        assertThat(memory.due()).isEqualTo(Instant.parse("2026-06-11T22:00:00Z"));
    }

    @Test
    void changeOfTheClocks_leavesADayADay() {
        // In Paris 29 March 2026 has 23 hours and 25 October has 25.
        Review spring = Review.in(PARIS, Instant.parse("2026-03-29T00:30:00Z"), AGAIN, "gap");
        Review autumn = Review.in(PARIS, Instant.parse("2026-10-25T00:30:00Z"), AGAIN, "gap");

        assertThat(after(spring).memory().due()).isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
        assertThat(after(autumn).memory().due()).isEqualTo(Instant.parse("2026-10-25T23:00:00Z"));
        assertThat(after(autumn).schedules(LearnerDay.of(Instant.parse("2026-10-25T22:59:59Z"), PARIS)))
                .isFalse();
    }

    @Test
    void state_countsEveryReview() {
        List<FactState> states = new ArrayList<>(List.of(FactHistory.NONE.state()));
        FactHistory history = FactHistory.NONE;
        for (Review review : List.of(
                review("10T09", GOOD, "gap"),
                review("11T09", GOOD, "gap"),
                review("14T09", GOOD, "verdict"),
                review("14T10", AGAIN, "gap"),
                review("25T09", AGAIN, "gap"))) {
            history = then(history, review);
            states.add(history.state());
        }

        assertThat(states).containsExactly(NEW, LEARNING, KNOWN, MASTERED, KNOWN, SLIPPED);
    }

    @Test
    void schedulingReviewsAlone_makeTheSameMemory() {
        FactHistory all = after(
                review("10T09", GOOD, "gap"),
                review("10T10", AGAIN, "gap"),
                review("12T09", GOOD, "gap"),
                review("12T20", AGAIN, "gap"),
                review("20T09", AGAIN, "gap"));
        Optional<Memory> first = SCHEDULER.replay(
                List.of(review("10T09", GOOD, "gap"), review("12T09", GOOD, "gap"), review("20T09", AGAIN, "gap")),
                SplittableRandom::new);

        assertThat(first.map(memory ->
                        memory.dueNotBefore(review("20T09", AGAIN, "gap").day().end())))
                .contains(all.memory());
    }

    @Test
    void olderReview_isRefused() {
        FactHistory history = after(review("10T09", GOOD, "gap"));
        Review older =
                Review.in(ZoneOffset.UTC, Instant.parse("2026-06-10T07:00:00Z").minus(Duration.ofDays(3)), GOOD, "gap");

        assertThatThrownBy(() -> then(history, older)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FactHistory(List.of(older), null)).isInstanceOf(IllegalArgumentException.class);
    }

    private static FactHistory after(Review... reviews) {
        FactHistory history = FactHistory.NONE;
        for (Review review : reviews) {
            history = then(history, review);
        }
        return history;
    }

    private static FactHistory then(FactHistory history, Review review) {
        return history.then(review, SCHEDULER, SplittableRandom::new);
    }

    private static Review review(String dayAndHour, Grade grade, String form) {
        return Review.in(PARIS, Instant.parse("2026-06-" + dayAndHour + ":00:00Z"), grade, form);
    }
}
