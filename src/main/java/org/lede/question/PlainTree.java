package org.lede.question;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks and cleans strings, names and blank nodes of plain trees. */
final class PlainTree {

    /** The longest string read, in UTF-16 units. */
    static final int LONGEST_STRING = 10_000;

    private static final int LONGEST_TOKEN = 100;
    private static final char REPLACEMENT = '\uFFFD';

    private PlainTree() {}

    /** Whether a node holds nothing: null, or an empty string, list or object. */
    static boolean isBlank(@Nullable Object node) {
        return node == null
                || node instanceof String text && strip(text).isEmpty()
                || node instanceof Collection<?> list && list.isEmpty()
                || node instanceof Map<?, ?> map && map.isEmpty();
    }

    /** The problem of a string that is too long or has characters that PostgreSQL and UTF-8 can't hold. */
    static Optional<Problem> problemOf(String pointer, String text) {
        if (text.length() > LONGEST_STRING) {
            return Optional.of(
                    new Problem(pointer, "TOO_LONG", "This may have " + LONGEST_STRING + " characters at most."));
        }
        if (isIllegal(text)) {
            return Optional.of(new Problem(pointer, "ILLEGAL_CHARACTER", "This holds a character that is no text."));
        }
        return Optional.empty();
    }

    /**
     * A field's name: YAML gives numbers and booleans too. Anything else is refused without looking into it, since it may
     * be deep.
     */
    static Optional<String> name(@Nullable Object key) {
        boolean simple =
                key instanceof String || key instanceof Integer || key instanceof Long || key instanceof Boolean;
        return simple ? Optional.of(String.valueOf(key)) : Optional.empty();
    }

    /** A name as a token of a JSON pointer, escaped, and harmless even where the name is not. */
    static String token(String name) {
        String harmless = isIllegal(name) ? harmless(name) : name;
        String brief = harmless.codePointCount(0, harmless.length()) > LONGEST_TOKEN
                ? harmless.substring(0, harmless.offsetByCodePoints(0, LONGEST_TOKEN))
                : harmless;
        return brief.replace("~", "~0").replace("/", "~1");
    }

    /** A string in NFC (UAX 15), so that an accent is one with its letter whichever keyboard it came from. */
    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /**
     * Without what can't be seen at either end: every kind of space, and format characters such as a byte order mark.
     */
    static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isInvisible(text.charAt(start))) {
            start++;
        }
        while (end > start && isInvisible(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isInvisible(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }

    private static boolean isIllegal(String text) {
        return text.indexOf('\0') >= 0 || !WellFormed.is(text);
    }

    private static String harmless(String text) {
        return WellFormed.made(text).replace('\0', REPLACEMENT);
    }
}
