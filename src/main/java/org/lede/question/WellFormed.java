package org.lede.question;

import java.util.regex.Pattern;

/** Text that UTF-8 can hold. JSON can spell half a surrogate pair, which would be stored as another character. */
public final class WellFormed {

    /** What matches it. */
    public static final String PATTERN = "\\P{Cs}*";

    /** A surrogate in a pair is not a code point of its own, so this finds only lone ones. */
    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

    private static final String REPLACEMENT = "\uFFFD";

    private WellFormed() {}

    public static boolean is(String text) {
        return !LONE_SURROGATE.matcher(text).find();
    }

    /** The text with a replacement character (U+FFFD) where half a surrogate pair stood. */
    public static String made(String text) {
        return LONE_SURROGATE.matcher(text).replaceAll(REPLACEMENT);
    }
}
