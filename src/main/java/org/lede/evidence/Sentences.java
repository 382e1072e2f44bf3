package org.lede.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds the sentences of one paragraph.
 *
 * <p>Own rules in the manner of Unicode Annex 29, because the platform's break iterator knows no abbreviations and needs
 * locale data that a native executable lacks. In doubt two sentences stay one: a learner who is asked for the proving
 * sentence can point at a long one, but not at half of one.
 */
final class Sentences {

    /** Of two letters at least: "I" is a word. */
    private static final Pattern ROMAN_NUMBER = Pattern.compile("[ivxlc]{2,}");

    private final int[] text;
    private final Span paragraph;
    private final List<Span> found = new ArrayList<>();

    private Sentences(int[] text, Span paragraph) {
        this.text = text;
        this.paragraph = paragraph;
    }

    /** Every character of the paragraph that is no white space lies in exactly one of them. */
    static List<Span> in(int[] text, Span paragraph) {
        return new Sentences(text, paragraph).find();
    }

    private List<Span> find() {
        int start = paragraph.start();
        int i = start;
        while (i < paragraph.end()) {
            if (!isTerminator(text[i])) {
                i++;
                continue;
            }
            int stop = i;
            int afterStops = skipTerminators(i);
            i = skipClosers(afterStops);
            if (endsSentence(start, stop, afterStops, i)) {
                found.add(new Span(start, i));
                i = skipSpaces(i);
                start = i;
            }
        }
        found.add(new Span(start, paragraph.end()));
        return found;
    }

    /** Whether the sentence begun at {@code start} ends at {@code end}, behind its stops and closing quotes. */
    private boolean endsSentence(int start, int stop, int afterStops, int end) {
        int nextWord = skipOpeners(skipSpaces(end));
        if (nextWord == paragraph.end() || !hasLetter(start, stop)) {
            return false;
        }
        if (!Characters.isSpace(text[end])) {
            return isFullWidth(text[afterStops - 1]) && end == afterStops;
        }
        if (Character.isLowerCase(text[nextWord])) {
            return false;
        }
        boolean loneFullStop = text[stop] == '.' && afterStops == stop + 1;
        return !loneFullStop || fullStopEndsSentence(wordBefore(start, stop), nextWord);
    }

    private boolean fullStopEndsSentence(String word, int nextWord) {
        String lower = word.toLowerCase(Locale.ROOT);
        String next = wordAt(nextWord).toLowerCase(Locale.ROOT);
        boolean digit = Character.isDigit(text[nextWord]);
        if (Abbreviations.isNeverLast(lower)
                || Abbreviations.isBeforeANumber(lower)
                        && (digit || ROMAN_NUMBER.matcher(next).matches())) {
            return false;
        }
        if (digit) {
            return !isSeldomLast(word);
        }
        if (isShortNumber(word)) {
            return !Abbreviations.isAfterAnOrdinal(next);
        }
        return !isSeldomLast(word) || beginsSentence(next, nextWord);
    }

    /** Initials and initialisms ("J.", "U.S.", "a.m.", "z.B.") and abbreviations that mostly stand inside a sentence. */
    private static boolean isSeldomLast(String word) {
        boolean initials = true;
        int[] letters = word.codePoints().toArray();
        for (int i = 0; i < letters.length; i++) {
            initials &= i % 2 == 0 ? Character.isLetter(letters[i]) : letters[i] == '.';
        }
        return initials && letters.length % 2 == 1 || Abbreviations.isSeldomLast(word.toLowerCase(Locale.ROOT));
    }

    /** "A" and "I" begin sentences, but not in "J. A. Smith". */
    private boolean beginsSentence(String lowerCaseWord, int at) {
        int after = at + lowerCaseWord.codePointCount(0, lowerCaseWord.length());
        boolean initial = after < paragraph.end() && text[after] == '.';
        return !initial && Abbreviations.mostlyBeginsSentences(lowerCaseWord);
    }

    private static boolean isShortNumber(String word) {
        return word.length() <= 2 && !word.isEmpty() && word.chars().allMatch(Character::isDigit);
    }

    /** The word a full stop stands at, with the stops inside it: {@code U.S} for the last one of "U.S.". */
    private String wordBefore(int start, int stop) {
        int from = stop;
        while (from > start && (Characters.isWordPart(text[from - 1]) || text[from - 1] == '.')) {
            from--;
        }
        return new String(text, from, stop - from);
    }

    private String wordAt(int from) {
        int to = from;
        while (to < paragraph.end() && Characters.isWordPart(text[to])) {
            to++;
        }
        return new String(text, from, to - from);
    }

    /** "1." or "***." is no sentence; it belongs to what follows. */
    private boolean hasLetter(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isLetter(text[i])) {
                return true;
            }
        }
        return false;
    }

    private int skipTerminators(int i) {
        while (i < paragraph.end() && isTerminator(text[i])) {
            i++;
        }
        return i;
    }

    /** Closing quotes and brackets belong to the sentence they close, also French ones with a space before them. */
    private int skipClosers(int i) {
        int end = i;
        while (end < paragraph.end() && isCloser(text[end])) {
            end++;
        }
        int spaced = skipSpaces(end);
        if (spaced < paragraph.end() && isGuillemet(text[spaced]) && isFollowedBySpace(spaced)) {
            return spaced + 1;
        }
        return end;
    }

    private boolean isFollowedBySpace(int i) {
        return i + 1 == paragraph.end() || Characters.isSpace(text[i + 1]);
    }

    private int skipSpaces(int i) {
        while (i < paragraph.end() && Characters.isSpace(text[i])) {
            i++;
        }
        return i;
    }

    private int skipOpeners(int i) {
        while (i < paragraph.end() && !Character.isLetterOrDigit(text[i])) {
            i++;
        }
        return i;
    }

    private static boolean isTerminator(int codePoint) {
        return switch (codePoint) {
            case '.', '!', '?', 0x2026, 0x203C, 0x203D, 0x2047, 0x2048, 0x2049 -> true;
            case 0x0589, 0x061F, 0x06D4, 0x0964, 0x0965, 0x1362, 0x104B, 0x17D4 -> true;
            default -> isFullWidth(codePoint);
        };
    }

    /** Stops of Chinese and Japanese: no space follows them. */
    private static boolean isFullWidth(int codePoint) {
        return codePoint == 0x3002 || codePoint == 0xFF01 || codePoint == 0xFF1F || codePoint == 0xFF61;
    }

    private static boolean isCloser(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.END_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> true;
            default -> isGermanCloser(codePoint) || codePoint == '"' || codePoint == '\'';
        };
    }

    /** German closes with what English and French open with. */
    private static boolean isGermanCloser(int codePoint) {
        return codePoint == 0x201C || codePoint == 0x2018 || codePoint == 0x00AB || codePoint == 0x2039;
    }

    private static boolean isGuillemet(int codePoint) {
        return codePoint == 0x00BB || codePoint == 0x203A;
    }
}
