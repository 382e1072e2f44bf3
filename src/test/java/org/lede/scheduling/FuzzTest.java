package org.lede.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuzzTest {

    private static final double ALMOST_1 = Math.nextDown(1.0);

    private static final UUID LEARNER = new UUID(1, 2);
    private static final UUID FACT = new UUID(3, 4);

    @ParameterizedTest
    @CsvSource({
        // days, elapsed, most; from, to
        "1, 0, 36500, 1, 1",
        "2, 0, 36500, 2, 2",
        // delta 1.075
        "3, 0, 36500, 2, 4",
        // delta 1.675
        "7, 0, 36500, 5, 9",
        // delta 2.975
        "20, 0, 36500, 17, 23",
        // delta 6.975
        "100, 0, 36500, 93, 107",
        "100, 95, 36500, 96, 107",
        "100, 99, 36500, 100, 107",
        "100, 100, 36500, 93, 107",
        "100, 200, 36500, 93, 107",
        "100, 0, 100, 93, 100",
        "36500, 0, 36500, 34673, 36500"
    })
    void wait_isSpreadOverARange(long days, long elapsed, long most, long from, long to) {
        assertThat(List.of(Fuzz.apply(days, elapsed, most, 0), Fuzz.apply(days, elapsed, most, ALMOST_1)))
                .containsExactly(from, to);
    }

    @Test
    void everyDayOfTheRange_isDrawnAsOftenAsAnother() {
        Set<Long> drawn = IntStream.range(0, 5)
                .mapToObj(fifth -> Fuzz.apply(7, 0, 36_500, (fifth + 0.5) / 5))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(drawn).containsExactly(5L, 6L, 7L, 8L, 9L);
    }

    @Test
    void draw_isThatOfTsFsrs() {
        // Alea of seed 12345 begins with 0.27138: floor(0.27138 · 15 + 93).
        assertThat(Fuzz.apply(100, 0, 36_500, new Alea("12345").nextDouble())).isEqualTo(97);
    }

    @Test
    void seed_staysTheSameForEver() {
        assertThat(Fuzz.seed(LEARNER, FACT, 5)).isEqualTo(-8017698476527365666L);
    }

    @Test
    void draw_ofALearnerAndAFact_staysTheSameForEver() {
        double chance = new SplittableRandom(Fuzz.seed(LEARNER, FACT, 5)).nextDouble();

        assertThat(chance).isEqualTo(0.7436613564647723);
        assertThat(Fuzz.apply(100, 0, 36_500, chance)).isEqualTo(104);
    }

    @Test
    void seed_dependsOnEveryPart() {
        assertThat(Set.of(
                        Fuzz.seed(LEARNER, FACT, 5),
                        Fuzz.seed(LEARNER, FACT, 6),
                        Fuzz.seed(FACT, LEARNER, 5),
                        Fuzz.seed(new UUID(9, 2), FACT, 5),
                        Fuzz.seed(new UUID(1, 9), FACT, 5),
                        Fuzz.seed(LEARNER, new UUID(9, 4), 5),
                        Fuzz.seed(LEARNER, new UUID(3, 9), 5)))
                .hasSize(7);
    }

    @Test
    void seeds_ofNeighbours_giveChancesSpreadEvenly() {
        long[] tenths = new long[10];
        for (int i = 0; i < 10_000; i++) {
            double chance = new SplittableRandom(Fuzz.seed(LEARNER, new UUID(0, i), 1)).nextDouble();
            tenths[(int) (chance * 10)]++;
        }
        assertThat(java.util.Arrays.stream(tenths).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(850L, 1150L));
    }
}
