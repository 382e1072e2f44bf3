package org.lede.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every history of reviews. */
class SchedulingPropertiesTest {

    private static final Scheduler SCHEDULER = new Scheduler(Parameters.DEFAULT);
    private static final Scheduler EXACT = Vectors.withoutFuzz(Weights.DEFAULT);
    private static final UUID LEARNER = new UUID(1, 2);
    private static final UUID FACT = new UUID(3, 4);

    @Property(tries = 500)
    void replay_givesWhatStepsGave(@ForAll("histories") List<Review> reviews) {
        assertThat(SCHEDULER.replay(reviews, SchedulingPropertiesTest::chance)).contains(stepped(SCHEDULER, reviews));
    }

    @Property(tries = 500)
    void replay_canGoOnFromAnyPlace(@ForAll("histories") List<Review> reviews, @ForAll int place) {
        int stop = Math.floorMod(place, reviews.size());
        Memory memory = stop == 0 ? null : stepped(SCHEDULER, reviews.subList(0, stop));
        for (int reps = stop; reps < reviews.size(); reps++) {
            memory = SCHEDULER.next(memory, reviews.get(reps), chance(reps));
        }
        assertThat(memory).isEqualTo(stepped(SCHEDULER, reviews));
    }

    @Property(tries = 500)
    void memory_countsItsReviews(@ForAll("histories") List<Review> reviews) {
        Memory memory = stepped(SCHEDULER, reviews);

        assertThat(memory.reps()).isEqualTo(reviews.size());
        assertThat(memory.lapses()).isLessThanOrEqualTo((int)
                reviews.stream().filter(review -> !review.grade().recalled()).count());
    }

    @Property(tries = 500)
    void fuzz_changesNothingButWhenAFactIsDue(@ForAll("histories") List<Review> reviews) {
        Memory fuzzed = stepped(SCHEDULER, reviews);
        Memory exact = stepped(EXACT, reviews);

        assertThat(withDue(fuzzed, exact.due())).isEqualTo(exact);
        assertThat(Math.abs(Vectors.days(fuzzed) - Vectors.days(exact)))
                .isLessThanOrEqualTo(3 + Vectors.days(exact) / 10);
    }

    @Property(tries = 500)
    void betterGrade_neverIsDueSooner_norWeaker(@ForAll("histories") List<Review> reviews, @ForAll("gaps") long gap) {
        Memory memory = stepped(EXACT, reviews);
        Instant at = memory.lastReview().plusSeconds(gap);
        List<Memory> next = new ArrayList<>();
        for (Grade grade : Grade.values()) {
            next.add(Vectors.next(EXACT, memory, at, grade));
        }

        assertThat(next.stream().map(Memory::due)).isSorted();
        assertThat(next.stream().map(Memory::stability)).isSorted();
        assertThat(next.stream().map(each -> -each.difficulty())).isSorted();
    }

    @Property(tries = 500)
    void recall_neverWeakens_andAMissNeverStrengthens(
            @ForAll("histories") List<Review> reviews, @ForAll("gaps") long gap) {
        Memory memory = stepped(EXACT, reviews);
        Instant at = memory.lastReview().plusSeconds(gap);

        assertThat(Vectors.next(EXACT, memory, at, Grade.AGAIN).stability()).isLessThanOrEqualTo(memory.stability());
        assertThat(Vectors.next(EXACT, memory, at, Grade.HARD).stability()).isGreaterThanOrEqualTo(memory.stability());
    }

    @Property(tries = 500)
    void retrievability_falls(@ForAll("histories") List<Review> reviews, @ForAll("gaps") long gap) {
        Memory memory = stepped(EXACT, reviews);
        Instant at = memory.lastReview().plusSeconds(gap);

        Formulas formulas = new Formulas(EXACT.parameters().weights());

        assertThat(Stream.of(memory.lastReview(), at, at.plus(Duration.ofDays(1)))
                        .map(moment -> formulas.retrievability(memory.exactDaysUntil(moment), memory.stability())))
                .isSortedAccordingTo((one, other) -> Double.compare(other, one))
                .allSatisfy(retrievability -> assertThat(retrievability).isBetween(Double.MIN_NORMAL, 1.0));
    }

    @Provide
    Arbitrary<List<Review>> histories() {
        Arbitrary<Grade> grades = Arbitraries.of(Grade.class);
        return Combinators.combine(
                        gaps().list().ofMinSize(1).ofMaxSize(25), grades.list().ofSize(25))
                .as(SchedulingPropertiesTest::history);
    }

    /** Seconds between two reviews: none, minutes, days and years. */
    @Provide
    Arbitrary<Long> gaps() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, 3_600),
                Arbitraries.longs().between(0, 86_400 * 3),
                Arbitraries.longs().between(0, 86_400L * 1_000));
    }

    private static List<Review> history(List<Long> gaps, List<Grade> grades) {
        List<Review> reviews = new ArrayList<>();
        Instant at = Vectors.START;
        for (int i = 0; i < gaps.size(); i++) {
            at = at.plusSeconds(gaps.get(i)).plusNanos(777);
            reviews.add(Review.in(ZoneOffset.UTC, at, grades.get(i), "form"));
        }
        return reviews;
    }

    private static Memory stepped(Scheduler scheduler, List<Review> reviews) {
        Memory memory = null;
        for (int reps = 0; reps < reviews.size(); reps++) {
            memory = scheduler.next(memory, reviews.get(reps), chance(reps));
        }
        return memory;
    }

    private static SplittableRandom chance(int reps) {
        return new SplittableRandom(Fuzz.seed(LEARNER, FACT, reps));
    }

    private static Memory withDue(Memory memory, Instant due) {
        return memory.dueAt(due);
    }
}
