package org.lede.evidence;

/**
 * A passage of a text, held so that anyone can check it again: a W3C TextQuoteSelector and TextPositionSelector in one.
 *
 * <p>A selector is a claim; {@link ArticleText#verifies} tells whether a text bears it out.
 *
 * @param exact the text's own characters, not empty
 * @param prefix the text's own characters right before, at most {@value #CONTEXT} code points
 * @param suffix the text's own characters right after, at most {@value #CONTEXT} code points
 * @param start the first code point of the passage, from 0
 * @param end the first code point after it
 * @see <a href="https://www.w3.org/TR/annotation-model/#text-quote-selector">Web Annotation Data Model, 4.2.4 and
 *     4.2.5</a>
 */
public record Selector(String exact, String prefix, String suffix, int start, int end) {

    /** Code points of context kept on each side; 32 is what annotation tools commonly store. */
    public static final int CONTEXT = 32;

    public Selector {
        if (exact.isEmpty()) {
            throw new IllegalArgumentException("a selector needs the characters it selects");
        }
        requireShort("prefix", prefix);
        requireShort("suffix", suffix);
        new Span(start, end);
    }

    public Span span() {
        return new Span(start, end);
    }

    /** The same passage as an author would write it. */
    public Quote quote() {
        return new Quote(exact, prefix, suffix);
    }

    private static void requireShort(String name, String context) {
        int length = context.codePointCount(0, context.length());
        if (length > CONTEXT) {
            throw new IllegalArgumentException("the " + name + " has " + length + " code points, more than " + CONTEXT);
        }
    }
}
