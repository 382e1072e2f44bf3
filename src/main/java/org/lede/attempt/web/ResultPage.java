package org.lede.attempt.web;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.AttemptState;
import org.lede.library.Mode;
import org.lede.question.Outcome;

/**
 * A closed attempt with its score and, as far as its set reveals them, the answers and proofs of its questions.
 *
 * @param editor whether the reader may correct the questions
 */
public record ResultPage(AttemptState state, List<QuestionView> questions, boolean editor) {

    public boolean isTest() {
        return state.attempt().mode() == Mode.TEST;
    }

    public ZonedDateTime date() {
        return state.attempt().submittedAt().orElseThrow().atZone(state.viewer().zone());
    }

    public int right() {
        return count(Outcome.RIGHT);
    }

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

    public boolean canPractiseMissed() {
        return state.isRevealed()
                && state.set().terms().allows(Mode.PRACTICE)
                && !state.missed().isEmpty();
    }

    /** The certainty-based marks; null if no answer was rated. */
    public AttemptState.@Nullable Certainty certainty() {
        return state.certainty().orElse(null);
    }

    public String attemptId() {
        return state.attempt().id().toString();
    }

    private int count(Outcome outcome) {
        return (int) state.questions().stream()
                .filter(question -> question.mark().outcome() == outcome)
                .count();
    }
}
