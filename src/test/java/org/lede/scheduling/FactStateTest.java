package org.lede.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.scheduling.FactState.KNOWN;
import static org.lede.scheduling.FactState.LEARNING;
import static org.lede.scheduling.FactState.MASTERED;
import static org.lede.scheduling.FactState.NEW;
import static org.lede.scheduling.FactState.SLIPPED;
import static org.lede.scheduling.Grade.AGAIN;
import static org.lede.scheduling.Grade.GOOD;
import static org.lede.scheduling.Grade.HARD;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FactStateTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Memory REVIEWED = memory(Memory.State.REVIEW);

    @Test
    void factWithoutMemory_isNew() {
        assertThat(FactState.of(null, List.of())).isEqualTo(NEW);
    }

    @Test
    void state_followsTheMemory() {
        List<Review> proof = List.of(review("10T09", GOOD, "verdict"), review("11T09", GOOD, "gap"));

        assertThat(Stream.of(Memory.State.values()).map(state -> FactState.of(memory(state), proof)))
                .containsExactly(LEARNING, MASTERED, SLIPPED);
    }

    @Test
    void twoFormsOnTwoDays_areMastery() {
        assertThat(List.of(
                        of(),
                        of(review("10T09", GOOD, "gap")),
                        of(review("10T09", GOOD, "gap"), review("11T09", GOOD, "gap")),
                        of(review("10T09", GOOD, "gap"), review("10T10", GOOD, "verdict")),
                        of(review("10T09", GOOD, "gap"), review("11T09", HARD, "verdict")),
                        of(
                                review("10T09", GOOD, "gap"),
                                review("10T10", GOOD, "verdict"),
                                review("11T09", GOOD, "gap"))))
                .containsExactly(KNOWN, KNOWN, KNOWN, KNOWN, MASTERED, MASTERED);
    }

    @Test
    void miss_endsMastery_andWhatCameBeforeProvesNothing() {
        Review before = review("10T09", GOOD, "gap");
        Review miss = review("11T09", AGAIN, "locate");
        Review after = review("12T09", GOOD, "verdict");

        assertThat(List.of(
                        of(before, review("10T20", GOOD, "verdict"), review("11T08", GOOD, "gap"), miss),
                        of(before, miss, after),
                        of(before, miss, after, review("13T09", GOOD, "verdict")),
                        of(before, miss, after, review("13T09", GOOD, "gap"))))
                .containsExactly(KNOWN, KNOWN, KNOWN, MASTERED);
    }

    @Test
    void days_areThoseOfTheLearner() {
        // From 21:30 to 22:30 UTC it becomes the next day in Paris, not in London.
        assertThat(List.of(evening(PARIS), evening(ZoneId.of("Europe/London")))).containsExactly(MASTERED, KNOWN);
    }

    @Test
    void states_fromTheWeakest() {
        assertThat(Stream.of(FactState.values()).sorted(FactState.WEAKEST_FIRST))
                .containsExactly(NEW, SLIPPED, LEARNING, KNOWN, MASTERED);
    }

    @Test
    void words_stay() {
        assertThat(Stream.of(FactState.values()).map(FactState::wire))
                .containsExactly("new", "learning", "known", "mastered", "slipped");
    }

    private static FactState evening(ZoneId zone) {
        return of(
                Review.in(zone, Instant.parse("2026-06-10T21:30:00Z"), GOOD, "gap"),
                Review.in(zone, Instant.parse("2026-06-10T22:30:00Z"), GOOD, "verdict"));
    }

    private static FactState of(Review... reviews) {
        return FactState.of(REVIEWED, List.of(reviews));
    }

    private static Review review(String dayAndHour, Grade grade, String form) {
        return Review.in(PARIS, Instant.parse("2026-06-" + dayAndHour + ":00:00Z"), grade, form);
    }

    private static Memory memory(Memory.State state) {
        return new Memory(5, 5, state, 0, Vectors.START, Vectors.START, 3, 1);
    }
}
