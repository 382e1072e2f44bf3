package org.lede.evidence;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells a full stop that ends a sentence from one that shortens a word or counts. */
final class FullStops {

    /** Of two letters at least: "I" is a word. */
    private static final Pattern ROMAN_NUMBER = Pattern.compile("[ivxlc]{2,}", Pattern.CASE_INSENSITIVE);

    private static final Pattern ROMAN_ORDINAL = Pattern.compile("[IVX]{2,6}");

    private static final Pattern WITHOUT_VOWELS =
            Pattern.compile("(?i)(?!.*(.)\\1)[a-z&&[^aeiouy]](?-i)[a-z&&[^aeiouy]]{1,4}");

    private static final int LONGEST_ORDINAL = 3;

    private final int[] text;
    private final int limit;
    private final Abbreviations abbreviations;

    FullStops(int[] text, int limit, Abbreviations abbreviations) {
        this.text = text;
        this.limit = limit;
        this.abbreviations = abbreviations;
    }

    /** Whether the stop behind a word of the sentence begun at {@code start} ends it, when the next has a capital. */
    boolean endsSentence(int start, int stop, int nextWord) {
        String word = wordBefore(start, stop);
        String whole = withPartsBefore(start, stop, word);
        String next = wordAt(nextWord);
        boolean digit = Character.isDigit(text[nextWord]);
        if (abbreviations.isNeverLast(word) || abbreviations.isNeverLast(whole) || isLabel(start, stop, word)) {
            return false;
        }
        if (abbreviations.isBeforeANumber(word)
                && (digit || ROMAN_NUMBER.matcher(next).matches() || isLetteredFigure(word, next))) {
            return false;
        }
        if (digit) {
            return !isSeldomLast(start, stop, word, whole);
        }
        if (isShortNumber(word)) {
            return !abbreviations.isOrdinal(wordBeforeNumber(start, stop, word), next);
        }
        if (abbreviations.hasDottedOrdinals() && ROMAN_ORDINAL.matcher(word).matches()) {
            return isOpener(next, nextWord);
        }
        return !isSeldomLast(start, stop, word, whole) || beginsSentence(word, next, nextWord);
    }

    /** "Fig. A", but not "on this p. A man came". */
    private static boolean isLetteredFigure(String word, String next) {
        return Character.isUpperCase(word.codePointAt(0))
                && next.length() == 1
                && Character.isUpperCase(next.codePointAt(0));
    }

    boolean isAbbreviation(int start, int stop) {
        String word = wordBefore(start, stop);
        return abbreviations.isNeverLast(word)
                || abbreviations.isSeldomLast(word)
                || abbreviations.isBeforeANumber(word);
    }

    /** "iPhone" and "eBay" begin a sentence as they are; "kWh" and "mRNA" may, too. */
    boolean isBrand(int at) {
        boolean letters = at + 1 < limit && Character.isLowerCase(text[at]);
        for (int i = at + 1; letters && i < limit && i < at + 4 && Character.isLetter(text[i]); i++) {
            if (Character.isUpperCase(text[i])) {
                return true;
            }
        }
        return false;
    }

    /** The word a full stop stands at, with the stops inside it: {@code U.S} for the last one of "U.S.". */
    String wordBefore(int start, int stop) {
        int from = stop;
        while (from > start && (Characters.isWordPart(text[from - 1]) || text[from - 1] == '.')) {
            from--;
        }
        return new String(text, from, stop - from);
    }

    String wordAt(int from) {
        return Characters.wordAt(text, from, limit);
    }

    /** Initials and initialisms ("J.", "U.S.", "a.m.", "z.B.") and abbreviations that mostly stand inside a sentence. */
    private boolean isSeldomLast(int start, int stop, String word, String whole) {
        return isInitials(word) && !isEra(start, stop, word)
                || looksShortened(start, stop, word)
                || abbreviations.isSeldomLast(word)
                || abbreviations.isSeldomLast(whole);
    }

