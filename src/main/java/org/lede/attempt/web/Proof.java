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
 * The proof of an answer as pages show it: the sentences that hold the quotes, with the quotes marked.
 *
 * @param ref the main fact's, for the link into the reader
 * @param paragraph where the first of the sentences stands, from 1; 0 if the place isn't shown
 * @param sentence its place in that paragraph, from 1
 * @param sentences those that prove it, by paragraph
 * @param around the paragraphs in full, if they say more and may be shown
 * @param quotes the quotes alone, for articles of which nothing else may be shown
 */
public record Proof(
        String ref,
        int paragraph,
        int sentence,
        List<MarkedParagraph> sentences,
        List<MarkedParagraph> around,
        List<String> quotes) {

    /** @param facts that a question tests, the main one first */
    static Proof of(List<TestedFact> facts, ArticleText text, Display display) {
        List<Selector> evidence =
                facts.stream().flatMap(fact -> fact.evidence().stream()).toList();
        String ref = facts.get(0).ref();
        if (display == Display.LINK) {
            List<String> quotes = evidence.stream().map(Selector::exact).toList();
            return new Proof(ref, 0, 0, List.of(), List.of(), quotes);
        }
        List<MarkedParagraph> paragraphs = MarkedText.of(text, evidence).paragraphs().stream()
                .filter(MarkedParagraph::proving)
                .toList();
        List<MarkedParagraph> sentences =
                paragraphs.stream().map(Proof::provingSentences).toList();
        boolean isAll = display != Display.FULL || sentences.equals(paragraphs);
        return new Proof(
                ref,
                paragraphs.isEmpty() ? 0 : paragraphs.get(0).number(),
                paragraphs.isEmpty() ? 0 : firstProving(paragraphs.get(0)),
                sentences,
                isAll ? List.of() : paragraphs,
                List.of());
    }

    private static int firstProving(MarkedParagraph paragraph) {
        return 1
                + (int) paragraph.sentences().stream()
                        .takeWhile(sentence -> !sentence.proving())
                        .count();
    }

    private static MarkedParagraph provingSentences(MarkedParagraph paragraph) {
        return new MarkedParagraph(
                paragraph.number(),
                paragraph.sentences().stream().filter(MarkedSentence::proving).toList(),
                true);
    }
}
