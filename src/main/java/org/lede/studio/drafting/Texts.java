package org.lede.studio.drafting;

import java.util.Locale;

/** Small changes to sentences. */
final class Texts {

    private Texts() {}

    /** Where words stand in a text, neither beginning nor ending inside a word; -1 if they don't. */
    static int indexOf(String text, String words, int from) {
        for (int at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
            if (!isInsideWord(text, at) && !isInsideWord(text, at + words.length())) {
                return at;
            }
        }
        return -1;
    }

    static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    static String uncapitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    /** The text with another word in place of one that begins at a place, and "a" or "an" before it as it fits. */
    static String withWord(String text, int at, String word, String other) {
        String before = text.substring(0, at);
        if (before.endsWith(" a ") || before.endsWith(" an ")) {
            String article = "aeio".indexOf(other.charAt(0)) >= 0 || other.startsWith("un") ? " an " : " a ";
            before = before.substring(0, before.lastIndexOf(" a")) + article;
        }
        return before + other + text.substring(at + word.length());
    }

    private static boolean isInsideWord(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isLetterOrDigit(text.codePointBefore(at))
                && Character.isLetterOrDigit(text.codePointAt(at));
    }
}
