package org.lede.evidence;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** What the gate needs to know about single code points. */
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
        return switch (codePoint) {
            case '`',
                    0x00B4,
                    0x02B9,
                    0x02BB,
                    0x02BC,
                    0x02BD,
                    0x02C8,
                    0x2018,
                    0x2019,
                    0x201A,
                    0x201B,
                    0x2032,
                    0x2035,
                    0x2039,
                    0x203A,
                    0x275B,
                    0x275C,
                    0x275F,
                    0x300C,
                    0x300D,
                    0xA78C,
                    0xFF07 -> '\'';
            case 0x00AB,
                    0x00BB,
                    0x02BA,
                    0x02EE,
                    0x201C,
                    0x201D,
                    0x201E,
                    0x201F,
                    0x2033,
                    0x2036,
                    0x275D,
                    0x275E,
                    0x2760,
                    0x276E,
                    0x276F,
                    0x300E,
                    0x300F,
                    0x301D,
                    0x301E,
                    0x301F,
                    0x2E42,
                    0xFF02 -> '"';
            case 0x2043, 0x2212, 0x2796 -> '-';
            default -> Character.getType(codePoint) == Character.DASH_PUNCTUATION ? '-' : codePoint;
        };
    }
}
