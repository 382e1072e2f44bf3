package org.lede.evidence;

import java.util.ArrayList;
import java.util.List;

/** Finds the paragraphs of a text: what stands between blank lines, of whichever line ends. */
final class Paragraphs {

    private final int[] text;
    private final List<Span> found = new ArrayList<>();
    private int start = -1;
    private int end;

    private Paragraphs(int[] text) {
        this.text = text;
    }

    /** Every character that is no white space lies in exactly one of them, and each begins and ends with one such. */
    static List<Span> in(int[] text) {
        return new Paragraphs(text).find();
    }

    private List<Span> find() {
        boolean blankLine = false;
        for (int i = 0; i < text.length; i++) {
            if (endsLine(i)) {
                if (blankLine) {
                    close();
                }
                blankLine = true;
            } else if (!Characters.isSpace(text[i])) {
                extend(i);
                blankLine = false;
            }
        }
        close();
        return found;
    }

    /** CR LF ends one line, not two: the CR of the pair doesn't count. */
    private boolean endsLine(int i) {
        return switch (text[i]) {
            case '\n', 0x85, 0x2028, 0x2029 -> true;
            case '\r' -> i + 1 == text.length || text[i + 1] != '\n';
            default -> false;
        };
    }

    private void extend(int i) {
        if (start < 0) {
            start = i;
        }
        end = i + 1;
    }

    private void close() {
        if (start >= 0) {
            found.add(new Span(start, end));
            start = -1;
        }
    }
}
