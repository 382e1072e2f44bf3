package org.lede.quiz.api;

import java.util.List;
import org.lede.evidence.ArticleText;
import org.lede.quiz.AttemptState;

/**
 * A closed attempt with its score.
 *
 * @param revealed whether the set tells its answers
 * @param questions with keys and evidence; only the outcomes where the set never tells its answers
 */
public record ResultView(AttemptView attempt, boolean revealed, List<?> questions) {

    static ResultView of(AttemptState state, ArticleText text) {
        boolean revealed = state.isRevealed();
        return new ResultView(
                AttemptView.of(state),
                revealed,
                state.questions().stream()
                        .map(question -> revealed
                                ? RevealedView.of(question, state.set().article(), text)
                                : new OutcomeView(
                                        question.position(),
                                        question.id(),
                                        question.mark().correct()))
                        .toList());
    }

    /** What a set that never tells its answers says of one question. */
    public record OutcomeView(int position, java.util.UUID question, boolean correct) {}
}
