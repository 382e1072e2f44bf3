package org.lede.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A passage of an article as an author writes it: any kind of quotation marks, dashes and spaces will do.
 *
 * @param exact the passage
 * @param prefix what comes right before it, needed only where the passage occurs more than once
 * @param suffix what comes right after it, likewise
 */
public record Quote(
        String exact, @Nullable String prefix, @Nullable String suffix) {

    /** A passage that occurs only once. */
    public static Quote of(String exact) {
        return new Quote(exact, null, null);
    }
}
