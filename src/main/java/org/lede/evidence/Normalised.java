package org.lede.evidence;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.BitSet;

/**
 * A text made plain for matching, with a map back to the original's code points.
 *
 * <p>Made plain are compatibility characters (NFKC), quotation marks and dashes of every kind, runs of white space (one
 * space) and invisible characters (dropped). Case and accents stay: they can change what a passage says.
 *
 * <p>The original is read cluster by cluster, a cluster being one character with all that may combine with it. NFKC never
 * reaches across clusters, so each character of the plain text comes from one known stretch of the original; and since a
 * match must begin and end between clusters, half a ligature or a letter without its accent is never a match.
 */
final class Normalised {

    private final int[] original;
    private final StringBuilder plain = new StringBuilder();
    private final BitSet clusterStarts = new BitSet();

    /** By index of the plain text: the stretch of the original that it comes from. */
    private int[] starts;

    private int[] ends;

    private final String text;

    private Normalised(int[] original) {
        this.original = original;
        this.starts = new int[original.length + 16];
        this.ends = new int[original.length + 16];
        for (int start = 0; start < original.length; ) {
            int end = clusterEnd(start);
            clusterStarts.set(start);
            append(start, end);
            start = end;
        }
        clusterStarts.set(original.length);
        this.text = plain.toString();
    }

    static Normalised of(int[] codePoints) {
        return new Normalised(codePoints);
    }

    static Normalised of(String original) {
        return of(original.codePoints().toArray());
    }

    /** The plain text; white space at its ends, if any, is one space there too. */
    String text() {
        return text;
    }

    /**
     * The stretch of the original that a stretch of the plain text (UTF-16 indexes) comes from. Of a run of white space
     * the first character counts.
     */
    Span originalOf(int from, int to) {
        return new Span(starts[from], ends[to - 1]);
    }

    /** Whether a place in the plain text, before the character at that index, lies between two clusters. */
    boolean isBetweenClusters(int index) {
        return index == 0 || index == text.length() || starts[index] != starts[index - 1];
    }

    /** Whether a cluster of the original begins at that code point; its end counts as such. */
    boolean isClusterStart(int codePoint) {
        return clusterStarts.get(codePoint);
    }

    /**
     * Whether a passage that begins or ends at that index of the plain text would cut through a word or a number: "was
     * justified" must not be found in "was justified-looking", nor "by 1" in "by 1.5", nor "they can" in "they can't".
     */
    boolean cutsWord(int index) {
        if (index == 0 || index == text.length()) {
            return false;
        }
        return Characters.joins(text.codePointBefore(index), text.codePointAt(index))
                || isLink(index)
                || isLink(index - 1);
    }

    private boolean isLink(int index) {
        if (index == 0 || index + 1 >= text.length()) {
            return false;
        }
        int before = text.codePointBefore(index);
        int after = text.codePointAt(index + 1);
        return switch (text.charAt(index)) {
            case '-' ->
                isHyphen(original[starts[index]]) && Characters.isWordPart(before) && Characters.isWordPart(after);
            case '.', ',' -> Character.isDigit(before) && Character.isDigit(after);
            case '\'' -> before == 'n' && after == 't';
            default -> false;
        };
    }

    /** A dash sets words apart, a hyphen joins them; the plain text no longer tells, the original does. */
    private static boolean isHyphen(int codePoint) {
        return codePoint == '-' || codePoint == 0x2010 || codePoint == 0x2011;
    }

    private int clusterEnd(int start) {
        int end = start + 1;
        while (end < original.length && continuesCluster(original[end])) {
            end++;
        }
        return end;
    }

    /**
     * Whether NFKC might combine the code point with the one before. That depends on how it begins when it is taken
     * apart: with a mark, or with a Korean vowel or final consonant (half-width forms of both exist). Too large a
     * cluster does no harm, so nothing finer is asked.
     */
    private static boolean continuesCluster(int codePoint) {
        if (Characters.isUnseen(codePoint)) {
            return true;
        }
        if (codePoint < 0x0300) {
            return false;
        }
        int first =
                Normalizer.normalize(Character.toString(codePoint), Form.NFKD).codePointAt(0);
        return Characters.isMark(first) || first >= 0x1160 && first <= 0x11FF;
    }

    private void append(int start, int clusterEnd) {
        StringBuilder kept = new StringBuilder();
        int end = start;
        for (int i = start; i < clusterEnd; i++) {
            if (!Characters.isUnseen(original[i])) {
                kept.appendCodePoint(Characters.plainPunctuation(original[i]));
                end = i + 1;
            }
        }
        int keptEnd = end;
        compose(kept.toString()).codePoints().map(Characters::plainPunctuation).forEach(c -> append(c, start, keptEnd));
    }

    /** Spacing accents (such as U+00A8) stay as they are: NFKC would turn them into a space and a mark. */
    private static String compose(String cluster) {
        String composed = Normalizer.normalize(cluster, Form.NFKC);
        return composed.startsWith(" ") && !Characters.isSpace(cluster.codePointAt(0))
                ? Normalizer.normalize(cluster, Form.NFC)
                : composed;
    }

    private void append(int codePoint, int start, int end) {
        boolean space = Characters.isSpace(codePoint);
        if (space && plain.length() > 0 && plain.charAt(plain.length() - 1) == ' ') {
            return;
        }
        int from = plain.length();
        plain.appendCodePoint(space ? ' ' : codePoint);
        makeRoom(plain.length());
        Arrays.fill(starts, from, plain.length(), start);
        Arrays.fill(ends, from, plain.length(), end);
    }

    private void makeRoom(int length) {
        if (length > starts.length) {
            starts = Arrays.copyOf(starts, 2 * length);
            ends = Arrays.copyOf(ends, 2 * length);
        }
    }
}
