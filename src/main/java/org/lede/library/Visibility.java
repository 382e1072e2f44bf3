package org.lede.library;

import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who finds an article or a set. */
public enum Visibility {
    /** It is in the lists. */
    PUBLIC,
    /** Its address leads to it, and no list does. */
    UNLISTED,
    /** Only its owner sees it. */
    PRIVATE;

    @EnumeratedValue
    private final String wire = name().toLowerCase(Locale.ROOT);

    /** The name in JSON and in the database. */
    public String wire() {
        return wire;
    }

    public static Optional<Visibility> of(String wire) {
        return Arrays.stream(values())
                .filter(visibility -> visibility.wire.equals(wire))
                .findFirst();
    }
}
