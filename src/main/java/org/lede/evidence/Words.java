package org.lede.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Splits texts into words. */
final class Words {

    private final int[] text;
    private final Set<Integer> sentenceStarts = new HashSet<>();

    /**
     * One word of a text as the checks on names and numbers see it.
     *
     * <p>Hyphens and apostrophes set words apart ("Niger’s" is "Niger" and "s"), so that possessives, elisions and
     * compounds need no rules of their own. Stops stay inside initialisms ("U.S") and numbers ("1,500.5").
     *
     * @param text its characters, without the last stop of an initialism
     * @param beginsSentence whether a capital says nothing about it: it begins the text or a sentence, or follows a
     *     colon or an opening quotation mark
     */
    record Word(String text, boolean beginsSentence) {

        boolean isCapitalised() {
            int first = text.codePointAt(0);
            return Character.isUpperCase(first) || Character.isTitleCase(first);
        }
    }

    private Words(String text) {
        this.text = text.codePoints().toArray();
        Sentences.in(this.text, Paragraphs.in(this.text), "").forEach(sentence -> sentenceStarts.add(sentence.start()));
    }

    /**
     * The number of words as the limits on a quote's length mean it: runs of letters and digits; in scripts written
     * without spaces each character counts.
     */
    static int count(String text) {
        int[] codePoints = text.codePoints().toArray();
        int words = 0;
        for (int i = 0; i < codePoints.length; i++) {
            boolean continues = i > 0 && Characters.joins(codePoints[i - 1], codePoints[i]);
            if (Character.isLetterOrDigit(codePoints[i]) && !continues) {
                words++;
            }
        }
        return words;
    }

    /** The words of a text in order. */
    static List<Word> in(String text) {
        return new Words(text).find();
    }

    private List<Word> find() {
        List<Word> found = new ArrayList<>();
        boolean begins = true;
        for (int i = 0; i < text.length; ) {
            begins |= sentenceStarts.contains(i) || opensSentence(i);
            if (!Characters.isWordPart(text[i])) {
                i++;
                continue;
            }
            int end = wordEnd(i);
            found.add(new Word(new String(text, i, end - i), begins));
            begins = false;
            i = end;
        }
        return found;
    }

    private int wordEnd(int start) {
        int end = start + 1;
        while (end < text.length && (Characters.isWordPart(text[end]) || isInnerStop(start, end))) {
            end++;
        }
        return end;
    }

    private boolean isInnerStop(int start, int at) {
        if (at + 1 == text.length || text[at] != '.' && text[at] != ',') {
            return false;
        }
        int before = text[at - 1];
        int after = text[at + 1];
        if (Character.isDigit(before) && Character.isDigit(after)) {
            return true;
        }
        boolean lonelyBefore = at - 1 == start || text[at - 2] == '.';
        boolean lonelyAfter = at + 2 == text.length || !Characters.isWordPart(text[at + 2]);
        return text[at] == '.'
                && lonelyBefore
                && lonelyAfter
                && Character.isLetter(before)
                && Character.isLetter(after);
    }

    private boolean opensSentence(int i) {
        if (text[i] == ':') {
            return true;
        }
        int plain = Characters.plainPunctuation(text[i]);
        boolean afterWord = i > 0 && Characters.isWordPart(text[i - 1]);
        return (plain == '"' || plain == '\'') && !afterWord && i + 1 < text.length && !Characters.isSpace(text[i + 1]);
    }
}
