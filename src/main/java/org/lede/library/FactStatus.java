package org.lede.library;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** Whether a fact is still asked about. */
public enum FactStatus {
    CURRENT,
    RETIRED;

    @EnumeratedValue
    private final String wire = name().toLowerCase(Locale.ROOT);

    /** The name in JSON and in the database. */
    public String wire() {
        return wire;
    }
}
