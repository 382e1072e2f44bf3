package org.lede.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.scheduling.Answered.Ending;

class AnsweredTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // mark, ending, slip, key part missing, choice, typed form right, confidence, seen, ms, median; grade
                "0,   GIVEN,     false, false, false, false, -, false, -, -, AGAIN",
                "0,   GIVEN,     false, false, true, true, HIGH, true, 10, 20, AGAIN",
                "0,   DONT_KNOW, false, false, true, true, -, true, 10, 20, AGAIN",
                "0,   TIMED_OUT, false, false, true, true, -, true, 10, 20, AGAIN",
                "1,   TIMED_OUT, false, false, true, true, HIGH, true, 10, 20, AGAIN",
                "0.5, GIVEN,     false, false, false, false, -, true, 10, 20, HARD",
                "0.5, GIVEN,     false, false, false, false, HIGH, true, 10, 20, HARD",
                "0.5, GIVEN,     false, true, false, false, HIGH, true, 10, 20, AGAIN",
                "0.99, GIVEN,    false, true, false, true, -, true, 10, 20, AGAIN",
                "1,   GIVEN,     true, false, false, false, -, true, 10, 20, HARD",
                "1,   GIVEN,     true, false, false, false, HIGH, true, 10, 20, HARD",
                "1,   GIVEN,     true, false, true, false, LOW, true, 10, 20, AGAIN",
                "1,   GIVEN,     false, false, true, false, LOW, true, 10, 20, AGAIN",
                "1,   GIVEN,     false, false, true, true, LOW, true, 10, 20, HARD",
                "1,   GIVEN,     false, false, false, false, LOW, true, 10, 20, HARD",
                "1,   GIVEN,     false, false, true, false, MIDDLE, true, 10, 20, GOOD",
                "1,   GIVEN,     false, false, true, false, -, true, 10, 20, GOOD",
                "1,   GIVEN,     false, true, false, false, -, true, 10, 20, GOOD",
                "1,   GIVEN,     false, false, true, false, HIGH, true, 19, 20, EASY",
                "1,   GIVEN,     false, false, true, false, HIGH, true, 20, 20, GOOD",
                "1,   GIVEN,     false, false, true, false, HIGH, false, 10, 20, GOOD",
                "1,   GIVEN,     false, false, true, false, HIGH, true, -, 20, GOOD",
                "1,   GIVEN,     false, false, true, false, HIGH, true, 10, -, GOOD"
            })
    void answer_hasItsGrade(
            double mark,
            Ending ending,
            boolean slip,
            boolean keyPartMissing,
            boolean choice,
            boolean typedFormRight,
            Confidence confidence,
            boolean seenBefore,
            Long elapsed,
            Long median,
            Grade grade) {
        assertThat(new Answered(
                                mark,
                                ending,
                                slip,
                                keyPartMissing,
                                choice,
                                typedFormRight,
                                confidence,
                                seenBefore,
                                elapsed,
                                median)
                        .grade())
                .isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({
        "0, GIVEN, HIGH, true",
        "0.1, GIVEN, HIGH, false",
        "0, GIVEN, MIDDLE, false",
        "0, DONT_KNOW, HIGH, false",
        "0, TIMED_OUT, HIGH, false"
    })
    void sureAndWrong_isNoDoubtAndNothingRight(double mark, Ending ending, Confidence confidence, boolean expected) {
        assertThat(new Answered(mark, ending, false, false, true, false, confidence, true, null, null).sureAndWrong())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void markOutOfRange_isRefused(double mark) {
        assertThatThrownBy(() -> answered(mark, null, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void negativeTime_isRefused() {
        assertThatThrownBy(() -> answered(1, -1L, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> answered(1, null, -1L)).isInstanceOf(IllegalArgumentException.class);
        assertThat(answered(1, 0L, 0L).grade()).isEqualTo(Grade.GOOD);
    }

    private static Answered answered(double mark, Long elapsed, Long median) {
        return new Answered(mark, Ending.GIVEN, false, false, false, false, null, false, elapsed, median);
    }
}
