package org.lede.attempt.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.AttemptState;
import org.lede.attempt.AttemptState.ScoreChange;
import org.lede.evidence.ArticleText;
import org.lede.shared.Decimals;

/**
 * A closed attempt with its score.
 *
 * @param revealed whether the set reveals its answers
 * @param certainty the certainty-based marks; left out if no answer was rated
 * @param guessing the score corrected for guessing; left out where nothing or everything can be guessed
 * @param scoreChanges by rulings since it was closed, the oldest first; left out if there are none
 * @param questions with keys and evidence; only the outcomes if the set never reveals its answers
 */
public record ResultView(
        AttemptView attempt,
        boolean revealed,

        @JsonInclude(JsonInclude.Include.NON_NULL) AttemptState.@Nullable Certainty certainty,

        @JsonInclude(JsonInclude.Include.NON_NULL) AttemptState.@Nullable Guessing guessing,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ScoreChangeView> scoreChanges,

        List<?> questions) {

    static ResultView of(AttemptState state, ArticleText text) {
        boolean revealed = state.isRevealed();
        return new ResultView(
                AttemptView.of(state),
                revealed,
                state.certainty().orElse(null),
                state.guessing().orElse(null),
                state.changes().stream().map(ScoreChangeView::of).toList(),
                state.questions().stream()
                        .map(question -> revealed
                                ? RevealedView.of(question, text)
                                : new OutcomeView(
                                        question.position(),
                                        question.id(),
                                        question.mark().correct()))
                        .toList());
    }

    /**
     * A change of the score by a ruling.
     *
     * @param ruling its id, as in the corrections of the questions
     */
    public record ScoreChangeView(UUID ruling, BigDecimal before, BigDecimal after, Instant at) {

        static ScoreChangeView of(ScoreChange change) {
            return new ScoreChangeView(
                    change.rulingId(),
                    Decimals.plain(change.before()),
                    Decimals.plain(change.after()),
                    change.changedAt());
        }
    }

    /** A question of a set that never reveals its answers. */
    @RegisterForReflection(registerFullHierarchy = true) // no signature of a resource names it
    public record OutcomeView(int position, UUID question, boolean correct) {}
}
