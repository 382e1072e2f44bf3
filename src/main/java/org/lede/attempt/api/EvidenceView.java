package org.lede.attempt.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lede.evidence.ArticleText;
import org.lede.evidence.Selector;
import org.lede.library.Article;
import org.lede.library.Fact;
import org.lede.library.FactVersion;
import org.lede.library.PublishedSet.PinnedArticle;
import org.lede.library.TestedFact;

/**
 * The proof of a fact, which anyone who has the article can check: the quotes and where they are.
 *
 * @param sha256 of that revision's text in UTF-8
 * @param verified whether every quote was found just now at its position
 */
public record EvidenceView(
        FactView fact, String article, int revision, String sha256, List<SpanView> spans, boolean verified) {

    static EvidenceView of(TestedFact fact, PinnedArticle article, ArticleText text) {
        return of(new FactView(fact.id(), fact.ref(), fact.statement()), article.slug(), article.n(), fact.evidence(), text);
    }

    static EvidenceView of(Article article, Fact fact, FactVersion version, ArticleText text) {
        return of(
                new FactView(fact.id(), fact.ref(), version.statement()),
                article.slug(),
                version.articleN(),
                version.evidence(),
                text);
    }

    private static EvidenceView of(
            FactView fact, String article, int revision, List<Selector> evidence, ArticleText text) {
        return new EvidenceView(
                fact,
                article,
                revision,
                text.sha256(),
                evidence.stream().map(selector -> SpanView.of(selector, text)).toList(),
                evidence.stream().allMatch(text::verifies));
    }

    public record FactView(UUID id, String ref, String statement) {}

    /**
     * One quote.
     *
     * @param sentences the numbers of the sentences it is in
     * @param selectors a W3C TextQuoteSelector and a TextPositionSelector, in Unicode code points
     */
    public record SpanView(String quote, List<Integer> sentences, List<Map<String, Object>> selectors) {

        static SpanView of(Selector selector, ArticleText text) {
            return new SpanView(
                    selector.exact(),
                    List.copyOf(text.sentencesHolding(selector.span())),
                    List.of(
                            Map.of(
                                    "type", "TextQuoteSelector",
                                    "exact", selector.exact(),
                                    "prefix", selector.prefix(),
                                    "suffix", selector.suffix()),
                            Map.of(
                                    "type", "TextPositionSelector",
                                    "start", selector.start(),
                                    "end", selector.end())));
        }
    }
}
