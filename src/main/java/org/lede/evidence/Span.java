package org.lede.evidence;

/**
 * A stretch of a text, counted in Unicode code points of the whole text.
 *
 * @param start the first code point, from 0
 * @param end the first code point after it, greater than start
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a span must be 0 <= start < end, not [" + start + ", " + end + ")");
        }
    }

    /** Number of code points, at least 1. */
    public int length() {
        return end - start;
    }

    /** Whether the two have at least one code point in common. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
