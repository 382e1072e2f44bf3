package org.lede.attempt.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.AskedQuestion;
import org.lede.attempt.Attempt;
import org.lede.attempt.AttemptState;
import org.lede.library.QuestionJson;
import org.lede.question.Answer;
import org.lede.scheduling.Confidence;
import org.lede.shared.Decimals;

/**
 * An attempt as it stands.
 *
 * @param full whether it asks every question of its set; only such attempts count as best or latest
 * @param deadline when a test with a time limit ends; null for none
 * @param submittedAt when it was closed; null while it is open
 * @param score points earned; null while it is open
 * @param points all the points there are to earn
 * @param left how many questions have no answer yet
 */
public record AttemptView(
        UUID id,
        SetRef set,
        String mode,
        boolean full,
        Instant startedAt,
        @Nullable Instant deadline,
        @Nullable Instant submittedAt,
        @Nullable BigDecimal score,
        BigDecimal points,
        int left,
        List<ItemView> items) {

    static AttemptView of(AttemptState state) {
        Attempt attempt = state.attempt();
        return new AttemptView(
                attempt.id(),
                SetRef.of(state),
                attempt.mode().wire(),
                attempt.isFull(),
                attempt.startedAt(),
                attempt.deadline().orElse(null),
                attempt.submittedAt().orElse(null),
                attempt.score().map(Decimals::plain).orElse(null),
                Decimals.plain(attempt.points()),
                state.left(),
                state.questions().stream()
                        .map(question -> ItemView.of(state, question))
                        .toList());
    }

    public record SetRef(String slug, String title, int revision) {

        static SetRef of(AttemptState state) {
            return new SetRef(
                    state.set().slug(), state.set().terms().title(), state.set().n());
        }
    }

    /**
     * One question of the attempt.
     *
     * @param answer in canonical form; null without one
     * @param confidence how sure the learner said to be; left out if they didn't
     * @param mark left out until it is revealed
     */
    public record ItemView(
            int position,
            Map<String, Object> question,
            @Nullable Map<String, Object> answer,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer confidence,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable MarkView mark) {

        static ItemView of(AttemptState state, AskedQuestion question) {
            return new ItemView(
                    question.position(),
                    QuestionJson.of(state.set(), question.published(), question.content()),
                    question.answer().map(Answer::tree).orElse(null),
                    question.stated().map(Confidence::level).orElse(null),
                    question.revealed() && question.isAnswered() ? MarkView.of(question) : null);
        }
    }
}
