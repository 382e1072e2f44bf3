package org.lede.library;

import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.lede.evidence.Sentence;

/** How much of an article's text may be shown to the public. */
public enum Display {
    /** All of it. */
    FULL("full"),
    /** Evidence quotes in their sentence only. */
    EXCERPTS("excerpts"),
    /** Nothing but the quotes themselves and where the article is from. */
    LINK("link");

    private static final int OPENING_WORDS = 8;

    @EnumeratedValue
    private final String wire;

    Display(String wire) {
        this.wire = wire;
    }

    /** The name in files, in JSON and in the database. */
    public String wire() {
        return wire;
    }

    /** A sentence that has to be told from the others: all of it, or its opening words alone. */
    public String shown(Sentence sentence) {
        if (this == FULL) {
            return sentence.text();
        }
        return Arrays.stream(sentence.text().split(" "))
                .limit(OPENING_WORDS)
                .collect(Collectors.joining(" ", "", " …"));
    }

    /** The stricter of the two: an operator can bring an article down, never up. */
    public Display atMost(Display limit) {
        return compareTo(limit) >= 0 ? this : limit;
    }
}
