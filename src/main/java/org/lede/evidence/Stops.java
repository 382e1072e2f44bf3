package org.lede.evidence;

import java.lang.Character.UnicodeScript;

/** Classifies code points for the sentence splitter. */
final class Stops {

    private Stops() {}

    /** Marks that may end a sentence. */
    static boolean isTerminator(int codePoint) {
        return ".!?\u2026\u203C\u203D\u2047\u2048\u2049\u2E18".indexOf(codePoint) >= 0 || needsNoSpace(codePoint);
    }

    /** A full stop, which may also stand for letters left out; other marks can't. */
    static boolean isFullStop(int codePoint) {
        return codePoint == '.' || codePoint == 0xFF0E;
    }

    /** Stops that no space has to follow: those of Chinese and Japanese, and those that do nothing but end sentences. */
    static boolean needsNoSpace(int codePoint) {
        return isFullWidth(codePoint)
                || "\u0589\u061F\u06D4\u0964\u0965\u1362\u1367\u1368\u104A\u104B\u17D4\u17D5".indexOf(codePoint) >= 0;
    }

    static boolean isFullWidth(int codePoint) {
        return "\u3002\uFF01\uFF1F\uFF61\uFF0E".indexOf(codePoint) >= 0;
    }

    /** The Greek question mark looks like a semicolon and mostly is one. */
    static boolean isGreekQuestionMark(int codePoint, int before) {
        return codePoint == 0x037E || codePoint == ';' && UnicodeScript.of(before) == UnicodeScript.GREEK;
    }

    static boolean asksOrExclaims(int codePoint) {
        return isTerminator(codePoint) && !isFullStop(codePoint) && codePoint != 0x3002 && codePoint != 0xFF61;
    }

    static boolean isCloser(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.END_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> true;
            default -> isGermanCloser(codePoint) || isPlainQuote(codePoint) || codePoint == '*' || codePoint == '_';
        };
    }

    static boolean isQuote(int codePoint) {
        int plain = Characters.plainPunctuation(codePoint);
        return plain == '"' || plain == '\'' && codePoint != '`';
    }

    /** German closes with what English and French open with. */
    static boolean isGermanCloser(int codePoint) {
        return codePoint == 0x201C || codePoint == 0x2018 || codePoint == 0x00AB || codePoint == 0x2039;
    }

    private static boolean isPlainQuote(int codePoint) {
        return codePoint == '"' || codePoint == '\'';
    }

    static boolean isGuillemet(int codePoint) {
        return codePoint == 0x00BB || codePoint == 0x203A;
    }

    static boolean isDash(int codePoint) {
        return codePoint == '-' || codePoint >= 0x2010 && codePoint <= 0x2015;
    }

    /** Emoji, and what joins, colours and varies them. */
    static boolean isEmoji(int codePoint) {
        return codePoint >= 0x1F000 && codePoint <= 0x1FAFF
                || codePoint >= 0x2600 && codePoint <= 0x27BF && codePoint != 0x275B && codePoint != 0x275D
                || codePoint == 0x200D
                || codePoint == 0xFE0F;
    }

    /** Of a script without capitals, so that the first letter tells nothing. */
    static boolean isCaseless(int codePoint) {
        return Character.isLetter(codePoint)
                && !Character.isLowerCase(codePoint)
                && !Character.isUpperCase(codePoint)
                && !Character.isTitleCase(codePoint);
    }
}
