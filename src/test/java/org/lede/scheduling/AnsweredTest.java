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
    @CsvSource({
        // mark, ending, key part missing, guess rate, luck; grade
        "0,    GIVEN,     true,  0,    0.9, AGAIN",
        "0,    DONT_KNOW, true,  0.5,  0.9, AGAIN",
        "0,    TIMED_OUT, true,  0.5,  0.9, AGAIN",
        "1,    TIMED_OUT, false, 0,    0.9, AGAIN",
        "0.5,  GIVEN,     false, 0,    0.9, HARD",
        "0.99, GIVEN,     true,  0,    0.9, AGAIN",
        "1,    GIVEN,     false, 0,    0,   GOOD",
        "1,    GIVEN,     false, 0.25, 0.3, GOOD",
        "1,    GIVEN,     false, 0.25, 0.2, HARD",
        "1,    GIVEN,     false, 0.5,  0.3, HARD"
    })
    void answer_hasItsGrade(
            double mark, Ending ending, boolean keyPartMissing, double guessRate, double luck, Grade grade) {
        assertThat(new Answered(mark, ending, keyPartMissing, guessRate).grade(luck))
                .isEqualTo(grade);
    }

    @Test
    void guessesInThree_areHardOnceInThree() {
        Answered verdict = new Answered(1, Ending.GIVEN, false, 1.0 / 3);
        int hard = 0;
        for (int n = 0; n < 3000; n++) {
            hard += verdict.grade(n / 3000.0) == Grade.HARD ? 1 : 0;
        }

        assertThat(hard).isEqualTo(1000);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void numberOutOfRange_isRefused(double number) {
        assertThatThrownBy(() -> new Answered(number, Ending.GIVEN, false, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Answered(1, Ending.GIVEN, false, number))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
