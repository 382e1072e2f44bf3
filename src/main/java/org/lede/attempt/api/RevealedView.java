package org.lede.attempt.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.AskedQuestion;
import org.lede.evidence.ArticleText;
import org.lede.library.api.CorrectionView;
import org.lede.question.Answer;
import org.lede.question.Text;
import org.lede.scheduling.Confidence;

/**
 * A question with its mark, key, explanation and proof.
 *
 * @param answer the learner's, in canonical form; null without one
 * @param confidence how sure the learner said to be; left out if they didn't
 * @param certaintyMark left out if there is none
 * @param feedback of the author on the options picked
 * @param rightAnswer an answer that earns all points
 * @param evidence the proof of each fact the question tests, the main one first
 * @param corrections of the question since it was published, in their order; left out if there are none
 */
@RegisterForReflection(registerFullHierarchy = true) // no signature of a resource names it
public record RevealedView(
        int position,
        UUID question,
        @Nullable Map<String, Object> answer,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer confidence,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer certaintyMark,

        MarkView mark,
        List<Map<String, Object>> feedback,
        Map<String, Object> rightAnswer,
        Map<String, Object> explanation,
        List<EvidenceView> evidence,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CorrectionView> corrections) {

    static RevealedView of(AskedQuestion question, ArticleText text) {
        return new RevealedView(
                question.position(),
                question.id(),
                question.answer().map(Answer::tree).orElse(null),
                question.stated().map(Confidence::level).orElse(null),
                question.certaintyMark().isPresent() ? question.certaintyMark().getAsInt() : null,
                MarkView.of(question),
                question.feedback().stream().map(Text::tree).toList(),
                question.content().key().tree(),
                question.content().explanation().tree(),
                question.published().facts().stream()
                        .map(fact -> EvidenceView.of(fact, question.article(), text))
                        .toList(),
                question.published().corrections().stream()
                        .map(CorrectionView::of)
                        .toList());
    }
}
