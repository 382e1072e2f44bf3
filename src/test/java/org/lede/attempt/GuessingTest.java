package org.lede.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lede.attempt.AttemptState.Guessing;

class GuessingTest {

    @ParameterizedTest
    @CsvSource({"12, 12", "7.5, 6", "3, 0", "1, 0", "8, 6.67"})
    void score_aboveWhatBlindPickingEarns_isStretchedToAllPoints(double earned, BigDecimal corrected) {
        assertThat(Guessing.of(12, 3, earned))
                .contains(new Guessing(new BigDecimal("12"), new BigDecimal("3"), corrected));
    }

    @Test
    void score_nothingCanBePicked_isNotCorrected() {
        assertThat(Guessing.of(12, 0, 7)).isEmpty();
    }

    /** As when the only question asks for the sentence that proves a fact, and the article has one sentence. */
    @Test
    void score_blindPickingEarnsEverything_isNotCorrected() {
        assertThat(Guessing.of(1, 1, 1)).isEmpty();
    }

    @Test
    void score_nothingCounts_isNotCorrected() {
        assertThat(Guessing.of(0, 0, 0)).isEmpty();
    }
}
