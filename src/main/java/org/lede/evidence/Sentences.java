package org.lede.evidence;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the sentences of one paragraph.
 *
 * <p>Own rules in the manner of Unicode Annex 29, because the platform's break iterator knows no abbreviations and needs
 * locale data that a native executable lacks. In doubt two sentences stay one: a learner who is asked for the proving
 * sentence can point at a long one, but not at half of one.
 */
final class Sentences {

    /** A place and a date before the text of a report have no more words: "PARIS, 12 octobre 2012. - Le". */
    private static final int MOST_WORDS_OF_A_DATELINE = 6;

    private static final int LONGEST_BRACKETS = 400;

    private final int[] text;
    private final Span paragraph;
    private final Abbreviations abbreviations;
    private final FullStops fullStops;
    private final ReportingClauses reportingClauses;
    private final NoteMarks noteMarks;
    private final List<Integer> linesApart;
    private final List<Span> found = new ArrayList<>();

    private Sentences(int[] text, Span paragraph, Abbreviations abbreviations, Lines lines) {
        this.text = text;
        this.paragraph = paragraph;
        this.abbreviations = abbreviations;
        this.fullStops = new FullStops(text, paragraph.end(), abbreviations);
        this.reportingClauses = new ReportingClauses(text, paragraph.end(), abbreviations);
        this.noteMarks = new NoteMarks(text, paragraph.end());
        this.linesApart = lines.apart(paragraph);
    }

    /**
     * Every character that isn't white space lies in exactly one of them.
     *
     * @param language as a BCP 47 tag; empty if it isn't known
     */
    static List<Span> in(int[] text, List<Span> paragraphs, String language) {
        Abbreviations abbreviations = Abbreviations.of(language);
        Lines lines = new Lines(text, abbreviations);
        return paragraphs.stream()
                .flatMap(paragraph -> new Sentences(text, paragraph, abbreviations, lines).find().stream())
                .toList();
    }

    private List<Span> find() {
        int start = paragraph.start();
        for (int line : linesApart) {
            findIn(start, line);
            start = line;
        }
        findIn(start, paragraph.end());
        return found;
    }

    /** From the beginning of a sentence to a place where one ends for certain. */
    private void findIn(int from, int limit) {
        int start = from;
        int i = from;
        while (i < limit) {
            if (!isTerminator(i)) {
                i++;
                continue;
            }
            int stop = i;
            int afterStops = skipTerminators(i);
            int afterClosers = skipClosers(afterStops);
            i = skipNotes(start, stop, afterStops, afterClosers);
            if (i < limit
                    && endsSentence(start, stop, afterStops, afterClosers, i)
                    && !isInsideBrackets(start, stop, i)) {
                found.add(new Span(start, i));
                i = skipSpaces(i);
                start = i;
            }
        }
        int end = limit;
        while (end > start && Characters.isSpace(text[end - 1])) {
            end--;
        }
        if (end > start) {
            found.add(new Span(start, end));
        }
    }

    /** Whether the sentence begun at {@code start} ends at {@code end}, behind its stops, closing quotes and notes. */
    private boolean endsSentence(int start, int stop, int afterStops, int afterClosers, int end) {
        int nextWord = skipOpeners(skipSpaces(end));
        if (nextWord >= paragraph.end() || !hasLetter(start, stop)) {
            return false;
        }
        boolean quoted = afterClosers > afterStops && Stops.isQuote(text[afterClosers - 1]);
        if (!Characters.isSpace(text[end])) {
            return endsUnspaced(text[afterStops - 1], afterClosers > afterStops, end, nextWord);
        }
        if (Character.isLowerCase(text[nextWord]) && !fullStops.isBrand(nextWord)) {
            return false;
        }
        boolean cried = Stops.asksOrExclaims(text[stop]) || afterStops > stop + 1;
        if (cried && (quoted || isBracketQuote(afterClosers)) && reportingClauses.beginsAt(nextWord)) {
            return false;
        }
        if (text[stop] == '!' && Abbreviations.isExclaimingName(fullStops.wordBefore(start, stop))) {
            return afterClosers > afterStops || abbreviations.mostlyBeginsSentences(fullStops.wordAt(nextWord));
        }
        if (isDateline(start, stop, end)) {
            return false;
        }
        boolean loneFullStop = text[stop] == '.' && afterStops == stop + 1;
        return !loneFullStop || fullStops.endsSentence(start, stop, nextWord);
    }

    /** Without a space: behind stops that need none, and before an opening mark. */
    private boolean endsUnspaced(int lastStop, boolean closed, int end, int nextWord) {
        boolean opens = Character.getType(text[end]) == Character.START_PUNCTUATION
                || Character.getType(text[end]) == Character.INITIAL_QUOTE_PUNCTUATION;
        boolean spanish = text[end] == 0xBF || text[end] == 0xA1;
        boolean wide = Characters.isWrittenWithoutSpaces(text[nextWord]);
        boolean needsNoSpace = lastStop == 0xFF0E
                ? wide
                : Stops.needsNoSpace(lastStop) || (lastStop == '!' || lastStop == '?') && wide;
        if (spanish && Stops.isTerminator(lastStop)) {
            return true;
        }
        boolean begins = nextWord == end || opens && nextWord == end + 1;
        return needsNoSpace && begins && !(closed && !opens && reportingClauses.beginsUnspacedAt(nextWord));
    }

