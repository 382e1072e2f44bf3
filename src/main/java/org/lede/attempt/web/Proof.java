package org.lede.attempt.web;

import java.util.List;
import org.lede.evidence.ArticleText;
import org.lede.evidence.MarkedText;
import org.lede.evidence.MarkedText.MarkedParagraph;
import org.lede.evidence.MarkedText.MarkedSentence;
import org.lede.evidence.Selector;
import org.lede.library.Display;
import org.lede.library.TestedFact;

/**
 * The proof of an answer as pages show it: the paragraphs that hold the quotes, with the quotes marked.
 *
 * @param ref the main fact's, for the link into the reader
 * @param paragraphs with as much around the quotes as may be shown
 * @param quotes the quotes alone, for articles of which nothing else may be shown
 */
public record Proof(String ref, List<MarkedParagraph> paragraphs, List<String> quotes) {

    /** @param facts that a question tests, the main one first */
    static Proof of(List<TestedFact> facts, ArticleText text, Display display) {
        List<Selector> evidence =
                facts.stream().flatMap(fact -> fact.evidence().stream()).toList();
        String ref = facts.get(0).ref();
        if (display == Display.LINK) {
            return new Proof(
                    ref, List.of(), evidence.stream().map(Selector::exact).toList());
        }
        return new Proof(
                ref,
                MarkedText.of(text, evidence).paragraphs().stream()
                        .filter(MarkedParagraph::proving)
                        .map(paragraph -> display == Display.FULL ? paragraph : provingSentences(paragraph))
                        .toList(),
                List.of());
    }

    private static MarkedParagraph provingSentences(MarkedParagraph paragraph) {
        return new MarkedParagraph(
                paragraph.number(),
                paragraph.sentences().stream().filter(MarkedSentence::proving).toList(),
                true);
    }
}
