package org.lede.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Values that contradict themselves can't be made. */
class ValuesTest {

    private static final Instant NOW = Vectors.START;

    @ParameterizedTest
    @CsvSource({"0.0001, 1, LEARNING, 0, 0, 1, 0", "36500, 10, REVIEW, 0, 0, 9, 8", "1, 5, RELEARNING, 3, 60, 2, 1"})
    void memory_inRange_isMade(
            double stability, double difficulty, Memory.State state, int step, long wait, int reps, int lapses) {
        assertThatCode(() -> new Memory(
                        stability, stability, difficulty, state, step, NOW.plusSeconds(wait), NOW, reps, lapses))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "0.00009, 5, REVIEW, 0, 0, 2, 1",
        "36501, 5, REVIEW, 0, 0, 2, 1",
        "NaN, 5, REVIEW, 0, 0, 2, 1",
        "1, 0.9, REVIEW, 0, 0, 2, 1",
        "1, 10.1, REVIEW, 0, 0, 2, 1",
        "1, NaN, REVIEW, 0, 0, 2, 1",
        "1, 5, REVIEW, 1, 0, 2, 1",
        "1, 5, LEARNING, -1, 0, 2, 1",
        "1, 5, REVIEW, 0, -1, 2, 1",
        "1, 5, REVIEW, 0, 0, 0, -1",
        "1, 5, REVIEW, 0, 0, 2, -1",
        "1, 5, REVIEW, 0, 0, 2, 2"
    })
    void memory_outOfRange_isRefused(
            double stability, double difficulty, Memory.State state, int step, long wait, int reps, int lapses) {
        assertThatThrownBy(() -> new Memory(
                        stability, stability, difficulty, state, step, NOW.plusSeconds(wait), NOW, reps, lapses))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<ThrowingCallable> contradictions() {
        return Stream.of(
                () -> new Weights(Collections.nCopies(20, 1.0)),
                () -> new Weights(Collections.nCopies(21, Double.NaN)),
                () -> new Weights(changed(0, 0)),
                () -> new Weights(changed(3, -1)),
                () -> new Weights(changed(20, 0)),
                () -> Weights.of(new double[34]),
                () -> Vectors.migrated(Collections.nCopies(18, 1.0)),
                () -> parameters(0, 0.9, 1),
                () -> parameters(1, 0, 1),
                () -> parameters(1, 1, 1),
                () -> parameters(1, Double.NaN, 1),
                () -> parameters(1, 0.9, 0),
                () -> parameters(1, 0.9, 36_501),
                () -> Steps.of(Duration.ZERO),
                () -> Steps.of(Duration.ofMinutes(1), Duration.ofMinutes(-1)),
                () -> Grade.of(0),
                () -> Grade.of(5),
                () -> Confidence.of(0),
                () -> Confidence.of(4),
                () -> new Calibration(19, 0, List.of()),
                () -> new Calibration.Band(Confidence.LOW, 1, 2),
                () -> new Calibration.Band(Confidence.LOW, 1, -1),
                () -> new Selection(new Scheduler(Parameters.DEFAULT), 0));
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void value_outOfRange_isRefused(ThrowingCallable making) {
        assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void parameters_atTheirLimits_areMade() {
        assertThat(List.of(
                        parameters(1, 0.9, 1).maximumInterval(),
                        parameters(1, 0.9, 36_500).maximumInterval()))
                .containsExactly(1, 36_500);
    }

    @Test
    void grade_hasItsNumber() {
        assertThat(Stream.of(1, 2, 3, 4).map(Grade::of)).containsExactly(Grade.values());
        assertThat(Stream.of(Grade.values()).map(Grade::value)).containsExactly(1, 2, 3, 4);
        assertThat(Stream.of(Grade.values()).map(Grade::recalled)).containsExactly(false, true, true, true);
    }

    @Test
    void review_isKeptToTheMicrosecond() {
        assertThat(Review.in(ZoneOffset.UTC, NOW.plusNanos(1_999), Grade.GOOD, "gap"))
                .isEqualTo(Review.in(ZoneOffset.UTC, NOW.plusNanos(1_000), Grade.GOOD, "gap"));
    }

    private static List<Double> changed(int index, double value) {
        List<Double> weights = new java.util.ArrayList<>(Weights.DEFAULT.values());
        weights.set(index, value);
        return weights;
    }

    private static Parameters parameters(int version, double retention, int most) {
        return new Parameters(version, Weights.DEFAULT, retention, most, Steps.NONE, Steps.NONE, false, 0);
    }
}
