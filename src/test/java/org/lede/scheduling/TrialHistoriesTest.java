package org.lede.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TrialHistoriesTest {

    private static final Instant MORNING = Instant.parse("2026-03-01T09:00:00Z");
    private static final UUID ANNE = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);

    @Test
    void answers_ofLaterDays_arePredictedInTheOrderOfTime() {
        TrialHistories histories =
                TrialHistories.of(List.of(answered(ANNE, 0, 0, 3, 3, 9), answered(ANNE, 1, 2), answered(BEN, 3)));

        assertThat(places(histories)).isEqualTo(List.of(List.of(-1, -1, 1, -1, 2), List.of(-1, 0), List.of(-1)));
        assertThat(histories.all().get(0).days()).containsExactly(0, 0, 3, 0, 6);
        assertThat(histories.predicted()).isEqualTo(3);
    }

    @Test
    void days_areThoseOfTheLearner_andExactDaysThoseOfTheClock() {
        Trial evening = new Trial(MORNING.plus(Duration.ofHours(14)), LocalDate.of(2026, 3, 1), Grade.GOOD, 0);
        Trial earlyMorning = new Trial(MORNING.plus(Duration.ofHours(20)), LocalDate.of(2026, 3, 2), Grade.GOOD, 0);

        TrialHistory history = TrialHistory.of(new Trials(ANNE, List.of(evening, earlyMorning)));

        assertThat(history.days()).containsExactly(0, 1);
        assertThat(history.exactDays()).containsExactly(0, 0.25);
    }

    @Test
    void dayBeforeTheLast_afterAJourneyWestwards_isTheSameDay() {
        Trial tomorrow = new Trial(MORNING, LocalDate.of(2026, 3, 2), Grade.GOOD, 0);
        Trial today = new Trial(MORNING.plus(Duration.ofHours(1)), LocalDate.of(2026, 3, 1), Grade.GOOD, 0);

        assertThat(TrialHistory.of(new Trials(ANNE, List.of(tomorrow, today))).days())
                .containsExactly(0, 0);
    }

    @Test
    void part_ofTheAnswers_countsFrom0AndKeepsWhatWasBefore() {
        TrialHistories histories =
                TrialHistories.of(List.of(answered(ANNE, 0, 1, 3, 9), answered(ANNE, 1, 2), answered(BEN, 0, 4)));

        TrialHistories later = histories.between(2, 4);

        assertThat(later.predicted()).isEqualTo(2);
        assertThat(places(later)).isEqualTo(List.of(List.of(-1, -1, 0, -1), List.of(-1, 1)));
    }

    @Test
    void longHistories_areLeftOut_andTheOthersKeepTheirPlaces() {
        TrialHistories some = TrialHistories.of(List.of(answered(ANNE, 0, 1, 2), answered(ANNE, 0, 3)))
                .noLongerThan(2);

        assertThat(places(some)).isEqualTo(List.of(List.of(-1, 2)));
        assertThat(some.predicted()).isEqualTo(3);
    }

    @Test
    void rareFirstWaits_areOutliers() {
        List<Trials> trials = new ArrayList<>();
        repeat(30, () -> trials.add(answered(ANNE, 0, 1, 3)));
        repeat(10, () -> trials.add(answered(ANNE, 0, 2)));
        repeat(9, () -> trials.add(answered(ANNE, 0, 4)));
        repeat(5, () -> trials.add(answered(ANNE, 0, 200)));

        TrialHistories kept = TrialHistories.of(trials).withoutOutliers();

        // 5 + 9 are fewer than 20, with 10 more they are not; so those of two days stay.
        assertThat(kept.predicted()).isEqualTo(30 * 2 + 10);
        assertThat(kept.all().stream().map(history -> history.days()[1]).distinct())
                .containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void firstWaitsOfMoreThan100Days_areOutliers() {
        List<Trials> trials = new ArrayList<>();
        repeat(30, () -> trials.add(answered(ANNE, 0, 100)));
        repeat(40, () -> trials.add(answered(ANNE, 0, 101)));

        assertThat(TrialHistories.of(trials).withoutOutliers().predicted()).isEqualTo(30);
    }

    @Test
    void fewerThan20FollowUps_areAllOutliers() {
        List<Trials> trials = new ArrayList<>();
        repeat(19, () -> trials.add(answered(ANNE, 0, 1)));

        assertThat(TrialHistories.of(trials).withoutOutliers().predicted()).isZero();
        trials.add(answered(ANNE, 0, 1));
        assertThat(TrialHistories.of(trials).withoutOutliers().predicted()).isEqualTo(20);
    }

    @Test
    void movingAverage_followsEachLearnerAlone() {
        TrialHistories histories = TrialHistories.of(List.of(
                answered(ANNE, 0, 1, 2), new Trials(BEN, List.of(trial(0, Grade.AGAIN), trial(3, Grade.AGAIN)))));

        double first = 1 / (1 + Math.exp(-1.2));
        double second = 1 / (1 + Math.exp(-(1.2 + 0.3 * (1 - first))));
        assertThat(Predictions.ofMovingAverage(histories).right()).containsExactly(first, second, first);
    }

    @Test
    void trials_outOfOrderOrNone_areRefused() {
        assertThatThrownBy(() -> new Trials(ANNE, List.of(trial(1, Grade.GOOD), trial(0, Grade.GOOD))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Trials(ANNE, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Trial(MORNING, LocalDate.of(2026, 3, 1), Grade.GOOD, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<List<Integer>> places(TrialHistories histories) {
        return histories.all().stream()
                .map(history -> Arrays.stream(history.places()).boxed().toList())
                .toList();
    }

    private static Trials answered(UUID learner, int... days) {
        return new Trials(
                learner,
                Arrays.stream(days).mapToObj(day -> trial(day, Grade.GOOD)).toList());
    }

    private static Trial trial(int day, Grade grade) {
        Instant at = MORNING.plus(Duration.ofDays(day));
        return new Trial(at, LocalDate.ofInstant(at, ZoneOffset.UTC), grade, 0);
    }

    private static void repeat(int times, Runnable action) {
        for (int i = 0; i < times; i++) {
            action.run();
        }
    }
}
