package org.lede.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An article cut into paragraphs, sentences and pieces, so that quotes can be marked in it.
 *
 * @param paragraphs all of them, in order
 */
public record MarkedText(List<MarkedParagraph> paragraphs) {

    public MarkedText {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * A paragraph.
     *
     * @param proving whether any of it is marked
     */
    public record MarkedParagraph(int number, List<MarkedSentence> sentences, boolean proving) {}

    /**
     * A sentence.
     *
     * @param number as {@code locate} counts, from 1
     * @param proving whether any of it is marked
     */
    public record MarkedSentence(int number, List<Piece> pieces, boolean proving) {}

    /** A run of a sentence's text that is marked as a whole, or not at all. */
    public record Piece(String text, boolean marked) {}

    /** Marks the passages of the selectors, which may overlap. */
    public static MarkedText of(ArticleText text, List<Selector> selectors) {
        List<Span> marks = selectors.stream().map(Selector::span).toList();
        List<MarkedParagraph> paragraphs = new ArrayList<>();
        for (Paragraph paragraph : text.paragraphs()) {
            List<MarkedSentence> sentences = paragraph.sentences().stream()
                    .map(sentence -> marked(text, sentence, marks))
                    .toList();
            boolean proving = sentences.stream().anyMatch(MarkedSentence::proving);
            paragraphs.add(new MarkedParagraph(paragraph.number(), sentences, proving));
        }
        return new MarkedText(paragraphs);
    }

    private static MarkedSentence marked(ArticleText text, Sentence sentence, List<Span> marks) {
        List<Piece> pieces = new ArrayList<>();
        int start = sentence.span().start();
        for (int end : cuts(sentence.span(), marks)) {
            Span piece = new Span(start, end);
            add(pieces, new Piece(text.excerpt(piece), marks.stream().anyMatch(piece::overlaps)));
            start = end;
        }
        return new MarkedSentence(sentence.number(), pieces, pieces.stream().anyMatch(Piece::marked));
    }

    /** Quotes that touch or overlap are marked as one. */
    private static void add(List<Piece> pieces, Piece piece) {
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).marked() && piece.marked()) {
            pieces.set(last, new Piece(pieces.get(last).text() + piece.text(), true));
        } else {
            pieces.add(piece);
        }
    }

    /** Where the sentence's pieces end: where a mark begins or ends inside it, and at its own end. */
    private static SortedSet<Integer> cuts(Span sentence, List<Span> marks) {
        SortedSet<Integer> cuts = new TreeSet<>(List.of(sentence.end()));
        for (Span mark : marks) {
            for (int cut : List.of(mark.start(), mark.end())) {
                if (cut > sentence.start() && cut < sentence.end()) {
                    cuts.add(cut);
                }
            }
        }
        return cuts;
    }
}
