package org.lede.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TrialsTest {

    private static final UUID LEARNER = new UUID(1, 2);
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final Map<Review, Double> answers = new LinkedHashMap<>();

    @Test
    void daysOfTrials_areTheLearnersOwn_eachByItsWorstAnswer() {
        answer("2026-03-02T23:30:00Z", Grade.AGAIN, Evidence.START, 0);
        answer("2026-03-04T02:00:00Z", Grade.GOOD, Evidence.RECALL, 0); // 21:00 on the 3rd
        answer("2026-03-04T08:30:00Z", Grade.HARD, Evidence.RECOGNITION, 0.25); // 3:30 in the same night
        answer("2026-03-04T18:00:00Z", Grade.GOOD, Evidence.RECALL, 0); // 13:00 on the 4th

        assertThat(trials())
                .containsExactly(
                        trial("2026-03-02T23:30:00Z", 2, Grade.AGAIN, 0),
                        trial("2026-03-04T08:30:00Z", 3, Grade.HARD, 0.25),
                        trial("2026-03-04T18:00:00Z", 4, Grade.GOOD, 0));
    }

    @Test
    void nightThatGoesOnPastTheRollover_isOneDay() {
        answer("2026-03-03T08:50:00Z", Grade.GOOD, Evidence.RECALL, 0); // 3:50
        answer("2026-03-03T09:10:00Z", Grade.AGAIN, Evidence.RECALL, 0); // 4:10

        assertThat(trials()).containsExactly(trial("2026-03-03T09:10:00Z", 3, Grade.AGAIN, 0));
    }

    @Test
    void readingAndContestedAnswers_areNoTrials_norIsWhatAnyGuessGetsRight() {
        answer("2026-03-01T12:00:00Z", Grade.GOOD, Evidence.READING, 0.1);
        answer("2026-03-02T12:00:00Z", Grade.AGAIN, Evidence.CONTESTED, 0);
        answer("2026-03-03T12:00:00Z", Grade.GOOD, Evidence.RECOGNITION, 1);

        assertThat(Trials.of(LEARNER, answers)).isEmpty();
    }

    private void answer(String at, Grade grade, Evidence evidence, double guessRate) {
        Instant moment = Instant.parse(at);
        answers.put(new Review(moment, LearnerDay.of(moment, NEW_YORK, 4), grade, "short-text", evidence), guessRate);
    }

    private List<Trial> trials() {
        return Trials.of(LEARNER, answers).orElseThrow().inOrder();
    }

    private static Trial trial(String at, int dayOfMarch, Grade grade, double guessRate) {
        return new Trial(Instant.parse(at), LocalDate.of(2026, 3, dayOfMarch), grade, guessRate);
    }
}
