package org.lede.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lede.scheduling.Confidence.HIGH;
import static org.lede.scheduling.Confidence.LOW;
import static org.lede.scheduling.Confidence.MIDDLE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lede.scheduling.Calibration.Band;
import org.lede.scheduling.Calibration.Stated;

class CalibrationTest {

    @Test
    void marks_areThoseOfTheScheme() {
        assertThat(Stream.of(Confidence.values()).map(confidence -> confidence.mark(true)))
                .containsExactly(1, 2, 3);
        assertThat(Stream.of(Confidence.values()).map(confidence -> confidence.mark(false)))
                .containsExactly(0, -2, -6);
    }

    @Test
    void levels_countFrom1() {
        assertThat(Stream.of(1, 2, 3).map(Confidence::of)).containsExactly(LOW, MIDDLE, HIGH);
        assertThat(Stream.of(Confidence.values()).map(Confidence::level)).containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @CsvSource({"0.0, LOW", "0.66, LOW", "0.67, MIDDLE", "0.79, MIDDLE", "0.81, HIGH", "1.0, HIGH"})
    void confidence_thatEarnsMost_isTheHonestOne(double probability, Confidence best) {
        assertThat(Stream.of(Confidence.values()).max(Comparator.comparing(each -> expected(each, probability))))
                .contains(best);
        assertThat(probability).isBetween(best.from(), best.to());
    }

    @Test
    void bands_meetWhereTheyEarnTheSame() {
        assertThat(expected(LOW, LOW.to())).isCloseTo(expected(MIDDLE, MIDDLE.from()), within(1e-9));
        assertThat(expected(MIDDLE, MIDDLE.to())).isCloseTo(expected(HIGH, HIGH.from()), within(1e-9));
        assertThat(List.of(LOW.from(), HIGH.to())).containsExactly(0.0, 1.0);
    }

    @Test
    void summary_of20Answers_isGiven() {
        List<Stated> stated = new ArrayList<>(Collections.nCopies(8, new Stated(HIGH, true)));
        stated.addAll(Collections.nCopies(2, new Stated(HIGH, false)));
        stated.addAll(Collections.nCopies(10, new Stated(LOW, false)));

        assertThat(Calibration.of(stated))
                .contains(new Calibration(
                        20,
                        8 * 3 - 2 * 6,
                        List.of(new Band(LOW, 10, 0), new Band(MIDDLE, 0, 0), new Band(HIGH, 10, 8))));
    }

    @Test
    void summary_of19Answers_isEmpty() {
        assertThat(Calibration.of(Collections.nCopies(19, new Stated(HIGH, true))))
                .isEmpty();
    }

    @Test
    void share_isThatOfTheBand() {
        assertThat(List.of(new Band(HIGH, 10, 8).share(), new Band(LOW, 3, 0).share(), new Band(LOW, 0, 0).share()))
                .containsExactly(OptionalDouble.of(0.8), OptionalDouble.of(0), OptionalDouble.empty());
    }

    private static double expected(Confidence confidence, double probability) {
        return probability * confidence.mark(true) + (1 - probability) * confidence.mark(false);
    }
}
