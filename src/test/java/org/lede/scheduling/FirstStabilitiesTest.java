package org.lede.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstStabilitiesTest {

    private static final Instant MORNING = Instant.parse("2026-03-01T09:00:00Z");

    /** Grades that are never given first are filled in; what is filled in obeys both rules where both apply. */
    @ParameterizedTest
    @CsvSource({
        "1 2 3 4, 0.5  1.5 3   9,   0.5    1.5    3      9",
        "2 3 4,   0    1   3   9,   0.2058 1      3      9",
        "1 3 4,   0.5  0   3   9,   0.5    1.4391 3      9",
        "1 2 4,   0.5  1.5 0   9,   0.5    1.5    3.9472 9",
        "1 2 3,   0.5  1.5 3   0,   0.5    1.5    3      5.4144",
        "1 4,     0.5  0   0   9,   0.5    1.7696 4.2590 9"
    })
    void missingGrades_areFilledIn(String grades, String known, String expected) {
        List<Trials> trials = new ArrayList<>();
        for (String grade : grades.split(" ")) {
            trials.add(followedUp(Grade.of(Integer.parseInt(grade))));
        }
        FirstStabilities stabilities = new FirstStabilities(TrialHistories.of(trials));

        assertThat(stabilities.completed(numbers(known))).containsExactly(numbers(expected), within(1e-4));
    }

    @Test
    void oneGrade_scalesTheDefaultsOfAll() {
        FirstStabilities stabilities = new FirstStabilities(TrialHistories.of(List.of(followedUp(Grade.GOOD))));

        assertThat(stabilities.completed(new double[] {1, 1, 2 * 2.3065, 1}))
                .containsExactly(new double[] {0.424, 2.5862, 4.613, 16.5912}, within(1e-9));
    }

    @Test
    void noAnswers_giveTheDefaults() {
        assertThat(new FirstStabilities(TrialHistories.of(List.of())).values())
                .containsExactly(0.212, 1.2931, 2.3065, 8.2956);
    }

    @Test
    void gradesInTheWrongOrder_followTheOneWithMoreAnswers() {
        List<Trials> trials = List.of(
                followedUp(Grade.AGAIN), followedUp(Grade.AGAIN), followedUp(Grade.HARD), followedUp(Grade.GOOD));
        FirstStabilities stabilities = new FirstStabilities(TrialHistories.of(trials));

        assertThat(stabilities.completed(new double[] {2, 1, 5, 7}))
                .containsExactly(new double[] {2, 2, 5, 10.9133}, within(1e-4));
    }

    @Test
    void gradesInTheWrongOrder_withAsManyAnswers_takeTheHigherGrade() {
        List<Trials> trials = List.of(
                followedUp(Grade.AGAIN), followedUp(Grade.HARD), followedUp(Grade.GOOD), followedUp(Grade.EASY));
        FirstStabilities stabilities = new FirstStabilities(TrialHistories.of(trials));

        assertThat(stabilities.completed(new double[] {2, 1, 0.0001, 700}))
                .containsExactly(new double[] {0.001, 0.001, 0.001, 100}, within(1e-9));
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.trim().split(" +"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static Trials followedUp(Grade first) {
        return new Trials(new UUID(0, 1), List.of(trial(0, first), trial(2, Grade.GOOD)));
    }

    private static Trial trial(int day, Grade grade) {
        Instant at = MORNING.plus(Duration.ofDays(day));
        return new Trial(at, LocalDate.ofInstant(at, ZoneOffset.UTC), grade, 0);
    }
}
