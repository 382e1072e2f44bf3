package org.lede.quiz.web;

import java.util.List;
import org.lede.article.Display;
import org.lede.evidence.ArticleText;
import org.lede.evidence.MarkedText;
import org.lede.evidence.MarkedText.MarkedParagraph;
import org.lede.evidence.MarkedText.MarkedSentence;
import org.lede.evidence.Selector;
import org.lede.questionset.TestedFact;

/**
 * The proof of a fact as pages show it: the paragraphs it stands in, with the quotes marked.
 *
 * @param ref the fact's, for the link into the reader
 * @param paragraphs with everything around the quotes that may be shown
 * @param quotes the quotes alone, for articles of which nothing else may be shown
 */
public record Proof(String ref, List<MarkedParagraph> paragraphs, List<String> quotes) {

    static Proof of(TestedFact fact, ArticleText text, Display display) {
        List<MarkedParagraph> proving = MarkedText.of(text, fact.evidence()).paragraphs().stream()
                .filter(MarkedParagraph::proving)
                .toList();
        return switch (display) {
            case FULL -> new Proof(fact.ref(), proving, List.of());
            case EXCERPTS -> new Proof(fact.ref(), proving.stream().map(Proof::provingSentences).toList(), List.of());
            case LINK -> new Proof(
                    fact.ref(), List.of(), fact.evidence().stream().map(Selector::exact).toList());
        };
    }

    private static MarkedParagraph provingSentences(MarkedParagraph paragraph) {
        return new MarkedParagraph(
                paragraph.number(),
                paragraph.sentences().stream().filter(MarkedSentence::proving).toList(),
                true);
    }
}
