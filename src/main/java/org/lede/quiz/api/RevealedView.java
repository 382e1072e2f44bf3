package org.lede.quiz.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.content.Answer;
import org.lede.content.Text;
import org.lede.evidence.ArticleText;
import org.lede.questionset.PublishedSet.PinnedArticle;
import org.lede.quiz.AskedQuestion;

/**
 * A question whose key may be told, with everything there is to tell.
 *
 * @param answer what was given, in canonical form; null where nothing
 * @param feedback what the author says to the options picked
 * @param rightAnswer an answer that earns everything
 * @param evidence the proof of each fact the question tests, the main one first
 */
public record RevealedView(
        int position,
        UUID question,
        @Nullable Map<String, Object> answer,
        MarkView mark,
        List<Map<String, Object>> feedback,
        Map<String, Object> rightAnswer,
        Map<String, Object> explanation,
        List<EvidenceView> evidence) {

    static RevealedView of(AskedQuestion question, PinnedArticle article, ArticleText text) {
        return new RevealedView(
                question.position(),
                question.id(),
                question.answer().map(Answer::tree).orElse(null),
                MarkView.of(question),
                question.feedback().stream().map(Text::tree).toList(),
                question.content().key().tree(),
                question.content().explanation().tree(),
                question.published().facts().stream()
                        .map(fact -> EvidenceView.of(fact, article, text))
                        .toList());
    }
}
