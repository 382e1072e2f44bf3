package org.lede.evidence;

import java.util.List;

/**
 * One paragraph of an article; blank lines separate paragraphs.
 *
 * @param number from 1
 * @param span where it stands, without the white space around it
 * @param sentences its sentences in order; empty only where stored boundaries name none in it
 */
public record Paragraph(int number, Span span, List<Sentence> sentences) {

    public Paragraph {
        if (number < 1) {
            throw new IllegalArgumentException("paragraphs count from 1, not " + number);
        }
        sentences = List.copyOf(sentences);
    }
}
