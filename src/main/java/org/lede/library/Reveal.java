package org.lede.library;

import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** When a test shows its answers; practice shows each at once. */
public enum Reveal {
    /** As soon as the attempt is submitted. */
    SUBMISSION,
    /** Never: the result is the score, and which answers were right. */
    NEVER;

    @EnumeratedValue
    private final String wire = name().toLowerCase(Locale.ROOT);

    /** The name in files, in JSON and in the database. */
    public String wire() {
        return wire;
    }

    public static Optional<Reveal> of(String wire) {
        return Arrays.stream(values())
                .filter(reveal -> reveal.wire.equals(wire))
                .findFirst();
    }
}
