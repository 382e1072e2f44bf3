package org.lede.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HoldoutTest {

    private static final LocalDate DAY = LocalDate.parse("2026-06-10");

    @Test
    void oneWaitInTwenty_isHeldOut_evenlyFromHalfToTwiceAsLong() {
        List<Holdout> all = IntStream.range(0, 20_000)
                .mapToObj(n -> new Draws(new UUID(7, n), new UUID(8, n)).holdout(DAY, Parameters.OF_DAYS.holdout()))
                .toList();
        List<Double> factors =
                all.stream().filter(Holdout::isProbe).map(Holdout::factor).toList();

        assertThat(factors).hasSizeBetween(900, 1100).allMatch(factor -> factor >= 0.5 && factor < 2);
        assertThat(factors.stream().filter(factor -> factor > 1).count())
                .as("as many longer as shorter")
                .isBetween(factors.size() * 45L / 100, factors.size() * 55L / 100);
    }

    @Test
    void holdout_dependsOnTheFactAndTheDayAlone() {
        Draws probed = probed();

        assertThat(new Draws(probed.learnerId(), probed.factId()).holdout(DAY, Parameters.OF_DAYS.holdout()))
                .isEqualTo(probed.holdout(DAY, Parameters.OF_DAYS.holdout()));
        assertThat(IntStream.range(1, 40)
                        .filter(day -> probed.holdout(DAY.plusDays(day), Parameters.OF_DAYS.holdout())
                                .isProbe())
                        .count())
                .isLessThan(10);
    }

    @Test
    void heldOutFact_isDueAtTheStretchedDate_andItsMemoryIsTheSame() {
        Draws probed = probed();
        Draws usual = IntStream.iterate(0, n -> n + 1)
                .mapToObj(n -> new Draws(new UUID(0, n), probed.factId()))
                .filter(draws ->
                        !draws.holdout(DAY, Parameters.OF_DAYS.holdout()).isProbe())
                .findFirst()
                .orElseThrow();
        Instant at = Instant.parse("2026-06-10T09:00:00Z");
        LearnerDay day = LearnerDay.of(at, ZoneOffset.UTC, 4);
        Review known = new Review(at, day, Grade.EASY, "word", Evidence.WORD);
        Scheduler scheduler =
                new Scheduler(new Parameters(2, Weights.DEFAULT, 0.9, 36_500, Steps.NONE, Steps.NONE, false, 0.05));

        FactHistory held = FactHistory.NONE.then(known, scheduler, probed);
        FactHistory other = FactHistory.NONE.then(known, scheduler, usual);

        long days = Duration.between(day.start(), other.memory().due()).toDays();
        assertThat(held.memory())
                .isEqualTo(other.memory()
                        .dueAt(day.plusDays(probed.holdout(DAY, Parameters.OF_DAYS.holdout())
                                        .of(days))
                                .start()));
        assertThat(List.of(held.probe(), other.probe())).containsExactly(true, false);
    }

    @Test
    void factThatWasJustRead_isDueTheNextDay_evenIfAWaitFromThatDayWouldBeHeldOut() {
        Instant at = Instant.parse("2026-06-10T09:00:00Z");
        LearnerDay day = LearnerDay.of(at, ZoneOffset.UTC, 4);
        Review read = new Review(at, day, Grade.AGAIN, "number", Evidence.START);
        Draws doubled = IntStream.iterate(0, n -> n + 1)
                .mapToObj(n -> new Draws(new UUID(7, n), new UUID(8, n)))
                .filter(draws ->
                        draws.holdout(DAY, Parameters.OF_DAYS.holdout()).of(1) == 2)
                .findFirst()
                .orElseThrow();

        FactHistory history = FactHistory.NONE.then(
                read,
                new Scheduler(new Parameters(2, Weights.DEFAULT, 0.9, 36_500, Steps.NONE, Steps.NONE, false, 0.05)),
                doubled);

        assertThat(history.memory().due()).isEqualTo(day.end());
        assertThat(history.probe()).isFalse();
    }

    @Test
    void heldOutWait_isNoShorterThanADay() {
        assertThat(List.of(new Holdout(0.5).of(1), new Holdout(0.5).of(9), new Holdout(1.9).of(10)))
                .containsExactly(1L, 5L, 19L);
    }

    private static Draws probed() {
        return IntStream.iterate(0, n -> n + 1)
                .mapToObj(n -> new Draws(new UUID(7, n), new UUID(8, n)))
                .filter(draws ->
                        draws.holdout(DAY, Parameters.OF_DAYS.holdout()).factor() > 1.3)
                .findFirst()
                .orElseThrow();
    }
}
