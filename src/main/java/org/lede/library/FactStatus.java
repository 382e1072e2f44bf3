package org.lede.library;

import jakarta.persistence.EnumeratedValue;

/** What has become of a fact. */
public enum FactStatus {
    /** The article states it. */
    CURRENT("current"),
    /** A new revision of the article changed its evidence, and an editor has not confirmed it yet. */
    CHANGED("changed"),
    /** It is no longer asked for. */
    RETIRED("retired");

    @EnumeratedValue
    private final String wire;

    FactStatus(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }
}
