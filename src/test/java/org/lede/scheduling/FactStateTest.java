package org.lede.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.scheduling.Evidence.READING;
import static org.lede.scheduling.Evidence.RECALL;
import static org.lede.scheduling.Evidence.RECOGNITION;
import static org.lede.scheduling.Evidence.START;
import static org.lede.scheduling.FactState.KNOWN;
import static org.lede.scheduling.FactState.LEARNING;
import static org.lede.scheduling.FactState.MASTERED;
import static org.lede.scheduling.FactState.NEW;
import static org.lede.scheduling.FactState.SLIPPED;
import static org.lede.scheduling.Grade.AGAIN;
import static org.lede.scheduling.Grade.EASY;
import static org.lede.scheduling.Grade.GOOD;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FactStateTest {

    private static final Instant BEGIN = Instant.parse("2026-06-01T09:00:00Z");

    @Test
    void states_followTheDays() {
        assertThat(List.of(
                        FactHistory.NONE.state(new Scheduler(Parameters.OF_DAYS)),
                        after(start()),
                        after(start(), miss(1)),
                        after(start(), typed(1, "gap")),
                        after(start(), typed(1, "gap"), miss(3)),
                        after(start(), typed(1, "gap"), miss(3), typed(3, "gap")),
                        after(start(), typed(1, "gap"), miss(3), typed(4, "gap"))))
                .containsExactly(NEW, LEARNING, LEARNING, KNOWN, SLIPPED, SLIPPED, KNOWN);
    }

    @Test
    void mastery_takesATypedRecall_anotherRecallOnAnotherDay_andStabilityOf21Days() {
        assertThat(List.of(
                        after(start(), typed(1, "gap"), picked(30, "verdict")),
                        after(start(), picked(1, "verdict"), typed(30, "gap")),
                        after(start(), typed(1, "gap"), typed(30, "gap")),
                        after(start(), typed(1, "gap"), typed(30, "short-text"), picked(30, "verdict"))))
                .containsExactly(MASTERED, MASTERED, MASTERED, MASTERED);
        assertThat(after(start(), typed(1, "gap"), typed(1, "short-text"), picked(1, "verdict")))
                .as("all on one day")
                .isEqualTo(KNOWN);
        assertThat(stateAfter(20.9, start(), typed(1, "gap"), picked(30, "verdict")))
                .isEqualTo(KNOWN);
    }

    @Test
    void recognition_isNoMastery_howeverOften() {
        assertThat(after(start(), picked(1, "verdict"), picked(9, "matching"), picked(40, "single-choice")))
                .isEqualTo(KNOWN);
        assertThat(after(start(), picked(1, "verdict"), read(9), read(40))).isEqualTo(KNOWN);
    }

    @Test
    void typedAnswer_ofTheDayThatStartedTheFact_orOfADayWithAMiss_isNoRecall() {
        assertThat(after(start(), typed(0, "gap"), picked(30, "verdict"))).isEqualTo(KNOWN);
        assertThat(after(start(), picked(1, "verdict"), miss(9), typed(9, "gap"), picked(30, "verdict")))
                .isEqualTo(KNOWN);
    }

    @Test
    void miss_endsMastery_andWhatCameBeforeProvesNothing() {
        assertThat(after(start(), typed(1, "gap"), picked(30, "verdict"), miss(90), typed(91, "gap")))
                .isEqualTo(KNOWN);
    }

    @Test
    void learnersWord_isKnown() {
        assertThat(after(start(), review(0, EASY, "word", Evidence.WORD))).isEqualTo(KNOWN);
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
        assertThat(Stream.of(FactState.values()).map(state -> FactState.of(state.wire())))
                .containsExactly(FactState.values());
    }

    /** The state with a stability that would do for mastery. */
    private static FactState after(Review... reviews) {
        return stateAfter(21, reviews);
    }

    private static FactState stateAfter(double stability, Review... reviews) {
        FactHistory history = FactHistory.NONE;
        for (Review review : reviews) {
            history =
                    history.then(review, new Scheduler(Parameters.OF_DAYS), new Draws(new UUID(0, 1), new UUID(0, 2)));
        }
        return FactState.of(stability, history.days());
    }

    private static Review start() {
        return review(0, AGAIN, "verdict", START);
    }

    private static Review typed(int day, String form) {
        return review(day, GOOD, form, RECALL);
    }

    private static Review picked(int day, String form) {
        return review(day, GOOD, form, RECOGNITION);
    }

    private static Review miss(int day) {
        return review(day, AGAIN, "gap", RECALL);
    }

    private static Review read(int day) {
        return review(day, GOOD, "locate", READING);
    }

    private static Review review(int day, Grade grade, String form, Evidence evidence) {
        Instant at = BEGIN.plus(Duration.ofDays(day));
        return new Review(at, LearnerDay.of(at, ZoneOffset.UTC, 4), grade, form, evidence);
    }
}
