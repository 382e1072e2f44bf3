package org.lede.evidence;

import java.util.ArrayList;
import java.util.List;

/** Finds the paragraphs of a text, which stand between blank lines of any kind of line end. */
final class Paragraphs {

    private Paragraphs() {}

    /** Every character that isn't white space lies in exactly one of them, and each begins and ends with such a character. */
    static List<Span> in(int[] text) {
        List<Span> found = new ArrayList<>();
        int start = -1;
        int end = 0;
        int lineEnds = 0;
        for (int i = 0; i < text.length; i++) {
            if (Characters.isSpace(text[i])) {
                lineEnds += endsLine(text, i) ? 1 : 0;
                continue;
            }
            if (start >= 0 && lineEnds > 1) {
                found.add(new Span(start, end));
                start = -1;
            }
            start = start < 0 ? i : start;
            end = i + 1;
            lineEnds = 0;
        }
        if (start >= 0) {
            found.add(new Span(start, end));
        }
        return found;
    }

    /** CR LF ends one line, not two: the CR of the pair doesn't count. */
    private static boolean endsLine(int[] text, int i) {
        boolean pair = text[i] == '\r' && i + 1 < text.length && text[i + 1] == '\n';
        return Lines.isLineEnd(text[i]) && !pair;
    }
}
