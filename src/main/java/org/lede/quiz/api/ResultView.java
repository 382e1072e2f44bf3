package org.lede.quiz.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.evidence.ArticleText;
import org.lede.quiz.AttemptState;

/**
 * A closed attempt with its score.
 *
 * @param revealed whether the set tells its answers
 * @param certainty what being sure or not earned; left out where it was never said
 * @param questions with keys and evidence; only the outcomes where the set never tells its answers
 */
public record ResultView(
        AttemptView attempt,
        boolean revealed,

        @JsonInclude(JsonInclude.Include.NON_NULL) AttemptState.@Nullable Certainty certainty,

        List<?> questions) {

    static ResultView of(AttemptState state, ArticleText text) {
        boolean revealed = state.isRevealed();
        return new ResultView(
                AttemptView.of(state),
                revealed,
                state.certainty().orElse(null),
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
    @RegisterForReflection(registerFullHierarchy = true) // no signature of a resource names it
    public record OutcomeView(int position, UUID question, boolean correct) {}
}
