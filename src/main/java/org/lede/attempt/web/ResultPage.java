package org.lede.attempt.web;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.AttemptState;
import org.lede.library.Mode;
import org.lede.question.Outcome;

/** A closed attempt with its score and, as far as its set tells, every question's answer and proof. */
public record ResultPage(AttemptState state, List<QuestionView> questions, ZoneId zone, boolean editor) {

    public boolean isTest() {
        return state.attempt().mode() == Mode.TEST;
    }

    public ZonedDateTime date() {
        return state.attempt().submittedAt().orElseThrow().atZone(zone);
    }

    public BigDecimal score() {
        return state.attempt().score().orElseThrow();
    }

    public BigDecimal points() {
        return state.attempt().points();
    }

    public int right() {
        return count(Outcome.RIGHT);
    }

    /** How many turned out to prove nothing. */
    public int voided() {
        return count(Outcome.VOID);
    }

    public int partly() {
        return count(Outcome.PARTLY_RIGHT);
    }

    public int wrong() {
        return count(Outcome.WRONG);
    }

    public int unknown() {
        return count(Outcome.DONT_KNOW);
    }

    public int unanswered() {
        return count(Outcome.NOT_ANSWERED);
    }

    /** Whether there is anything to practise, and the set allows it. */
    public boolean canPractiseMissed() {
        return state.isRevealed() && allowsPractice() && !state.missed().isEmpty();
    }

    public boolean allowsPractice() {
        return state.set().terms().allows(Mode.PRACTICE);
    }

    /** What being sure or not earned; null where it was never said. */
    public AttemptState.@Nullable Certainty certainty() {
        return state.certainty().orElse(null);
    }

    public String attemptId() {
        return state.attempt().id().toString();
    }

    public String modeWire() {
        return state.attempt().mode().wire();
    }

    private int count(Outcome outcome) {
        return (int) state.questions().stream()
                .filter(question -> question.mark().outcome() == outcome)
                .count();
    }
}
