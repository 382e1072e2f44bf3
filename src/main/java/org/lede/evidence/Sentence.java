package org.lede.evidence;

/**
 * One sentence of an article.
 *
 * @param number counts through the whole article, from 1
 * @param paragraph the number of its paragraph, from 1
 * @param span where it stands, without the white space around it
 * @param text its own characters
 */
public record Sentence(int number, int paragraph, Span span, String text) {

    public Sentence {
        if (number < 1 || paragraph < 1) {
            throw new IllegalArgumentException(
                    "sentences and paragraphs count from 1, not " + number + " and " + paragraph);
        }
    }
}
