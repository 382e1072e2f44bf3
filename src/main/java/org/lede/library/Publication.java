package org.lede.library;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lede.evidence.ArticleText;
import org.lede.evidence.Selector;
import org.lede.question.Question;

/**
 * One article with all its facts, questions and sets, checked by the evidence gate and ready to publish.
 *
 * @param image the bytes of the imprint's picture; null for none
 * @param facts by ref, in the author's order
 * @param questions by ref, in the author's order
 * @param sets in the order in which the article lists them; the first is the opener
 */
public record Publication(
        String slug,
        Imprint imprint,
        @Nullable ImageFile image,
        ArticleText text,
        Map<String, NewFact> facts,
        Map<String, NewQuestion> questions,
        List<NewSet> sets) {

    public record NewFact(String ref, String statement, List<Selector> evidence) {}

    /** @param facts the refs of the facts it tests, the main one first; empty for a question without proof */
    public record NewQuestion(String ref, Question content, List<String> facts) {}

    /** @param visibility unlisted where its questions are for reviews alone */
    public record NewSet(String slug, Visibility visibility, SetRevision.Terms terms, List<NewItem> items) {}

    /** @param question the ref of a question of the same publication */
    public record NewItem(String question, BigDecimal points) {}
}
