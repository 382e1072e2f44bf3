package org.lede.article;

import jakarta.persistence.EnumeratedValue;

/** How much of an article's text may be shown to the public. */
public enum Display {
    /** All of it. */
    FULL("full"),
    /** Evidence quotes in their sentence only. */
    EXCERPTS("excerpts"),
    /** Nothing but the quotes themselves and where the article is from. */
    LINK("link");

    @EnumeratedValue
    private final String wire;

    Display(String wire) {
        this.wire = wire;
    }

    /** The name in files, in JSON and in the database. */
    public String wire() {
        return wire;
    }

    /** The stricter of the two: an operator can bring an article down, never up. */
    public Display atMost(Display limit) {
        return compareTo(limit) >= 0 ? this : limit;
    }
}
