package org.lede.shared;

/** Text that UTF-8 can hold. JSON can spell half a surrogate pair, which would be stored as another character. */
public final class WellFormed {

    /** What matches it: a surrogate that is half of a pair is no code point but itself. */
    public static final String PATTERN = "\\P{Cs}*";

    private WellFormed() {}

    public static boolean is(String text) {
        return text.matches(PATTERN);
    }
}
