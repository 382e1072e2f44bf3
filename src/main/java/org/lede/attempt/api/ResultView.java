package org.lede.attempt.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.AttemptState;
import org.lede.attempt.ScoreChange;
import org.lede.evidence.ArticleText;
import org.lede.shared.Decimals;

/**
 * A closed attempt with its score.
 *
 * @param revealed whether the set tells its answers
 * @param certainty what being sure or not earned; left out where it was never said
 * @param scoreChanges by rulings since it was closed, in the order of time; left out where there are none
 * @param questions with keys and evidence; only the outcomes where the set never tells its answers
 */
public record ResultView(
        AttemptView attempt,
        boolean revealed,

        @JsonInclude(JsonInclude.Include.NON_NULL) AttemptState.@Nullable Certainty certainty,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ScoreChangeView> scoreChanges,

        List<?> questions) {

    static ResultView of(AttemptState state, ArticleText text) {
        boolean revealed = state.isRevealed();
        return new ResultView(
                AttemptView.of(state),
                revealed,
                state.certainty().orElse(null),
                state.changes().stream().map(ScoreChangeView::of).toList(),
                state.questions().stream()
                        .map(question -> revealed
                                ? RevealedView.of(question, state.set().article(), text)
                                : new OutcomeView(
                                        question.position(),
                                        question.id(),
                                        question.mark().correct()))
                        .toList());
    }

    /**
     * What a ruling did to the score.
     *
     * @param ruling the corrections of the questions tell which one it is
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

    /** What a set that never tells its answers says of one question. */
    @RegisterForReflection(registerFullHierarchy = true) // no signature of a resource names it
    public record OutcomeView(int position, UUID question, boolean correct) {}
}
