package org.lede.library;

import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an attempt is taken. */
public enum Mode {
    /** Feedback after each answer, which is final. */
    PRACTICE,
    /** Feedback at the end; an answer may be replaced until then. */
    TEST;

    @EnumeratedValue
    private final String wire = name().toLowerCase(Locale.ROOT);

    /** The name in files, in JSON and in the database. */
    public String wire() {
        return wire;
    }

    public static Optional<Mode> of(String wire) {
        return Arrays.stream(values()).filter(mode -> mode.wire.equals(wire)).findFirst();
    }
}