    /** Chinese and Japanese quote in brackets. */
    private boolean isBracketQuote(int afterClosers) {
        return text[afterClosers - 1] == 0x300D || text[afterClosers - 1] == 0x300F;
    }

    /** "12 octobre 2012. - C’est": what begins a paragraph, names a day or a place, and goes on behind a dash. */
    private boolean isDateline(int start, int stop, int end) {
        int dash = skipSpaces(end);
        if (start != paragraph.start()
                || !Stops.isDash(text[dash])
                || !Characters.isSpaceOrEnd(text, dash + 1, paragraph.end())) {
            return false;
        }
        int words = 0;
        boolean small = false;
        for (int i = start; i < stop; i++) {
            boolean begins = Characters.isWordPart(text[i]) && (i == start || !Characters.isWordPart(text[i - 1]));
            words += begins ? 1 : 0;
            small |= Character.isLowerCase(text[i]);
        }
        boolean endsInNumberOrBracket = Character.isDigit(text[stop - 1]) || text[stop - 1] == ')';
        return words <= MOST_WORDS_OF_A_DATELINE && (!small || endsInNumberOrBracket);
    }

    /** In brackets that open inside the sentence, a stop ends only what stands in the brackets. */
    private boolean isInsideBrackets(int start, int stop, int end) {
        int depth = 0;
        int opened = start;
        for (int i = start; i < end; i++) {
            if (text[i] == '(' || text[i] == '[') {
                opened = depth == 0 ? i : opened;
                depth++;
            } else if ((text[i] == ')' || text[i] == ']') && depth > 0) {
                depth--;
            }
        }
        if (depth == 0 || !hasLetter(start, opened)) {
            return false;
        }
        for (int i = end; i < paragraph.end() && i < stop + LONGEST_BRACKETS; i++) {
            if (text[i] == '(' || text[i] == '[') {
                depth++;
            } else if ((text[i] == ')' || text[i] == ']') && --depth == 0) {
                return true;
            }
        }
        return false;
    }

    /** "1." or "***." isn't a sentence; it belongs to the next. */
    private boolean hasLetter(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isLetter(text[i])) {
                return true;
            }
        }
        return false;
    }

    private boolean isTerminator(int i) {
        return Stops.isTerminator(text[i]) || i > paragraph.start() && Stops.isGreekQuestionMark(text[i], text[i - 1]);
    }

    /** Also ". . .", dots with spaces between them. */
    private int skipTerminators(int i) {
        int end = i;
        while (end < paragraph.end() && isTerminator(end)) {
            end++;
            int spaced = skipSpaces(end);
            if (text[end - 1] == '.' && spaced < paragraph.end() && text[spaced] == '.' && !startsEllipsis(spaced)) {
                end = spaced;
            }
        }
        return end;
    }

    /** "He left. ... Then": the dots behind the space stand for words left out. */
    private boolean startsEllipsis(int i) {
        return i + 1 < paragraph.end() && text[i + 1] == '.';
    }

    /** Closing quotes and brackets belong to the sentence they close, also French ones with a space before them. */
    private int skipClosers(int i) {
        int end = i;
        while (end < paragraph.end() && Stops.isCloser(text[end]) && !isOpener(end)) {
            end++;
        }
        int spaced = skipSpaces(end);
        if (spaced < paragraph.end() && Stops.isGuillemet(text[spaced]) && isFollowedByNoWord(spaced)) {
            return skipClosers(spaced + 1);
        }
        return end;
    }

    /** Marks of notes and emoji belong to the sentence they follow. */
    private int skipNotes(int start, int stop, int afterStops, int afterClosers) {
        int end = noteMarks.skip(afterClosers);
        boolean word = stop > start + 1 && Character.isLowerCase(text[stop - 1]) && Character.isLetter(text[stop - 2]);
        if (end == afterClosers && (afterClosers > afterStops || word && !fullStops.isAbbreviation(start, stop))) {
            end = noteMarks.skipPlain(afterClosers);
        }
        int emoji = skipSpaces(end);
        int afterEmoji = emoji;
        while (afterEmoji < paragraph.end() && Stops.isEmoji(text[afterEmoji])) {
            afterEmoji++;
        }
        return afterEmoji > emoji ? afterEmoji : end;
    }

    /** What closes in German opens elsewhere: Chinese puts no space before it. */
    private boolean isOpener(int i) {
        return Stops.isGermanCloser(text[i]) && !isFollowedByNoWord(i);
    }

    private boolean isFollowedByNoWord(int i) {
        return i + 1 == paragraph.end() || !Character.isLetterOrDigit(text[i + 1]);
    }

    private int skipSpaces(int i) {
        return Characters.skipSpaces(text, i, paragraph.end());
    }

    private int skipOpeners(int i) {
        int end = i;
        while (end < paragraph.end() && !Character.isLetterOrDigit(text[end])) {
            end++;
        }
        return end;
    }
}
