package org.lede.evidence;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** Classifies code points for the gate. */
final class Characters {

    /** Scripts written without spaces: there, no white space tells where a word ends, so any place may be one. */
    private static final Set<UnicodeScript> WRITTEN_WITHOUT_SPACES = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private static final String SINGLE_QUOTES =
            "`\u00B4\u02B9\u02BB\u02BC\u02BD\u02C8\u2018\u2019\u201A\u201B\u2032\u2035\u2039"
                    + "\u203A\u275B\u275C\u275F\u300C\u300D\uA78C\uFF07";
    private static final String DOUBLE_QUOTES =
            "\u00AB\u00BB\u02BA\u02EE\u201C\u201D\u201E\u201F\u2033\u2036\u275D\u275E\u2760\u276E"
                    + "\u276F\u300E\u300F\u301D\u301E\u301F\u2E42\uFF02";
    private static final String DASHES = "\u2043\u2212\u2796";

    private Characters() {}

    /** White space of every kind, non-breaking ones and the next-line control included. */
    static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) || codePoint == 0x85;
    }

    /**
     * Characters that a reader can't see and that copying loses: soft hyphen, zero-width space, word joiner, byte order
     * mark and direction marks. Joiners (U+200C, U+200D) are not among them: they change what is written.
     */
    static boolean isUnseen(int codePoint) {
        return switch (codePoint) {
            case 0x00AD, 0x061C, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF -> true;
            default -> isDirectionControl(codePoint);
        };
    }

    private static boolean isDirectionControl(int codePoint) {
        return codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2066 && codePoint <= 0x2069;
    }

    static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /** Letters, digits, and the marks that sit on them. */
    static boolean isWordPart(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || isMark(codePoint);
    }

    /** Whether the code point belongs to a script whose words are not set apart by spaces, such as Chinese or Thai. */
    static boolean isWrittenWithoutSpaces(int codePoint) {
        return WRITTEN_WITHOUT_SPACES.contains(UnicodeScript.of(codePoint));
    }

    /** Whether two neighbours are parts of one word. A mark belongs to what it sits on in every script. */
    static boolean joins(int before, int after) {
        if (!isWordPart(before) || !isWordPart(after)) {
            return false;
        }
        return isMark(after) || !isWrittenWithoutSpaces(before) && !isWrittenWithoutSpaces(after);
    }

    /** Quotation marks of every kind, folded to {@code '} or {@code "}; dashes to {@code -}; anything else as it is. */
    static int plainPunctuation(int codePoint) {
        if (SINGLE_QUOTES.indexOf(codePoint) >= 0) {
            return '\'';
        }
        if (DOUBLE_QUOTES.indexOf(codePoint) >= 0) {
            return '"';
        }
        boolean dash = DASHES.indexOf(codePoint) >= 0 || Character.getType(codePoint) == Character.DASH_PUNCTUATION;
        return dash ? '-' : codePoint;
    }

    /** The first place from there on, up to the limit, that isn't white space. */
    static int skipSpaces(int[] text, int from, int limit) {
        int end = from;
        while (end < limit && isSpace(text[end])) {
            end++;
        }
        return end;
    }

    static boolean isSpaceOrEnd(int[] text, int at, int limit) {
        return at == limit || isSpace(text[at]);
    }

    /** The word that begins there; empty if none does. */
    static String wordAt(int[] text, int from, int limit) {
        int to = from;
        while (to < limit && isWordPart(text[to])) {
            to++;
        }
        return new String(text, from, to - from);
    }
}
