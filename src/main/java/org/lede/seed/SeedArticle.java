package org.lede.seed;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.lede.article.Imprint;
import org.lede.content.Question;
import org.lede.evidence.ArticleText;
import org.lede.evidence.Selector;
import org.lede.questionset.SetRevision;

/**
 * One article's content files, read and passed by the evidence gate.
 *
 * @param facts by ref, in the order of the file
 * @param questions by ref, in the order of the files
 * @param warnings what the gate finds odd but lets pass
 */
record SeedArticle(
        String slug,
        Imprint imprint,
        ArticleText text,
        Map<String, SeedFact> facts,
        Map<String, SeedQuestion> questions,
        List<SeedSet> sets,
        List<SeedProblem> warnings) {

    record SeedFact(String ref, String statement, List<Selector> evidence) {}

    /** @param facts the refs of the facts it tests, the main one first */
    record SeedQuestion(String ref, Question content, List<String> facts) {}

    /** @param slugTaken what to say, and of which line, should another article have a set with this slug */
    record SeedSet(String slug, SetRevision.Terms terms, List<SeedItem> items, SeedProblem slugTaken) {}

    record SeedItem(String question, BigDecimal points) {}
}