    /** A word without a vowel is shortened, such as "Hptm.", unless it is "hmm", an initialism, or a unit behind a number. */
    private boolean looksShortened(int start, int stop, String word) {
        int before = stop - word.length() - 1;
        boolean unit =
                before > start && Character.isDigit(text[Characters.isSpace(text[before]) ? before - 1 : before]);
        return !unit
                        && abbreviations.needVowels()
                        && WITHOUT_VOWELS.matcher(word).matches()
                || isStreet(word);
    }

    /** "Goethestr. 5" */
    private static boolean isStreet(String word) {
        return word.length() > 4 && word.endsWith("str") && Character.isUpperCase(word.codePointAt(0));
    }

    /** In Arabic a year may have a letter behind it, as others write "AD"; that isn't an initial. */
    private boolean isEra(int start, int stop, String word) {
        int before = stop - word.length() - 1;
        return word.length() == 1
                && Stops.isCaseless(word.codePointAt(0))
                && before > start
                && Character.isDigit(text[Characters.isSpace(text[before]) ? before - 1 : before]);
    }

    private static boolean isInitials(String word) {
        boolean letterExpected = true;
        int[] characters = word.codePoints().filter(c -> !Characters.isMark(c)).toArray();
        for (int character : characters) {
            if (letterExpected ? !Character.isLetter(character) : character != '.') {
                return false;
            }
            letterExpected = !letterExpected;
        }
        return !letterExpected;
    }

    /** "z. B.", "p. ex." and "и т. д." are one abbreviation, with its parts apart. */
    private String withPartsBefore(int start, int stop, String word) {
        String whole = word;
        int from = stop - word.codePointCount(0, word.length());
        for (int parts = 0; parts < 3; parts++) {
            int end = from;
            while (end > start && Characters.isSpace(text[end - 1])) {
                end--;
            }
            if (end == from || end <= start + 1 || text[end - 1] != '.') {
                break;
            }
            String before = wordBefore(start, end - 1);
            if (before.isEmpty() || before.codePointCount(0, before.length()) > 3) {
                break;
            }
            whole = before + "." + whole;
            from = end - 1 - before.codePointCount(0, before.length());
        }
        return whole;
    }

    /** "Two steps: 1. Mix it." and "It is so: a) … 2. Bake it.": the number belongs to what it counts. */
    private boolean isLabel(int start, int stop, String word) {
        int before = stop - word.codePointCount(0, word.length());
        while (before > start && Characters.isSpace(text[before - 1])) {
            before--;
        }
        boolean behindMark = before > start
                && Characters.isSpace(text[before])
                && (text[before - 1] == ':' || text[before - 1] == ';');
        return behindMark && isShortNumber(word);
    }

    private String wordBeforeNumber(int start, int stop, String number) {
        int end = stop - number.length();
        while (end > start && Characters.isSpace(text[end - 1])) {
            end--;
        }
        int wordEnd = end > start && text[end - 1] == '.' ? end - 1 : end;
        return wordBefore(start, wordEnd).toLowerCase(Locale.ROOT);
    }

    /** Behind initials and abbreviations: a word that begins sentences and no name. */
    private boolean beginsSentence(String word, String next, int at) {
        boolean namePart = isInitials(word) && word.length() == 1 || "St".equals(word);
        return isOpener(next, at) && (!namePart || abbreviations.mostlyBeginsSentencesBehindANamePart(next));
    }

    /** "A" and "I" begin sentences, but not in "J. A. Smith"; nor does "All" in "All-Star". */
    private boolean isOpener(String word, int at) {
        int after = at + word.codePointCount(0, word.length());
        boolean initial = after < limit && text[after] == '.';
        boolean compound = after + 1 < limit && text[after] == '-' && Character.isLetter(text[after + 1]);
        return !initial && !compound && abbreviations.mostlyBeginsSentences(word);
    }

    /** Elsewhere the number of a day at most. */
    private boolean isShortNumber(String word) {
        return !word.isEmpty()
                && word.length() <= (abbreviations.hasDottedOrdinals() ? LONGEST_ORDINAL : 2)
                && word.chars().allMatch(Character::isDigit);
    }
}
